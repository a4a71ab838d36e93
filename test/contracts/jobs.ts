import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Clock } from "../../src/ports/clock.ts";
import type { Job, NewJob } from "../../src/ports/jobs.ts";
import { on, type Open } from "./opened.ts";

/** Jobs wait in real time on every store, so their clock is the real one. */
const realClock: Clock = { now: () => new Date(), id: () => randomUUID() };
const WORK = { concurrency: 4, leaseMs: 2000, attempts: 3, pauseMs: 5 };
const jobOf = (id: string, more: Partial<NewJob> = {}): NewJob => ({
  id,
  kind: "answer",
  subject: `of-${id}`,
  due: Date.now(),
  ...more,
});
const until = (holds: () => boolean | Promise<boolean>): Promise<void> =>
  expect.poll(holds, { timeout: 20_000, interval: 10 }).toBe(true);

/** Jobs: each runs until its handler resolves; failures are tried again and end visibly. */
export function jobsContract(name: string, openWith: Open): void {
  const open: Open = () => openWith(realClock);
  describe(`jobs on ${name}`, () => {
    test("added before and after the worker starts, in both views: each runs once, with its subject", () =>
      on(open, async ({ store, other }) => {
        const ran: Job[] = [];
        await store.jobs.add(jobOf("j1"));
        await store.jobs.add(jobOf("j1", { subject: "else" })); // again: nothing changes
        const worker = store.jobs.work(async (job) => void ran.push(job), WORK);
        await other.jobs.add(jobOf("j2", { kind: "deliver" }));
        await until(() => ran.length === 2);
        await until(async () => (await store.jobs.counts()).ready + (await store.jobs.counts()).running === 0);
        await worker.stop();
        expect(ran.map(({ kind, subject, attempt }) => [kind, subject, attempt].join(" ")).sort()).toEqual([
          "answer of-j1 1",
          "deliver of-j2 1",
        ]);
        expect(await store.jobs.dead(10)).toEqual([]);
      }));

    test("two workers share a pile: nothing is lost, nothing runs twice, never more at once than set", () =>
      on(open, async ({ store, other }) => {
        const ran: string[] = [];
        let running = 0;
        let most = 0;
        const handler = async (job: Job): Promise<void> => {
          most = Math.max(most, (running += 1));
          await pause(3);
          running -= 1;
          ran.push(job.id);
        };
        const workers = [store.jobs.work(handler, WORK), other.jobs.work(handler, WORK)];
        await Promise.all(Array.from({ length: 120 }, (_, at) => (at % 2 ? store : other).jobs.add(jobOf(`j${at}`))));
        await until(() => ran.length >= 120);
        await pause(50);
        await Promise.all(workers.map((worker) => worker.stop()));
        expect(ran).toHaveLength(120);
        expect(new Set(ran).size).toBe(120);
        expect(most).toBeGreaterThan(1);
        expect(most).toBeLessThanOrEqual(2 * WORK.concurrency);
      }));

    test("a job waits until it is due", () =>
      on(open, async ({ store }) => {
        const due = Date.now() + 300;
        let at = 0;
        const worker = store.jobs.work(async () => void (at = Date.now()), WORK);
        await store.jobs.add(jobOf("later", { due }));
        await until(() => at > 0);
        await worker.stop();
        expect(at).toBeGreaterThanOrEqual(due - 2);
      }));

    test("a handler that fails is tried again; a poison job dies visibly, others flow, and nothing of the error's text is kept", () =>
      on(open, async ({ store, other, reopen }) => {
        const attempts = new Map<string, number[]>();
        const worker = store.jobs.work(async ({ id, attempt }) => {
          attempts.set(id, [...(attempts.get(id) ?? []), attempt]);
          if (id === "poison" || (id === "shaky" && attempt < 3)) throw new RangeError("canary-in-a-message");
        }, WORK);
        for (const id of ["poison", "shaky", "fine"]) await other.jobs.add(jobOf(id));
        await until(async () => (await other.jobs.dead(10)).length === 1);
        await until(() => attempts.get("shaky")?.length === 3 && attempts.has("fine"));
        await until(async () => (await store.jobs.counts()).ready + (await store.jobs.counts()).running === 0);
        await worker.stop();
        expect(attempts.get("poison")).toEqual([1, 2, 3]);
        expect(attempts.get("shaky")).toEqual([1, 2, 3]);
        expect(attempts.get("fine")).toEqual([1]);
        const after = await reopen();
        const dead = await after.jobs.dead(10);
        expect(dead).toMatchObject([{ id: "poison", kind: "answer", subject: "of-poison", attempt: 3 }]);
        expect(dead[0]!.reason).toContain("RangeError");
        expect(JSON.stringify(dead)).not.toContain("canary");
        expect(await after.jobs.counts()).toEqual({ ready: 0, running: 0, dead: 1 });
      }));

    test("stopping waits for what is under way, and takes nothing more", () =>
      on(open, async ({ store, reopen }) => {
        const started: string[] = [];
        const ended: string[] = [];
        const worker = store.jobs.work(
          async ({ id }) => {
            started.push(id);
            await pause(80);
            ended.push(id);
          },
          { ...WORK, concurrency: 1 },
        );
        await store.jobs.add(jobOf("j1"));
        await until(() => started.length === 1);
        await store.jobs.add(jobOf("j2"));
        await worker.stop();
        expect(ended).toEqual(["j1"]);
        expect(started).toEqual(["j1"]);
        const after = await reopen();
        expect(await after.jobs.counts()).toEqual({ ready: 1, running: 0, dead: 0 });
        const again = after.jobs.work(async ({ id }) => void ended.push(id), WORK);
        await until(() => ended.length === 2);
        await again.stop();
      }));
  });
}
