import { statSync } from "node:fs";
import { fileFault } from "../../core/file-fault.ts";
import { StoreError } from "../../core/store-error.ts";

type SqliteError = Error & { code?: string; errcode?: number; syscall?: string };

/** https://sqlite.org/rescode.html: the primary codes, which are the lowest byte of what is given. */
export const FULL = 13;
const FAULTS: Readonly<Record<number, string>> = {
  5: "ein anderes Programm hält diese Datei fest, es beenden (another program holds this file: end it)",
  8: "darf nicht geschrieben werden, die Rechte der Datei und ihres Ordners prüfen (may not be written: check the permissions of the file and its folder)",
  10: "der Datenträger meldet einen Fehler (the disk reports an error)",
  11: "die Datei ist beschädigt, eine Sicherung zurückholen: npm run restore (the file is damaged: restore a backup)",
  [FULL]:
    "der Datenträger ist voll, nichts Neues wird angenommen, bis wieder Platz ist (the disk is full; nothing new is taken until there is room)",
  14: "lässt sich nicht öffnen, Rechte prüfen (cannot be opened: check its permissions)",
  26: "keine Datenbank, eine Datei von Lotse nennen (this is no database: name a file of Lotse's own)",
};
const NO_RIGHT =
  "hier darf Lotse nicht schreiben, Rechte prüfen oder eine andere Datei nennen (Lotse may not write here: check the permissions or name another file)";
const FILE_FAULTS: Readonly<Record<string, string>> = {
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EROFS: NO_RIGHT,
  ENOTDIR:
    "ein Teil des Pfads ist kein Ordner, eine andere Datei nennen (a part of the path is no folder: name another file)",
};
const NO_FOLDER =
  "dieser Ordner lässt sich nicht anlegen, eine andere Datei nennen (this folder cannot be made: name another file)";

const at = (file: string): string => `LOTSE_SQLITE_FILE=${file}`;

/** SQLite's and the file system's errors in an operator's words; a defect of ours stays what it is. `name`: what the file is known by. */
export function storeError(error: unknown, file: string, name = at(file)): Error {
  if (error instanceof StoreError) return error;
  const { code, errcode, message, syscall } = error as SqliteError;
  const told = (why: string): StoreError => new StoreError(`${name}: ${why}`, { cause: error });
  if (code === "ERR_SQLITE_ERROR") return told(FAULTS[(errcode ?? 0) & 0xff] ?? message);
  if (code === "ERR_INVALID_STATE") return told("der Speicher ist geschlossen (the store is closed)");
  if (code !== undefined && /^E[A-Z]+$/.test(code))
    return told(FILE_FAULTS[code] ?? (syscall === "mkdir" ? NO_FOLDER : fileFault(error)));
  return error instanceof Error ? error : new Error(String(error));
}

/** What stands there and is no file is refused in words; nothing there is well. */
export function refuseNoFile(path: string): void {
  const standing = statSync(path, { throwIfNoEntry: false });
  if (!standing || standing.isFile()) return;
  throw new StoreError(
    standing.isDirectory()
      ? `${at(path)}: das ist ein Ordner, eine Datei darin nennen, z. B. ${path}/lotse.sqlite (this is a folder: name a file in it)`
      : `${at(path)}: das ist keine Datei auf einem Datenträger, eine andere nennen (this is no file on a disk: name another one)`,
  );
}
