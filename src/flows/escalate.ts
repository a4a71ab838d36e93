import type { Language } from "../core/reading/language.ts";
import { StoreError } from "../core/store-error.ts";
import type { Owner } from "../ports/people.ts";
import type { Keeping } from "./keeping.ts";
import { putMessage } from "./put-message.ts";
import type { Address } from "./question.ts";
import type { Body } from "./reply.ts";
import { RECORDS, writeSealed } from "./sealed-records.ts";

/** What the DPO will read, sealed under the asker's key; without an address a late answer reaches nobody. */
export type TicketContent = { question: string; language: Language; address: Address | null };
/** `id`: one for each press, however often it is delivered. */
export type Escalation = { id: string; owner: Owner; incident: boolean; content: TicketContent };
export type Escalated = { kind: "created" | "exists"; id: string } | { kind: "not_stored" };

/** Creates a ticket for the DPO, once; one that was not written is said to be so, never promised. */
export async function escalate({ id, owner, incident, content }: Escalation, parts: Keeping): Promise<Escalated> {
  const { store, vault, clock, events } = parts;
  const now = clock.now().getTime();
  try {
    const written = await writeSealed(async () =>
      store.tickets.create({
        id,
        owner,
        state: "open",
        incident,
        version: 1,
        sealed: await vault.seal(owner, RECORDS.ticket(id), JSON.stringify(content)),
        claimant: null,
        created: now,
        changed: now,
        closed: null,
      }),
    );
    if (written === "created") events.count({ name: "ticket_created" });
    return { kind: written, id };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    events.count({ name: "not_stored" });
    return { kind: "not_stored" };
  }
}

/**
 * A ticket and the word to its asker that it is with the DPO, both on the disk before the form is said to have gone: a crash after that loses neither.
 * What was not written whole is said not to be stored; sent again, it finds what stands.
 */
export async function handToDpo(
  escalation: Escalation,
  voice: { language: Language; address: "du" | "sie" },
  parts: Keeping,
): Promise<Escalated> {
  const done = await escalate(escalation, parts);
  if (done.kind === "not_stored") return done;
  try {
    await confirmTicket(escalation.id, escalation, voice, parts);
    return done;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    parts.events.count({ name: "not_stored" });
    return { kind: "not_stored" };
  }
}

/** Once for each ticket, by the chat's own way; that it is in the outbox is enough to go on. */
async function confirmTicket(
  ticket: string,
  { owner, incident, content }: Omit<Escalation, "id">,
  voice: { language: Language; address: "du" | "sie" },
  parts: Keeping,
): Promise<void> {
  if (!content.address) return;
  const body: Body = { ticket, incident, ...voice };
  const id = `${ticket}-confirm`;
  await putMessage(
    {
      id,
      owner,
      conversation: parts.vault.pseudonym("conversation", owner.workspace, owner.person, "apart"),
      address: content.address,
      message: { body: JSON.stringify(body), thenForget: false },
    },
    parts,
  );
  await parts.store.jobs.add({ id, kind: "deliver", subject: id, due: parts.clock.now().getTime() });
}
