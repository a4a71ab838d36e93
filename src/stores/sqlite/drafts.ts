import type { SQLOutputValue } from "node:sqlite";
import type { Draft, Drafts } from "../../ports/drafts.ts";
import type { Connection } from "./connection.ts";

/** `write` is for a transaction that is already open. */
export function sqliteDrafts({ db, read, write: written }: Connection): Drafts & { write(draft: Draft): void } {
  const put = db.prepare("INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?, ?, ?)");
  const get = db.prepare("SELECT * FROM drafts WHERE id = ?");
  const drop = db.prepare("DELETE FROM drafts WHERE id = ?");
  const write = ({ id, owner, kind, sealed, created }: Draft): void =>
    void put.run(id, owner.workspace, owner.person, kind, sealed, created);
  return {
    write,
    put: (draft) => written(() => write(draft)),
    get: (id) => read(() => draftOf(get.get(id))),
    drop: (id) => written(() => void drop.run(id)),
  };
}

export function draftOf(row: Record<string, SQLOutputValue> | undefined): Draft | null {
  if (!row) return null;
  const { workspace, person, ...rest } = row as unknown as Omit<Draft, "owner"> & { workspace: string; person: string };
  return { ...rest, owner: { workspace, person } };
}
