import type { Answer } from "../../core/answering/answer.ts";
import { compose } from "../../core/answering/compose.ts";
import { addressOf } from "../../core/answering/wording.ts";
import { decide } from "../../core/deciding/decide.ts";
import { wrongIn, type Stated } from "../../core/deciding/situation.ts";
import type { Language } from "../../core/reading/language.ts";
import type { AskParts } from "../../flows/ask.ts";

/** A situation that cannot be decided as it is written; the message names the valid words. */
export class SituationError extends Error {}

/** Decides stated facts without reading. Unlike a click it keeps `consent`: whoever runs this tool may state it. */
export function decideSituation(situation: unknown, language: Language, parts: AskParts): Answer {
  const { knowledge, clock, address, versions } = parts;
  const wrong = wrongIn(situation, knowledge.space.domains.messenger);
  if (wrong) throw new SituationError(`${wrong.de} (${wrong.en})`);
  const stated = situation as Stated;
  return compose(
    {
      reading: { intent: "permission", topic: null, asksUse: true, incident: null, smalltalk: null, entries: [] },
      claims: [],
      cases: [{ stated, read: [] }],
      decisions: [decide(stated, knowledge.space)],
      entries: [],
      question: null,
    },
    { knowledge, language, address: addressOf(address, knowledge.company) },
    { id: clock.id(), versions },
  );
}
