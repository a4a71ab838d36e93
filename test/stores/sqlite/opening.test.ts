import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { StoreError } from "../../../src/core/store-error.ts";
import { migrate } from "../../../src/stores/sqlite/migrations.ts";
import { openSqlite } from "../../../src/stores/sqlite/open-sqlite.ts";
import { backUpSqlite } from "../../../src/stores/sqlite/backup.ts";
import { A, LIMITS, stillClock } from "../../contracts/opened.ts";
import { THREAD } from "../../contracts/threads.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lotse-open-"));
  file = join(folder, "deep", "er", "lotse.sqlite");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const open = (at = file) => openSqlite({ file: at, clock: stillClock(), limits: LIMITS });

/** Another process that opens the file, says so, and waits to be ended. */
async function otherProcess(): Promise<{ child: ChildProcess; said: string }> {
  const module = new URL("../../../src/stores/sqlite/open-sqlite.ts", import.meta.url).pathname;
  const code = `const { openSqlite } = await import(${JSON.stringify(module)});
    const clock = { now: () => new Date(), id: () => "x" };
    try { await openSqlite({ file: ${JSON.stringify(file)}, clock, limits: ${JSON.stringify(LIMITS)} }); console.log("open"); setInterval(() => {}, 1000); }
    catch (error) { console.log(error.name + error.message); }`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  const [chunk] = (await once(child.stdout, "data")) as [Buffer];
  return { child, said: chunk.toString() };
}

test("the file, its log and its lock are for their owner alone, also where the file stood open to others", async () => {
  await (await open()).close();
  chmodSync(file, 0o644);
  const store = await open();
  await store.threads.put("t", THREAD, A);
  for (const suffix of ["", "-wal", "-shm", ".lock"]) expect(statSync(file + suffix).mode & 0o077, suffix).toBe(0);
  expect(statSync(join(folder, "deep")).mode & 0o077).toBe(0);
  await store.close();
  await store.close();
});

test("one process for each file: the second is refused with the way out, the lock of a killed one is free at once", async () => {
  const { child, said } = await otherProcess();
  expect(said).toBe("open\n");
  const refused = open().then(
    () => "opened",
    (error: Error) => error,
  );
  expect(await refused).toBeInstanceOf(StoreError);
  expect(String(await refused)).toMatch(/LOTSE_SQLITE_FILE=.*another Lotse process.*LOTSE_STORE=redis/);
  child.kill("SIGKILL");
  await once(child, "exit");
  const store = await open();
  await expect(open()).rejects.toThrow(/another Lotse process/); // in the same process too
  const second = await otherProcess();
  expect(second.said).toContain("another Lotse process");
  await once(second.child, "exit");
  await store.close();
  await (await open()).close();
});

test("migrations run once and in order; a newer schema and another program's file are refused unchanged", async () => {
  const db = new DatabaseSync(":memory:");
  migrate(db, "f", ["CREATE TABLE one (a)"]);
  migrate(db, "f", ["CREATE TABLE one (a)", "ALTER TABLE one ADD COLUMN b; CREATE TABLE two (a)"]);
  migrate(db, "f", ["CREATE TABLE one (a)", "ALTER TABLE one ADD COLUMN b; CREATE TABLE two (a)"]);
  db.exec("INSERT INTO one (a, b) VALUES (1, 2)");
  expect(() => migrate(db, "f", ["CREATE TABLE one (a)"])).toThrow(
    /f: von einem neueren Lotse .*\(written by a newer Lotse \(schema 2, this one knows 1\)/,
  );
  await (await open()).close();
  const newer = new DatabaseSync(file);
  newer.exec("PRAGMA user_version = 99");
  newer.close();
  await expect(open()).rejects.toThrow(/newer Lotse \(schema 99/);
  const foreign = join(folder, "foreign.sqlite");
  const theirs = new DatabaseSync(foreign);
  theirs.exec("CREATE TABLE theirs (a)");
  theirs.close();
  await expect(open(foreign)).rejects.toThrow(
    /foreign.sqlite: eine Datenbank eines anderen Programms.*this is a database of another program/,
  );
});

test("a migration that fails leaves the schema before it", () => {
  const db = new DatabaseSync(":memory:");
  migrate(db, "f", ["CREATE TABLE one (a)"]);
  expect(() => migrate(db, "f", ["", "CREATE TABLE two (a); CREATE TABLE one (a)"])).toThrow();
  if (db.isTransaction) db.exec("ROLLBACK");
  expect(db.prepare("SELECT name FROM sqlite_schema").all()).toMatchObject([{ name: "one" }]);
});

test.each([
  ["a folder", () => mkdirSync(file, { recursive: true })],
  [
    "no database",
    () => {
      mkdirSync(join(folder, "deep", "er"), { recursive: true });
      writeFileSync(file, "something else entirely, long enough to be read as a page header".repeat(20));
    },
  ],
  ["below a file", () => writeFileSync(join(folder, "deep"), "")],
])("where the file is %s, the error names the setting", async (_, make) => {
  make();
  const said = await open().then(
    () => "opened",
    (error: Error) => error,
  );
  expect(said).toBeInstanceOf(StoreError);
  expect(String(said)).toContain(`LOTSE_SQLITE_FILE=${file}`);
});

test("after closing every call is a StoreError", async () => {
  const store = await open();
  await store.close();
  for (const call of [
    () => store.threads.get("t"),
    () => store.ready(),
    () => store.holdings.scrub(),
    () => store.journal.read(0, 1),
  ]) {
    await expect(call()).rejects.toThrow(StoreError);
  }
});

test("a backup is whole while the store is at work, for its owner alone, and never overwrites", async () => {
  const store = await open();
  await store.threads.put("t", THREAD, A);
  const copy = join(folder, "copy.sqlite");
  await backUpSqlite(file, copy);
  await store.threads.put("later", THREAD, A);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  await expect(backUpSqlite(file, copy)).rejects.toThrow(/copy.sqlite: steht schon da.*\(stands already/);
  await expect(backUpSqlite(join(folder, "none"), join(folder, "x"))).rejects.toThrow(/no such file/);
  await store.close();
  const restored = await open(copy);
  expect(await restored.threads.get("t")).toEqual(THREAD);
  expect(await restored.threads.get("later")).toBeNull();
  await restored.close();
});
