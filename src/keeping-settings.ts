import { z } from "zod";
import { RETENTION, type Retention } from "./core/privacy/retention.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const DEFAULT_FILE = "data/lotse.db";

const span = (name: string, unit: string, most: number) =>
  z.coerce
    .number(`${name} is a number of ${unit}`)
    .int(`${name} is a whole number of ${unit}`)
    .min(1, `${name} is at least 1`)
    .max(most, `${name} is at most ${most}: nothing here is kept longer`)
    .optional();
/** `k2:…,k1:…`: an id of our choosing, then 32 random bytes in base64. */
const DATA_KEYS =
  "LOTSE_DATA_KEYS is id:key pairs with commas between them, newest first; a key is 32 random bytes in base64, e.g. from: openssl rand -base64 32";

/** Names of the settings for what is written down; each is documented in the README. */
export const KEEPING_ENVIRONMENT = {
  LOTSE_STORE: z.enum(["sqlite", "redis"], 'LOTSE_STORE is "sqlite" or "redis"').default("sqlite"),
  LOTSE_SQLITE_FILE: z.string().optional(),
  REDIS_URL: z.string().optional(),
  LOTSE_REDIS_UNSAFE: z.enum(["1"], "LOTSE_REDIS_UNSAFE is 1 or not set").optional(),
  LOTSE_DATA_KEYS: z.string().min(1, DATA_KEYS).optional(),
  LOTSE_KEEP_THREADS_DAYS: span("LOTSE_KEEP_THREADS_DAYS", "days", 90),
  LOTSE_KEEP_DRAFTS_HOURS: span("LOTSE_KEEP_DRAFTS_HOURS", "hours", 168),
  LOTSE_KEEP_OUTBOX_DAYS: span("LOTSE_KEEP_OUTBOX_DAYS", "days", 30),
  LOTSE_KEEP_FEEDBACK_DAYS: span("LOTSE_KEEP_FEEDBACK_DAYS", "days", 730),
  LOTSE_KEEP_TICKETS_DAYS: span("LOTSE_KEEP_TICKETS_DAYS", "days", 3650),
  LOTSE_KEEP_INCIDENTS_DAYS: span("LOTSE_KEEP_INCIDENTS_DAYS", "days", 3650),
  LOTSE_KEEP_JOURNAL_DAYS: span("LOTSE_KEEP_JOURNAL_DAYS", "days", 3650),
};
const environment = z.object(KEEPING_ENVIRONMENT);
type Environment = z.infer<typeof environment>;

/** Where things are written, under which keys, and for how long. */
export type KeepingSettings = {
  store: "sqlite" | "redis";
  sqliteFile: string;
  /** Whether the file was named: then it must be usable; the default one may be missing where nothing can be written. */
  sqliteFileNamed: boolean;
  redisUrl: string | null;
  /** Starts on a Redis that may lose data, and says so. */
  redisUnsafe: boolean;
  dataKeys: string | null;
  retention: Retention;
};

export function keepingOf(set: Environment): KeepingSettings {
  const kept = (days: number | undefined, unit: number, otherwise: number): number =>
    days === undefined ? otherwise : days * unit;
  return {
    store: set.LOTSE_STORE,
    sqliteFile: set.LOTSE_SQLITE_FILE ?? DEFAULT_FILE,
    sqliteFileNamed: set.LOTSE_SQLITE_FILE !== undefined,
    redisUrl: set.REDIS_URL ?? null,
    redisUnsafe: set.LOTSE_REDIS_UNSAFE === "1",
    dataKeys: set.LOTSE_DATA_KEYS ?? null,
    retention: {
      ...RETENTION,
      threads: kept(set.LOTSE_KEEP_THREADS_DAYS, DAY, RETENTION.threads),
      drafts: kept(set.LOTSE_KEEP_DRAFTS_HOURS, HOUR, RETENTION.drafts),
      outbox: kept(set.LOTSE_KEEP_OUTBOX_DAYS, DAY, RETENTION.outbox),
      feedback: kept(set.LOTSE_KEEP_FEEDBACK_DAYS, DAY, RETENTION.feedback),
      tickets: kept(set.LOTSE_KEEP_TICKETS_DAYS, DAY, RETENTION.tickets),
      incidents: kept(set.LOTSE_KEEP_INCIDENTS_DAYS, DAY, RETENTION.incidents),
      journal: kept(set.LOTSE_KEEP_JOURNAL_DAYS, DAY, RETENTION.journal),
    },
  };
}
