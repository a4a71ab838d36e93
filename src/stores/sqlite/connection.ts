import { chmodSync, closeSync, existsSync, openSync, realpathSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { FULL, refuseNoFile, storeError } from "./faults.ts";
import { groupCommit, type GroupCommit } from "./group-commit.ts";
import { makeFolder } from "./make-folder.ts";
import { migrate, refuseForeign } from "./migrations.ts";
import { lockFile } from "./process-lock.ts";

export type Connection = GroupCommit & {
  db: DatabaseSync;
  file: string;
  /** Writes the log back and empties it; false while a reader still needs it. */
  checkpoint(): boolean;
  close(): void;
};

const BUSY_MS = 500; // a busy wait blocks the event loop, and only a foreign tool can make us wait

/** Opens or makes the database: readable by its owner alone, one process at a time, nothing acknowledged is lost in a power cut. */
export function connect(path: string): Connection {
  const file = path === ":memory:" ? path : ownFile(path);
  const lock = file === ":memory:" ? null : guarded(file, () => lockFile(file));
  let db: DatabaseSync | null = null;
  try {
    return connected((db = new DatabaseSync(file, { timeout: BUSY_MS })), file, () => lock?.release());
  } catch (error) {
    db?.close();
    lock?.release();
    lock?.undo();
    throw storeError(error, file);
  }
}

function connected(db: DatabaseSync, file: string, release: () => void): Connection {
  refuseForeign(db, file); // before anything of ours is set in it or beside it
  for (const end of ["", "-wal", "-shm"]) if (existsSync(`${file}${end}`)) chmodSync(`${file}${end}`, 0o600);
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON");
  db.exec("PRAGMA temp_store = MEMORY"); // nothing of ours in the system's folder for temporary files
  migrate(db, file);
  /** Without the busy wait: a reader of minutes (a backup) would hold up everybody for its time. */
  const checkpoint = (): boolean => {
    group.settle();
    db.exec("PRAGMA busy_timeout = 0");
    try {
      return db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get()?.["busy"] === 0;
    } finally {
      db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    }
  };
  /** A full log can often be written back, which frees the pages that the next write needs. */
  const failed = (error: unknown): Error => {
    if ((error as { errcode?: number }).errcode === FULL) {
      try {
        checkpoint();
      } catch {
        // still full: the next write tells
      }
    }
    return storeError(error, file);
  };
  const group = groupCommit(db, failed);
  return {
    ...group,
    db,
    file,
    checkpoint: () => guarded(file, checkpoint),
    close() {
      if (!db.isOpen) return;
      try {
        checkpoint();
      } catch {
        // the log stays beside the file and is read at the next start
      }
      db.close();
      release();
    },
  };
}

/** The file with its folder, made where missing, for its owner alone; the log files beside it take over its mode. */
function ownFile(path: string): string {
  return guarded(path, () => {
    makeFolder(dirname(path));
    // closing a file of this process's database would drop SQLite's own locks on it: a standing file is never opened here
    if (!existsSync(path)) closeSync(openSync(path, "wx", 0o600));
    refuseNoFile(path);
    return realpathSync(path);
  });
}

function guarded<T>(file: string, body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw storeError(error, file);
  }
}
