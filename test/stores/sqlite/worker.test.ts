import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Job } from "../../../src/ports/jobs.ts";
import { openSqlite } from "../../../src/stores/sqlite/open-sqlite.ts";
import { startWorker, type JobTable } from "../../../src/stores/sqlite/worker.ts";
import { HOUR, LIMITS, NOON, stillClock } from "../../contracts/opened.ts";

const OPTIONS = { concurrency: 2, leaseMs: 3000, attempts: 10, pauseMs: 100, pollMs: 1000 };
const jobOf = (attempt: number, id = "j"): Job => ({ id, kind: "answer", subject: "s", due: 0, attempt });
let waiting: Job[];
let said: string[];
let left: string[];
const table: JobTable = {
  take: async () => waiting.shift() ?? null,
  left: ({ id }) => void left.push(id),
  done: async ({ id }) => void said.push(`done ${id}`),
  again: async ({ id }, afterMs) => void said.push(`again ${id} ${afterMs}`),
  die: async ({ id }, reason) => void said.push(`die ${id} ${reason}`),
  untilDue: async () => Infinity,
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }); // what is written is on the disk at the end of a real turn
  [waiting, said, left] = [[], [], []];
});
afterEach(() => vi.useRealTimers());

/** Lets timers and real turns of the event loop pass until something is so. */
async function passing(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let turns = 0; turns < 500 && !(await holds()); turns += 1) {
    await vi.advanceTimersByTimeAsync(5);
    await new Promise(setImmediate);
  }
}

test("the pause before the next attempt doubles, up to 64 times", async () => {
  const worker = startWorker(table, () => Promise.reject(new Error("no")), OPTIONS);
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    waiting.push(jobOf(attempt));
    worker.wake();
    await vi.advanceTimersByTimeAsync(1);
  }
  await worker.stop();
  const pauses = [100, 200, 400, 800, 1600, 3200, 6400, 6400, 6400];
  expect(said).toEqual([...pauses.map((pause) => `again j ${pause}`), "die j Error"]);
});

test("a store that fails is asked again at the next poll; jobs that come while it is asked are not slept through", async () => {
  let failing = true;
  const shaky: JobTable = {
    ...table,
    take: async (leaseMs) => {
      if (failing) throw new Error("full");
      return table.take(leaseMs);
    },
    untilDue: async () => {
      if (said.length === 1) {
        waiting.push(jobOf(1, "late"));
        worker.wake(); // between the last look and the sleep
      }
      return Infinity;
    },
  };
  waiting.push(jobOf(1));
  const worker = startWorker(shaky, async () => {}, OPTIONS);
  await vi.advanceTimersByTimeAsync(500);
  expect(said).toEqual([]);
  failing = false;
  await vi.advanceTimersByTimeAsync(600);
  expect(said).toEqual(["done j", "done late"]);
  await worker.stop();
});

test("a job whose workers died too often is dead without running again; one whose end cannot be written is left to its lease", async () => {
  const ran: string[] = [];
  const broken: JobTable = { ...table, done: () => Promise.reject(new Error("full")) };
  waiting.push(jobOf(11, "often"), jobOf(1, "fine"));
  const worker = startWorker(broken, async ({ id }) => void ran.push(id), OPTIONS);
  await vi.advanceTimersByTimeAsync(10);
  await worker.stop();
  expect(said).toEqual(["die often worker died"]);
  expect(ran).toEqual(["fine"]);
  expect(left).toEqual(["often", "fine"]);
});

test("what is at work here is taken by nobody else, however the clock jumps", async () => {
  const clock = stillClock();
  const store = await openSqlite({ file: ":memory:", clock, limits: LIMITS, pollMs: 10 });
  const slow = Promise.withResolvers<void>();
  const seen: number[] = [];
  const handler = async ({ attempt }: Job): Promise<void> => {
    seen.push(attempt);
    await slow.promise;
  };
  await store.jobs.add({ id: "slow", kind: "answer", subject: "s", due: NOON });
  const workers = [store.jobs.work(handler, OPTIONS), store.jobs.work(handler, OPTIONS)];
  await vi.advanceTimersByTimeAsync(50);
  clock.pass(10 * HOUR); // the machine slept
  await vi.advanceTimersByTimeAsync(50);
  expect(seen).toEqual([1]);
  slow.resolve();
  await vi.advanceTimersByTimeAsync(50);
  expect(await store.jobs.counts()).toEqual({ ready: 0, running: 0, dead: 0 });
  await Promise.all(workers.map((worker) => worker.stop()));
  await store.close();
});

test("a job whose end could not be written comes again after its lease, with the next number", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lotse-worker-"));
  const file = join(folder, "lotse.sqlite");
  const clock = stillClock();
  const store = await openSqlite({ file, clock, limits: LIMITS, pollMs: 10 });
  const foreign = new DatabaseSync(file);
  const seen: number[] = [];
  await store.jobs.add({ id: "j", kind: "answer", subject: "s", due: NOON });
  const worker = store.jobs.work(async ({ attempt }) => {
    seen.push(attempt);
    if (attempt === 1) foreign.exec("BEGIN IMMEDIATE"); // nobody else can write
  }, OPTIONS);
  await passing(() => seen.length === 1);
  await new Promise(setImmediate);
  foreign.close();
  await vi.advanceTimersByTimeAsync(50);
  expect(seen).toEqual([1]);
  expect(await store.jobs.counts()).toEqual({ ready: 0, running: 1, dead: 0 });
  clock.pass(OPTIONS.leaseMs);
  await passing(() => seen.length === 2);
  expect(seen).toEqual([1, 2]);
  await passing(async () => (await store.jobs.counts()).running === 0);
  expect(await store.jobs.counts()).toEqual({ ready: 0, running: 0, dead: 0 });
  await worker.stop();
  await store.close();
  rmSync(folder, { recursive: true });
});
