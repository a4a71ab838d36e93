import type { Language } from "../reading/language.ts";
import type { Sentence } from "./clauses.ts";
import type { Evidence } from "./evidence.ts";
import { list } from "./language-words.ts";
import { isGlue, WORDS } from "./vocabulary.ts";

const LEAST_KNOWN = 0.34;
const SHORT = 4;
const FOREIGN = { de: new Set(list(WORDS.de.foreign)), en: new Set(list(WORDS.en.foreign)) };

/** Whether a sentence is in the language of the answer: enough of its small words and of the passages' words, none of the other's small words. */
export function speaks(sentence: Sentence, evidence: Evidence, language: Language): boolean {
  const words = sentence.words.flatMap(({ lower }) => lower.split(/[-']/u));
  if (words.some((word) => FOREIGN[language].has(word))) return false;
  const cited = new Set(evidence.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const known = words.filter((word) => isGlue(word, language) || cited.has(word)).length;
  return words.length < SHORT || known / words.length >= LEAST_KNOWN;
}

const DU = /(?<!\p{L})(?:du|dir|dich|dein\p{L}{0,2})(?!\p{L})/iu;
const SIE = /(?<=[\p{L},] )(?:Sie|Ihnen|Ihr|Ihre[mnrs]?)(?!\p{L})/u;
/** Whether a German sentence addresses the reader as the answer does. */
export const addresses = (text: string, address: "du" | "sie"): boolean => !(address === "du" ? SIE : DU).test(text);
