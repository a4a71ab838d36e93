import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { lexiconSchema } from "../../../src/core/knowledge/lexicon.ts";

const folder = join(import.meta.dirname, "../../../knowledge");
const written = (file: string): { cues: { id: string; words: string[] }[] } =>
  parse(readFileSync(join(folder, file), "utf8")) as { cues: { id: string; words: string[] }[] };

/** What is wrong with one alternative of a pattern: it would silently match nothing, or something else. */
function faults(alternative: string): string[] {
  const found: string[] = [];
  const flat = alternative.replaceAll(/\([^()]*\)\??/g, " GROUP ");
  if (alternative === "") found.push("empty alternative");
  if (/[()]/.test(flat)) found.push("parentheses that do not close");
  if (/\)(?!\?|\s|$)|\)\?(?!\s|$)|[^\s(]\(/.test(alternative)) found.push("a word glued to a parenthesis");
  if (/\|(?:\s|$)|(?:^|\s)\|/.test(flat)) found.push("a bar without a word");
  if (/^\.\.\.|\.\.\.$/.test(alternative)) found.push("a gap at the start or the end");
  if (/^\([^()]*\)\?/.test(alternative)) found.push("the first word may not be missing");
  for (const word of flat.split(/[\s|]+/)) {
    const letters = word.replaceAll("*", "");
    if (word !== "GROUP" && /[^a-z0-9*_.<>]/.test(word)) found.push(`"${word}" is not folded, no text can match it`);
    if (word.endsWith("*") && !word.startsWith("*") && letters.length < 3) found.push(`"${word}" is too short`);
    if (word.startsWith("*") && letters.length < 2) found.push(`"${word}" is too short`);
  }
  return found;
}

describe("lexicon", () => {
  test.each(["lexicon.de.yaml", "lexicon.en.yaml"])("%s: every pattern can match what it says", (file) => {
    const wrong = written(file).cues.flatMap(({ id, words }) =>
      words.flatMap((pattern) =>
        pattern.split(",").flatMap((part) => faults(part.trim()).map((fault) => `${id}: ${fault}: ${part.trim()}`)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("the lint sees the mistakes it is there for", () => {
    for (const pattern of ["a|b (c|d)|e", "firma|", "dürfen", "... kunde", "kunde ...", "(der)? kunde", "fuer's", ""])
      expect(faults(pattern), pattern).not.toEqual([]);
    for (const pattern of ["kunden*|gast", "(an|von) (dem)? <devices> ... mein|dein", "*gruppe _ chat"])
      expect(faults(pattern), pattern).toEqual([]);
  });

  test("lists are put into patterns, an unknown one is named", () => {
    const lexicon = (words: string): unknown => ({
      function_words: [],
      lists: { devices: "handy|telefon" },
      cues: [{ id: "x", gives: { device: "work" }, words: [words] }],
    });
    const words = (pattern: string): string[] | undefined => lexiconSchema.parse(lexicon(pattern)).cues[0]?.words;
    expect(words("mein <devices> (ist)? da")).toEqual(["mein handy|telefon ist da, mein handy|telefon da"]);
    expect(words("(a|b|zu hause) (<devices>) weg")).toEqual(["a|b handy|telefon weg, zu hause handy|telefon weg"]);
    const failed = lexiconSchema.safeParse(lexicon("mein <device>"));
    expect(failed.error?.issues[0]?.message).toContain('"device"');
    expect(failed.error?.issues[0]?.path).toEqual(["cues", 0, "words", 0]);
  });
});
