import type { Token } from "./tokens.ts";

export type Language = "de" | "en";
export type WordLists = { de: ReadonlySet<string>; en: ReadonlySet<string> };

const GERMAN_LETTERS = /[äöüß]/iu;
const GERMAN_WORD = /(?:ung|ungen|keit|heit|lich|liche|lichen|schaft|handy|geraet)$/u;

/** The language of a question from its small words, or null where it cannot be told; names of messengers count for neither. */
export function languageOf(text: string, tokens: readonly Token[], lists: WordLists): Language | null {
  let de = GERMAN_LETTERS.test(text) ? 2 : 0;
  let en = 0;
  for (const { word } of tokens) {
    if (lists.de.has(word) && !lists.en.has(word)) de += 1;
    else if (lists.en.has(word) && !lists.de.has(word)) en += 1;
    else if (GERMAN_WORD.test(word)) de += 1;
  }
  if (de === en) return null;
  return de > en ? "de" : "en";
}
