import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RETENTION } from "../../src/core/privacy/retention.ts";
import { accept, ownerOf } from "../../src/flows/accept.ts";
import { escalate } from "../../src/flows/escalate.ts";
import type { Body } from "../../src/flows/reply.ts";
import { work } from "../../src/flows/work.ts";
import type { Owner } from "../../src/ports/people.ts";
import { openStore, type OpenedStore, type StoreSettings } from "../../src/stores/open-store.ts";
import { describeWithRedis, startRedis, type RedisServer } from "../stores/redis/redis-server.ts";
import { LIMITS } from "../contracts/opened.ts";
import { incoming, keepingForTests, settle, type Kept } from "./keeping-for-tests.ts";

/** What A says and is; none of it may ever be readable in a file, and after "vergiss mich" nothing that belongs to A either. */
const CANARIES = ["Sonnenschein", "Patientin Erna", "U-CANARY", "C-CANARY", "D-CANARY", "T-CANARY", "evt-CANARY"];
const TEXT = "Darf ich Patientin Erna Sonnenschein per WhatsApp auf dem Diensthandy schreiben?";

function canarySuite(name: string, place: () => { settings: StoreSettings; folder: string }): void {
  test(`on ${name}: after "vergiss mich" the files hold nothing of the person, and everything of the others`, async () => {
    const { settings, folder } = place();
    let opened: OpenedStore | undefined;
    const parts = await keepingForTests(
      async (clock) => {
        opened = await openStore(settings, { clock, note: () => {} });
        const { store } = opened;
        return { store, other: store, reopen: async () => store, close: () => store.close() };
      },
      () => opened!.vault,
    );
    const a = incoming("evt-CANARY-a", TEXT, { person: "U-CANARY-a" });
    const b = incoming("evt-CANARY-b", TEXT, { person: "U-CANARY-b", conversation: "C-CANARY-b" });
    const [ownerA, ownerB] = [ownerOf(a, parts), ownerOf(b, parts)];
    const run = (): Promise<void> => settle(parts, () => work(parts));
    await accept(a, parts);
    await accept(b, parts);
    await run();
    for (const owner of [ownerA, ownerB]) await ticketOf(owner, parts);

    const bytes = (): string =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
        .join("\n");
    const secretsOf = async (owner: Owner): Promise<string[][]> => {
      const held = await parts.store.holdings.list(owner);
      const sealed = held
        .flatMap(({ record }) => Object.values(record))
        .filter((value) => String(value).startsWith("v1."));
      return [...(sealed as string[]), (await parts.store.keys.get(owner)) ?? "", owner.person].map(pieces);
    };
    const secretsOfA = await secretsOf(ownerA);
    const secretsOfB = await secretsOf(ownerB);
    const countsOfB = await parts.store.holdings.count(ownerB);
    const before = bytes();
    expect(secretsOfA.length).toBeGreaterThanOrEqual(6);
    expect(secretsOfA.filter(([first = ""]) => !before.includes(first))).toEqual([]); // so that their absence means something
    expect(CANARIES.filter((canary) => before.includes(canary))).toEqual([]);

    await accept(incoming("evt-CANARY-a2", "vergiss mich", { person: "U-CANARY-a" }), parts);
    await run();

    const after = bytes();
    expect(secretsOfA.flat().filter((piece) => after.includes(piece))).toEqual([]);
    expect(CANARIES.filter((canary) => after.includes(canary))).toEqual([]);
    expect(Object.values(await parts.store.holdings.count(ownerA)).every((count) => count === 0)).toBe(true);
    expect(secretsOfB.filter(([first = ""]) => !after.includes(first))).toEqual([]);
    expect(await parts.store.holdings.count(ownerB)).toEqual(countsOfB);
    const told = JSON.parse(parts.chat.posts.at(-1)?.body ?? "") as Body;
    expect("answer" in told && told.answer.headline).toBe("Gelöscht");
    expect("answer" in told && told.answer.text).toMatch(/Fragen an die DSB.*: vorher 1, jetzt 0\./);
    await parts.opened.close();
  });
}

/** A long text lies in several places of a file: any piece of it that is left counts. */
const pieces = (text: string): string[] =>
  Array.from({ length: Math.max(1, Math.floor(text.length / 60)) }, (_, i) => text.slice(i * 60, i * 60 + 60));

/** One that is closed: nothing keeps it when its asker is forgotten. */
async function ticketOf(owner: Owner, parts: Kept): Promise<void> {
  const id = `ticket-${owner.person}`;
  const address = { chat: "test", here: "C-CANARY-CHANNEL/1", apart: null };
  await escalate({ id, owner, incident: false, content: { question: TEXT, language: "de", address } }, parts);
  const now = parts.clock.ms();
  await parts.store.tickets.transition(id, 1, { state: "closed", closed: now }, now);
}

const NONE = { redisUrl: null, redisUnsafe: false, dataKeys: null, retention: RETENTION, limits: LIMITS };

describe("what is readable in the files", () => {
  const folder = mkdtempSync(join(tmpdir(), "lotse-canary-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  canarySuite("SQLite, log and key file", () => ({
    folder,
    settings: { ...NONE, kind: "sqlite", sqliteFile: join(folder, "lotse.sqlite") },
  }));
});

describeWithRedis("what is readable in Redis' files", () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  canarySuite("Redis, append-only file", () => ({
    folder: redis.dir,
    settings: {
      ...NONE,
      kind: "redis",
      sqliteFile: "",
      redisUrl: redis.url,
      dataKeys: `k1:${Buffer.alloc(32, 3).toString("base64")}`,
    },
  }));
});
