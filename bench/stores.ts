import { randomUUID } from "node:crypto";
import { precedence } from "../src/flows/precedence.ts";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { RETENTION } from "../src/core/privacy/retention.ts";
import { accept } from "../src/flows/accept.ts";
import { work, type WorkParts } from "../src/flows/work.ts";
import type { Store } from "../src/ports/store.ts";
import type { Ticket } from "../src/ports/tickets.ts";
import { parseDataKeys } from "../src/stores/data-keys.ts";
import { openRedis } from "../src/stores/redis/open-redis.ts";
import { openSqlite } from "../src/stores/sqlite/open-sqlite.ts";
import { openVault } from "../src/stores/vault.ts";
import { bareQueue, ownRedis } from "./bare-redis.ts";
import { quantile } from "./measure.ts";
import type { Row, Section } from "./table.ts";

const EVENTS = 300;
const [FEW, MANY] = [1_000, 100_000];
/** How much a look-up in a sorted tree grows between the two. */
const LOGARITHMIC = Math.log(MANY) / Math.log(FEW);
const LANES = 32;
const clock = { now: () => new Date(), id: () => randomUUID() };
const limits = { personPerMinute: 1e9, workspacePerMinute: 1e9 };
const KEYS = parseDataKeys(`k1:${Buffer.alloc(32, 1).toString("base64")}`);

/** What keeping costs: a question from its acceptance to its delivery, beside the bare library; and tickets, few beside many. */
export async function stores(): Promise<Section[]> {
  const folder = mkdtempSync(join(tmpdir(), "lotse-bench-stores-"));
  const redis = await ownRedis(folder);
  const notes = redis ? [] : ["no redis-server: only SQLite is measured"];
  const rows: Row[] = [];
  const growth: Row[] = [];
  try {
    const disk = await openSqlite({ file: join(folder, "lotse.sqlite"), clock, limits });
    rows.push(
      through(
        "SQLite",
        await roundTrip(disk),
        bareSqlite(join(folder, "bare.sqlite")),
        "node:sqlite, two transactions, same settings",
      ),
    );
    await disk.close();
    const fast = existsSync("/dev/shm") ? mkdtempSync("/dev/shm/lotse-bench-") : folder; // 100,000 tickets without waiting for the disk
    const memory = await openSqlite({ file: join(fast, "tickets.sqlite"), clock, limits });
    growth.push(...(await growing("SQLite", memory)));
    await memory.close();
    if (fast !== folder) rmSync(fast, { recursive: true, force: true });
    if (redis) {
      const store = await openRedis(redis.url, { clock, limits, name: "bench" });
      rows.push(through("Redis", await roundTrip(store), await bareQueue(redis.url, EVENTS), "BullMQ, add and work"));
      growth.push(...(await growing("Redis", store)));
      await store.close();
    }
  } finally {
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    {
      title: `(h) Keeping: accept, job, answer, outbox, delivery of ${EVENTS} events, sealed and durable`,
      notes,
      rows,
    },
    {
      title: `(i) One operation with ${MANY.toLocaleString("en")} tickets stored, beside ${FEW.toLocaleString("en")} (logarithmic: ${LOGARITHMIC.toFixed(2)} x)`,
      notes: [],
      rows: growth,
    },
  ];
}

const through = (store: string, ours: number, peer: number, against: string): Row => ({
  what: `one event through ${store}`,
  ours,
  peer,
  against,
  unit: "ms",
  better: "lower",
  goal: null,
});

/** Milliseconds per event, the answer itself being a constant: what is measured is keeping. */
async function roundTrip(store: Store): Promise<number> {
  let delivered = 0;
  const done = Promise.withResolvers<void>();
  const parts: WorkParts = {
    store,
    vault: await openVault(store.keys, KEYS),
    clock,
    events: { count: () => {} },
    retention: RETENTION,
    precedence: precedence(),
    wait: async () => {},
    couriers: {
      bench: {
        async post() {
          if (++delivered === EVENTS) done.resolve();
          return { kind: "sent", message: "m" };
        },
        find: async () => ({ kind: "absent" }),
      },
    },
    leaseMs: 60_000,
    jobLeaseMs: 60_000,
    underWay: new Set(),
    concurrency: 8,
    attempts: 3,
    pauseMs: 100,
    reply: async () => ({ body: "x".repeat(3000), thenForget: false }),
    sorry: () => ({ body: "", thenForget: false }),
  };
  const worker = work(parts);
  const began = performance.now();
  await inLanes(EVENTS, (i) =>
    accept(
      {
        chat: "bench",
        workspace: "w",
        person: `p${i % 50}`,
        conversation: `c${i}`,
        events: [`e${i}`],
        said: { text: "Darf ich Signal dienstlich auf dem Diensthandy nutzen?" },
        language: null,
        address: { chat: "bench", here: `c${i}`, apart: null },
      },
      parts,
    ),
  );
  await done.promise;
  const ms = (performance.now() - began) / EVENTS;
  await worker.stop();
  return ms;
}

/** The least that keeps a question and its answer: two transactions. */
function bareSqlite(file: string): number {
  const db = new DatabaseSync(file);
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (id TEXT PRIMARY KEY, body TEXT)");
  const insert = db.prepare("INSERT INTO t VALUES (?, ?)");
  const began = performance.now();
  for (let i = 0; i < EVENTS; i++) {
    insert.run(`question-${i}`, "x".repeat(600));
    insert.run(`answer-${i}`, "x".repeat(4000));
  }
  const ms = (performance.now() - began) / EVENTS;
  db.close();
  return ms;
}

async function growing(name: string, store: Store): Promise<Row[]> {
  await fill(store, 0, FEW);
  const few = await costs(store, "few");
  await fill(store, FEW, MANY);
  const many = await costs(store, "many");
  return Object.keys(few).map((operation) => ({
    what: `${name}: ${operation}`,
    ours: many[operation] ?? 0,
    peer: few[operation] ?? 0,
    against: `${FEW.toLocaleString("en")} tickets`,
    unit: "us",
    better: "lower",
    goal: Math.max(LOGARITHMIC * (few[operation] ?? 0), (few[operation] ?? 0) + 50), // below 50 us it is the clock that is measured
  }));
}

const ticket = (id: string, person: string): Ticket => ({
  id,
  owner: { workspace: "w", person },
  state: "open",
  incident: false,
  version: 1,
  sealed: `v1.none.${"x".repeat(300)}`,
  claimant: null,
  created: Date.now(),
  changed: Date.now(),
  closed: null,
});

async function fill(store: Store, from: number, to: number): Promise<void> {
  const vault = await openVault(store.keys, KEYS);
  const sealed = new Map<string, string>();
  for (let p = 0; p < 1000; p++) {
    const owner = { workspace: "w", person: `p${p}` };
    sealed.set(owner.person, await vault.seal(owner, "r", "x".repeat(200)));
  }
  await inLanes(to - from, (i) => {
    const person = `p${(from + i) % 1000}`;
    return store.tickets.create({ ...ticket(`t${from + i}`, person), sealed: sealed.get(person) ?? "" });
  });
}

/** Microseconds of one operation, median of many. */
async function costs(store: Store, round: string): Promise<Record<string, number>> {
  const vault = await openVault(store.keys, KEYS);
  const owner = { workspace: "w", person: "measured" };
  const sealed = await vault.seal(owner, "r", "x".repeat(200));
  const median = async (call: (i: number) => Promise<unknown>): Promise<number> => {
    const times: number[] = [];
    for (let i = 0; i < 300; i++) {
      const start = performance.now();
      await call(i);
      times.push(performance.now() - start);
    }
    return quantile(times, 0.5) * 1000;
  };
  return {
    "create a ticket": await median((i) => store.tickets.create({ ...ticket(`${round}-${i}`, "measured"), sealed })),
    "get a ticket": await median((i) => store.tickets.get(`t${(i * 3) % FEW}`)),
    "claim a ticket": await median((i) => store.tickets.claim(`${round}-${i}`, "dpo", Date.now())),
    "list 20 open ones": await median(() => store.tickets.list({ workspace: "w", states: ["open"], limit: 20 })),
    "count what is held on a person": await median((i) =>
      store.holdings.count({ workspace: "w", person: `nobody${i}` }),
    ),
  };
}

async function inLanes(count: number, call: (i: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      while (next < count) await call(next++);
    }),
  );
}
