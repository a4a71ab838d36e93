import type { OutboxRow } from "../ports/outbox.ts";
import type { OpenedRow } from "./deliver.ts";
import type { Keeping } from "./keeping.ts";
import { putMessage } from "./put-message.ts";

/**
 * Where nobody can tell whether an answer stands in the conversation, it goes to the asker alone, once; the operator hears of it.
 * The private way has none of its own: what is lost there is dead and visible.
 */
export async function privateWay(row: OutboxRow, { address, message }: OpenedRow, parts: Keeping): Promise<void> {
  parts.events.count({ name: "delivery_blind" });
  if (address.apart === null) return;
  await putMessage(
    {
      id: `${row.id}-apart`,
      owner: row.owner,
      conversation: parts.vault.pseudonym("conversation", row.owner.workspace, row.owner.person, "apart"),
      address: { ...address, here: address.apart, apart: null },
      message,
    },
    parts,
  );
}
