import type { Clock } from "../../ports/clock.ts";
import type { Receipts } from "../../ports/receipts.ts";
import type { Connection } from "./connection.ts";

/** `taken` is for a transaction that is already open: the accept path writes more with it. */
export function sqliteReceipts(
  { db, write }: Connection,
  clock: Clock,
): Receipts & { taken(workspace: string, ids: readonly string[]): boolean } {
  const get = db.prepare("SELECT 1 FROM receipts WHERE workspace = ? AND id = ?");
  const insert = db.prepare("INSERT INTO receipts VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  const taken = (workspace: string, ids: readonly string[]): boolean => {
    if (ids.some((id) => get.get(workspace, id))) return false;
    for (const id of ids) insert.run(workspace, id, clock.now().getTime());
    return true;
  };
  return { taken, take: (workspace, ids) => write(() => taken(workspace, ids)) };
}
