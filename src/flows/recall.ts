import type { Answer } from "../core/answering/answer.ts";
import type { Owner } from "../ports/people.ts";
import type { Keeping } from "./keeping.ts";
import type { Message } from "./put-message.ts";
import type { Question } from "./question.ts";
import type { Body } from "./reply.ts";
import { RECORDS } from "./sealed-records.ts";

/** An answer that was given, for its buttons (`sent`: something of it went to a model); `foreign` where it is somebody else's, `gone` where it is past its time or forgotten. */
export type Recalled =
  | { kind: "answer"; answer: Answer; question: Question | null; sent: boolean }
  | { kind: "foreign" | "gone" };

const APART = /-apart$/;

/** `ref`: the outbox row that carried the answer. */
export async function recall(ref: string, owner: Owner, { store, vault }: Keeping): Promise<Recalled> {
  const row = await store.outbox.get(ref);
  if (!row) return { kind: "gone" };
  if (row.owner.workspace !== owner.workspace || row.owner.person !== owner.person) return { kind: "foreign" };
  const text = await vault.open(owner, RECORDS.body(ref), row.body);
  const body = text === null ? null : (JSON.parse((JSON.parse(text) as Message).body) as Body);
  if (!body || !("answer" in body)) return { kind: "gone" };
  const draft = await store.drafts.get(ref.replace(APART, ""));
  const asked = draft && (await vault.open(owner, RECORDS.draft(draft.id), draft.sealed));
  const question = asked ? (JSON.parse(asked) as Question) : null;
  return { kind: "answer", answer: body.answer, question, sent: body.sent };
}
