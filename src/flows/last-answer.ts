import type { Answer } from "../core/answering/answer.ts";
import { compose, type Material } from "../core/answering/compose.ts";
import type { Wording } from "../core/answering/wording.ts";
import { decide } from "../core/deciding/decide.ts";
import { wrongIn } from "../core/deciding/situation.ts";
import type { Given } from "../core/reading/thread.ts";

/** What a conversation keeps of its last answer: no text of the asker, not even the words that were read. */
export function givenIn(answer: string, { reading, cases, decisions, entries }: Material): Given {
  const { intent, topic, asksUse, incident, smalltalk, entries: named } = reading;
  return {
    answer,
    intents: { intent, topic, asksUse, incident, smalltalk, entries: named },
    stated: (decisions.length > 0 ? decisions : cases).map(({ stated }) => stated),
    entries,
  };
}

/** The last answer again, from the knowledge of today; null where it no longer knows what the answer was made from. */
export function answerAgain(given: Given, wording: Wording, versions: Answer["versions"]): Answer | null {
  const { knowledge } = wording;
  const { space, entries } = knowledge;
  if (given.stated.some((stated) => wrongIn(stated, space.domains.messenger))) return null;
  const material: Material = {
    reading: given.intents,
    claims: [],
    cases: given.stated.map((stated) => ({ stated, read: [] })),
    decisions: given.stated.map((stated) => decide(stated, space)),
    entries: given.entries.filter((id) => entries.has(id)),
    question: null,
  };
  return compose(material, wording, { id: given.answer, versions });
}
