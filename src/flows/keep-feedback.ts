import type { Answer } from "../core/answering/answer.ts";
import type { Owner } from "../ports/people.ts";
import type { Keeping } from "./keeping.ts";

/** A thumb below an answer, kept without person, once for each answer; false where there was one already. */
export async function keepFeedback(
  { ref, answer, helpful }: { ref: string; answer: Answer; helpful: boolean },
  { workspace }: Owner,
  { store, vault, clock }: Keeping,
): Promise<boolean> {
  if (!(await store.receipts.take(workspace, [vault.pseudonym("event", "feedback", ref)]))) return false;
  await store.feedback.add({
    day: clock.now().toISOString().slice(0, 10),
    outcome: answer.outcome,
    rules: [...new Set(answer.decisions.flatMap(({ rules }) => rules))],
    helpful,
    knowledge: answer.versions.knowledge,
  });
  return true;
}
