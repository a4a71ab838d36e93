import type { Passage } from "../answering/passages.ts";
import type { VerifyContext } from "../answering/verify-context.ts";
import { parse, sentencesIn, type Sentence } from "./clauses.ts";
import { anaphorsOf, givenBy, newWordsIn, overstates, sharedWith, strangersIn, type Decided } from "./closed-world.ts";
import { contradiction } from "./contradiction.ts";
import { deedFault } from "./deeds.ts";
import { evidenceOf, type Evidence } from "./evidence.ts";
import type { FaultCode } from "./faults.ts";
import { nameFinder, type NameFinder } from "./names.ts";
import { dropsALimit } from "./restrictors.ts";
import { addresses, speaks } from "./speech.ts";
import { stanceFault } from "./stance.ts";
import { hasQuotation, isBalanced } from "./surface.ts";

/** Judges sentences against the passages they cite: null where a sentence stands, else why it falls. */
export type Judge = (text: string, cited: readonly Passage[]) => FaultCode | null;

/** What is the same for every sentence of one answer is prepared once. */
export function createJudge(context: VerifyContext): Judge {
  const { language } = context;
  const names = nameFinder(context.products);
  const texts = [context.use, context.question ?? ""];
  const given = givenBy(
    texts.map((text) => names(text).rest),
    language,
    texts.flatMap((text) => names(text).ids),
  );
  const titled = (passages: readonly Passage[]): Evidence =>
    evidenceOf(
      passages.map(({ id, text }) => ({ text, title: context.titles.get(id) ?? "", duty: id.startsWith("duty.") })),
      language,
      names,
    );
  const decided = titled(context.citable.filter(({ id }) => DECIDES.test(id)));
  return (text, cited) => {
    if (cited.length === 0) return "no_citation";
    const evidence = titled(cited);
    for (const sentence of sentencesIn(text)) {
      const fault = faultOf(sentence, evidence, { ...given, decided: decided.grounds }, context, names);
      if (fault) return fault;
    }
    return sentencesIn(text).length === 0 ? "shape" : null;
  };
}

/** The passages that say what was decided, and for which part of it. */
const DECIDES = /^(?:headline|line)\./u;

/** A sentence has to share two words of content with its passages; one where either side has no more. */
const least = (sentence: Sentence, evidence: Evidence): number =>
  Math.max(1, Math.min(LEAST_SHARED, sentence.concepts.size, evidence.concepts.size));
const LEAST_SHARED = 2;

function faultOf(
  text: string,
  evidence: Evidence,
  given: Decided,
  context: VerifyContext,
  names: NameFinder,
): FaultCode | null {
  const { language, address } = context;
  if (text.includes("?")) return "question";
  if (!isBalanced(text)) return "surface";
  if (hasQuotation(text, language)) return "quotation";
  const sentence: Sentence = parse(text, language, names);
  if (!speaks(sentence, evidence, language)) return "language";
  if (language === "de" && !addresses(text, address)) return "register";
  return (
    strangersIn(sentence, evidence, given, language) ??
    newWordsIn(sentence, evidence, given, language) ??
    (overstates(sentence, evidence, language) || dropsALimit(sentence, evidence.sentences, language)
      ? "quantifier"
      : null) ??
    stanceFault(sentence, evidence, given, context) ??
    deedFault(sentence, evidence, language) ??
    contradiction(sentence, evidence, given, language) ??
    (sharedWith(sentence, evidence) < least(sentence, evidence) ? "unsupported" : null)
  );
}

/** Whether a sentence reaches back to the one before it: it falls with that one. */
export function opensWithAnaphor(text: string, language: VerifyContext["language"]): boolean {
  const first = text.match(/[\p{L}]+/u)?.[0]?.toLowerCase() ?? "";
  return anaphorsOf(language).has(first);
}
