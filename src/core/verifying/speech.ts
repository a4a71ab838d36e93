import type { Language } from "../reading/language.ts";
import type { Sentence } from "./clauses.ts";
import { list } from "./language-words.ts";
import { isFunction, WORDS } from "./vocabulary.ts";

const LEAST_SMALL_WORDS = 0.22;
const SHORT = 4;
const FOREIGN = { de: new Set(list(WORDS.de.foreign)), en: new Set(list(WORDS.en.foreign)) };

/** Whether a sentence is in the language of the answer: enough of its small words, none of the other's. */
export function speaks(sentence: Sentence, language: Language): boolean {
  const words = sentence.words.flatMap(({ lower }) => lower.split(/[-']/u));
  if (words.some((word) => FOREIGN[language].has(word))) return false;
  const small = words.filter((word) => isFunction(word, language)).length;
  return words.length < SHORT || small / words.length >= LEAST_SMALL_WORDS;
}

const DU = /(?<!\p{L})(?:du|dir|dich|dein\p{L}{0,2})(?!\p{L})/iu;
const SIE = /(?<=[\p{L},] )(?:Sie|Ihnen|Ihr|Ihre[mnrs]?)(?!\p{L})/u;
/** Whether a German sentence addresses the reader as the answer does. */
export const addresses = (text: string, address: "du" | "sie"): boolean => !(address === "du" ? SIE : DU).test(text);
