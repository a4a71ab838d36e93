import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemGerman } from "@orama/stemmers/german";
import type { Language } from "../reading/language.ts";
import { list, type LanguageWords } from "./language-words.ts";
import { english } from "./words-en.ts";
import { german } from "./words-de.ts";

export const WORDS: Readonly<Record<Language, LanguageWords>> = { de: german, en: english };

/** A set of words some of which stand for every ending. */
export type Pattern = (word: string) => boolean;
export function patternOf(text: string): Pattern {
  const exact = new Set<string>();
  const starts: string[] = [];
  const ends: string[] = [];
  for (const word of list(text)) {
    if (word.startsWith("*")) ends.push(word.slice(1));
    else if (word.endsWith("*")) starts.push(word.slice(0, -1));
    else exact.add(word);
  }
  return (word) =>
    exact.has(word) || starts.some((start) => word.startsWith(start)) || ends.some((end) => word.endsWith(end));
}

type Groups = { exact: ReadonlyMap<string, string>; starts: readonly (readonly [string, string])[] };
function groupsOf(text: string): Groups {
  const exact = new Map<string, string>();
  const starts: [string, string][] = [];
  for (const line of text.trim().split("\n")) {
    const words = list(line);
    const name = `=${(words[0] ?? "").replace("*", "")}`;
    for (const word of words) {
      if (word.endsWith("*")) starts.push([word.slice(0, -1), name]);
      else if (!exact.has(word)) exact.set(word, name);
    }
  }
  return { exact, starts: starts.toSorted((a, b) => b[0].length - a[0].length) };
}

const GROUPS: Readonly<Record<Language, Groups>> = { de: groupsOf(german.synonyms), en: groupsOf(english.synonyms) };
const FUNCTIONS = { de: new Set(list(german.functions)), en: new Set(list(english.functions)) };
const GLUE = { de: new Set(list(german.glue)), en: new Set(list(english.glue)) };
const STEM = { de: stemGerman, en: stemEnglish };

/** A word that carries no claim: small words and neutral ones. */
export const isFunction = (word: string, language: Language): boolean => FUNCTIONS[language].has(word);
export const isGlue = (word: string, language: Language): boolean =>
  FUNCTIONS[language].has(word) || GLUE[language].has(word);

/** What a word stands for: its group of synonyms, else its stem. Null for small words. */
export function conceptOf(word: string, language: Language): string | null {
  const group = groupOf(word, language);
  if (group) return group;
  return isGlue(word, language) || /^\d*$/u.test(word) ? null : STEM[language](word);
}

export function groupOf(word: string, language: Language): string | null {
  const { exact, starts } = GROUPS[language];
  return exact.get(word) ?? starts.find(([start]) => word.startsWith(start))?.[1] ?? null;
}

/** A concept by any of its words, for the lists that name concepts; `*` keeps the word as a start. */
export const conceptPattern = (text: string, language: Language): Pattern => {
  const exact = new Set(
    list(text)
      .filter((w) => !w.endsWith("*"))
      .map((w) => conceptOf(w, language) ?? w),
  );
  const starts = list(text)
    .filter((w) => w.endsWith("*"))
    .map((w) => w.slice(0, -1).replaceAll("ß", "ss"));
  return (concept) =>
    exact.has(concept) || starts.some((start) => concept.replace(/^=/u, "").replaceAll("ß", "ss").startsWith(start));
};
