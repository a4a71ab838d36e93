import type { Clock } from "../../ports/clock.ts";
import type { Sent } from "../../ports/model.ts";
import type { Payloads } from "../../ports/payloads.ts";

const KEEP_MS = 30 * 60 * 1000;
const MOST = 500;

/** In this process's memory: gone with it, after half an hour, or when five hundred newer ones exist. */
export function memoryPayloads(clock: Pick<Clock, "now">): Payloads {
  const kept = new Map<string, { thread: string | null; sent: Sent; until: number }>();
  return {
    async put(answer, thread, sent) {
      const now = clock.now().getTime();
      kept.set(answer, { thread, sent, until: now + KEEP_MS });
      for (const [id, { until }] of kept) {
        if (until > now && kept.size <= MOST) break;
        kept.delete(id);
      }
    },
    async get(answer, thread) {
      const found = kept.get(answer);
      return found && found.thread === thread && found.until > clock.now().getTime() ? found.sent : null;
    },
    async forget(thread) {
      for (const [id, one] of kept) if (one.thread === thread) kept.delete(id);
    },
  };
}
