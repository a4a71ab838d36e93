import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { OutboxState } from "../../../src/ports/outbox.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Job } from "../../../src/ports/jobs.ts";
import { openSqlite } from "../../../src/stores/sqlite/open-sqlite.ts";
import { LIMITS } from "../../contracts/opened.ts";

const CHILD = new URL("crash-child.ts", import.meta.url).pathname;
const clock = { now: () => new Date(), id: () => "" };
let folder: string;
let file: string;
let posts: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lotse-crash-"));
  file = join(folder, "lotse.sqlite");
  posts = join(folder, "posts");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = (...args: string[]) =>
  spawn(process.execPath, [CHILD, ...args], { stdio: ["ignore", "pipe", "inherit"] });
const integrity = (): unknown => {
  const db = new DatabaseSync(file, { readOnly: true });
  const said = Object.values(db.prepare("PRAGMA integrity_check").get() ?? {});
  db.close();
  return said;
};
async function reopened<T>(body: (store: Store) => Promise<T>): Promise<T> {
  const store = await openSqlite({ file, clock, limits: LIMITS, pollMs: 20 });
  try {
    return await body(store);
  } finally {
    await store.close();
  }
}

/** Where a process was killed, what stands afterwards: the row's state, and how often something was posted. */
const KILLS: readonly [step: string, row: OutboxState | null, posted: number][] = [
  ["accept", null, 0],
  ["job", null, 0],
  ["put", "ready", 0],
  ["claim", "unknown", 0], // nobody can tell: a look must decide, never a second post
  ["post", "unknown", 1],
  ["finish", "sent", 1],
];

test.each(KILLS)(
  "killed right after %s: the row is %s, posted %i times, and the job is taken over at once",
  async (step, row, posted) => {
    const child = start("steps", file, posts, step);
    const [, signal] = (await once(child, "exit")) as [number | null, string | null];
    expect(signal).toBe("SIGKILL");
    expect(integrity()).toEqual(["ok"]);
    await reopened(async (store) => {
      expect(await store.outbox.expire(Date.now(), 10)).toEqual(row === "unknown" ? ["row-1"] : []);
      expect((await store.outbox.get("row-1"))?.state ?? null).toBe(row);
      expect(existsSync(posts) ? readFileSync(posts, "utf8").split("\n").length - 1 : 0).toBe(posted);
      expect(await store.drafts.get("draft-1")).not.toBeNull();
      expect(await store.receipts.take("w1", ["event-1"])).toBe(false);
      const { promise, resolve } = Promise.withResolvers<Job>();
      const worker = store.jobs.work(async (job) => resolve(job), {
        concurrency: 1,
        leaseMs: 60_000,
        attempts: 5,
        pauseMs: 10,
      });
      expect(await promise).toMatchObject({ subject: "draft-1", attempt: step === "accept" ? 1 : 2 });
      await worker.stop();
      expect(await store.jobs.counts()).toEqual({ ready: 0, running: 0, dead: 0 });
    });
  },
);

test("killed at any moment, again and again: what was acknowledged stands whole, what was not stands whole or not at all", async () => {
  const acknowledged = new Set<number>();
  let next = 0;
  for (const [round, wait] of [40, 90, 15, 120, 60, 5].entries()) {
    const child = start("pile", file, String(next));
    const chunks: string[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk.toString()));
    await once(child.stdout, "data");
    await pause(wait);
    child.kill("SIGKILL");
    await once(child, "close");
    const said = chunks.join("");
    const whole = said.slice(0, said.lastIndexOf("\n")).split("\n").map(Number);
    for (const at of whole) acknowledged.add(at);
    next = Math.max(...whole) + 6; // past those that were under way
    expect(integrity(), `round ${round}`).toEqual(["ok"]);
  }
  const db = new DatabaseSync(file, { readOnly: true });
  const ids = (table: string): Set<string> =>
    new Set(
      db
        .prepare(`SELECT id FROM ${table}`)
        .all()
        .map(({ id }) => String(id).replace(/^[a-z]+-/, "")),
    );
  const [drafts, jobs, receipts] = [ids("drafts"), ids("jobs"), ids("receipts")];
  db.close();
  expect(acknowledged.size).toBeGreaterThan(20);
  for (const at of acknowledged) expect(drafts.has(String(at)), `event ${at}`).toBe(true);
  expect(jobs).toEqual(drafts);
  expect(receipts).toEqual(drafts);
});
