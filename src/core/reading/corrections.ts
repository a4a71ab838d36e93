import type { Token } from "./tokens.ts";
import { distance } from "./typos.ts";

/** From this length on one slip of the finger meets no other word (measured, see facts on language). */
const SHORTEST = 9;

/** Verbs are left alone: "anschalten" is no typo of "abschalten". */
const VERB = /(?:en|t|te|e|ing|ed)$/u;

/** Long words of the lexica by first letter and length, for words that are one edit away. */
export type LongWords = ReadonlyMap<string, readonly string[]>;
const keyOf = (word: string, longer = 0): string => `${word.charAt(0)}${word.length + longer}`;
export function longWords(words: ReadonlySet<string>): LongWords {
  const found = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST || VERB.test(word)) continue;
    const list = found.get(keyOf(word));
    if (list) list.push(word);
    else found.set(keyOf(word), [word]);
  }
  return found;
}

/** German words that another one with an umlaut must not swallow ("konnte" is no "könnte"). */
const OWN_WORDS = new Set(
  "konnte konnten wurde wurden hatte hatten hattest waren war musste mussten durfte durften mochte mochten brauchte brauchten zahlt zahlen fordern fordert drucken druckt mutter tochter bruder vater offen stunden tage tag boden laden garten schaden fahre fahrt schlage lage dampf schon schwule gute rate raten tote wahlt satze last lasst halt halten falle fallen spat far fuller star band rucken bar box log logo so do go".split(
    " ",
  ),
);

/** Known words by how they look without their umlauts: "uber", "durfen", "loschen". */
function withoutUmlauts(words: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const word of words) {
    const plain = word.replace(/(?<![aeq])(a|o|u)e/gu, "$1");
    if (plain !== word && plain.length >= 3 && !words.has(plain) && !OWN_WORDS.has(plain)) found.set(plain, word);
  }
  return found;
}
const plainForms = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, string>>();

/** How people type and speak: a dropped e ("müssn", "liegn"), umlauts without dots ("uber", "durfen"). */
function asWritten(word: string, words: ReadonlySet<string>): string | null {
  const full = /[^aeioulrm]n$/u.test(word) ? `${word.slice(0, -1)}en` : word;
  if (words.has(full)) return full === word ? null : full;
  let plain = plainForms.get(words);
  if (!plain) plainForms.set(words, (plain = withoutUmlauts(words)));
  return plain.get(word) ?? plain.get(full) ?? null;
}

/** Reads a long unknown word as the one known word a single edit away; several such words are none. */
export function corrected(tokens: readonly Token[], words: ReadonlySet<string>, long: LongWords): Token[] {
  return tokens.map((token) => {
    if (words.has(token.word)) return token;
    const meant = asWritten(token.word, words);
    if (meant !== null) return { ...token, word: meant };
    if (token.word.length < SHORTEST) return token;
    const alike = [-1, 0, 1].flatMap((longer) => long.get(keyOf(token.word, longer)) ?? []);
    const near = alike.filter((word) => distance(token.word, word, 1) === 1);
    const [only, ...others] = near;
    return only !== undefined && others.length === 0 ? { ...token, word: only } : token;
  });
}
