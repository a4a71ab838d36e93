import type { Span } from "./kinds.ts";
import { nameTokens, type NameToken } from "./name-tokens.ts";
import { isTown } from "./vocabulary.ts";
import * as words from "./name-words.ts";

/** Names of people: what stands in a list, and what stands where only a name can stand. */
export function names(text: string, products: readonly string[]): Span[] {
  const tokens = nameTokens(text, products);
  const found = new Set<number>();
  for (const at of tokens.keys()) for (const hit of seeds(tokens, at)) found.add(hit);
  for (const at of tokens.keys()) if (found.has(at)) extend(tokens, at, found);
  for (const at of tokens.keys()) if (!found.has(at) && besideName(tokens, at, found)) found.add(at);
  return joined(tokens, found, text);
}

const usable = (token: NameToken | undefined): token is NameToken => token !== undefined && !token.product;
/** A word that can only be a name: in a list and no everyday word. */
const certain = (token: NameToken): boolean =>
  (token.first || token.last) &&
  !token.ordinary &&
  !/^\p{Lu}{2,3}$/u.test(token.word) &&
  (token.capital ? token.word.length > 2 : token.word.length > (token.first ? 2 : 4));
const listed = (token: NameToken): boolean => token.first || token.last;
/** A capital letter on a word that is no everyday one. */
const unknown = (token: NameToken): boolean => token.capital && !token.ordinary && token.word.length > 1;
const close = (token: NameToken | undefined, gap = /^[ \t]$/u): boolean => token !== undefined && gap.test(token.gap);

/** The places around `at` that are names for a reason of their own. */
function seeds(tokens: readonly NameToken[], at: number): number[] {
  const token = tokens[at];
  if (!usable(token)) return afterTitle(tokens, at);
  const hits = [...afterTitle(tokens, at), ...afterPhrase(tokens, at)];
  if (certain(token) || (words.NAME_SUFFIX.test(token.key) && !token.ordinary)) hits.push(at);
  const next = tokens[at + 1];
  if (usable(next) && close(next) && token.capital && next.capital && isPair(token, next)) hits.push(at, at + 1);
  if (isLone(tokens, at)) hits.push(at);
  return hits;
}

/** "Herr Koch", "Frau Dr. Weber", "Kollegin Yılmaz", "Mr Smith". */
function afterTitle(tokens: readonly NameToken[], at: number): number[] {
  const title = tokens[at];
  if (!title) return [];
  const strong = words.TITLES.has(title.key);
  const before = tokens[at - 1]?.key ?? "";
  const wife =
    /^(?:frau|dr|miss|familie|doktor|professor)$/u.test(title.key) &&
    words.POSSESSIVE.has(before) &&
    title.key !== "dr";
  let to = at + 1;
  const gap = /^(?:\.?[ \t]|\.|[ \t]?\/[ \t]?|\.?-)$/u;
  while (to - at < 6 && close(tokens[to], gap) && words.DEGREES.has(tokens[to]?.key ?? "")) to++;
  const part = to;
  while (to - part < 3 && close(tokens[to]) && words.PARTICLES.has(tokens[to]?.key ?? "") && usable(tokens[to + 1]))
    to++;
  const token = tokens[to];
  if (!usable(token) || !close(token, gap)) return [];
  if (strong && !wife) return isFamilyName(token, title) ? range(part, to) : [];
  if (!strong && !words.ROLE.test(title.key)) return [];
  const plural = words.ROLE_PLURAL.test(title.key) || (wife && !title.capital);
  if (certain(token)) return [to];
  if (!token.capital || words.NEVER_ALONE.has(token.key)) return [];
  return (token.last && !plural) || token.first || (unknown(token) && !plural) ? [to] : [];
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

function isFamilyName(token: NameToken, title: NameToken): boolean {
  if (words.TITLES.has(token.key) || (words.OFFICE.test(token.key) && !token.last)) return false;
  if (token.word.length === 1) return /^[A-WZ]$/u.test(token.word);
  if (token.capital) return token.last || token.first || !token.everyday;
  if (!token.ordinary) return token.word.length > 2;
  return words.LOWER_SURNAMES.has(token.key) && title.key !== "frau" && title.key !== "familie";
}

const AFTER_PHRASE = /^[\s,:!.;–-]{1,4}$/u;
/** "ich heiße ...", "my name is ...", "Hallo ...", "Viele Grüße, ...". */
function afterPhrase(tokens: readonly NameToken[], at: number): number[] {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || !AFTER_PHRASE.test(token.gap)) return [];
  const ends = (phrase: readonly string[]): boolean =>
    phrase.every((word, i) => tokens[at - phrase.length + i]?.key === word);
  const near = /^(?::?\s|\s?:)$/u.test(token.gap);
  if (near && words.INTRODUCTIONS.some(ends)) return !token.ordinary || (token.capital && listed(token)) ? [at] : [];
  if (near && words.NAMING.some(ends)) {
    const next = tokens[at + 1];
    const pair = usable(next) && close(next) && unknown(token) && unknown(next);
    return pair || (token.capital && listed(token) && (!token.ordinary || token.first)) ? [at] : [];
  }
  if (words.GREETINGS.has(before.key) && close(token, /^,?\s$/u)) {
    const signed = token.capital && (unknown(token) || token.first || token.last);
    return signed && !/(?:in|er|innen|team)$/u.test(token.ordinary ? token.key : "") ? [at] : [];
  }
  if (words.SIGN_OFFS.has(before.key) && /^[\s,!:–-]{1,4}$/u.test(token.gap)) {
    const next = tokens[at + 1];
    const closes = next === undefined || /\n/u.test(next.gap) || usable(next);
    return token.capital && closes && (token.first || (!token.ordinary && !token.gap.includes("!"))) ? [at] : [];
  }
  return [];
}

/** First name and family name, one of which is known: "Mark Weber", "Thuy Nguyen", "Jürgen Großmann". */
function isPair(a: NameToken, b: NameToken): boolean {
  if (b.ordinary && !b.last) return false;
  if (a.first && !a.ordinary) return b.last || !b.ordinary;
  if (a.first && !a.opens) return b.last || !b.ordinary;
  if (a.first) return b.last && !b.ordinary;
  if (a.ordinary) return false;
  return b.last || !b.ordinary;
}

/** A family name on its own that is a word too: at the start before what only people do, or after "mit". */
function isLone(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !token.capital || token.word.length < 3) return false;
  const before = tokens[at - 1];
  const free = !words.NEVER_ALONE.has(token.key);
  if (token.opens && next && close(next) && words.PERSON_VERBS.has(next.key)) {
    if (token.last && free) return true;
    return (
      !token.ordinary &&
      !words.PLURAL.test(token.key) &&
      (words.TALKING.has(next.key) || words.NAME_LIKE.test(token.key))
    );
  }
  if (
    before &&
    next &&
    close(token) &&
    close(next) &&
    words.MODALS.has(before.key) &&
    words.AFTER_SUBJECT.has(next.key)
  )
    return listed(token) || (unknown(token) && !words.PLURAL.test(token.key));
  if (before && close(token) && words.BEFORE_NAME.has(before.key) && free)
    return token.gap === " " && (listed(token) || (unknown(token) && mayFollow(before.key, token.key)));
  return false;
}

/** Things stand after a preposition without an article too ("bei Glatteis"), after "told" hardly. */
const mayFollow = (before: string, key: string): boolean =>
  !words.PLURAL.test(key) && (words.TO_SOMEBODY.has(before) || words.NAME_LIKE.test(key));

/** The rest of a name whose beginning or end is known. */
function extend(tokens: readonly NameToken[], at: number, found: Set<number>): void {
  const seed = tokens[at];
  for (let to = at + 1; to - at < 5; to++) {
    const token = tokens[to];
    if (
      !usable(token) ||
      !close(token, /^(?:[ \t]|\.[ \t]|-)$/u) ||
      (token.gap.startsWith(".") && (tokens[to - 1]?.word.length ?? 0) > 1)
    )
      break;
    if (found.has(to)) continue;
    if (words.PARTICLES.has(token.key) && isNamePart(tokens[to + 1], true)) {
      const inner = /^(?:e|y|und|der|den|zum)$/u.test(token.key);
      if (inner && !/^(?:von|van|zu)$/u.test(tokens[to - 1]?.key ?? "")) break;
      found.add(to);
      found.add(to + 1);
      to++;
      continue;
    }
    const initial = token.word.length === 1 && token.capital;
    const small = !seed?.capital && !token.capital && seed?.first === true && isLowerSurname(token);
    if (!isNamePart(token, token.capital && !token.opens) && !initial && !small) break;
    found.add(to);
  }
  const left = tokens[at - 1];
  if (!usable(left) || !usable(seed) || found.has(at - 1) || !close(seed, /^(?:[ \t]|\.[ \t])$/u)) return;
  if (seed.gap.startsWith(".")) {
    if (left.word.length === 1 && left.capital) found.add(at - 1);
  } else if (seed.last && seed.capital && (unknown(left) || (left.first && left.capital && !left.opens)))
    found.add(at - 1);
  else if (seed.last && !seed.capital && !left.capital && !left.ordinary && left.word.length > 2) found.add(at - 1);
}

const isNamePart = (token: NameToken | undefined, allowed: boolean): boolean =>
  usable(token) &&
  allowed &&
  token.capital &&
  (token.last ||
    !token.ordinary ||
    (token.first && token.word.length < 5) ||
    (!token.everyday && !isTown(token.word) && !words.PLURAL.test(token.key)));
const isLowerSurname = (token: NameToken): boolean =>
  token.word.length > 2 && (token.ordinary ? words.LOWER_SURNAMES.has(token.key) : true);

/** "Mehmet und Rosa", "Anna, Mark und Cem": a listed name in a row of names. */
function besideName(tokens: readonly NameToken[], at: number, found: ReadonlySet<number>): boolean {
  const token = tokens[at];
  if (!usable(token) || !token.capital || !(token.first || token.last) || words.NEVER_ALONE.has(token.key))
    return false;
  const row = /^(?:,? |, ?| ?[/&+] ?)$/u;
  const next = tokens[at + 1];
  const afterNext = /^(?:und|and|u|oder|or|mit)$/u.test(next?.key ?? "")
    ? at + 2
    : next && /[,/&+]/u.test(next.gap) && row.test(next.gap)
      ? at + 1
      : -1;
  const before = /^(?:und|and|u|oder|or|mit)$/u.test(tokens[at - 1]?.key ?? "")
    ? at - 2
    : /[,/&+]/u.test(token.gap) && row.test(token.gap)
      ? at - 1
      : -1;
  return found.has(afterNext) || found.has(before);
}

/** Neighbouring names as one span; a possessive "s" goes with it, blanks and dots between parts too. */
function joined(tokens: readonly NameToken[], found: ReadonlySet<number>, text: string): Span[] {
  const spans: Span[] = [];
  for (const at of [...found].toSorted((a, b) => a - b)) {
    const token = tokens[at];
    const last = spans.at(-1);
    if (!token) continue;
    const between = last ? text.slice(last.end, token.start) : "x";
    if (last && found.has(at - 1) && /^(?:[ \t]|\.[ \t]?|-|[ \t]?-[ \t]?)$/u.test(between)) last.end = token.end;
    else spans.push({ kind: "name", start: token.start, end: token.end });
  }
  return spans;
}
