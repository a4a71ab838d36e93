import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { RETENTION } from "../../../src/core/privacy/retention.ts";
import { openSqlite } from "../../../src/stores/sqlite/open-sqlite.ts";
import { LIMITS, NOON, stillClock } from "../../contracts/opened.ts";

/** What an operator asks for now and then may look at every row; nothing that answers people may. */
const MAY_WALK = [/GROUP BY/, /FROM versions (ORDER BY|WHERE day)/];

test("no statement walks a table: the cost of an operation grows at most with the logarithm of what is stored", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lotse-plans-"));
  const file = join(folder, "lotse.sqlite");
  const prepare = vi.spyOn(DatabaseSync.prototype, "prepare");
  const store = await openSqlite({ file, clock: stillClock(), limits: LIMITS });
  await store.holdings.erase({ workspace: "w", person: "p" }, ["t"]);
  await store.holdings.sweep(NOON, RETENTION);
  const statements = [...new Set(prepare.mock.calls.map(([sql]) => sql))].filter(
    (sql) => !/PRAGMA|sqlite_schema/.test(sql),
  );
  prepare.mockRestore();
  await store.close();
  const db = new DatabaseSync(file);
  expect(statements.length).toBeGreaterThan(60);
  const found = [];
  for (const sql of statements.filter((one) => !MAY_WALK.some((may) => may.test(one)))) {
    const plan = db
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => String(detail));
    const walks = plan.filter((step) => step.startsWith("SCAN") && !/json_each|CONSTANT ROW/.test(step));
    const sorts = plan.filter((step) => /TEMP B-TREE/.test(step));
    if (walks.length + sorts.length > 0) found.push({ sql, plan });
  }
  expect(found).toEqual([]);
  db.close();
  rmSync(folder, { recursive: true });
});
