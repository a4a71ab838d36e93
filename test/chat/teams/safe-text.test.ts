import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inputParts, inputText, markdown, plain, plainLines } from "../../../src/chat/teams/safe-text.ts";
import { anyText } from "../any-answer.ts";
import { dangersIn, seen } from "./read-card.ts";

describe("text from data", () => {
  test.each([
    ["<at>Chef</at> & <a href='x'>", "<\u2060at>Chef<\u2060/at> & <\u2060a href='x'>"],
    ["[klick](https://x.example)", "[\u2060klick]\u2060(https:\u2060//x.example)"],
    ["*fett* und _kursiv_", "∗fett∗ und ˍkursivˍ"],
    ["Kolleg*innen und Kund*innen", "Kolleg∗innen und Kund∗innen"],
    ["{{DATE(2026-11-24T12:00:00Z)}}", "{\u2060{DATE(2026-11-24T12:00:00Z)}}"],
    ["{{{x}}} ${name}", "{\u2060{\u2060{x}}} $\u2060{name}"],
    ["&lt;at&gt;", "&\u2060lt;at&\u2060gt;"],
    ["1. eins", "\u20601. eins"],
    ["# Titel", "\u2060# Titel"],
    ["[1]", "[\u20601]"],
    ["dsb@firma.example", "dsb@firma.example"],
    ["a\n\tb\u0000c", "a b c"],
    ["\u202erückwärts\u202c", "rückwärts"],
    ["", "–"],
  ])("%j is harmless where Teams reads Markdown", (text, harmless) => {
    expect(markdown(text, 300)).toBe(harmless);
  });
  test("never longer than allowed, never half a character, never a danger", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 400 }), (text, max) => {
        for (const made of [markdown(text, max), plain(text, max), inputText(text, max)]) {
          expect(made.length).toBeLessThanOrEqual(max);
          expect(made.isWellFormed()).toBe(true);
          expect(made.trim()).not.toBe("");
        }
        expect(dangersIn([{ way: "markdown", text: markdown(text, max) }])).toEqual([]);
        expect(dangersIn([{ way: "plain", text: plain(text, max) }])).toEqual([]);
        expect(dangersIn(plainLines(text).map((line) => ({ way: "run", text: line })))).toEqual([]);
        expect(inputParts(text, max).every((part) => part.length <= max && part.isWellFormed())).toBe(true);
      }),
    );
  });
  test("ordinary text stays as it reads", () => {
    const text = "Threema & Signal: 3 < 5 > 2, „gut“ (Art. 28 DSGVO), Kolleg:innen, 24:00 Uhr.";
    expect(seen(markdown(text, 300))).toBe(text);
    expect(plain(text, 300)).toBe(text);
    expect(inputText('{\n  "a": "*<at>*"\n}', 300)).toBe('{\n  "a": "*<at>*"\n}');
  });
});
