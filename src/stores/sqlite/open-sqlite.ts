import type { Clock } from "../../ports/clock.ts";
import type { LimitSettings } from "../../ports/limits.ts";
import type { Store } from "../../ports/store.ts";
import { connect } from "./connection.ts";
import { sqliteDrafts } from "./drafts.ts";
import { sqliteFeedback } from "./feedback.ts";
import { sqliteHoldings } from "./holdings.ts";
import { sqliteIntake } from "./intake.ts";
import { sqliteJobs } from "./jobs.ts";
import { sqliteJournal } from "./journal.ts";
import { sqliteKeys } from "./keys.ts";
import { sqliteLimits } from "./limits.ts";
import { sqliteOutbox } from "./outbox.ts";
import { sqlitePreferences } from "./preferences.ts";
import { sqliteReceipts } from "./receipts.ts";
import { sqliteThreads } from "./threads.ts";
import { sqliteTickets } from "./tickets.ts";
import { sqliteVersions } from "./versions.ts";

/** `pollMs`: how long a worker sleeps at most; jobs that are added in this process wake it at once. */
export type SqliteOptions = { file: string; clock: Clock; limits: LimitSettings; pollMs?: number };

/** The embedded store: one file, one process. ":memory:" keeps nothing. */
export async function openSqlite({ file, clock, limits, pollMs = 1000 }: SqliteOptions): Promise<Store> {
  const connection = connect(file);
  // the lock of this file is ours, so whoever was at work on it is dead: no lease needs to be waited for
  await connection.write(() =>
    connection.db.exec(
      "UPDATE jobs SET lease = 0 WHERE state = 'running'; UPDATE outbox SET lease = 0 WHERE state = 'sending'",
    ),
  );
  const receipts = sqliteReceipts(connection, clock);
  const drafts = sqliteDrafts(connection);
  const jobs = sqliteJobs(connection, clock, pollMs);
  const readiness = connection.db.prepare("INSERT OR REPLACE INTO readiness VALUES (1, ?)");
  return {
    threads: sqliteThreads(connection, clock),
    intake: sqliteIntake(connection, { taken: receipts.taken, draft: drafts.write, job: jobs.write, wake: jobs.wake }),
    receipts,
    limits: sqliteLimits(connection, clock, limits),
    drafts,
    tickets: sqliteTickets(connection),
    outbox: sqliteOutbox(connection),
    feedback: sqliteFeedback(connection),
    preferences: sqlitePreferences(connection, clock),
    keys: sqliteKeys(connection, clock),
    journal: sqliteJournal(connection),
    versions: sqliteVersions(connection),
    jobs,
    holdings: sqliteHoldings(connection),
    ready: () => connection.write(() => void readiness.run(clock.now().getTime())),
    async close() {
      jobs.stop();
      connection.close();
    },
  };
}
