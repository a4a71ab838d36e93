import type { Owner } from "../ports/people.ts";
import type { Keeping } from "./keeping.ts";
import { RECORDS } from "./sealed-records.ts";

/** The outbox row that a message of the platform came from, among those of one person: for what is pressed on a message rather than on a button of ours. */
export async function findAnswer(message: string, owner: Owner, { store, vault }: Keeping): Promise<string | null> {
  for (const { kind, id, record } of await store.holdings.list(owner)) {
    const sealed = kind === "outbox" ? record["message"] : null;
    if (typeof sealed !== "string") continue;
    if ((await vault.open(owner, RECORDS.message(id), sealed)) === message) return id;
  }
  return null;
}
