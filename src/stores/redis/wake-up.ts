import { Queue } from "bullmq";
import type { Connection } from "./connection.ts";
import { longestOf } from "./lifetimes.ts";

export const QUEUE = "wake";
/** What BullMQ carries: which row to look at. */
export type WakeUp = { id: string };
export type Waker = { wake(id: string, attempt: number): Promise<void>; close(): Promise<void> };

/** Wake-up calls on BullMQ. One that is lost is made again by a worker's look round; one too many finds nothing to do. */
export function wakeUp(connection: Connection): Waker {
  let queue: Queue<WakeUp> | null = null;
  const lifetime = longestOf(connection.options.retention);
  const under = new Set<Promise<unknown>>();
  const opened = (): Queue<WakeUp> => {
    if (queue) return queue;
    queue = new Queue<WakeUp>(QUEUE, {
      connection: connection.client,
      prefix: connection.base,
      skipVersionCheck: true,
      skipMetasUpdate: true,
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true, attempts: 1 },
    });
    queue.on("error", () => undefined); // the row stands: the call is made again
    return queue;
  };
  async function callFor(id: string, attempt: number): Promise<void> {
    // neither an integer nor a colon, which BullMQ refuses; one call for each attempt, so that none is held up by the one before
    const jobId = `w-${Buffer.from(id).toString("base64url")}-${attempt}`;
    await opened().add(QUEUE, { id }, { jobId });
    await connection.client.pexpire(connection.key(QUEUE, jobId), lifetime);
  }
  return {
    async wake(id, attempt) {
      const call = callFor(id, attempt).catch(() => undefined);
      under.add(call);
      await call;
      under.delete(call);
    },
    async close() {
      await Promise.all(under);
      await queue?.close().catch(() => undefined);
    },
  };
}
