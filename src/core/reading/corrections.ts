import type { Token } from "./tokens.ts";
import { distance } from "./typos.ts";

/** From this length on one slip of the finger meets no other word (measured, see facts on language). */
const SHORTEST = 9;

/** Verbs are left alone: "anschalten" is no typo of "abschalten". */
const VERB = /(?:en|t|te|e|ing|ed)$/u;

/** Long words of the lexica by first letter and length, for words that are one edit away. */
export type LongWords = ReadonlyMap<string, readonly string[]>;
const keyOf = (word: string, longer = 0): string => `${word.charAt(0)}${word.length + longer}`;
export function longWords(words: ReadonlySet<string>): LongWords {
  const found = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST || VERB.test(word)) continue;
    const list = found.get(keyOf(word));
    if (list) list.push(word);
    else found.set(keyOf(word), [word]);
  }
  return found;
}

/** Reads a long unknown word as the one known word a single edit away; several such words are none. */
export function corrected(tokens: readonly Token[], words: ReadonlySet<string>, long: LongWords): Token[] {
  return tokens.map((token) => {
    if (token.word.length < SHORTEST || words.has(token.word)) return token;
    const alike = [-1, 0, 1].flatMap((longer) => long.get(keyOf(token.word, longer)) ?? []);
    const near = alike.filter((word) => distance(token.word, word, 1) === 1);
    const [only, ...others] = near;
    return only !== undefined && others.length === 0 ? { ...token, word: only } : token;
  });
}
