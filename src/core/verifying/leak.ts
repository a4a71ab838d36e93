import { fold } from "../reading/normalise.ts";

const GRAM = 6;
const TELLTALE =
  /system[- ]?prompt|als (?:ki-)?sprachmodell|as an? (?:ai )?language model|as an ai|meine (?:system)?anweisungen|my (?:system )?instructions|entwicklermodus|developer mode/iu;

const wordsOf = (text: string): string[] => fold(text).text.match(/[\p{L}\p{N}]+/gu) ?? [];
const grams = (text: string): string[] => {
  const words = wordsOf(text);
  return words.slice(GRAM - 1).map((_, i) => words.slice(i, i + GRAM).join(" "));
};

/** Whether a text gives away what the model was told: the canary, six words in a row, or talk about itself. Passages may be in the prompt. */
export function leaks(text: string, told: { prompt: string; canary: string }, passages: readonly string[]): boolean {
  const bare = (value: string): string => wordsOf(value).join("");
  if (TELLTALE.test(text)) return true;
  if (bare(told.canary).length > 0 && bare(text).includes(bare(told.canary))) return true;
  const known = new Set(passages.flatMap(grams));
  const secret = new Set(grams(told.prompt).filter((gram) => !known.has(gram)));
  return grams(text).some((gram) => secret.has(gram));
}
