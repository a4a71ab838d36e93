import type { Language } from "../reading/language.ts";
import type { Clause, Sentence } from "./clauses.ts";
import { alignments, covered, type Evidence } from "./evidence.ts";
import type { FaultCode } from "./faults.ts";
import type { Given } from "./closed-world.ts";
import { conceptOf, conceptPattern, patternOf, WORDS, type Pattern } from "./vocabulary.ts";

const ALIGNED = 0.5;
const SUPPORTED = 0.5;

/** Whether a sentence says the opposite of its passages, or joins what they do not join. */
export function contradiction(
  sentence: Sentence,
  evidence: Evidence,
  given: Given,
  language: Language,
): FaultCode | null {
  for (const clause of sentence.clauses) {
    if (negationDiffers(clause, evidence)) return "negation";
    if (namesSomebodyElse(clause, evidence, given)) return "unknown_name";
    if (opposes(clause, evidence, given, language)) return "opposite";
    if (actsInstead(clause, evidence, language)) return "opposite";
    if (scattered(clause, evidence)) return "unsupported";
  }
  return null;
}

/** A negation that no clause on the same matter has, or that is lost from the one it has. */
function negationDiffers(clause: Clause, evidence: Evidence): boolean {
  const size = clause.concepts.size + clause.names.length;
  if (size === 0) return false;
  const close = alignments(clause, evidence).filter(
    (match) => match.covered >= ALIGNED && (match.shared >= 2 || size === 1),
  );
  const odd = clause.negations % 2;
  if (close.length === 0) return odd === 1;
  return close.every(({ ground }) => ground.clause.negations % 2 !== odd);
}

/** A clause about one messenger that rests on a clause about another. */
function namesSomebodyElse(clause: Clause, evidence: Evidence, given: Given): boolean {
  if (clause.names.length === 0) return false;
  const [best] = alignments({ ...clause, names: [] }, evidence, 0);
  if (!best || best.shared === 0)
    return clause.names.some((id) => !evidence.names.includes(id) && !given.names.includes(id));
  const close = alignments({ ...clause, names: [] }, evidence);
  return !close.some(({ ground }) => {
    const there = ground.clause.names.length > 0 ? ground.clause.names : ground.sentence.names;
    return there.length === 0 || clause.names.every((id) => there.includes(id));
  });
}

type Pair = { a: Pattern; b: Pattern; concepts: readonly [Pattern, Pattern] };
const pairsOf = (language: Language): Pair[] =>
  WORDS[language].opposites
    .trim()
    .split("\n")
    .map((line) => {
      const [a = "", b = ""] = line.split(" ");
      return {
        a: patternOf(a),
        b: patternOf(b),
        concepts: [conceptPattern(a, language), conceptPattern(b, language)] as const,
      };
    });
const PAIRS = { de: pairsOf("de"), en: pairsOf("en") };

/** One of a pair of opposites where the closest clauses have only the other. */
function opposes(clause: Clause, evidence: Evidence, given: Given, language: Language): boolean {
  const has = (one: Clause, pattern: Pattern, concept: Pattern): boolean =>
    one.words.some(({ lower }) => lower.split("-").some(pattern)) || [...one.concepts].some(concept);
  return PAIRS[language].some(({ a, b, concepts: [ca, cb] }) =>
    (
      [
        [a, ca, b, cb],
        [b, cb, a, ca],
      ] as const
    ).some(([one, oneConcept, other, otherConcept]) => {
      if (!has(clause, one, oneConcept) || has(clause, other, otherConcept)) return false;
      if ([...given.concepts].some(oneConcept)) return false;
      const near = alignments(clause, evidence).filter((match) => match.covered >= 0.34);
      return (
        near.length > 0 &&
        near.every(({ ground }) => has(ground.clause, other, otherConcept) && !has(ground.clause, one, oneConcept))
      );
    }),
  );
}

const ACTORS = { de: actorsOf("de"), en: actorsOf("en") };
const DEEDS = { de: conceptPattern(WORDS.de.deeds, "de"), en: conceptPattern(WORDS.en.deeds, "en") };
function actorsOf(language: Language): ReadonlySet<string> {
  return new Set(WORDS[language].actors.split(" ").map((actor) => conceptOf(actor, language) ?? actor));
}

/** A deed that the passages give to somebody else. */
function actsInstead(clause: Clause, evidence: Evidence, language: Language): boolean {
  const actors = actorsIn(clause, language);
  if (actors.length === 0) return false;
  return [...clause.concepts].filter(DEEDS[language]).some((deed) => {
    const there = evidence.grounds.filter(({ clause: ground }) => ground.concepts.has(deed));
    const acting = there.flatMap(({ clause: ground }) => actorsIn(ground, language));
    return acting.length > 0 && !actors.some((actor) => acting.includes(actor));
  });
}
const actorsIn = (clause: Clause, language: Language): string[] => [
  ...[...clause.concepts].filter((concept) => ACTORS[language].has(concept)),
  ...clause.words.filter(({ lower }) => ACTORS[language].has(lower)).map(({ lower }) => lower),
];

/** A clause whose words stand in no sentence of the passages together: a claim made of their words. */
function scattered(clause: Clause, evidence: Evidence): boolean {
  const known = [...clause.concepts].filter((concept) => evidence.concepts.has(concept));
  if (known.length < 2) return false;
  return !evidence.sentences.some(
    ({ concepts }) => covered({ concepts: new Set(known), names: [] }, concepts, []).part > SUPPORTED,
  );
}
