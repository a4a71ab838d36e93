import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { StoreError } from "../../../src/core/store-error.ts";
import { backUpSqlite } from "../../../src/stores/sqlite/backup.ts";
import { connect } from "../../../src/stores/sqlite/connection.ts";
import { restoreSqlite } from "../../../src/stores/sqlite/restore.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lotse-foreign-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const mode = (path: string): number => statSync(path).mode & 0o777;

test("a folder is refused in words and stays as it was", () => {
  const path = join(folder, "data");
  mkdirSync(path, { mode: 0o755 });
  chmodSync(path, 0o755);
  expect(() => connect(path)).toThrow(`LOTSE_SQLITE_FILE=${path}: das ist ein Ordner`);
  expect([mode(path), existsSync(`${path}.lock`)]).toEqual([0o755, false]);
});

test("folders are made one below the other, for their owner alone", () => {
  connect(join(folder, "a", "b", "lotse.sqlite")).close();
  expect([mode(join(folder, "a")), mode(join(folder, "a", "b"))]).toEqual([0o700, 0o700]);
});

test.skipIf(!existsSync("/proc/self"))("a place where no folder can be made is refused, and does not hang", () => {
  expect(() => connect("/proc/lotse/data/lotse.sqlite")).toThrow("LOTSE_SQLITE_FILE=/proc/lotse/data/lotse.sqlite");
});

test("another program's database keeps its mode and every byte, and nothing is left beside it", () => {
  const path = join(folder, "other.sqlite");
  const other = new DatabaseSync(path);
  other.exec("CREATE TABLE t (x); INSERT INTO t VALUES (1)");
  other.close();
  chmodSync(path, 0o644);
  const before = readFileSync(path);
  expect(() => connect(path)).toThrow("another program");
  expect(mode(path)).toBe(0o644);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(["-wal", ".lock", ".lock-journal"].filter((end) => existsSync(path + end))).toEqual([]);
});

test("a file that is no database keeps its mode", () => {
  const path = join(folder, "notes.txt");
  writeFileSync(path, "Einkaufszettel\n".repeat(100));
  chmodSync(path, 0o644);
  expect(() => connect(path)).toThrow(`LOTSE_SQLITE_FILE=${path}`);
  expect([mode(path), existsSync(`${path}.lock`)]).toEqual([0o644, false]);
});

test("a database of ours is for its owner alone", () => {
  const path = join(folder, "lotse.sqlite");
  connect(path).close();
  chmodSync(path, 0o644);
  connect(path).close();
  expect(mode(path)).toBe(0o600);
});

test("another program's database is not backed up, and no file is made for it", async () => {
  const path = join(folder, "other.sqlite");
  const other = new DatabaseSync(path);
  other.exec("CREATE TABLE t (x)");
  other.close();
  await expect(backUpSqlite(path, join(folder, "copy"))).rejects.toThrow("another program");
  await expect(backUpSqlite(folder, join(folder, "copy"))).rejects.toThrow(`LOTSE_SQLITE_FILE=${folder}`);
  expect(existsSync(join(folder, "copy"))).toBe(false);
});

test("what cannot be restored, or not there, is told with its name and leaves what stands", async () => {
  const path = join(folder, "lotse.sqlite");
  connect(path).close();
  const copy = join(folder, "copy");
  await backUpSqlite(path, copy);
  const newer = join(folder, "newer");
  await backUpSqlite(path, newer);
  const db = new DatabaseSync(newer);
  db.exec("PRAGMA user_version = 99");
  db.close();
  writeFileSync(join(folder, "text"), "x");
  const before = readFileSync(path);
  const places = [
    [copy, join(folder, "text", "below", "lotse.sqlite"), "kein Ordner"],
    [copy, "/proc/lotse/lotse.sqlite", "dieser Ordner lässt sich nicht anlegen"],
    [folder, path, "das ist ein Ordner"],
    [newer, path, "von einem neueren Lotse geschrieben"],
  ] as const;
  for (const [from, to, says] of places) {
    expect(() => restoreSqlite(from, to, true)).toThrow(StoreError);
    expect(() => restoreSqlite(from, to, true)).toThrow(says);
  }
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("a backup is not restored in the place of a folder", async () => {
  const path = join(folder, "lotse.sqlite");
  connect(path).close();
  await backUpSqlite(path, join(folder, "copy"));
  mkdirSync(join(folder, "data"));
  expect(() => restoreSqlite(join(folder, "copy"), join(folder, "data"), true)).toThrow("this is a folder");
});
