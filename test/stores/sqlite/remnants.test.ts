import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openSqlite } from "../../../src/stores/sqlite/open-sqlite.ts";
import { LIMITS, stillClock } from "../../contracts/opened.ts";

/** The same numbers in every run: SQLite then splits and joins its pages the same way. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test("what secure_delete leaves behind when it rebuilds pages is gone after scrubbing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lotse-remnants-"));
  const file = join(folder, "lotse.sqlite");
  const open = () => openSqlite({ file, clock: stillClock(), limits: LIMITS });
  await (await open()).close();
  const db = new DatabaseSync(file);
  db.exec("PRAGMA secure_delete = ON; PRAGMA synchronous = OFF");
  const below = numbers(7);
  const people = Array.from({ length: 60 }, (_, at) => `person-${at}-${below(1e9)}-canary`);
  const put = db.prepare("INSERT INTO drafts VALUES (?, 'w1', ?, 'question', ?, 1)");
  const drop = db.prepare("DELETE FROM drafts WHERE id = ?");
  for (let at = 0; at < 4000; at += 1) {
    const id = `${below(1e9)}-${at}`;
    put.run(id, people[below(60)]!, "x".repeat(10 + below(700)));
    if (below(3) === 0) drop.run(id);
  }
  db.close();
  const erased = people.filter((_, at) => at % 2 === 0);
  const standing = (): string[] => {
    const bytes = readFileSync(file, "latin1");
    return erased.filter((person) => bytes.includes(person));
  };
  const store = await open();
  for (const person of erased) await store.holdings.erase({ workspace: "w1", person }, []);
  await store.close();
  expect(standing(), "what this test is about: erased, the log emptied, and still there").not.toEqual([]);
  const again = await open();
  expect(await again.holdings.scrub()).toBe(true);
  expect(standing()).toEqual([]);
  await again.close();
  rmSync(folder, { recursive: true });
});
