import type { Language } from "../reading/language.ts";
import type { Sentence } from "./clauses.ts";
import { conceptsOf } from "./clauses.ts";
import type { Evidence } from "./evidence.ts";
import type { FaultCode } from "./faults.ts";
import { list } from "./language-words.ts";
import { groupOf, isFunction, isGlue, patternOf, WORDS, type Pattern } from "./vocabulary.ts";

/** Words that may stand in a sentence without being in its passages: those of the question and of the use that was decided. */
export type Given = { words: ReadonlySet<string>; concepts: ReadonlySet<string>; names: readonly string[] };

const CLOSED = { de: linesOf(WORDS.de.closed), en: linesOf(WORDS.en.closed) };
const NUMBERS = { de: patternOf(WORDS.de.numbers), en: patternOf(WORDS.en.numbers) };
const EXTENTS = { de: linesOf(WORDS.de.extents), en: linesOf(WORDS.en.extents) };
function linesOf(text: string): Pattern[] {
  return text.trim().split("\n").map(patternOf);
}
const NUMBER = /\d+(?:[.,/]\d+)*/gu;
const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Names, numbers, law, courts and places that the cited passages do not have. */
export function strangersIn(
  sentence: Sentence,
  evidence: Evidence,
  given: Given,
  language: Language,
): FaultCode | null {
  if (sentence.names.some((id) => !evidence.names.includes(id) && !given.names.includes(id))) return "unknown_name";
  const cited = wordsIn(evidence.text);
  const numbers = new Set(evidence.text.match(NUMBER) ?? []);
  if ((sentence.text.match(NUMBER) ?? []).some((number) => !numbers.has(number))) return "closed_world";
  if (/§/u.test(sentence.text) && !/§|section/iu.test(evidence.text)) return "closed_world";
  const own = sentence.words.flatMap(({ lower }) => wordsIn(lower));
  const may = language === "en" && /(?<!^)\bMay\b/u.test(sentence.text) && !/\bMay\b/u.test(evidence.text);
  const known = new Set(cited);
  const strange = own.some((word) => {
    if (known.has(word)) return false;
    if (NUMBERS[language](word)) return true;
    return CLOSED[language].some((line) => line(word)) && !sameGroup(word, evidence, language);
  });
  return strange || may ? "closed_world" : null;
}

const sameGroup = (word: string, evidence: Evidence, language: Language): boolean => {
  const group = groupOf(word, language);
  return group !== null && evidence.concepts.has(group);
};

/** Claims of extent, exception, time and condition that no cited passage makes. */
export function overstates(sentence: Sentence, evidence: Evidence, language: Language): boolean {
  const cited = wordsIn(evidence.text);
  const own = sentence.words.flatMap(({ lower }) => wordsIn(lower));
  return EXTENTS[language].some((line) => own.some(line) && !cited.some(line));
}

const LONG_PART = 5;
/** How many strange words of content a sentence may have that shares so many with its passages. */
const TOLERATED = [
  [5, 2],
  [2, 1],
] as const;

/** Nouns and other words of content that neither the cited passages nor the question have. */
export function newWordsIn(sentence: Sentence, evidence: Evidence, given: Given, language: Language): FaultCode | null {
  const parts = [...wordsIn(evidence.text), ...given.words].filter(
    (word) => word.length >= LONG_PART && !isFunction(word, language),
  );
  const known = (lower: string): boolean =>
    isGlue(lower, language) ||
    /^\d/u.test(lower) ||
    [...conceptsOf(lower, language)].some((concept) => evidence.concepts.has(concept) || given.concepts.has(concept)) ||
    given.words.has(lower) ||
    (lower.length >= LONG_PART &&
      parts.some((part) => headOf(lower, part).includes(stub(part)) || part.includes(stub(lower))));
  let unknown = 0;
  for (const { text, lower, opens } of sentence.words) {
    const missing = lower.split(/[-']/u).filter((part) => part.length > 1 && !known(part));
    if (missing.length === 0 || known(lower)) continue;
    if (!opens && /^\p{Lu}/u.test(text)) return "unknown_noun";
    unknown += 1;
  }
  const shared = sharedWith(sentence, evidence);
  const tolerated = TOLERATED.find(([least]) => shared >= least)?.[1] ?? 0;
  return unknown > tolerated ? "unknown_words" : null;
}

/** The end of a compound says what it is: only there may a known part stand for it. */
const headOf = (word: string, part: string): string => word.slice(-(part.length + 2));
/** A word without its ending, never shorter than the part that tells it apart. */
const stub = (word: string): string =>
  word.length > LONG_PART + 1 ? word.slice(0, Math.max(LONG_PART, word.length - 2)) : word;

export const sharedWith = (sentence: Sentence, evidence: Evidence): number =>
  [...sentence.concepts].filter((concept) => evidence.concepts.has(concept)).length +
  sentence.names.filter((id) => evidence.names.includes(id)).length;

export const givenBy = (texts: readonly string[], language: Language, names: readonly string[]): Given => {
  const words = texts.flatMap(wordsIn);
  return { words: new Set(words), concepts: new Set(words.flatMap((word) => conceptsOf(word, language))), names };
};

export const anaphorsOf = (language: Language): ReadonlySet<string> => new Set(list(WORDS[language].anaphors));
