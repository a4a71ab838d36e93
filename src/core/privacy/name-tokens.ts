import { fold, foldShort } from "./fold.ts";
import { isEveryday, isFirstName, isOrdinary, isSurname, isTown } from "./vocabulary.ts";

/** A word of a text as the rules for names see it. */
export type NameToken = {
  word: string;
  key: string;
  start: number;
  end: number;
  /** What stands between the word before and this one. */
  gap: string;
  capital: boolean;
  /** First word of a sentence or a line, where a capital letter says nothing. */
  opens: boolean;
  product: boolean;
  /** In the list of everyday words as it stands; `ordinary` also when inflected or compound, and names of towns. */
  everyday: boolean;
  ordinary: boolean;
  first: boolean;
  last: boolean;
};

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’´`-]\p{L}[\p{L}\p{M}]*)*/gu;
const OPENS = /[.!?:;•"„“»«()[\]\n…]\s*$|\s[-–]\s$/u;
/** The names a company's question is full of and that are nobody's. */
const ALWAYS_KNOWN = ["Lotse", "Microsoft Teams", "WhatsApp", "Slack", "Teams", "Signal", "Threema", "Telegram"];

export function nameTokens(text: string, products: readonly string[]): NameToken[] {
  const tokens: NameToken[] = [];
  let before = 0;
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const word = raw.replace(/['’´`]s?$/u, "");
    const gap = text.slice(before, match.index);
    tokens.push(describe(word, match.index, gap, tokens.length === 0 || OPENS.test(gap.slice(-12))));
    before = match.index + word.length;
  }
  markProducts(tokens, products);
  return tokens;
}

function describe(word: string, start: number, gap: string, opens: boolean): NameToken {
  const parts = word.split("-");
  const key = fold(word);
  const last = (part: string): boolean => isSurname(part) || isSurname(genitive(part));
  const first = (part: string): boolean => isFirstName(part) || isFirstName(genitive(part));
  const tail = parts.at(-1) ?? "";
  const listed = first(tail) || last(tail);
  const everyday = isEveryday(tail);
  const ordinary =
    everyday || CONTRACTION.test(word) || (!listed && (isOrdinary(fold(tail)) || isOrdinary(foldShort(tail))));
  return {
    word,
    key,
    start,
    end: start + word.length,
    gap,
    capital: /^\p{Lu}/u.test(word) && (/\p{Ll}/u.test(word) || (word.length > 3 && (first(word) || last(word)))),
    opens,
    product: false,
    everyday,
    ordinary: ordinary || (isTown(word) && parts.length === 1),
    first: parts.length > 1 ? !ordinary && parts.some(first) : first(word),
    last: last(word) || (parts.length > 1 && !ordinary && parts.some(last)),
  };
}

/** "Müllers", "Petras": a name with a German genitive. */
const genitive = (word: string): string => (word.length > 4 && word.endsWith("s") ? word.slice(0, -1) : word);

/** "I'm", "don't", "geht's": no "O'Brien". */
const CONTRACTION =
  /^(?:i|we|you|he|she|it|they|that|there|what|who|how|where|don|can|won|isn|aren|doesn|didn|hasn|haven|wouldn|shouldn|couldn|wasn|weren|ain|let|geht|gibt|hab|is|wenn|wie|was|ich|es|wer|so|kann|hat|darf|du|wir|sie|er|auf|für|mit|um|ob|s|n)['’´`]/iu;

type Names = ReadonlyMap<string, readonly (readonly string[])[]>;
const compiled = new WeakMap<readonly string[], Names>();
function byFirstWord(products: readonly string[]): Names {
  const known = compiled.get(products);
  if (known) return known;
  const names = new Map<string, string[][]>();
  for (const product of [...ALWAYS_KNOWN, ...products]) {
    const words = (product.match(/[\p{L}\p{M}]+/gu) ?? []).map(fold);
    const [first] = words;
    if (first !== undefined) names.set(first, [...(names.get(first) ?? []), words]);
  }
  compiled.set(products, names);
  return names;
}

function markProducts(tokens: NameToken[], products: readonly string[]): void {
  const names = byFirstWord(products);
  for (const [at, token] of tokens.entries()) {
    const head = token.key.split("-")[0] ?? "";
    for (const words of names.get(head) ?? []) {
      if (words.every((word, i) => (i === 0 ? head : tokens[at + i]?.key) === word))
        for (let i = 0; i < words.length; i++) Object.assign(tokens[at + i] ?? {}, { product: true });
    }
    if (token.key.split("-").some((part) => (names.get(part) ?? []).some((words) => words.length === 1)))
      token.product = true;
  }
}
