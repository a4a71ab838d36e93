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

function lineOf(row: Record<string, SQLOutputValue> | undefined): ChainedLine | null {
  if (!row) return null;
  const { position, line, previous, hash } = row as { position: number; line: string; previous: string; hash: string };
  return { ...(JSON.parse(line) as JournalLine), position, previous, hash };
}
