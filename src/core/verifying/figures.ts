import type { Language } from "../reading/language.ts";
import { conceptsOf } from "./clauses.ts";

type Figure = { number: string; unit: string | null; at: number };

const NUMBER = /\d+(?:[.,/]\d+)*/gu;
/** What a number counts, by the word behind it. */
const BEHIND: readonly (readonly [string, RegExp])[] = [
  ["million", /^\s*(?:mio|million)/iu],
  ["billion", /^\s*(?:mrd|milliarde|billion)/iu],
  ["percent", /^\s*(?:%|prozent|per ?cent)/iu],
  ["euro", /^\s*(?:euro|eur|€)/iu],
  ["time", /^\s*(?:sekunde|minute|second)/iu],
  ["hour", /^\s*(?:stunde|hour)/iu],
  ["day", /^\s*(?:tag|day|werktag)/iu],
  ["week", /^\s*(?:woche|week)/iu],
  ["month", /^\s*(?:monat|month)/iu],
  ["year", /^\s*(?:jahr|year)/iu],
];
/** Where in a law a number stands, by the word before it. */
const BEFORE: readonly (readonly [string, RegExp])[] = [
  ["section", /(?:§|\bsections?)\s*$/iu],
  ["paragraph", /\b(?:abs\.?|absatz|paragraph|para\.?)\s*$/iu],
  ["number", /\b(?:nr\.?|no\.?|nummer)\s*$/iu],
  ["article", /\b(?:art\.?|artikel|articles?)\s*$/iu],
];
/** A number in a row shares the unit of its neighbour: "Art. 28, 32", "10 or 20 million". */
const IN_A_ROW = /^\s*(?:,|und|oder|and|or|bis|to|-|–|\/)\s*(?=\d)/iu;

function figuresIn(text: string): Figure[] {
  const found = [...text.matchAll(NUMBER)].map((match) => {
    const rest = text.slice(match.index + match[0].length);
    const head = text.slice(0, match.index);
    const unit =
      BEHIND.find(([, pattern]) => pattern.test(rest))?.[0] ?? BEFORE.find(([, pattern]) => pattern.test(head))?.[0];
    return { number: match[0], unit: unit ?? null, at: match.index, rest };
  });
  for (const [i, { rest }] of found.entries()) {
    const [one, next] = [found[i], found[i + 1]];
    if (one && next && IN_A_ROW.test(rest)) next.unit ??= one.unit;
  }
  for (let i = found.length - 2; i >= 0; i--) {
    const [one, next] = [found[i], found[i + 1]];
    if (one && next && IN_A_ROW.test(one.rest)) one.unit ??= next.unit;
  }
  return found;
}

/** Whether a text has a number that its passages lack, or have for another unit or another case. */
export function movesANumber(text: string, passages: string, language: Language): boolean {
  const known = figuresIn(passages);
  return (
    figuresIn(text).some(({ number, unit }) => {
      const same = known.filter((figure) => figure.number === number);
      return !same.some((figure) => figure.unit === unit || figure.unit === null || unit === null);
    }) || movesACase(text, passages, language)
  );
}

const PIECE = /[,;:]\s|(?<!(?<!\p{L})(?:Mio|Art|Abs|Nr|lit|No)|\d)\.\s|\s(?:but|aber|while|während)\s/u;
type Piece = { figures: readonly Figure[]; words: ReadonlySet<string>; before: ReadonlySet<string> };
/** In a passage the words before the first number say of what the number speaks; those behind it are its unit. */
const piecesOf = (text: string, language: Language): Piece[] =>
  text.split(PIECE).map((piece) => {
    const figures = figuresIn(piece);
    const concepts = (said: string): Set<string> =>
      new Set((said.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []).flatMap((word) => conceptsOf(word, language)));
    return { figures, words: concepts(piece), before: concepts(piece.slice(0, figures[0]?.at ?? 0)) };
  });

/** "For serious breaches 10 million" where the passage has 20 million for them: a word of the case stands with other numbers of that unit only. */
function movesACase(text: string, passages: string, language: Language): boolean {
  const known = piecesOf(passages, language);
  return piecesOf(text, language).some(({ figures, words }) =>
    figures.some(({ number, unit }) => {
      if (unit === null || LAW.has(unit)) return false;
      const of = (piece: Piece): string[] =>
        piece.figures.filter((figure) => figure.unit === unit).map((figure) => figure.number);
      const here = known.filter((piece) => of(piece).includes(number));
      const others = known.filter((piece) => of(piece).length > 0 && !of(piece).includes(number));
      const inThem = (list: readonly Piece[], concept: string): boolean =>
        list.some((piece) => piece.before.has(concept));
      const theirs = [...words].filter((concept) => inThem(others, concept) && !inThem(here, concept));
      const ours = [...words].filter((concept) => inThem(here, concept) && !inThem(others, concept));
      return theirs.length > ours.length;
    }),
  );
}
const LAW = new Set(["section", "paragraph", "number", "article"]);
