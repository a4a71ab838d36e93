import { setImmediate as breathe } from "node:timers/promises";
import type { SQLInputValue } from "node:sqlite";
import type { Retention } from "../../core/privacy/retention.ts";
import { INSTALLATION } from "../../core/privacy/sealed.ts";
import type { Swept } from "../../ports/holdings.ts";
import type { Connection } from "./connection.ts";

const PORTION = 500;
const OPEN = "state IN ('ready', 'sending', 'unknown')";
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** What is past its time, as conditions on the table; the order matters: keys after what needs them. */
const ENDS: readonly { kind: keyof Retention; table: string; where: string; from(ends: number): SQLInputValue[] }[] = [
  { kind: "threads", table: "threads", where: "changed < ?", from: (ends) => [ends] },
  { kind: "receipts", table: "receipts", where: "taken < ?", from: (ends) => [ends] },
  { kind: "limits", table: "limits", where: "busy < ?", from: (ends) => [ends] },
  { kind: "drafts", table: "drafts", where: "created < ?", from: (ends) => [ends] },
  {
    kind: "tickets",
    table: "tickets",
    where: "closed IS NOT NULL AND incident = 0 AND closed < ?",
    from: (ends) => [ends],
  },
  {
    kind: "incidents",
    table: "tickets",
    where: "closed IS NOT NULL AND incident = 1 AND closed < ?",
    from: (ends) => [ends],
  },
  { kind: "outbox", table: "outbox", where: "state IN ('sent', 'dead') AND changed < ?", from: (ends) => [ends] },
  { kind: "jobs", table: "jobs", where: "state = 'dead' AND died < ?", from: (ends) => [ends] },
  { kind: "feedback", table: "feedback", where: "day < ?", from: (ends) => [dayOf(ends)] },
  { kind: "preferences", table: "preferences", where: "changed < ?", from: (ends) => [ends] },
  {
    kind: "journal",
    table: "journal",
    where: "day < ? AND position < (SELECT max(position) FROM journal)", // the last line carries the chain on
    from: (ends) => [dayOf(ends)],
  },
  {
    kind: "keys",
    table: "keys",
    where: `created < ? AND workspace <> '${INSTALLATION.workspace}' AND ${["drafts", "tickets", "outbox"]
      .map(
        (kind) =>
          `NOT EXISTS (SELECT 1 FROM ${kind} AS one WHERE one.workspace = keys.workspace AND one.person = keys.person)`,
      )
      .join(" AND ")}`,
    from: (ends) => [ends],
  },
];

/** Each kind in portions, with room for others between them; then the log is emptied, so that the bytes go too. */
export async function sweep(connection: Connection, now: number, retention: Retention): Promise<Swept> {
  const { db, write, checkpoint } = connection;
  const undelivered = db.prepare(
    `UPDATE outbox SET state = 'dead', reason = 'not delivered in time', changed = ?, next = ?, lease = NULL
     WHERE seq IN (SELECT seq FROM outbox WHERE ${OPEN} AND created < ? LIMIT ${PORTION})`,
  );
  await inPortions(() => write(() => Number(undelivered.run(now, now, now - retention.outbox).changes)));
  const swept = {} as Swept;
  for (const { kind, table, where, from } of ENDS) {
    const remove = db.prepare(
      `DELETE FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table} WHERE ${where} LIMIT ${PORTION})`,
    );
    swept[kind] = await inPortions(() => write(() => Number(remove.run(...from(now - retention[kind])).changes)));
  }
  // a version is kept before the first line that names it: only old ones can be nobody's
  const unnamed = `day < ? AND NOT EXISTS (SELECT 1 FROM journal WHERE knowledge = versions.hash)`;
  const forget = db.prepare(
    `DELETE FROM versions WHERE rowid IN (SELECT rowid FROM versions WHERE ${unnamed} LIMIT ${PORTION})`,
  );
  await inPortions(() => write(() => Number(forget.run(dayOf(now - retention.journal)).changes)));
  if (Object.values(swept).some((count) => count > 0)) checkpoint();
  return swept;
}

async function inPortions(portion: () => Promise<number>): Promise<number> {
  for (let total = 0; ; await breathe()) {
    const count = await portion();
    total += count;
    if (count < PORTION) return total;
  }
}
