import type { Language } from "../reading/language.ts";
import { list } from "./language-words.ts";
import { GAP, type NameFinder } from "./names.ts";
import { conceptOf, isFunction, patternOf, WORDS } from "./vocabulary.ts";

/** One word of a sentence; a hyphenated one is one word with parts. */
export type Word = { text: string; lower: string; opens: boolean };
/** A piece of a sentence with one predicate, as far as that can be told without a parser. */
export type Clause = {
  text: string;
  words: readonly Word[];
  concepts: ReadonlySet<string>;
  names: readonly string[];
  /** Where clauses were joined, the concepts of the one that says it. */
  own?: ReadonlySet<string>;
  negations: number;
  /** Opens with a word that makes it a condition. */
  conditional: boolean;
  /** Begins with "whether": it asserts nothing. */
  open: boolean;
};
export type Sentence = {
  text: string;
  clauses: readonly Clause[];
  words: readonly Word[];
  concepts: ReadonlySet<string>;
  names: readonly string[];
};

const WORD = /[\p{L}\p{N}\u25a1]+(?:[-’'][\p{L}\p{N}]+)*/gu;
/** A full stop after these, or between digits and letters of a name, ends no sentence. */
const SENTENCE =
  /(?<=[.!?…])(?<!(?<!\p{L})(?:Art|Abs|Nr|lit|bzw|ca|Mio|z|B|no|sec|e|g|d|h|u|a)\.)(?<!\d\.)\s+(?=[\p{Lu}\p{N}„“"(\u25a1])/u;

export const sentencesIn = (text: string): string[] =>
  text
    .split(SENTENCE)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Splits a sentence into clauses, the names of products taken out first. */
export function parse(text: string, language: Language, names: NameFinder): Sentence {
  const { rest, ids } = names(unified(text, language));
  const inOrder = [...ids];
  const clauses = pieces(rest, language).map((piece, i, all) => {
    const own = inOrder.splice(0, piece.split(GAP).length - 1);
    return clauseOf(piece, all[i - 1] ?? null, own, language);
  });
  const words = clauses.flatMap((clause) => clause.words);
  return {
    text,
    clauses,
    words: words.map((word, i) => ({ ...word, opens: i === 0 })),
    concepts: new Set(clauses.flatMap((clause) => [...clause.concepts])),
    names: [...new Set(clauses.flatMap((clause) => clause.names))],
  };
}

/** One spelling of quotes, dashes, spaces and contractions; soft hyphens gone. */
export function unified(text: string, language: Language): string {
  const plain = text
    .normalize("NFKC")
    .replaceAll("\u00ad", "")
    .replaceAll(/[’‘`´]/gu, "'")
    .replaceAll(/[‐‑]/gu, "-")
    .replaceAll(/\s+/gu, " ");
  return COMPOUNDS[language].reduce((changed, [pattern, word]) => changed.replaceAll(pattern, word), plain);
}

/** Two words that are one thing, and contractions, in one spelling. "Nicht-EU-Länder" is no negation. */
const COMPOUNDS: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  de: [
    [/(?<!\p{L})Nicht-(?=\p{Lu})/gu, "Dritt"],
    [/(?<!\p{L})(?:eigene|private)[nmrs]? (?:Handy|Smartphone|Telefon|Gerät|Apparat)s?(?!\p{L})/gu, "Privathandy"],
    [/(?<!\p{L})(?:dienstliche|geschäftliche)[nmrs]? (?:Handy|Smartphone|Telefon|Gerät)s?(?!\p{L})/gu, "Diensthandy"],
  ],
  en: [
    [/(?<!\p{L})(?:cannot|can't)(?!\p{L})/giu, "can not"],
    [/(?<!\p{L})won't(?!\p{L})/giu, "will not"],
    [/n't(?!\p{L})/giu, " not"],
    [/(?<=\p{L})'(?:s|re|ve|ll|m|d)(?!\p{L})/giu, " "],
    [/(?<!\p{L})(?:work|company|business|office) (?:phone|smartphone|mobile|device)s?(?!\p{L})/giu, "workphone"],
    [/(?<!\p{L})(?:own|private|personal) (?:phone|smartphone|mobile|device)s?(?!\p{L})/giu, "ownphone"],
  ],
};

const HARD = /[;–—]|\s-\s|(?<=[.!?])(?<!\d\.)\s+(?=\p{Lu})/u;

function pieces(text: string, language: Language): string[] {
  const { openers } = OPENERS[language];
  return text
    .split(HARD)
    .flatMap((part) => atColons(part, language))
    .flatMap((part) => {
      const out: string[] = [];
      for (const piece of part.split(openers).filter((one) => one.trim() !== "")) {
        const last = out.at(-1);
        if (
          last !== undefined &&
          (isListItem(piece, language) || isBare(last, language) || (out.length === 1 && SUBJECT.test(last)))
        )
          out[out.length - 1] = `${last},${piece}`;
        else out.push(piece);
      }
      return out.flatMap((piece) => conjuncts(piece, language));
    });
}

/** A colon parts two statements, unless a heading stands before it, or the end of a sentence after it. */
function atColons(part: string, language: Language): string[] {
  return part.split(/:\s/u).reduce<string[]>((out, piece) => {
    const last = out.at(-1);
    const heading =
      last !== undefined &&
      negationsIn(last, language) === 0 &&
      ((last.match(WORD) ?? []).length <= LONGEST_HEADING || /^\s*\p{Ll}/u.test(piece));
    if (heading) return [...out.slice(0, -1), `${last}: ${piece}`];
    return [...out, piece];
  }, []);
}
const LONGEST_HEADING = 3;

/** Two negations joined by "and" belong to two conjuncts: "nicht auf dem einen und nicht auf dem anderen". */
function conjuncts(piece: string, language: Language): string[] {
  const parts = piece.split(/\s(?:und|and|oder|or)\s/u);
  return parts.length > 1 && parts.every((part) => negationsIn(part, language) > 0) ? parts : [piece];
}

/** Nothing but names and small words: the beginning of a list or sentence that goes on after the comma. */
const isBare = (piece: string, language: Language): boolean =>
  !OPENERS[language].first((piece.match(WORD) ?? [""])[0].toLowerCase()) &&
  (piece.match(WORD) ?? []).every((word) => word === GAP || isFunction(word.toLowerCase(), language)) &&
  negationsIn(piece, language) === 0;

/** "What you do privately" is the subject of the clause that follows. */
const SUBJECT = /^\s*(?:was|wer|what|whoever|who)(?!\p{L})/iu;

/** A comma before one or two plain words is a list, not a clause. */
function isListItem(piece: string, language: Language): boolean {
  const words: readonly string[] = piece.match(WORD) ?? [];
  const lower = words.map((word) => word.toLowerCase());
  if (words.length === 0) return true;
  if (words.length > 5 || OPENERS[language].first(lower[0] ?? "") || PREPOSITIONS.has(lower[0] ?? "")) return false;
  if (words.length > 1 && endsLikeAVerb(piece.trim(), words.at(-1) ?? "", language)) return false;
  return (
    !lower.some((word) => NEGATORS[language](word) || VERBS[language](word)) &&
    lower.filter((word) => !isFunction(word, language)).length <= 2
  );
}
const PREPOSITIONS = new Set(list("nach mit für von auf bei durch after with for from on by"));
/** German nouns are capitals, so a small word at the end is no item of a list; in English "the company advises" is a clause. */
const endsLikeAVerb = (piece: string, last: string, language: Language): boolean =>
  language === "de"
    ? /^\p{Ll}/u.test(last)
    : /^(?:and )?(?:the|a|an|your|our|its|it|they|you) .*(?:s|ed)[.!]?$/iu.test(piece);

const OPENERS = {
  de: openersOf(
    WORDS.de.openers,
    "und (?:(?:der|die|das|deine?|ihre?) \\p{L}+ \\p{L}+t|nicht|keine?n?|ist|sind|wird|werden|gilt|hat|haben|kann|können|muss|müssen|darf|dürfen|soll|sollen|gibt|bleibt|sieht|sehen)|oder (?:nicht|keine?n?)|es sei denn|und (?:der |die |das |ein )?fehlend\\p{L}*",
  ),
  en: openersOf(
    WORDS.en.openers,
    "and (?:(?:the|a|your) \\p{L}+ \\p{L}+s|not|no|is|are|has|have|can|may|must|should|will|does|gives|needs|it|you)|or not|as long as|even if|only if|and (?:the |a )?(?:missing|lack of)",
  ),
};
function openersOf(words: string, phrases: string): { openers: RegExp; first: (word: string) => boolean } {
  const all = list(words).join("|");
  return {
    openers: new RegExp(`[,()]|\\s(?=(?:${all}|${phrases})(?!\\p{L}))`, "iu"),
    first: patternOf(words),
  };
}
const NEGATORS = { de: patternOf(WORDS.de.negators), en: patternOf(WORDS.en.negators) };
const VERBS = {
  de: patternOf(
    "ist sind darf darfst dürfen kann kannst können muss müssen soll sollen gilt wird werden hat haben gibt liest nutzt braucht bleibt gehört gehören ja nein",
  ),
  en: patternOf("is are may can must should will has have does do applies needs yes no"),
};
const CONDITIONS = { de: patternOf("wenn falls sofern solange soweit"), en: patternOf("if unless provided as when") };

function clauseOf(rest: string, before: string | null, ids: readonly string[], language: Language): Clause {
  const matches = [...rest.matchAll(WORD)].map((match) => match[0]);
  const words = matches
    .filter((word) => word !== GAP)
    .map((text, i) => ({ text, lower: text.toLowerCase(), opens: i === 0 && !rest.trimStart().startsWith(GAP) }));
  const concepts = new Set(words.flatMap(({ lower }) => conceptsOf(lower, language)));
  const own = negationsIn(rest, language);
  const carried = before !== null && /^\s*(?:dass|that)(?!\p{L})/iu.test(rest) ? negationsIn(before, language) : 0;
  return {
    text: rest.toLowerCase().replaceAll(/\s+/gu, " ").trim(),
    words,
    concepts,
    names: [...new Set(ids)],
    negations: own + carried,
    conditional: CONDITIONS[language](words[0]?.lower ?? ""),
    open: /^\s*(?:ob|whether)(?!\p{L})/iu.test(rest),
  };
}

/** The concepts of a word: of the whole, and of its hyphenated parts. */
export function conceptsOf(lower: string, language: Language): string[] {
  const parts = lower.includes("-") ? [lower, ...lower.split("-")] : [lower];
  return parts.flatMap((part) => conceptOf(part, language) ?? []);
}

/** How many negations a text has, those that negate nothing left out. */
export function negationsIn(text: string, language: Language): number {
  const idle = new RegExp(`(?<!\\p{L})(?:${WORDS[language].idle.join("|")})(?!\\p{L})`, "giu");
  const words = text.toLowerCase().replaceAll(idle, " ").match(WORD) ?? [];
  return words.flatMap((word) => word.split("-")).filter(NEGATORS[language]).length;
}
