import { randomUUID } from "node:crypto";
import { precedence } from "../../src/flows/precedence.ts";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdvisor } from "../../src/advisor.ts";
import { RETENTION } from "../../src/core/privacy/retention.ts";
import { accept, type Incoming } from "../../src/flows/accept.ts";
import { escalate, type Escalation } from "../../src/flows/escalate.ts";
import type { Keeping } from "../../src/flows/keeping.ts";
import { reply, sorry } from "../../src/flows/reply.ts";
import { pulse, work, type WorkParts } from "../../src/flows/work.ts";
import { beat } from "../../src/ops/beat.ts";
import { parseDataKeys } from "../../src/stores/data-keys.ts";
import { openSqlite } from "../../src/stores/sqlite/open-sqlite.ts";
import { openVault } from "../../src/stores/vault.ts";
import { httpCourier } from "./http-courier.ts";

/** How a process of a fault run is started, as JSON in its first argument. `begun` and `speed`: its clock, so that half a minute passes in half a second. */
export type ProcessSettings = {
  store: { sqlite: string } | { redis: string };
  platform: string;
  keys: string;
  begun: number;
  speed: number;
  leaseMs: number;
  jobLeaseMs: number;
};

const settings = JSON.parse(process.argv[2] ?? "") as ProcessSettings;
let jump = 0;
const clock = {
  now: () => new Date(settings.begun + (Date.now() - settings.begun) * settings.speed + jump),
  id: () => randomUUID(),
};
process.on("SIGUSR2", () => (jump = jump === 0 ? 10 * 60_000 : jump > 0 ? -10 * 60_000 : 0)); // a clock that jumps ahead, then back

const limits = { personPerMinute: 1_000_000, workspacePerMinute: 1_000_000 };
const store =
  "sqlite" in settings.store
    ? await openSqlite({ file: settings.store.sqlite, clock, limits, pollMs: 20 })
    : await (await import("../../src/stores/redis/open-redis.ts")).openRedis(settings.store.redis, { clock, limits });
const vault = await openVault(store.keys, parseDataKeys(settings.keys));
const counts: Record<string, number> = {};
const keeping: Keeping = {
  store,
  vault,
  clock,
  events: { count: ({ name }) => void (counts[name] = (counts[name] ?? 0) + 1) },
  retention: RETENTION,
  precedence: precedence(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
const advisor = createAdvisor({ companyFile: null, address: null }, { keeping });
const parts: WorkParts = {
  ...keeping,
  couriers: { test: httpCourier(settings.platform) },
  leaseMs: settings.leaseMs,
  jobLeaseMs: settings.jobLeaseMs,
  underWay: new Set(),
  concurrency: 4,
  attempts: 60,
  pauseMs: 100,
  reply: (question, owner) => reply(question, owner, advisor),
  sorry,
};
work(parts);
beat(
  () => pulse(parts),
  50,
  () => {},
);

/** What a chat would do: hand over events and tickets, acknowledge with 200 only what is stored. */
const server = createServer((request, response) => {
  void (async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as unknown) : null;
    const done = await handle(request.url ?? "", body).catch((error: Error) => ({ kind: "failed", why: error.name }));
    response.writeHead(done.kind === "not_stored" || done.kind === "failed" ? 503 : 200);
    response.end(JSON.stringify(done));
  })();
});

async function handle(url: string, body: unknown): Promise<{ kind: string }> {
  if (url === "/events") return accept(body as Incoming, parts);
  if (url === "/tickets") return escalate(body as Escalation, parts);
  const outbox = await store.outbox.counts();
  const jobs = await store.jobs.counts();
  const state = { outbox, jobs, dead: await store.outbox.dead(10), deadJobs: await store.jobs.dead(10), counts };
  return { ...state, kind: "state" } as { kind: string };
}
server.listen(0, "127.0.0.1", () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
