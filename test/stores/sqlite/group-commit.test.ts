import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { StoreError } from "../../../src/core/store-error.ts";
import { groupCommit, type GroupCommit } from "../../../src/stores/sqlite/group-commit.ts";
import { openSqlite } from "../../../src/stores/sqlite/open-sqlite.ts";
import { draftOf } from "../../contracts/intake.ts";
import { A, B, LIMITS, sealedBy, stillClock } from "../../contracts/opened.ts";
import { THREAD } from "../../contracts/threads.ts";

let folder: string;
let db: DatabaseSync;
let other: DatabaseSync;
let told: unknown[];
let group: GroupCommit;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lotse-group-"));
  const file = join(folder, "group.sqlite");
  db = new DatabaseSync(file, { timeout: 30 });
  db.exec("PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; CREATE TABLE t (id INTEGER PRIMARY KEY)");
  db.exec("CREATE TABLE of_t (t INTEGER REFERENCES t (id) DEFERRABLE INITIALLY DEFERRED)");
  other = new DatabaseSync(file);
  told = [];
  group = groupCommit(db, (error) => {
    told.push(error);
    return error as Error;
  });
});
afterEach(() => {
  for (const one of [db, other]) if (one.isOpen) one.close();
  rmSync(folder, { recursive: true, force: true });
});
const put = (id: number): Promise<number> =>
  group.write(() => {
    db.prepare("INSERT INTO t VALUES (?)").run(id);
    return id;
  });
const ids = (of: DatabaseSync): number[] =>
  of
    .prepare("SELECT id FROM t ORDER BY id")
    .all()
    .map(({ id }) => Number(id));
const outcome = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: Error) => error);

test("what is written in one turn is one transaction, and nobody hears of a part before all of it can be read elsewhere", async () => {
  const seen: number[][] = [];
  const parts = [1, 2, 3].map(async (id) => {
    await put(id);
    seen.push(ids(other));
  });
  expect(ids(other)).toEqual([]);
  expect(ids(db)).toEqual([1, 2, 3]);
  await Promise.all(parts);
  expect(seen).toEqual([
    [1, 2, 3],
    [1, 2, 3],
    [1, 2, 3],
  ]);
});

test("a read in the same turn sees what was written before it, and is told of it only once it stands", async () => {
  const writing = put(1);
  const reading = group.read(() => ids(db));
  let early = true;
  void reading.then(() => (early = ids(other).length === 0));
  expect(await reading).toEqual([1]);
  expect(early).toBe(false);
  await writing;
});

test("a part that fails is undone alone, whatever it had written before", async () => {
  const half = group.write(() => {
    db.exec("INSERT INTO t VALUES (2)");
    throw new RangeError("in the middle");
  });
  const parts = [put(1), half, put(3), put(1)].map(outcome);
  const [one, middle, three, again] = await Promise.all(parts);
  expect([one, three]).toEqual([1, 3]);
  expect(middle).toBeInstanceOf(RangeError);
  expect(String(again)).toContain("UNIQUE");
  expect(ids(other)).toEqual([1, 3]);
});

test("where the whole cannot be committed, everybody who wrote in it hears so and nothing of it stands; readers are told what does", async () => {
  await put(7);
  const orphan = group.write(() => db.exec("INSERT INTO of_t VALUES (99)")); // its parent is looked for at the end
  const [one, reader, ...others] = [put(1), group.read(() => ids(db)), orphan, put(2)].map(outcome);
  for (const part of [one, ...others]) expect(String(await part)).toContain("FOREIGN KEY");
  expect(await reader).toEqual([7]);
  expect(told).toHaveLength(1);
  expect(ids(other)).toEqual([7]);
  expect(db.isTransaction).toBe(false);
  expect(await put(3)).toBe(3);
  expect(ids(other)).toEqual([3, 7]);
});

test("where SQLite gives up the transaction in the middle, what was written before hears so; what comes after stands", async () => {
  await put(1);
  const before = outcome(put(2));
  const fatal = outcome(group.write(() => db.exec("INSERT OR ROLLBACK INTO t VALUES (1)")));
  const after = outcome(put(3));
  expect(String(await before)).toContain("UNIQUE");
  expect(String(await fatal)).toContain("UNIQUE");
  expect(await after).toBe(3);
  expect(ids(other)).toEqual([1, 3]);
});

test("a file that another program holds is waited for once in a turn; the next turn tries again", async () => {
  other.exec("BEGIN IMMEDIATE");
  const parts = await Promise.all(Array.from({ length: 20 }, (_, at) => outcome(put(at))));
  for (const part of parts) expect(String(part)).toContain("locked");
  expect(told).toHaveLength(1);
  other.exec("ROLLBACK");
  await new Promise(setImmediate);
  expect(await put(1)).toBe(1);
});

test("turns at random: what said yes stands, what failed left nothing, in every order", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ turn: fc.boolean(), kind: fc.constantFrom("put", "fails", "read", "orphan") }), {
        maxLength: 40,
      }),
      async (steps) => {
        db.exec("DELETE FROM of_t; DELETE FROM t");
        const saidYes: number[] = [];
        const all: Promise<unknown>[] = [];
        for (const [at, { turn, kind }] of steps.entries()) {
          if (turn) await new Promise(setImmediate);
          if (kind === "read") all.push(outcome(group.read(() => ids(db))));
          if (kind === "orphan") all.push(outcome(group.write(() => db.exec(`INSERT INTO of_t VALUES (${at})`))));
          if (kind === "put") all.push(outcome(put(at).then((id) => saidYes.push(id))));
          if (kind === "fails")
            all.push(
              outcome(
                group.write(() => {
                  db.exec(`INSERT INTO t VALUES (${at})`);
                  throw new Error("no");
                }),
              ),
            );
        }
        await Promise.all(all);
        expect(ids(other)).toEqual(saidYes.toSorted((one, next) => one - next));
        expect(db.isTransaction).toBe(false);
      },
    ),
    { numRuns: 60 },
  ));

const openStore = () => openSqlite({ file: join(folder, "lotse.sqlite"), clock: stillClock(), limits: LIMITS });

test("closing in the same turn puts on the disk what was written in it", async () => {
  const store = await openStore();
  const writing = store.threads.put("t", THREAD, A);
  const closing = store.close();
  await Promise.all([writing, closing]);
  await expect(store.threads.put("later", THREAD, A)).rejects.toThrow(StoreError);
  const again = await openStore();
  expect(await again.threads.get("t")).toEqual(THREAD);
  expect(await again.threads.get("later")).toBeNull();
  await again.close();
});

test("files are rewritten and the log is emptied in the middle of a turn in which others write", async () => {
  const store = await openStore();
  await store.keys.putIfAbsent(A, "m1.ka.x");
  await store.keys.putIfAbsent(B, "m1.kb.x");
  const draft = (id: string, owner: typeof A) => draftOf(id, owner, { created: 1, sealed: sealedBy("k", id) });
  await store.drafts.put(draft("of-a", A));
  const turn = [
    store.holdings.erase(A, []),
    store.drafts.put(draft("of-b", B)),
    store.holdings.scrub(),
    store.drafts.put(draft("of-b-too", B)),
    store.ready(),
  ];
  expect((await Promise.all(turn))[2]).toBe(true);
  expect(await store.holdings.count(A)).toMatchObject({ drafts: 0, keys: 0 });
  expect(await store.holdings.count(B)).toMatchObject({ drafts: 2, keys: 1 });
  await store.close();
});

test("the journal's chain holds where many lines are appended in one turn", async () => {
  const store = await openStore();
  const versions = { knowledge: "k", rules: "r", prompts: "p" };
  const line = (id: string) => ({ id, day: "2026-03-02", language: "de" as const, outcome: "allowed", situations: [] });
  await Promise.all(["a", "b", "a", "c"].map((id) => store.journal.append({ ...line(id), rules: [], versions })));
  const lines = await store.journal.read(0, 10);
  expect(lines.map(({ id, position }) => [id, position])).toEqual([
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ]);
  for (const [at, { previous }] of lines.entries()) if (at > 0) expect(previous).toBe(lines[at - 1]!.hash);
  await store.close();
});

test("a slow disk is not waited for more than half of the time: what comes meanwhile goes with the next write", async () => {
  const SLOW_MS = 12;
  const exec = db.exec.bind(db);
  let commits = 0;
  db.exec = (sql) => {
    exec(sql);
    if (sql !== "COMMIT") return;
    commits += 1;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SLOW_MS); // as a disk does
  };
  await put(1);
  commits = 0;
  const began = performance.now();
  const written: Promise<number>[] = [];
  for (let id = 2; id <= 25; id++) {
    written.push(put(id));
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  await Promise.all(written);
  expect(commits * SLOW_MS).toBeLessThan(0.6 * (performance.now() - began));
  expect(ids(other)).toHaveLength(25);
});
