import { setTimeout as pause } from "node:timers/promises";
import { Worker as BullWorker } from "bullmq";
import { StoreError } from "../../core/store-error.ts";
import type { Job, Jobs, Worker } from "../../ports/jobs.ts";
import { makeClient } from "./client.ts";
import type { Connection } from "./connection.ts";
import { fromFields } from "./fields.ts";
import { CLAIM, DONE, FAIL, LOOK_ROUND, RENEW } from "./job-scripts.ts";
import { JOB } from "./jobs.ts";
import { CALL_GRACE_MS } from "./lifetimes.ts";
import { QUEUE, type Waker, type WakeUp } from "./wake-up.ts";

const LOOK_MS = 250;
const PORTION = 200;
const MOST_DOUBLINGS = 6;
/** Handlers under way get this long when a worker stops; what is left is taken over after its lease. */
const STOP_MS = 25_000;

/** BullMQ waits for Redis when it closes, and Redis may be away. */
const CLOSE_MS = 2000;

type Options = Parameters<Jobs["work"]>[1];

/** Works on rows that BullMQ calls for, and looks round for those nobody called for: lost calls, pauses that are over, leases that ran out. */
export function workOn(
  connection: Connection,
  waker: Waker,
  handler: (job: Job) => Promise<void>,
  options: Options,
): Worker {
  const client = makeClient(connection.options.url, "blocking", connection.options.name);
  const stopping = new AbortController();
  const { signal } = stopping;
  const active = new Set<Promise<void>>();
  const bull = new BullWorker<WakeUp>(
    QUEUE,
    async ({ data }) => {
      if (signal.aborted) return;
      const taking = take(data.id).finally(() => active.delete(taking));
      active.add(taking);
      await taking;
    },
    {
      connection: client,
      prefix: connection.base,
      concurrency: options.concurrency,
      lockDuration: Math.max(options.leaseMs, 1000),
      stalledInterval: Math.max(options.leaseMs / 2, 500),
      maxStalledCount: 50, // a dead worker's call is made again and again; our row counts the attempts
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
      runRetryDelay: 500,
      drainDelay: 2,
      skipVersionCheck: true,
    },
  );
  bull.on("error", () => undefined); // Redis is away: BullMQ tries again, and the rows stand
  const looking = lookRound();

  async function take(id: string): Promise<void> {
    const row = await connection.run<string[] | null>(CLAIM, id, options.leaseMs, options.attempts);
    const job = fromFields(row, JOB);
    if (!job) return;
    const renewing = setInterval(() => {
      connection.run(RENEW, id, job.attempt, options.leaseMs).catch(() => undefined); // the lease then ends, and somebody takes over
    }, options.leaseMs / 3);
    try {
      await handler(job);
      await surely(() => connection.run(DONE, id, job.attempt));
    } catch (error) {
      const wait = options.pauseMs * 2 ** Math.min(job.attempt - 1, MOST_DOUBLINGS);
      await surely(() => connection.run(FAIL, id, job.attempt, nameOf(error), options.attempts, wait));
    } finally {
      clearInterval(renewing);
    }
  }

  /** A store that is away for a moment must not make finished work be done again. */
  async function surely(write: () => Promise<unknown>): Promise<void> {
    const until = performance.now() + options.leaseMs;
    for (;;) {
      try {
        await write();
        return;
      } catch (error) {
        if (!(error instanceof StoreError) || performance.now() > until) return;
        await pause(100);
      }
    }
  }

  async function lookRound(): Promise<void> {
    while (!signal.aborted) {
      try {
        const found = await connection.run<[string, string][]>(LOOK_ROUND, CALL_GRACE_MS, PORTION);
        await Promise.all(found.map(([id, attempt]) => waker.wake(id, Number(attempt))));
      } catch {
        // Redis is away: the next look finds the same rows
      }
      await pause(LOOK_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  return {
    async stop() {
      stopping.abort();
      const closing = bull.close().catch(() => undefined);
      await Promise.race([Promise.allSettled(active), pause(STOP_MS, undefined, { ref: false })]);
      await Promise.race([Promise.all([closing, looking]), pause(CLOSE_MS, undefined, { ref: false })]);
      client.disconnect();
    },
  };
}

/** Name and code of an error: its message may quote what somebody wrote. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  return `${error.name}${code}`;
}
