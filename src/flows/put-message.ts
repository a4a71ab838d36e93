import { keyOf } from "../core/privacy/sealed.ts";
import type { Owner } from "../ports/people.ts";
import type { Keeping } from "./keeping.ts";
import type { Address } from "./question.ts";
import { RECORDS } from "./sealed-records.ts";

/** What a message says, for its courier, and whether its owner is forgotten once it has arrived. */
export type Message = { body: string; thenForget: boolean };
export type NewMessage = {
  id: string;
  owner: Owner;
  conversation: string;
  address: Address;
  message: Message;
  /** The key of what it answers: where the owner has another one by now, they were forgotten meanwhile, and nothing is put. */
  underKey?: string;
};

/** Puts a message into the outbox, sealed, before anybody posts it; once for each id. */
export async function putMessage(
  { id, owner, conversation, address, message, underKey }: NewMessage,
  { store, vault, clock }: Keeping,
): Promise<void> {
  const body = await vault.seal(owner, RECORDS.body(id), JSON.stringify(message));
  if (underKey !== undefined && keyOf(body) !== underKey) return;
  const now = clock.now().getTime();
  await store.outbox.put({
    id,
    owner,
    conversation,
    address: await vault.seal(owner, RECORDS.address(id), JSON.stringify(address)),
    body,
    created: now,
    due: now,
  });
}
