import { existsSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { StoreError } from "../../core/store-error.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Store } from "../../ports/store.ts";
import type { Connection } from "./connection.ts";
import { sqliteJobs } from "./jobs.ts";
import { sqliteJournal } from "./journal.ts";
import { sqliteKeys } from "./keys.ts";
import { refuseForeign, refuseOlder } from "./migrations.ts";
import { sqliteOutbox } from "./outbox.ts";
import { sqliteVersions } from "./versions.ts";

/** What an operator's tools look at. */
export type Inspected = Pick<Store, "journal" | "versions" | "jobs" | "outbox" | "keys" | "close">;

const NOT_A_DATABASE = 26;
const CANNOT_OPEN = 14;

/** A look at a database that may be at work in another process: takes no lock, changes nothing; null where there is none yet. */
export function inspectSqlite(file: string, clock: Clock): (Inspected & { damage(): string[] }) | null {
  const at = `LOTSE_SQLITE_FILE=${file}`;
  const standing = statSync(file, { throwIfNoEntry: false });
  if (!standing || (standing.isFile() && standing.size === 0)) return null;
  if (!standing.isFile())
    throw new StoreError(
      `${at}: das ist ein Ordner, eine Datei darin nennen, z. B. ${file}/lotse.sqlite (this is a folder: name a file in it)`,
    );
  const fault = (error: unknown): StoreError => {
    if (error instanceof StoreError) return error;
    const { errcode, message } = error as Error & { errcode?: number };
    const why =
      errcode === NOT_A_DATABASE
        ? "keine Datenbank, eine Datei von Lotse nennen (this is no database: name a file of Lotse's own)"
        : errcode === CANNOT_OPEN
          ? "lässt sich nicht öffnen, Rechte prüfen (cannot be opened: check its permissions)"
          : message;
    return new StoreError(`${at}: ${why}`, { cause: error });
  };
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(addressOf(file), { readOnly: true, timeout: 500 });
    return inspected(db, file, clock, fault);
  } catch (error) {
    db?.close();
    throw fault(error);
  }
}

/** Where nobody is at work there is no log beside the file, and looking must not make one. */
function addressOf(file: string): URL {
  const url = pathToFileURL(file);
  if (!existsSync(`${file}-wal`)) url.searchParams.set("immutable", "1");
  return url;
}

function inspected(db: DatabaseSync, file: string, clock: Clock, fault: (error: unknown) => StoreError) {
  refuseForeign(db, file);
  refuseOlder(db, file);
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
}
