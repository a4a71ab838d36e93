import { kinds, placeholder, type Kind, type Span } from "./kinds.ts";

/**
 * A text as the rules see it: digits of every script as ASCII, no invisible characters, one mark per placeholder,
 * so that a rule sees the same whether it reads the text for the first or the second time.
 */
export type View = {
  text: string;
  /** For each code unit of `text`: the stretch of the original it stands for. */
  from: readonly number[];
  to: readonly number[];
};

const FIRST_MARK = 0xe000;
const PLACEHOLDERS = new Map<string, Kind>(kinds.map((kind) => [placeholder(kind), kind]));
const SPECIAL = new RegExp(
  `(${[...PLACEHOLDERS.keys()].map((word) => `\\[${word.slice(1, -1)}\\]`).join("|")})|[\\p{Cf}]|[\\p{Co}]|[\\p{Zs}]|(?![0-9])\\p{Nd}`,
  "gu",
);

const mark = (kind: Kind): string => String.fromCharCode(FIRST_MARK + kinds.indexOf(kind));

/** The kind a mark stands for; null for every other character. */
const kindOf = (code: number): Kind | null => kinds[code - FIRST_MARK] ?? null;

export function viewOf(original: string): View {
  let text = "";
  const from: number[] = [];
  const to: number[] = [];
  const push = (part: string, start: number, end: number | null): void => {
    text += part;
    for (let i = 0; i < part.length; i++) {
      from.push(end === null ? start + i : start);
      to.push(end ?? start + i + 1);
    }
  };
  let at = 0;
  for (const match of original.matchAll(SPECIAL)) {
    push(original.slice(at, match.index), at, null);
    at = match.index + match[0].length;
    push(seen(match[0]), match.index, at);
  }
  push(original.slice(at), at, null);
  return { text, from, to };
}

function seen(part: string): string {
  const kind = PLACEHOLDERS.get(part);
  if (kind) return mark(kind);
  if (/\p{Nd}/u.test(part)) return digit(part);
  return /\p{Cf}/u.test(part) ? "" : " ";
}

/** Decimal digits stand in blocks of ten in every script, so that the tenth before a zero is no digit. */
function digit(part: string): string {
  const code = part.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

/** The view with one mark in place of each span; spans are in order and apart. */
export function cover(view: View, spans: readonly Span[]): View {
  let text = "";
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  const keep = (end: number): void => {
    text += view.text.slice(at, end);
    for (let i = at; i < end; i++) {
      from.push(view.from[i] ?? 0);
      to.push(view.to[i] ?? 0);
    }
  };
  for (const { kind, start, end } of spans) {
    keep(start);
    text += mark(kind);
    from.push(view.from[start] ?? 0);
    to.push(view.to[end - 1] ?? 0);
    at = end;
  }
  keep(view.text.length);
  return { text, from, to };
}

/** The spans of the original that are marked and are not placeholders already. */
export function marked(view: View, original: string): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < view.text.length; i++) {
    const kind = kindOf(view.text.charCodeAt(i));
    const start = view.from[i] ?? 0;
    const end = view.to[i] ?? 0;
    if (kind && !PLACEHOLDERS.has(original.slice(start, end))) spans.push({ kind, start, end });
  }
  return spans;
}
