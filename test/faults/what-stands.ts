import { DatabaseSync } from "node:sqlite";
import { keyOf } from "../../src/core/privacy/sealed.ts";

/** What a database file holds, as it lies there: nobody is at work on it. */
export type Standing = {
  /** SQLite's own check. */
  damage: unknown[];
  /** Sealed records whose owner has no key, or another one. */
  withoutKey: string[];
  /** State of each message by its id. */
  outbox: ReadonlyMap<string, string>;
  tickets: string[];
  questions: number;
  deadJobs: number;
};

export function whatStands(file: string): Standing {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = (sql: string): Record<string, string>[] => db.prepare(sql).all() as Record<string, string>[];
  try {
    const keys = new Map(
      rows("SELECT workspace, person, wrapped FROM keys").map(({ workspace, person, wrapped }) => [
        `${workspace}/${person}`,
        keyOf(wrapped ?? ""),
      ]),
    );
    const sealed = rows(
      `SELECT 'draft ' || id AS what, workspace, person, sealed FROM drafts
       UNION ALL SELECT 'ticket ' || id, workspace, person, sealed FROM tickets
       UNION ALL SELECT 'message ' || id, workspace, person, body FROM outbox`,
    );
    return {
      damage: rows("PRAGMA integrity_check").flatMap((row) => Object.values(row)),
      withoutKey: sealed
        .filter((one) => keys.get(`${one["workspace"]}/${one["person"]}`) !== keyOf(one["sealed"] ?? ""))
        .map(({ what }) => what ?? ""),
      outbox: new Map(rows("SELECT id, state FROM outbox").map(({ id, state }) => [id ?? "", state ?? ""])),
      tickets: rows("SELECT id FROM tickets").map(({ id }) => id ?? ""),
      questions: rows("SELECT id FROM drafts WHERE kind = 'question'").length,
      deadJobs: rows("SELECT id FROM jobs WHERE state = 'dead'").length,
    };
  } finally {
    db.close();
  }
}
