import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { StoreError } from "../../core/store-error.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Store } from "../../ports/store.ts";
import type { Connection } from "./connection.ts";
import { sqliteJobs } from "./jobs.ts";
import { sqliteJournal } from "./journal.ts";
import { sqliteKeys } from "./keys.ts";
import { sqliteOutbox } from "./outbox.ts";
import { sqliteVersions } from "./versions.ts";

/** What an operator's tools look at. */
export type Inspected = Pick<Store, "journal" | "versions" | "jobs" | "outbox" | "keys" | "close">;

/** A look at a database that may be at work in another process: takes no lock, changes nothing; null where there is none yet. */
export function inspectSqlite(file: string, clock: Clock): (Inspected & { damage(): string[] }) | null {
  if (!existsSync(file)) return null;
  const fault = (error: unknown): StoreError =>
    new StoreError(`LOTSE_SQLITE_FILE=${file}: ${error instanceof Error ? error.message : "cannot be read"}`, {
      cause: error,
    });
  try {
    const db = new DatabaseSync(file, { readOnly: true, timeout: 500 });
    const look = async <T>(statement: () => T): Promise<T> => {
      try {
        return statement();
      } catch (error) {
        throw fault(error);
      }
    };
    const connection: Connection = {
      db,
      file,
      read: look,
      write: look,
      ahead: look,
      peek: look,
      settle() {},
      checkpoint: () => false,
      close: () => db.close(),
    };
    return {
      journal: sqliteJournal(connection),
      versions: sqliteVersions(connection),
      jobs: sqliteJobs(connection, clock, 1000),
      outbox: sqliteOutbox(connection),
      keys: sqliteKeys(connection, clock),
      close: async () => db.close(),
      /** What SQLite's own check finds wrong in the file. */
      damage: () =>
        db
          .prepare("PRAGMA quick_check(20)")
          .all()
          .map((row) => String(Object.values(row)[0]))
          .filter((line) => line !== "ok"),
    };
  } catch (error) {
    throw fault(error);
  }
}
