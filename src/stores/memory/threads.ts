import type { Thread } from "../../core/reading/thread.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Threads } from "../../ports/threads.ts";

const KEEP_MS = 12 * 60 * 60 * 1000;
const MOST = 10_000;

/** Conversations in this process's memory: gone with it, after twelve hours, or when ten thousand newer ones exist. */
export function memoryThreads(clock: Pick<Clock, "now">): Threads {
  const kept = new Map<string, { thread: Thread; until: number }>();
  return {
    async get(id) {
      const found = kept.get(id);
      if (!found) return null;
      if (found.until > clock.now().getTime()) return found.thread;
      kept.delete(id);
      return null;
    },
    async put(id, thread) {
      kept.delete(id); // the newest stand last, so that the oldest go first
      kept.set(id, { thread, until: clock.now().getTime() + KEEP_MS });
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST) break;
        kept.delete(oldest);
      }
    },
    async forget(id) {
      kept.delete(id);
    },
  };
}
