import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hitsOf, patternIndex } from "../../src/core/reading/pattern-index.ts";
import { cuesOf } from "../../src/core/reading/patterns.ts";
import { createReader } from "../../src/core/reading/read.ts";
import { cuesWith, firstToken, range } from "../../src/core/reading/text.ts";
import { tokenise } from "../../src/core/reading/tokens.ts";
import { distance } from "../../src/core/reading/typos.ts";
import { shippedKnowledge } from "../knowledge-for-tests.ts";

const letters = (alphabet: string, max: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet.split("")), minLength: 1, maxLength: max });

/** Optimal string alignment as a table, without any shortcut. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => i + j));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const costs = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
      (table[i] ?? [])[j] = Math.min(...costs, ...(swapped ? [at(i - 2, j - 2) + 1] : []));
    }
  }
  return at(a.length, b.length);
}

/** One alternative of a step on one word, read off the notation: letters that are spelled out, 0 for no match. */
function fit(word: string, alternative: string): number {
  const inner = alternative.replaceAll("*", "");
  if (alternative === "_") return 1;
  if (!alternative.includes("*")) return word === alternative ? word.length + 10 : 0;
  if (alternative.startsWith("*") && alternative.endsWith("*")) return word.includes(inner) ? inner.length : 0;
  if (alternative.endsWith("*")) return inner.length >= 3 && word.startsWith(inner) ? inner.length : 0;
  return inner.length >= 2 && word.length > inner.length && word.endsWith(inner) ? inner.length : 0;
}

/** The first way of a phrase through words, tried step by step. */
function way(
  steps: readonly string[],
  words: readonly string[],
  at: number,
): { tokens: number[]; weight: number } | null {
  const [step, ...rest] = steps;
  if (step === undefined) return { tokens: [], weight: 0 };
  if (step === "...") {
    for (let skip = 0; skip <= 8; skip++) {
      const found = way(rest, words, at + skip);
      if (found) return found;
    }
    return null;
  }
  const weight = Math.max(...step.split("|").map((one) => (at < words.length ? fit(words[at] ?? "", one) : 0)));
  const found = weight > 0 ? way(rest, words, at + 1) : null;
  return found && { tokens: [at, ...found.tokens], weight: weight + found.weight };
}

describe("reading is quick, and says what the plain way says", () => {
  test("the distance of two words", () => {
    const [around, inside] = [fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 4 }), letters("abc", 3)];
    fc.assert(
      fc.property(around, inside, inside, around, fc.constantFrom(1, 2), (start, x, y, end, limit) => {
        const [a, b] = [start + x + end, start + y + end];
        expect(Math.min(distance(a, b, limit), limit + 1)).toBe(Math.min(plainDistance(a, b), limit + 1));
      }),
      { numRuns: 2_000 },
    );
  });

  test("phrases found in the tree are those found by trying each phrase at each word", () => {
    const word = letters("ab", 4);
    const alternative = fc.oneof(
      word,
      word.map((w) => `${w}*`),
      word.map((w) => `*${w}`),
      word.map((w) => `*${w}*`),
      fc.constant("_"),
    );
    const step = fc.uniqueArray(alternative, { minLength: 1, maxLength: 3 }).map((all) => all.join("|"));
    const more = fc.array(fc.oneof({ weight: 4, arbitrary: step }, { weight: 1, arbitrary: fc.constant("...") }), {
      maxLength: 3,
    });
    const phrase = fc
      .tuple(step, more)
      .map(([first, rest]) => [first, ...rest.filter((one, i) => one !== "..." || rest[i - 1] !== "...")]); // twice is once
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 6 }), fc.array(word, { maxLength: 12 }), (all, words) => {
        const cues = all.map((steps, i) => ({ id: `p${i}`, gives: { mark: "x" }, words: [steps.join(" ")] }));
        const index = patternIndex([{ function_words: [], cues }]);
        const found = cuesOf(tokenise(words.join(" ")), index).map(({ id, tokens, weight }) => [id, tokens, weight]);
        const expected = words.flatMap((_, at) =>
          all.flatMap((steps, i) => {
            const one = way(steps, words, at);
            return one ? [[`p${i}`, one.tokens, one.weight]] : [];
          }),
        );
        const distinct = (list: readonly unknown[]): string[] =>
          [...new Set(list.map((x) => JSON.stringify(x)))].toSorted();
        expect(distinct(found)).toEqual(distinct(expected));
      }),
    );
  });

  const reader = createReader(shippedKnowledge());
  test("the cues of a stretch are all cues that start in it, in their order", () => {
    const part = fc.constantFrom(
      "Darf ich WhatsApp mit Kunden nutzen?",
      "Wir schreiben mit den Fräserinnen über Signal, aber nicht privat.",
      "Kann ich mit Schweißern auf dem Diensthandy chatten?",
      "Privat nutze ich Threema auf meinem Handy.",
    );
    const place = fc.nat(30);
    const texts = fc.array(part, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, place, place, fc.constantFrom("partner", "purpose", "device", "mark"), (parts, a, b, slot) => {
        const { text } = reader.read(parts.join(" "));
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const plain = text.cues.filter((cue) => cue.gives[slot] && firstToken(cue) >= from && firstToken(cue) <= to);
        expect(cuesWith(text, slot, null, range(from, to))).toEqual(plain);
      }),
    );
  });

  test("no word is remembered that only an asker used", () => {
    const index = patternIndex([
      { function_words: ["und"], cues: [{ id: "c", gives: { mark: "x" }, words: ["kunde*|team"] }] },
    ]);
    for (const word of ["kundenberg", "mueller", "und", "team"]) hitsOf(word, index);
    expect([...index.known.keys()]).toEqual(["und", "team"]);
  });
});
