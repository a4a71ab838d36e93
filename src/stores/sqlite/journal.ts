import type { SQLOutputValue } from "node:sqlite";
import type { ChainedLine, Journal, JournalLine } from "../../ports/journal.ts";
import { chained } from "../journal-chain.ts";
import type { Connection } from "./connection.ts";

export function sqliteJournal({ db, read, write }: Connection): Journal {
  const get = db.prepare("SELECT * FROM journal WHERE id = ?");
  const last = db.prepare("SELECT * FROM journal WHERE position = (SELECT max(position) FROM journal)");
  const insert = db.prepare("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)");
  const page = db.prepare("SELECT * FROM journal WHERE position > ? ORDER BY position LIMIT ?");
  return {
    append: (line) =>
      write(() => {
        const standing = lineOf(get.get(line.id));
        if (standing) return standing;
        const next = chained(line, lineOf(last.get()));
        const { position, id, day, versions, previous, hash } = next;
        insert.run(position, id, day, versions.knowledge, JSON.stringify(line), previous, hash);
        return next;
      }),
    get: (id) => read(() => lineOf(get.get(id))),
    read: (after, limit) => read(() => page.all(after, limit).flatMap((row) => lineOf(row) ?? [])),
  };
}

function lineOf(row: Record<string, SQLOutputValue> | undefined): ChainedLine | null {
  if (!row) return null;
  const { position, line, previous, hash } = row as { position: number; line: string; previous: string; hash: string };
  return { ...(JSON.parse(line) as JournalLine), position, previous, hash };
}
