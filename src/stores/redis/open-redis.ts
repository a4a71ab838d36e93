import { RETENTION, type Retention } from "../../core/privacy/retention.ts";
import type { Clock } from "../../ports/clock.ts";
import type { LimitSettings } from "../../ports/limits.ts";
import type { Store } from "../../ports/store.ts";
import { connect } from "./connection.ts";
import { redisDrafts } from "./drafts.ts";
import { redisFeedback } from "./feedback.ts";
import { redisHoldings } from "./holdings.ts";
import { redisIntake } from "./intake.ts";
import { redisJobs } from "./jobs.ts";
import { redisJournal } from "./journal.ts";
import { redisKeys } from "./keys.ts";
import { redisLimits } from "./limits.ts";
import { redisOutbox } from "./outbox.ts";
import { redisPreferences } from "./preferences.ts";
import { redisReceipts } from "./receipts.ts";
import { redisThreads } from "./threads.ts";
import { redisTickets } from "./tickets.ts";
import { redisVersions } from "./versions.ts";
import { wakeUp } from "./wake-up.ts";

export { UNSAFE } from "./check-settings.ts";

export type RedisOptions = {
  clock: Clock;
  limits: LimitSettings;
  retention?: Retention;
  /** Installations that share a Redis have names of their own. */
  name?: string;
  /** Leases by Redis' own time, so that clocks of several machines need not agree; tests set "clock". */
  leases?: "redis" | "clock";
  /** Starts on a Redis that evicts or has no append-only file. */
  unsafe?: boolean;
  /** Hears what an operator should know. */
  note?: (line: string) => void;
};

/**
 * A store on Redis. Refuses one whose settings would lose data or whose password is wrong; where Redis is down, it opens all the same, every call is a StoreError,
 * and it works as soon as Redis does.
 */
export async function openRedis(url: string, options: RedisOptions): Promise<Store> {
  const connection = connect({
    url,
    clock: options.clock,
    name: options.name ?? "lotse",
    retention: options.retention ?? RETENTION,
    leases: options.leases ?? "redis",
    unsafe: options.unsafe ?? false,
    note: options.note ?? (() => undefined),
  });
  const fault = await connection.opened().catch((error: unknown) => {
    connection.close();
    throw error;
  });
  if (fault !== null) options.note?.(`${fault}. Bis dahin wird nichts gespeichert (nothing is kept until then)`);
  const waker = wakeUp(connection);
  return {
    threads: redisThreads(connection),
    intake: redisIntake(connection, waker),
    receipts: redisReceipts(connection),
    limits: redisLimits(connection, options.limits),
    drafts: redisDrafts(connection),
    tickets: redisTickets(connection),
    outbox: redisOutbox(connection),
    feedback: redisFeedback(connection),
    preferences: redisPreferences(connection),
    keys: redisKeys(connection),
    journal: redisJournal(connection),
    versions: redisVersions(connection),
    jobs: redisJobs(connection, waker),
    holdings: redisHoldings(connection),
    async ready() {
      await connection.ask((client) => client.set(connection.key("ready"), connection.now(), "PX", 60_000));
    },
    async close() {
      await waker.close();
      connection.close();
    },
  };
}
