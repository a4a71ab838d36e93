import type { ProductName } from "../answering/verify-context.ts";
import { fold } from "../reading/normalise.ts";

/** A text with its product names taken out, and which they were, one per gap and in order. */
export type Named = { rest: string; ids: readonly string[] };
/** Finds names, the longest first, so that "WhatsApp Business API" is not "WhatsApp". */
export type NameFinder = (text: string) => Named;

/** What stands where a name stood: a letter, so that the words around it stay apart and the clause keeps its shape. */
export const GAP = "\u25a1";

export function nameFinder(products: readonly ProductName[]): NameFinder {
  const byLength = products.toSorted((a, b) => b.name.length - a.name.length);
  const loose = byLength.filter(({ exact }) => !exact);
  const exact = byLength.filter((product) => product.exact);
  const ids = new Map(byLength.map(({ id, name }) => [keyOf(name), id]));
  const source = (list: readonly ProductName[]): string =>
    list
      .map(({ name }) =>
        name
          .trim()
          .split(/[\s.-]+/u)
          .map(escaped)
          .join("[\\s.-]{0,2}"),
      )
      .join("|");
  const pattern = (list: readonly ProductName[], flags: string): RegExp =>
    new RegExp(
      `(?<!${VARIANT} (?:von|of|bei) (?:the )?)(?<![\\p{L}\\p{N}])(${source(list) || "(?!)"})(?:['’]?s)?(?![\\p{L}\\p{N}])(?![ -]${VARIANT})`,
      flags,
    );
  const [any, asWritten] = [pattern(loose, "giu"), pattern(exact, "gu")];
  return (text) => {
    const found: string[] = [];
    const mark = (_: string, name: string): string => {
      found.push(ids.get(keyOf(name)) ?? `unlisted:${keyOf(name)}`);
      return String.fromCharCode(MARKS + found.length - 1);
    };
    const marked = text.replaceAll(RESERVED, " ").replaceAll(any, mark).replaceAll(asWritten, mark);
    const inOrder: string[] = [];
    const rest = marked.replaceAll(RESERVED, (one) => {
      inOrder.push(found[one.charCodeAt(0) - MARKS] ?? "");
      return ` ${GAP} `;
    });
    return { rest, ids: inOrder };
  };
}

/** "The WhatsApp variant" is not WhatsApp. */
const VARIANT = "(?:Variante|Version|variant|version)";

/** Private-use characters keep the place of a name while the others are looked for. */
const MARKS = 0xe000;
const RESERVED = /[\ue000-\uf8ff\u25a1]/gu;

const keyOf = (name: string): string => fold(name).text.replaceAll(/[\s.-]+/gu, "");
const escaped = (word: string): string => word.replaceAll(/[$()*+?.[\\\]^{|}]/gu, "\\$&");
