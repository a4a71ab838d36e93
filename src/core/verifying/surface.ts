import type { Language } from "../reading/language.ts";
import { unified } from "./clauses.ts";

/** Letters of Latin script, digits and the signs of plain prose: everything else could hide or look like something. */
const PLAIN = /^[\p{Script=Latin}\p{M}0-9 .,;:!?()/&%§€+'"„“”‚’‘«»–—-]*$/u;
const DEFAULT_IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;

/** Whether a text holds a sign, letter or invisible character that plain prose does not need. Soft hyphens are taken out before. */
export function hasStrangeSigns(text: string): boolean {
  const plain = text.replaceAll("\u00ad", "");
  return (
    !PLAIN.test(plain.normalize("NFC")) ||
    DEFAULT_IGNORABLE.test(plain) ||
    plain.normalize("NFKC") !== plain.normalize("NFC")
  );
}

const MARKUP = [
  /[<>`|@#*_~^\\[\]{}=$]/u,
  /!\[|\]\(|&[a-z]+;|&#/iu,
  /https?|:\/\/|www\.|javascript:|mailto:|data:/iu,
  /^\s*(?:[-+•]|\d+[.)])\s/u,
  /---|\n|\r|\t/u,
];
/** `name.tld`, the one product that is written so left out. */
const DOMAIN = /(?<![\p{L}\p{N}])(?!rocket\.chat(?!\p{L}))[\p{L}\p{N}-]+\.(?:\p{L}{2,})(?![\p{L}\p{N}])/iu;
const ABBREVIATIONS = /(?<!\p{L})(?:z\.\s?B|d\.\s?h|u\.\s?a|i\.\s?d\.\s?R|o\.\s?g|e\.\s?g|i\.\s?e)\./giu;

/** Whether a text holds mark-up, a mention, an address of the web or anything a chat would turn into one. */
export function hasMarkup(text: string): boolean {
  return MARKUP.some((pattern) => pattern.test(text)) || DOMAIN.test(text.replaceAll(ABBREVIATIONS, " "));
}

const QUOTED = /["„“”«»‚‘][^"„“”«»]{3,}["“”«»]|'[^']{12,}'/gu;
const MOST_QUOTED = 3;
/** A model never types quotations: four words or more between quotation marks. */
export function hasQuotation(text: string, language: Language): boolean {
  const quoted = unified(text, language).match(QUOTED) ?? [];
  return quoted.some((part) => (part.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > MOST_QUOTED);
}

/** Whether every bracket closes: one that does not is what is left of something cut. */
export const isBalanced = (text: string): boolean => text.split("(").length === text.split(")").length;
