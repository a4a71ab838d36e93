import { chmodSync, closeSync, existsSync, openSync } from "node:fs";
import { backup, DatabaseSync } from "node:sqlite";
import { fileFault } from "../../core/file-fault.ts";
import { StoreError } from "../../core/store-error.ts";
import { storeError } from "./faults.ts";
import { refuseForeign } from "./migrations.ts";

const ALL_PAGES = 1_000_000_000; // in one step: a writer between two steps would make it start again

/** A consistent copy of a database that may be at work, in another process too; for its owner alone, and never over a file that stands. */
export async function backUpSqlite(file: string, to: string): Promise<void> {
  if (!existsSync(file))
    throw new StoreError(
      `LOTSE_SQLITE_FILE=${file}: diese Datei gibt es nicht, es gibt nichts zu sichern (there is no such file to back up)`,
    );
  const db = ours(file);
  try {
    makeNew(to);
    await backup(db, to, { rate: ALL_PAGES }).catch((error: unknown) => {
      throw storeError(error, file, to);
    });
    chmodSync(to, 0o600);
  } finally {
    db.close();
  }
}

/** A copy of another program's file would be no backup: neither Lotse's nor encrypted. */
function ours(file: string): DatabaseSync {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: 500 });
    refuseForeign(db, file);
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      `LOTSE_SQLITE_FILE=${file}: keine Datenbank, die gesichert werden kann (no database that can be backed up)`,
      { cause: error },
    );
  }
}

function makeNew(to: string): void {
  try {
    closeSync(openSync(to, "wx", 0o600));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "diesen Ordner gibt es nicht (the folder does not exist)" : fileFault(error);
    throw new StoreError(`${to}: ${why}`, { cause: error });
  }
}
