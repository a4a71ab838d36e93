import type { SQLOutputValue } from "node:sqlite";
import type { ChainedLine, Head, Journal, JournalLine } from "../../ports/journal.ts";
import { chained } from "../journal-chain.ts";
import type { Connection } from "./connection.ts";

export function sqliteJournal({ db, read, write }: Connection): Journal {
  const get = db.prepare("SELECT * FROM journal WHERE id = ?");
  const head = db.prepare("SELECT position, hash, day FROM journal_head WHERE id = 1");
  const keep = db.prepare("INSERT OR REPLACE INTO journal_head VALUES (1, ?, ?, ?)");
  const insert = db.prepare("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)");
  const page = db.prepare("SELECT * FROM journal WHERE position > ? ORDER BY position LIMIT ?");
  return {
    append: (line) =>
      write(() => {
        const standing = lineOf(get.get(line.id));
        if (standing) return standing;
        const next = chained(line, headOf(head.get()));
        const { position, id, day, versions, previous, hash } = next;
        insert.run(position, id, day, versions.knowledge, JSON.stringify(line), previous, hash);
        keep.run(position, hash, day);
        return next;
      }),
    get: (id) => read(() => lineOf(get.get(id))),
    head: () => read(() => headOf(head.get())),
    read: (after, limit) => read(() => page.all(after, limit).flatMap((row) => lineOf(row) ?? [])),
  };
}

const headOf = (row: Record<string, SQLOutputValue> | undefined): Head | null =>
  row ? ({ ...row } as unknown as Head) : null;

type Columns = Pick<ChainedLine, "id" | "day" | "position" | "previous" | "hash"> & { line: string; knowledge: string };
/** The columns that are searched by count, not their copies in the line: the chain is made from what retention and look-ups go by. */
function lineOf(row: Record<string, SQLOutputValue> | undefined): ChainedLine | null {
  if (!row) return null;
  const { line, id, day, knowledge, position, previous, hash } = row as Columns;
  const kept = JSON.parse(line) as JournalLine;
  return { ...kept, id, day, versions: { ...kept.versions, knowledge }, position, previous, hash };
}
