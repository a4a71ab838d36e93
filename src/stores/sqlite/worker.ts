import type { Job } from "../../ports/jobs.ts";

/** What a worker does with the table of jobs. */
export type JobTable = {
  take(leaseMs: number): Promise<Job | null>;
  /** No longer at work here, whether or not its end could be written. */
  left(job: Job): void;
  done(job: Job): Promise<void>;
  again(job: Job, afterMs: number): Promise<void>;
  die(job: Job, reason: string): Promise<void>;
  untilDue(): Promise<number>;
};
type Options = { concurrency: number; leaseMs: number; attempts: number; pauseMs: number; pollMs: number };
const LONGEST_PAUSE = 64;

/** Takes jobs while there are any, then sleeps until one is due, woken by each that is added; a store that fails is tried again at the next poll. */
export function startWorker(table: JobTable, handler: (job: Job) => Promise<void>, options: Options) {
  const { concurrency, leaseMs, attempts, pauseMs, pollMs } = options;
  const running = new Set<Promise<void>>();
  const state = { stopped: false, filling: false, again: false };
  let timer: NodeJS.Timeout | undefined;

  async function fill(): Promise<void> {
    state.again = true;
    if (state.filling) return;
    state.filling = true;
    clearTimeout(timer);
    let sleep = pollMs;
    try {
      while (state.again && !state.stopped) {
        state.again = false;
        await takeAll();
      }
      if (!state.stopped && running.size < concurrency) sleep = Math.min(Math.max(await table.untilDue(), 1), pollMs);
    } catch {
      // the store cannot be written: what is ready stays ready
    }
    state.filling = false;
    if (!state.stopped) timer = setTimeout(() => void fill(), state.again ? 0 : sleep); // woken meanwhile: at once
  }

  async function takeAll(): Promise<void> {
    while (!state.stopped && running.size < concurrency) {
      const job = await table.take(leaseMs);
      if (!job) return;
      const ends = runOne(job).finally(() => {
        running.delete(ends);
        table.left(job);
        void fill();
      });
      running.add(ends);
    }
  }

  async function runOne(job: Job): Promise<void> {
    try {
      const failure = job.attempt > attempts ? "worker died" : await handled(job);
      if (failure === null) await table.done(job);
      else if (job.attempt >= attempts) await table.die(job, failure);
      else await table.again(job, pauseMs * Math.min(2 ** (job.attempt - 1), LONGEST_PAUSE));
    } catch {
      // its end could not be written: after its lease it is taken again
    }
  }

  /** Null, or name and code of what was thrown: a message may quote somebody. */
  async function handled(job: Job): Promise<string | null> {
    try {
      await handler(job);
      return null;
    } catch (error) {
      if (!(error instanceof Error)) return "unknown";
      const { code } = error as NodeJS.ErrnoException;
      return typeof code === "string" ? `${error.name} ${code}` : error.name;
    }
  }

  const halt = (): void => {
    state.stopped = true;
    clearTimeout(timer);
  };
  void fill();
  return {
    wake: () => void fill(),
    halt,
    async stop() {
      halt();
      await Promise.all(running);
    },
  };
}
