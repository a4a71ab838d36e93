import { MAX_TEXT } from "../core/reading/read.ts";
import type { Language } from "../core/reading/language.ts";
import { StoreError } from "../core/store-error.ts";
import type { Owner } from "../ports/people.ts";
import type { Keeping } from "./keeping.ts";
import type { Address, Question, Said } from "./question.ts";
import { RECORDS, writeSealed } from "./sealed-records.ts";

/** An event whose sender its chat has verified. Platform ids are used here and written as keyed pseudonyms only. */
export type Incoming = {
  chat: string;
  workspace: string;
  person: string;
  conversation: string;
  /** Every id the platform knows this event by: a repetition may share only one of them. */
  events: readonly string[];
  said: Said;
  language: Language | null;
  address: Address;
  /** The question whose conversation this goes on with, where a button names it. */
  continues?: Pick<Question, "conversation" | "thread"> | null;
};
/** What the chat acknowledges: `not_stored` asks the platform to repeat the event, or tells the asker. */
export type Accepted =
  | { kind: "accepted"; id: string }
  | { kind: "duplicate" }
  | { kind: "limited"; retryAfter: number }
  | { kind: "too_long"; most: number }
  | { kind: "not_stored" };

/** Limit, one atomic write of receipts, sealed question and job, then acknowledge: a crash after that loses nothing. */
export async function accept(incoming: Incoming, parts: Keeping): Promise<Accepted> {
  const { said } = incoming;
  if ("text" in said && said.text.length > MAX_TEXT) return { kind: "too_long", most: MAX_TEXT };
  try {
    const owner = ownerOf(incoming, parts);
    return (await limited(owner, parts)) ?? (await written(incoming, owner, parts));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    parts.events.count({ name: "not_stored" });
    return { kind: "not_stored" };
  }
}

async function written(incoming: Incoming, owner: Owner, { store, vault, clock, events }: Keeping): Promise<Accepted> {
  const { said, language, address } = incoming;
  const place = [incoming.chat, incoming.workspace, incoming.conversation] as const;
  const question: Question = {
    said,
    language,
    address,
    conversation: incoming.continues?.conversation ?? vault.pseudonym("conversation", ...place),
    thread: incoming.continues?.thread ?? threadOf(incoming, vault),
  };
  const receipts = incoming.events.map((event) => vault.pseudonym("event", incoming.chat, incoming.workspace, event));
  const id = clock.id();
  const now = clock.now().getTime();
  const taken = await writeSealed(async () =>
    store.intake.accept({
      workspace: owner.workspace,
      receipts,
      draft: {
        id,
        owner,
        kind: "question",
        sealed: await vault.seal(owner, RECORDS.draft(id), JSON.stringify(question)),
        created: now,
      },
      job: { id, kind: "answer", subject: id, due: now },
    }),
  );
  events.count({ name: taken });
  return taken === "accepted" ? { kind: "accepted", id } : { kind: "duplicate" };
}

/** What is remembered of a conversation is remembered for each of its people apart. */
export const threadOf = (
  { chat, workspace, conversation, person }: Pick<Incoming, "chat" | "workspace" | "conversation" | "person">,
  vault: Keeping["vault"],
): string => vault.pseudonym("thread", chat, workspace, conversation, person);

/** Whose a chat's record is. */
export const ownerOf = (
  { chat, workspace, person }: Pick<Incoming, "chat" | "workspace" | "person">,
  { vault }: Pick<Keeping, "vault">,
): Owner => ({
  workspace: vault.pseudonym("workspace", chat, workspace),
  person: vault.pseudonym("person", chat, workspace, person),
});

/** A limit that cannot be counted lets everybody pass: it protects the service, never at the price of an answer. */
async function limited(owner: Owner, { store, events }: Keeping): Promise<Accepted | null> {
  try {
    const taken = await store.limits.take(owner);
    if (taken.ok) return null;
    events.count({ name: "limited" });
    return { kind: "limited", retryAfter: taken.retryAfter };
  } catch {
    events.count({ name: "limit_unknown" });
    return null;
  }
}
