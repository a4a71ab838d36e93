import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileFault } from "../../core/file-fault.ts";
import { StoreError } from "../../core/store-error.ts";
import { refuseNoFile, storeError } from "./faults.ts";
import { makeFolder } from "./make-folder.ts";
import { APPLICATION, refuseNewer } from "./migrations.ts";
import { lockFile } from "./process-lock.ts";

/**
 * Puts a backup in the place of the database: never under a running process, and over a file that stands only where that is wanted. What was on its way
 * when the backup was made may have arrived since: it is looked for in the chat before anything is posted again.
 */
export function restoreSqlite(from: string, file: string, force: boolean): void {
  refuseUnreadable(from);
  try {
    putBack(from, file, force);
  } catch (error) {
    throw storeError(error, file);
  }
}

function refuseUnreadable(from: string): void {
  try {
    if (!statSync(from).isFile()) throw Object.assign(new Error(from), { code: "EISDIR" });
    accessSync(from, constants.R_OK);
  } catch (error) {
    throw new StoreError(`${from}: ${fileFault(error)}; eine Sicherung nennen (name a backup)`, { cause: error });
  }
}

function putBack(from: string, file: string, force: boolean): void {
  refuseNoFile(file);
  makeFolder(dirname(file));
  const lock = lockFile(file);
  const draft = `${file}.restoring`;
  try {
    if (existsSync(file) && statSync(file).size > 0 && !force)
      throw new StoreError(
        `LOTSE_SQLITE_FILE=${file}: steht schon da und ist nicht leer; sie erst sichern, dann setzt --force die Sicherung an ihre Stelle (stands already and is not empty. Back it up first, then --force puts the backup in its place)`,
      );
    copyFileSync(from, draft);
    chmodSync(draft, 0o600);
    prepare(draft, from);
    for (const suffix of ["-wal", "-shm"]) rmSync(`${file}${suffix}`, { force: true }); // they belong to what is replaced
    renameSync(draft, file);
    sync(dirname(file));
  } finally {
    for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(`${draft}${suffix}`, { force: true });
    lock.release();
  }
}

function prepare(draft: string, from: string): void {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(draft);
    const [check] = db.prepare("PRAGMA quick_check(1)").all();
    const [application] = db.prepare("PRAGMA application_id").all();
    if (Object.values(check ?? {})[0] !== "ok")
      throw new StoreError(
        `${from}: diese Sicherung ist beschädigt, eine andere nehmen (this backup is damaged: take another one)`,
      );
    if (Object.values(application ?? {})[0] !== APPLICATION)
      throw new StoreError(`${from}: keine Sicherung von Lotse (not a backup of Lotse)`);
    refuseNewer(db, from);
    db.exec(
      "UPDATE outbox SET state = 'unknown', attempted = coalesce(attempted, created), lease = NULL WHERE state IN ('ready', 'sending')",
    );
    db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      `${from}: lässt sich nicht lesen, eine andere Sicherung nehmen (cannot be read: take another backup)`,
      { cause: error },
    );
  } finally {
    db?.close();
  }
}

/** A rename is safe in a power cut only once its folder is. */
function sync(folder: string): void {
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
