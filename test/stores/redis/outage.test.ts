import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { StoreError } from "../../../src/core/store-error.ts";
import { A, NOON } from "../../contracts/opened.ts";
import { draftOf } from "../../contracts/intake.ts";
import { everyCall } from "./every-call.ts";
import { openForTest } from "./open-for-test.ts";
import { PATIENCE_MS, refusesInTime, works } from "./refuses-in-time.ts";
import { describeWithRedis, freePort, startRedis } from "./redis-server.ts";

describeWithRedis("outages of Redis", () => {
  test("all calls work while Redis does", async () => {
    const server = await startRedis();
    const store = await openForTest(server.url);
    for (const [name, call] of Object.entries(everyCall(store, A, NOON)))
      await expect(call(), name).resolves.not.toThrow();
    await store.close();
  });

  test("frozen: every call is refused in time; it works again without a restart", async () => {
    const server = await startRedis();
    const store = await openForTest(server.url);
    await store.ready();
    server.freeze();
    await refusesInTime(store);
    await refusesInTime(store);
    server.thaw();
    await works(store);
    await store.close();
  });

  test("frozen: a caller that asks three times in a row, as accepting a question does, hears in time", async () => {
    const server = await startRedis();
    const store = await openForTest(server.url);
    await store.ready();
    server.freeze();
    const begun = performance.now();
    expect(await store.limits.take(A)).toEqual({ ok: true });
    await expect(store.keys.get(A)).rejects.toThrow(StoreError);
    await expect(store.receipts.take("w1", ["e1"])).rejects.toThrow(StoreError);
    expect(performance.now() - begun).toBeLessThan(PATIENCE_MS);
    server.thaw();
    await works(store);
    await store.close();
  });

  test("killed: every call is refused in time; what was acknowledged is there after its restart", async () => {
    const server = await startRedis();
    const store = await openForTest(server.url);
    await store.keys.putIfAbsent(A, "m1.ka.x");
    const job = { id: "j1", kind: "answer" as const, subject: "d1", due: Date.now() };
    expect(await store.intake.accept({ workspace: "w1", receipts: ["e1"], draft: draftOf("d1", A), job })).toBe(
      "accepted",
    );
    await server.kill();
    await refusesInTime(store);
    await server.start();
    await works(store);
    expect(await store.drafts.get("d1")).toEqual(draftOf("d1", A));
    expect(await store.receipts.take("w1", ["e1"])).toBe(false);
    expect((await store.jobs.counts()).ready).toBe(1);
    await store.close();
  });

  test("down at start: it opens, refuses in time, and works as soon as Redis does; work begins by itself", async () => {
    const port = await freePort();
    const notes: string[] = [];
    const store = await openForTest(`redis://127.0.0.1:${port}`, { note: (line) => notes.push(line) });
    expect(notes.join()).toContain("cannot be reached");
    const ran: string[] = [];
    const options = { concurrency: 2, leaseMs: 2000, attempts: 3, pauseMs: 10 };
    const worker = store.jobs.work(async ({ id }) => void ran.push(id), options);
    await refusesInTime(store);
    await startRedis([], port);
    await works(store);
    await store.jobs.add({ id: "first", kind: "answer", subject: "d", due: Date.now() });
    await expect.poll(() => ran, { timeout: 15_000 }).toEqual(["first"]);
    await worker.stop();
    await store.close();
  });

  test("a failover: a read-only Redis refuses writes in time, and writes go on once it is a master again", async () => {
    const server = await startRedis();
    const store = await openForTest(server.url);
    await store.preferences.put(A, { language: "de", address: "du" });
    const client = server.client();
    await client.replicaof("127.0.0.1", await freePort()); // of nobody: what it holds stays
    const begun = performance.now();
    await expect(store.ready()).rejects.toThrow(StoreError);
    expect(performance.now() - begun).toBeLessThan(PATIENCE_MS);
    await client.replicaof("NO", "ONE");
    await works(store);
    expect(await store.preferences.get(A)).toEqual({ language: "de", address: "du" });
    client.disconnect();
    await store.close();
  });

  test.each(["frozen", "down"] as const)("%s: a process can still end, with its worker", async (how) => {
    const server = await startRedis();
    const store = await openForTest(server.url);
    const options = { concurrency: 2, leaseMs: 2000, attempts: 3, pauseMs: 10 };
    const worker = store.jobs.work(async () => undefined, options);
    await store.jobs.add({ id: "one", kind: "answer", subject: "d", due: Date.now() });
    await expect.poll(() => store.jobs.counts()).toEqual({ ready: 0, running: 0, dead: 0 });
    if (how === "frozen") server.freeze();
    else await server.kill();
    const begun = performance.now();
    await worker.stop();
    await store.close();
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  test("killed and frozen while workers work: each job is done, none is lost", async () => {
    const server = await startRedis();
    const store = await openForTest(server.url);
    const done = new Set<string>();
    const options = { concurrency: 4, leaseMs: 1500, attempts: 20, pauseMs: 20 };
    const worker = store.jobs.work(async ({ id }) => {
      await pause(10);
      done.add(id);
    }, options);
    const accepted = new Set<string>();
    const accepting = (async () => {
      for (let at = 0; at < 200; at += 1) {
        const job = { id: `j${at}`, kind: "answer" as const, subject: "s", due: Date.now() };
        await store.jobs.add(job).then(
          () => accepted.add(job.id),
          () => undefined,
        );
        await pause(10);
      }
    })();
    await pause(300);
    await server.kill();
    await pause(200);
    await server.start();
    await pause(600);
    server.freeze();
    await pause(1200);
    server.thaw();
    await accepting;
    await works(store);
    await expect
      .poll(() => [...accepted].filter((id) => !done.has(id)), { timeout: 30_000, interval: 100 })
      .toEqual([]);
    expect(accepted.size).toBeGreaterThan(50);
    await expect.poll(() => store.jobs.counts(), { timeout: 15_000 }).toEqual({ ready: 0, running: 0, dead: 0 });
    await worker.stop();
    await store.close();
  });
});
