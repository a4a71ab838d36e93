import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { RETENTION } from "../../../src/core/privacy/retention.ts";
import type { NewJob } from "../../../src/ports/jobs.ts";
import type { Store } from "../../../src/ports/store.ts";
import { connect } from "../../../src/stores/redis/connection.ts";
import { redisJobs } from "../../../src/stores/redis/jobs.ts";
import { openForTest, realClock } from "./open-for-test.ts";
import { describeWithRedis, startRedis } from "./redis-server.ts";
import { startWorker, type WorkerProcess } from "./worker.ts";

/** By hand: `LOTSE_TEST_JOBS=2000 npm test -- test/stores/redis/workers.test.ts` */
const MANY = Number(process.env["LOTSE_TEST_JOBS"] ?? 400);
const SEED = Number(process.env["LOTSE_TEST_SEED"] ?? 7);
const jobOf = (id: string): NewJob => ({ id, kind: "answer", subject: `of-${id}`, due: Date.now() });
const add = async (store: Store, ids: readonly string[]): Promise<void> => {
  for (let at = 0; at < ids.length; at += 50)
    await Promise.all(ids.slice(at, at + 50).map((id) => store.jobs.add(jobOf(id))));
};
const names = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
const allDone = (workers: readonly WorkerProcess[], ids: readonly string[]): Promise<void> =>
  expect
    .poll(
      () => {
        const done = new Set(workers.flatMap((worker) => worker.done));
        return ids.filter((id) => !done.has(id)).length;
      },
      { timeout: 55_000, interval: 50 },
    )
    .toBe(0);

/** Until each process has done something: a slow start is no uneven share. */
async function warm(store: Store, workers: readonly WorkerProcess[]): Promise<void> {
  for (let round = 0; workers.some(({ done }) => done.length === 0); round += 1) {
    const ids = names(`warm-${round}-`, 4 * workers.length);
    await add(store, ids);
    await allDone(workers, ids);
  }
}

describeWithRedis("workers in processes of their own", () => {
  test.each([2, 4])("%i processes share the work evenly, and no job is done twice", async (count) => {
    const server = await startRedis();
    const store = await openForTest(server.url);
    const workers = await Promise.all(
      names("w", count).map(() => startWorker(server.url, { workMs: 20, concurrency: 2 })),
    );
    await warm(store, workers);
    const ids = names("j", MANY);
    const begun = performance.now();
    await add(store, ids);
    await allDone(workers, ids);
    const seconds = (performance.now() - begun) / 1000;
    const shares = workers
      .map(({ done }) => done.filter((id) => id.startsWith("j")).length)
      .sort((one, other) => one - other);
    const evenness = shares[0]! / shares.at(-1)!;
    console.log(
      `${count} processes, ${MANY} jobs of 20 ms in ${seconds.toFixed(1)} s: ${shares.join(" + ")}, worst to best ${evenness.toFixed(2)}`,
    );
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(MANY);
    expect(evenness).toBeGreaterThanOrEqual(0.5);
    await Promise.all(workers.map((worker) => worker.end()));
    await store.close();
  });

  test("SIGKILL at random moments: every job is done all the same, one that kills its worker each time dies visibly", async () => {
    const server = await startRedis();
    const store = await openForTest(server.url);
    const options = { workMs: 15, leaseMs: 700, concurrency: 3 };
    const all = [await startWorker(server.url, options), await startWorker(server.url, options)];
    const alive = [...all];
    const ids = names("j", 150);
    await add(store, ["deadly", ...ids]);
    let random = SEED;
    console.log(`seed ${SEED} (LOTSE_TEST_SEED)`);
    for (let round = 0; round < 6; round += 1) {
      random = (random * 1103515245 + 12345) % 2147483648;
      await pause(100 + (random % 300));
      await alive.shift()!.kill();
      const fresh = await startWorker(server.url, options);
      alive.push(fresh);
      all.push(fresh);
    }
    const poisoned = expect.poll(
      async () => {
        // a worker that the deadly job ended is replaced, as a supervisor does
        const fresh = await startWorker(server.url, options);
        all.push(fresh);
        alive.push(fresh);
        return (await store.jobs.dead(5)).map(({ id }) => id);
      },
      { timeout: 40_000, interval: 700 },
    );
    await poisoned.toEqual(["deadly"]);
    await allDone(all, ids);
    await expect.poll(() => store.jobs.counts(), { timeout: 15_000 }).toEqual({ ready: 0, running: 0, dead: 1 });
    await Promise.all(alive.map((worker) => worker.end()));
    await store.close();
  });

  test("a job that ends its worker each time takes no neighbour with it, though they always start together", async () => {
    const server = await startRedis();
    const store = await openForTest(server.url);
    const neighbours = names("slow", 2);
    await add(store, ["deadly", ...neighbours]);
    const all: WorkerProcess[] = [];
    for (let round = 0; round < 20 && (await store.jobs.dead(5)).length === 0; round += 1) {
      const worker = await startWorker(server.url, { workMs: 60, leaseMs: 500, concurrency: 3 });
      all.push(worker);
      await Promise.race([worker.exited, pause(4000)]);
    }
    await allDone(all, neighbours);
    expect((await store.jobs.dead(5)).map(({ id }) => id)).toEqual(["deadly"]);
    await Promise.all(all.map((worker) => worker.end()));
    await store.close();
  });

  test("a process that ends between the write and the wake-up call loses nothing: a look round finds the row", async () => {
    const server = await startRedis();
    const store = await openForTest(server.url);
    const connection = connect({
      url: server.url,
      name: "lotse",
      clock: realClock,
      leases: "redis",
      retention: RETENTION,
      unsafe: false,
      note: () => undefined,
    });
    await connection.opened();
    const mute = redisJobs(connection, { wake: async () => undefined, close: async () => undefined });
    await mute.add(jobOf("uncalled"));
    const ran: string[] = [];
    const options = { concurrency: 1, leaseMs: 1000, attempts: 3, pauseMs: 10 };
    const worker = store.jobs.work(async ({ id }) => void ran.push(id), options);
    await expect.poll(() => ran, { timeout: 20_000 }).toEqual(["uncalled"]);
    await worker.stop();
    connection.close();
    await store.close();
  });

  test("ids that BullMQ would refuse are ids like any other", async () => {
    const server = await startRedis();
    const store = await openForTest(server.url);
    const ids = ["1", "19:abc@thread.tacv2", "ä b", "a:b:c:d", "{x}"];
    const ran: string[] = [];
    const options = { concurrency: 2, leaseMs: 1000, attempts: 3, pauseMs: 10 };
    const worker = store.jobs.work(async ({ id }) => void ran.push(id), options);
    await add(store, ids);
    await expect.poll(() => ran.toSorted(), { timeout: 4000 }).toEqual(ids.toSorted());
    await worker.stop();
    await store.close();
  });
});
