import { chmodSync, existsSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { StoreError } from "../../core/store-error.ts";

/**
 * One process for each database file: an open exclusive transaction on a file beside it. The operating system ends that lock with its process, however
 * it dies, so that a crashed one's lock never has to be judged by clocks.
 */
export function lockFile(file: string): { release(): void; undo(): void } {
  const fresh = !existsSync(`${file}.lock`);
  const lock = new DatabaseSync(`${file}.lock`, { timeout: 0 });
  try {
    chmodSync(`${file}.lock`, 0o600);
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== 5) throw error;
    throw new StoreError(
      `LOTSE_SQLITE_FILE=${file}: ein anderer Lotse-Prozess arbeitet mit dieser Datei: ihn erst beenden, eine andere Datei nennen oder mehrere Prozesse mit LOTSE_STORE=redis teilen lassen (another Lotse process works on this file. Stop it first, name another file, or let several processes share LOTSE_STORE=redis)`,
    );
  }
  return {
    release: () => lock.close(),
    /** Takes away the file beside a database that turned out not to be ours. */
    undo() {
      if (fresh) for (const end of [".lock", ".lock-journal"]) rmSync(`${file}${end}`, { force: true });
    },
  };
}
