import { fold } from "./normalise.ts";

/** One word of the folded text. `start` and `end` are offsets in the original text. */
export type Token = { word: string; start: number; end: number; sentence: number; clause: number };

/** Words beyond this many are not read: no staff question is that long, and the cost stays linear. */
export const MAX_TOKENS = 12_000;
const WORD = /[\p{L}\p{N}]+/gu;
/** A sentence ends at . ? ! ; : or a line break; a full stop inside "Rocket.Chat" or "2. Stock" does not count. */
const SENTENCE_END = /[?!;\n]|\.(?=\s+\D|\s*$)|:(?=\s|$)/u;
/** A full stop after these ends no sentence. */
const ABBREVIATED = new Set([
  "nr",
  "tel",
  "ca",
  "bzw",
  "z",
  "b",
  "u",
  "a",
  "dr",
  "evtl",
  "inkl",
  "max",
  "min",
  "str",
  "abs",
  "art",
  "hr",
  "fr",
  "d",
  "h",
  "o",
  "ae",
  "e",
  "g",
  "vs",
  "mr",
  "ms",
  "mrs",
  "no",
  "dept",
  "rocket",
]);
/** "Kund*innen", "Nutzer:in", "Kunden/-innen", "Bot_innen" are one word each, the feminine one; "und/in" is none. */
const isGendered = (gap: string, ending: string, stem: string): boolean =>
  stem.length >= 3 &&
  ((ending === "innen" && gap === "/") || (/^in(?:nen)?$/u.test(ending) && /^(?:[*:_·•]|\/-)$/u.test(gap)));
const CLAUSE_END = /[,–—()"„“]|\s-\s/u;

/** Splits a text into words with sentence and clause numbers. */
export function tokenise(text: string): Token[] {
  const { text: folded, origin } = fold(text);
  const tokens: Token[] = [];
  let sentence = 0;
  let clause = 0;
  let last = 0;
  for (const match of folded.matchAll(WORD)) {
    const gap = folded.slice(last, match.index);
    const before = tokens[tokens.length - 1];
    if (before && isGendered(gap, match[0], before.word)) {
      last = match.index + match[0].length;
      const word = before.word.replace(/en$/u, "") + match[0];
      tokens[tokens.length - 1] = { ...before, word, end: (origin[last - 1] ?? 0) + 1 };
      continue;
    }
    const shortened = gap.startsWith(".") && ABBREVIATED.has(tokens[tokens.length - 1]?.word ?? "");
    if (gap !== " " && tokens.length > 0) {
      if (SENTENCE_END.test(gap) && !shortened) {
        sentence++;
        clause++;
      } else if (CLAUSE_END.test(gap)) clause++;
    }
    const end = match.index + match[0].length;
    tokens.push({ word: match[0], start: origin[match.index] ?? 0, end: (origin[end - 1] ?? 0) + 1, sentence, clause });
    last = end;
    if (tokens.length === MAX_TOKENS) break;
  }
  return tokens;
}
