import { StoreError } from "../core/store-error.ts";
import type { Holding } from "../ports/holdings.ts";

/** What a sealed text is bound to: moved to another record, or to another field, it does not open. */
export const RECORDS = {
  draft: (id: string) => `draft:${id}`,
  ticket: (id: string) => `ticket:${id}`,
  address: (id: string) => `address:${id}`,
  body: (id: string) => `body:${id}`,
  message: (id: string) => `message:${id}`,
} as const;

/** Which fields of a held record are sealed, and what each is bound to. */
export const SEALED_FIELDS: Partial<Record<Holding["kind"], Readonly<Record<string, (id: string) => string>>>> = {
  drafts: { sealed: RECORDS.draft },
  tickets: { sealed: RECORDS.ticket },
  outbox: { address: RECORDS.address, body: RECORDS.body, message: RECORDS.message },
};

const TRIES = 3;

/** Seals and writes; where the owner was forgotten between the two, everything is sealed and written again under the new key. */
export async function writeSealed<T>(attempt: () => Promise<T | "key_gone">): Promise<T> {
  for (let i = 0; i < TRIES; i++) {
    const written = await attempt();
    if (written !== "key_gone") return written;
  }
  throw new StoreError(
    "the key of an owner changes faster than a record can be written: is the store's clock or replication broken?",
  );
}
