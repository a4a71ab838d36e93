import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import type { Clock } from "../../ports/clock.ts";
import type { Store } from "../../ports/store.ts";
import type { Connection } from "./connection.ts";
import { refuseNoFile, storeError } from "./faults.ts";
import { sqliteJobs } from "./jobs.ts";
import { sqliteJournal } from "./journal.ts";
import { sqliteKeys } from "./keys.ts";
import { refuseOther } from "./migrations.ts";
import { sqliteOutbox } from "./outbox.ts";
import { sqliteTickets } from "./tickets.ts";
import { sqliteVersions } from "./versions.ts";

/** What an operator's tools look at. */
export type Inspected = Pick<Store, "journal" | "versions" | "jobs" | "outbox" | "tickets" | "keys" | "close">;

/** A look at a database that may be at work in another process: takes no lock, leaves everything as it was; null where there is none yet. */
export function inspectSqlite(file: string, clock: Clock): (Inspected & { damage(): string[] }) | null {
  let db: DatabaseSync | null = null;
  try {
    refuseNoFile(file);
    if (!statSync(file, { throwIfNoEntry: false })?.size) {
      refuseNoFolder(file);
      return null;
    }
    db = new DatabaseSync(addressOf(file), { readOnly: true, timeout: 500 });
    return inspected(db, file, clock);
  } catch (error) {
    db?.close();
    throw storeError(error, file);
  }
}

/** A place where npm start could not make the file is told before somebody starts there: only making a folder there tells, and it is gone at once. */
function refuseNoFolder(file: string): void {
  if (existsSync(file)) return accessSync(file, constants.W_OK);
  let [folder, missing] = [dirname(file), ""];
  while (!existsSync(folder) && dirname(folder) !== folder) [folder, missing] = [dirname(folder), folder];
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error(folder), { code: "ENOTDIR" });
  if (missing === "") return takesFiles(folder);
  mkdirSync(missing, { mode: 0o700 });
  rmdirSync(missing);
}

function takesFiles(folder: string): void {
  try {
    rmdirSync(mkdtempSync(join(folder, ".lotse-")));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw Object.assign(new Error(folder), { code: code === "ENOENT" ? "EROFS" : code }); // a folder of the system, such as /proc
  }
}

/** Where nobody is at work there is no log beside the file, and looking must not make one. */
function addressOf(file: string): URL {
  const url = pathToFileURL(file);
  if (!existsSync(`${file}-wal`)) url.searchParams.set("immutable", "1");
  return url;
}

function inspected(db: DatabaseSync, file: string, clock: Clock) {
  refuseOther(db, file);
  const look = async <T>(statement: () => T): Promise<T> => {
    try {
      return statement();
    } catch (error) {
      throw storeError(error, file);
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
    tickets: sqliteTickets(connection),
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
