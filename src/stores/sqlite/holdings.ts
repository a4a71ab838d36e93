import { setTimeout as pause } from "node:timers/promises";
import type { SQLInputValue, SQLOutputValue } from "node:sqlite";
import { StoreError } from "../../core/store-error.ts";
import type { Counts, Holding, Holdings, Kind } from "../../ports/holdings.ts";
import type { Owner } from "../../ports/people.ts";
import type { Connection } from "./connection.ts";
import { draftOf } from "./drafts.ts";
import { rowOf } from "./outbox.ts";
import { sweep } from "./sweep.ts";
import { ticketOf } from "./tickets.ts";

/** In the order they are erased in: the key goes last. Each table of a person's records is named by its kind. */
const KINDS: readonly Kind[] = ["threads", "limits", "drafts", "outbox", "preferences", "tickets", "keys"];
const SCRUB_TRIES = 20;

export function sqliteHoldings(connection: Connection): Holdings {
  const { db, read, write, settle, checkpoint } = connection;
  const each = KINDS.map((kind) => ({
    kind,
    count: db.prepare(`SELECT count(*) AS count FROM ${kind} WHERE workspace = ? AND person = ?`),
    all: db.prepare(`SELECT * FROM ${kind} WHERE workspace = ? AND person = ?`),
  }));
  const remove = (kind: Kind, { workspace, person }: Owner, but: string, more: readonly SQLInputValue[]): number =>
    Number(
      db.prepare(`DELETE FROM ${kind} WHERE workspace = ? AND person = ? AND ${but}`).run(workspace, person, ...more)
        .changes,
    );
  const counted = (count: (kind: Kind) => number): Counts =>
    Object.fromEntries(KINDS.map((kind) => [kind, count(kind)])) as Counts;

  const changes = db.prepare("SELECT total_changes() AS count");
  let scrubbedAt: unknown = null;
  /** False where there is no room or a foreign tool is at work: erased, but not yet gone from the file. */
  const rewritten = (): Promise<boolean> => {
    settle(); // a transaction cannot be open while the file is written anew
    return read(() => {
      const at = changes.get()?.["count"];
      if (at !== scrubbedAt) db.exec("VACUUM");
      scrubbedAt = at;
      return true;
    }).catch((error: unknown) => {
      if (error instanceof StoreError && db.isOpen) return false;
      throw error;
    });
  };

  return {
    count: ({ workspace, person }) =>
      read(() => {
        const counts = each.map(
          ({ kind, count }) => [kind, (count.get(workspace, person) as { count: number }).count] as const,
        );
        const found = new Map(counts);
        return counted((kind) => found.get(kind) ?? 0);
      }),
    list: ({ workspace, person }) =>
      read(() => each.flatMap(({ kind, all }) => all.all(workspace, person).map((row) => holding(kind, row)))),
    erase: (owner, keep) =>
      write(() => {
        const ids = JSON.stringify(keep);
        return counted((kind) => {
          if (kind === "tickets") return remove(kind, owner, "id NOT IN (SELECT value FROM json_each(?))", [ids]);
          if (kind !== "keys") return remove(kind, owner, "true", []);
          const needed = "NOT EXISTS (SELECT 1 FROM tickets WHERE workspace = ? AND person = ?)";
          return remove(kind, owner, needed, [owner.workspace, owner.person]);
        });
      }),
    sweep: (now, retention) => sweep(connection, now, retention),
    /**
     * `secure_delete` leaves copies that a page's rebuilding left behind (measured: of 3 in 30 erased people), so the file is written anew; then the log
     * is emptied. A reader that began before holds the log: wait for it a moment, without blocking anybody.
     */
    async scrub() {
      if (!(await rewritten())) return false;
      for (let tries = 0; tries < SCRUB_TRIES; tries += 1) {
        if (checkpoint()) return true;
        await pause(10);
      }
      return false;
    },
  };
}

/** A record as its port names it, without whose it is; of a key only that it stands. */
function holding(kind: Kind, row: Record<string, SQLOutputValue>): Holding {
  const id = typeof row["id"] === "string" ? row["id"] : kind;
  const { owner: _, workspace: __, person: ___, ...record } = { ...portRecord(kind, row) };
  return { kind, id, record };
}

function portRecord(kind: Kind, row: Record<string, SQLOutputValue>): Record<string, unknown> | null {
  if (kind === "tickets") return ticketOf(row);
  if (kind === "outbox") return rowOf(row);
  if (kind === "drafts") return draftOf(row);
  if (kind === "keys") return { created: row["created"] };
  if (kind === "threads") return { thread: JSON.parse(row["thread"] as string) as unknown, changed: row["changed"] };
  return row;
}
