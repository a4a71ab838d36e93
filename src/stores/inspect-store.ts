import type { Clock } from "../ports/clock.ts";
import { redisUrlOf, type StoreSettings } from "./open-store.ts";
import { inspectSqlite, type Inspected } from "./sqlite/inspect-sqlite.ts";

export type Inspection = Inspected & {
  /** What is wrong with the store itself; `bad` where it is to be mended. */
  damage(): { text: string; bad: boolean }[];
};

/** A look at the store that is set, while it may be at work; null where nothing was written yet. */
export async function inspectStore(settings: StoreSettings, clock: Clock): Promise<Inspection | null> {
  if (settings.kind === "sqlite") {
    const store = inspectSqlite(settings.sqliteFile, clock);
    return store && { ...store, damage: () => store.damage().map((text) => ({ text, bad: true })) };
  }
  const url = redisUrlOf(settings);
  const { openRedis, UNSAFE } = await import("./redis/open-redis.ts");
  const notes: string[] = [];
  const store = await openRedis(url, {
    clock,
    limits: settings.limits,
    retention: settings.retention,
    unsafe: true, // it is only looked at, and what is unsafe is told
    note: (line) => void notes.push(line),
  });
  return { ...store, damage: () => notes.map((text) => ({ text, bad: text.startsWith(UNSAFE) })) };
}
