import { stemmer } from "@orama/stemmers/german";
import type { Entry } from "../knowledge/schemas.ts";
import { fold } from "../reading/normalise.ts";
import { createField } from "./passages-index.ts";
import { stopWords } from "./stop-words.ts";

export type Passage = { id: string; text: string };
/** `score` is the part of what the question asks for that the passage covers, 0 to 1: comparable between questions. */
export type Hit = { id: string; score: number };
export type Passages = {
  /** The best passages first, equal ones in order of their id; none for a question without a word in common. */
  search(query: string, limit: number): Hit[];
};
/** `gramWeight`: how much pieces of words count beside whole stems; 0 leaves them out. */
export type PassagesOptions = { gramWeight?: number };

/** Measured: 2 to 3 is best with and without typing errors. */
const GRAM_WEIGHT = 2.5;
const GRAM = 4;
/** Longer questions are searched by their beginning (characters), so that no text can make a search slow. */
const LONGEST_QUESTION = 20_000;
const WORD = /[\p{L}\p{N}]+/gu;

const wordsOf = (text: string): string[] => fold(text).text.match(WORD) ?? [];

/** The stem of a folded word; umlauts come back first, because the stemmer knows "häuser" but not "haeuser". */
export function stemsOf(word: string): string[] {
  if (stopWords.has(word)) return [];
  const singular = /[^s]ys$/u.test(word) ? word.slice(0, -1) : word;
  return [
    stemmer(
      singular
        .replace(/ae/gu, "ä")
        .replace(/oe/gu, "ö")
        .replace(/(?<!q)ue/gu, "ü"),
    ),
  ];
}

/** All windows of four letters of `_word_`: they survive a typing error and find the parts of a compound. */
function gramsOf(word: string): string[] {
  const padded = `_${word}_`;
  if (padded.length <= GRAM) return [padded];
  return Array.from({ length: padded.length - GRAM + 1 }, (_, at) => padded.slice(at, at + GRAM));
}

/** Finds passages for a question. It picks what to show and never decides a verdict. */
export function createPassages(passages: readonly Passage[], options: PassagesOptions = {}): Passages {
  const { gramWeight = GRAM_WEIGHT } = options;
  const sorted = passages.toSorted((a, b) => order(a.id, b.id) || order(a.text, b.text));
  const words = sorted.map(({ text }) => wordsOf(text));
  const stems = createField(words, { terms: stemsOf, k1: 1.2, b: 0.4, common: 1 });
  const grams = gramWeight > 0 ? createField(words, { terms: gramsOf, k1: 1.2, b: 0.75, common: 0.5 }) : null;
  const scores = new Float64Array(sorted.length);
  return {
    search(query, limit) {
      const asked = wordsOf(query.slice(0, LONGEST_QUESTION));
      scores.fill(0);
      stems.add(asked, 1 / (1 + gramWeight), scores);
      grams?.add(asked, gramWeight / (1 + gramWeight), scores);
      return best(scores, limit).map((at) => ({ id: sorted[at]?.id ?? "", score: scores[at] ?? 0 }));
    },
  };
}

/** Positions of the highest scores above zero, without sorting them all; of equal scores the earlier position wins. */
function best(scores: Float64Array, limit: number): number[] {
  const top: number[] = [];
  let least = 0;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0;
    if (score <= least || limit < 1) continue;
    let place = top.length;
    while (place > 0 && (scores[top[place - 1] ?? 0] ?? 0) < score) place--;
    top.splice(place, 0, at);
    if (top.length > limit) top.pop();
    if (top.length >= limit) least = scores[top[top.length - 1] ?? 0] ?? 0;
  }
  return top;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One passage per entry: title, statement, correction, example questions and synonyms, so that either language finds it. */
export function entryPassages(entries: readonly Entry[]): Passage[] {
  return entries.map((entry) => ({
    id: entry.id,
    text: (["de", "en"] as const)
      .flatMap((language) => [
        entry.title[language],
        entry.says[language],
        entry.note?.[language] ?? "",
        ...entry.questions[language],
        ...entry.synonyms[language],
      ])
      .join("\n"),
  }));
}
