import type { Language } from "../reading/language.ts";
import type { Clause, Sentence, Word } from "./clauses.ts";
import { alignments, covered, relevant, type Evidence, type Ground } from "./evidence.ts";
import type { FaultCode } from "./faults.ts";
import type { Given } from "./closed-world.ts";
import { conceptOf, conceptPattern, patternOf, WORDS, type Pattern } from "./vocabulary.ts";

const ALIGNED = 0.5;
/** How much of a clause the one with the pronoun has to say itself. */
const SPOKEN = 0.3;
const SUPPORTED = 0.66;

/** Whether a sentence says the opposite of its passages, or joins what they do not join. */
export function contradiction(
  sentence: Sentence,
  evidence: Evidence,
  given: Given,
  language: Language,
): FaultCode | null {
  for (const whole of sentence.clauses) {
    const clause = relevant(whole, evidence, given.concepts);
    const fault = witnessFault(clause, evidence, given, language);
    if (fault) return fault;
    if (actsInstead(clause, evidence, language)) return "opposite";
    if (scattered(clause, evidence)) return "unsupported";
  }
  return null;
}

/** One clause on the same matter has to agree in everything: negation, messenger, opposites, and whether it has happened. */
function witnessFault(clause: Clause, evidence: Evidence, given: Given, language: Language): FaultCode | null {
  const size = clause.concepts.size + clause.names.length;
  if (size === 0) return clause.negations % 2 === 1 && clause.words.length > 2 ? "negation" : null;
  if (losesANegation(clause, evidence)) return "negation";
  const strange = clause.names.some((id) => !evidence.names.includes(id) && !given.names.includes(id));
  if (strange) return "unknown_name";
  const near = (grounds: readonly Ground[]): Ground[] =>
    alignments(clause, grounds)
      .filter((match) => match.covered >= ALIGNED && (match.shared >= 2 || match.all === 1))
      .map(({ ground }) => ground);
  const close = near(evidence.grounds);
  if (close.some((ground) => turnsAround(clause, ground.sentence, evidence, language))) return "opposite";
  const faults = close.map((ground) => faultAgainst(clause, ground, language));
  if (faults.includes(null)) return null;
  const speaks = ({ clause: { own } }: Ground): boolean => own !== undefined && covered(clause, own, []).part >= SPOKEN;
  if (near(evidence.joined).some((ground) => speaks(ground) && faultAgainst(clause, ground, language) === null))
    return null;
  if (faults[0]) return faults[0];
  if (namesAnother(clause, evidence)) return "unknown_name";
  if (clause.negations % 2 === 1) return "negation";
  const known = [...clause.concepts].filter((concept) => evidence.concepts.has(concept));
  return known.length > 1 ? "unsupported" : null;
}

/** A small negated statement of the passages, whole in the clause and without its negation: "kein Gesetz". */
function losesANegation(clause: Clause, { grounds }: Evidence): boolean {
  if (clause.negations % 2 === 1) return false;
  const within = ({ concepts }: Clause, all: ReadonlySet<string>): boolean =>
    concepts.size > 0 && [...concepts].every((concept) => all.has(concept));
  return grounds.some(
    ({ clause: ground }) =>
      ground.negations % 2 === 1 &&
      within(ground, clause.concepts) &&
      ground.names.every((id) => clause.names.includes(id)) &&
      !grounds.some((other) => other.clause.negations % 2 === 0 && within(ground, other.clause.concepts)),
  );
}

/** Whether all that is near in content, were it not for the name, is about other messengers. */
function namesAnother(clause: Clause, evidence: Evidence): boolean {
  if (clause.names.length === 0 || clause.concepts.size === 0) return false;
  const near = alignments({ ...clause, names: [] }, evidence.grounds);
  return (
    near.length > 0 &&
    near.every(
      ({ ground }) => ground.clause.names.length > 0 && !clause.names.some((id) => ground.clause.names.includes(id)),
    )
  );
}

function faultAgainst(clause: Clause, { clause: ground, sentence }: Ground, language: Language): FaultCode | null {
  if (ground.negations % 2 !== clause.negations % 2) return "negation";
  const there = ground.names.length > 0 ? ground.names : sentence.names;
  if (there.length > 0 && clause.names.some((id) => !there.includes(id))) return "unknown_name";
  if (opposes(clause, sentence, language)) return "opposite";
  if (ground.open && !clause.open) return "unsupported";
  if (ONLY[language].test(ground.text) && !ONLY[language].test(clause.text)) return "quantifier";
  if (ONLY[language].test(clause.text) && !ONLY[language].test(sentence.text.toLowerCase())) return "quantifier";
  return happened(clause, language) && !happened(ground, language) && MODAL[language].test(ground.text)
    ? "unsupported"
    : null;
}

/** A sentence that loses "only" claims more, one that gains it claims another thing. */
const ONLY = {
  de: /(?<!\p{L})(?:(?<!nicht )nur|ausschließlich|lediglich|allein|einzig)(?!\p{L})/u,
  en: /(?<!\p{L})(?:(?<!not )only|solely|exclusively|merely)(?!\p{L})/u,
};
const PERFECT = { de: /(?<!\p{L})(?:hat|haben|hast)(?!\p{L})/u, en: /(?<!\p{L})(?:has|have)(?! to)(?!\p{L})/u };
const MODAL = {
  de: /(?<!\p{L})(?:kann|kannst|können|soll|sollen|sollte|darf|dürfen)(?!\p{L})/u,
  en: /(?<!\p{L})(?:can|could|may|should|would)(?!\p{L})/u,
};
const happened = ({ text }: Clause, language: Language): boolean => PERFECT[language].test(text);

type Side = readonly [word: Pattern, concept: Pattern];
/** Every pair both ways round. */
const pairsOf = (language: Language): (readonly [Side, Side])[] =>
  WORDS[language].opposites
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [a = "", b = ""] = line.split(" ");
      const side = (text: string): Side => [
        patternOf(text.replaceAll("/", " ")),
        conceptPattern(text.replaceAll("/", " "), language),
      ];
      return [[side(a), side(b)] as const, [side(b), side(a)] as const];
    });
const PAIRS = { de: pairsOf("de"), en: pairsOf("en") };

type Holder = { words: readonly Word[]; concepts: ReadonlySet<string> };
const has = ({ words, concepts }: Holder, [word, concept]: Side): boolean =>
  words.some(({ lower }) => lower.split("-").some(word)) || [...concepts].some(concept);

/** One of a pair of opposites where the passage's sentence has only the other. */
const opposes = (clause: Clause, ground: Sentence, language: Language): boolean =>
  PAIRS[language].some(
    ([one, other]) => has(clause, one) && !has(clause, other) && has(ground, other) && !has(ground, one),
  );

/** One of a pair of opposites that the passages never have, where a close sentence has the other. */
const turnsAround = (clause: Clause, close: Sentence, evidence: Evidence, language: Language): boolean =>
  PAIRS[language].some(
    ([one, other]) =>
      has(clause, one) &&
      !has(clause, other) &&
      has(close, other) &&
      !evidence.sentences.some((each) => has(each, one)),
  );

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
    if (actors.some((actor) => YOU.has(actor)) && there.length > 0) return !acting.some((actor) => YOU.has(actor));
    return acting.length > 0 && !actors.some((actor) => acting.includes(actor));
  });
}
const YOU = new Set(["du", "dich", "dir", "you"]);
const actorsIn = (clause: Clause, language: Language): string[] => [
  ...[...clause.concepts].filter((concept) => ACTORS[language].has(concept)),
  ...clause.words.filter(({ lower }) => ACTORS[language].has(lower)).map(({ lower }) => lower),
];

/** A clause whose words stand in no two neighbouring sentences of the passages: a claim made of their words. */
function scattered(clause: Clause, { sentences, concepts }: Evidence): boolean {
  const known = new Set([...clause.concepts].filter((concept) => concepts.has(concept)));
  if (known.size < 2) return false;
  return !sentences.some((sentence, i) => {
    const window = new Set([...sentence.concepts, ...(sentences[i + 1]?.concepts ?? [])]);
    return covered({ concepts: known, names: [] }, window, []).part >= SUPPORTED;
  });
}
