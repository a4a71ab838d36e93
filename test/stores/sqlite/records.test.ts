import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { beforeAll, expect, test } from "vitest";
import { RETENTION } from "../../../src/core/privacy/retention.ts";
import { migrate } from "../../../src/stores/sqlite/migrations.ts";
import { openSqlite } from "../../../src/stores/sqlite/open-sqlite.ts";
import { fill } from "../../contracts/holdings.ts";
import { A, LIMITS, stillClock } from "../../contracts/opened.ts";

const HOUR = 60 * 60 * 1000;
const rows = readFileSync(new URL("../../../docs/privacy.md", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| kind"))
  .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")))
  .map(([, kind = "", table = "", whose = "", purpose = "", sealed = "", end = ""]) => ({
    kind,
    table,
    whose,
    purpose,
    sealed,
    end,
  }));
const columns = new Map<string, string[]>();

beforeAll(() => {
  const db = new DatabaseSync(":memory:");
  migrate(db, "f");
  for (const { name } of db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()) {
    columns.set(
      String(name),
      db
        .prepare("SELECT name FROM pragma_table_info(?)")
        .all(name!)
        .map((column) => String(column["name"])),
    );
  }
  db.close();
});

test("every table stands in docs/privacy.md with its purpose and end, and nothing else does", () => {
  expect(new Set(rows.map(({ table }) => table))).toEqual(new Set(columns.keys()));
  for (const row of rows)
    expect(
      Object.values(row).every((cell) => cell.length > 0),
      row.table,
    ).toBe(true);
});

test("every kind ends when the page says, by the code's own defaults", () => {
  const said = (ms: number): string =>
    ms % (24 * HOUR) === 0 && ms > 48 * HOUR ? `${ms / HOUR / 24} days` : `${ms / HOUR} hour${ms === HOUR ? "" : "s"}`;
  const kinds = rows.filter(({ kind }) => Object.hasOwn(RETENTION, kind));
  expect(kinds.map(({ kind, end }) => [kind, end])).toEqual(
    Object.entries(RETENTION).map(([kind, ms]) => [kind, said(ms)]),
  );
});

test("whose a record is agrees with its columns; sealed columns are named", () => {
  for (const { table, whose, sealed } of rows) {
    expect(columns.get(table)!.includes("person"), table).toBe(whose.startsWith("a person"));
    const closed = columns
      .get(table)!
      .filter((column) => ["sealed", "body", "address"].includes(column) && table !== "preferences");
    expect(closed.length > 0, table).toBe(sealed === "yes");
  }
});

test("each kind of a person's record is counted and erased: no table of people is forgotten", async () => {
  const store = await openSqlite({ file: ":memory:", clock: stillClock(), limits: LIMITS });
  await fill(store, A, "a");
  const held = Object.entries(await store.holdings.count(A)).map(([kind]) => kind);
  const ofPeople = rows.filter(({ whose }) => whose.startsWith("a person")).map(({ table }) => table);
  expect(new Set(held)).toEqual(new Set(ofPeople));
  await store.close();
});
