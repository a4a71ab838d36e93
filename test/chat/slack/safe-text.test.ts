import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bold, inputText, mrkdwn, plainParts, plainText } from "../../../src/chat/slack/safe-text.ts";
import { clip } from "../../../src/core/answering/shown-text.ts";
import { anyText } from "../any-answer.ts";
import { dangersIn, seen } from "./read-blocks.ts";

describe("text from data", () => {
  test.each([
    ["<!channel> alle", "&lt;\u2060!channel&gt; alle"],
    ["<@U1> & <#C1|x>", "&lt;\u2060@U1&gt; &amp; &lt;\u2060#C1|x&gt;"],
    ["@here", "@\u2060here"],
    ["@everyone_", "@\u2060everyoneˍ"],
    ["siehe https://x.example", "siehe https:\u2060//x.example"],
    ["*fett* und _kursiv_", "∗fett∗ und ˍkursivˍ"],
    ["Kolleg*innen", "Kolleg*innen"],
    ["dsb@firma.example", "dsb@firma.example"],
    [":+1: um 12:30", ":\u2060+1: um 12:30"],
    ["a\n\tb\u0000c", "a b c"],
    ["\u202erückwärts\u202c", "rückwärts"],
    ["", "–"],
  ])("%j is harmless in mrkdwn", (text, harmless) => {
    expect(mrkdwn(text, 300)).toBe(harmless);
  });
  test("the invisible mark that hides a ping goes before the ping is looked for", () => {
    for (const hidden of ["<\u200b!channel>", "<\u2060!here>", "<\u00ad@U1>", "@\u200bchannel"])
      expect(dangersIn([{ type: "plain_text", text: plainText(hidden, 99) }])).toEqual([]);
  });
  test("never longer than allowed, never half a character, never half an escape", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 400 }), (text, max) => {
        for (const made of [mrkdwn(text, max), bold(text, max), plainText(text, max), inputText(text, max)]) {
          expect(made.length).toBeLessThanOrEqual(max);
          expect(made.isWellFormed()).toBe(true);
          expect(made.trim()).not.toBe("");
        }
        expect(mrkdwn(text, max)).not.toMatch(/&(?!(?:amp|lt|gt);)/);
        expect(plainParts(text, max).every((part) => part.length <= max && part.isWellFormed())).toBe(true);
      }),
    );
  });
  test("ordinary text stays as it reads", () => {
    const text = "Threema & Signal: 3 < 5 > 2, „gut“ (Art. 28 DSGVO), Kolleg*innen, 24:00 Uhr.";
    expect(seen(mrkdwn(text, 300))).toBe(text.replace("*", ""));
    expect(plainText(text, 300)).toBe(text);
  });
});

describe("cutting", () => {
  test("at the end of a sentence", () => {
    expect(clip("Eins ist gut. Zwei ist besser. Drei ist zu viel.", 40)).toBe("Eins ist gut. Zwei ist besser. …");
  });
  test("at the end of a word where the sentence is too long", () => {
    expect(clip("Ein Satz ohne Ende der immer weiter geht", 20)).toBe("Ein Satz ohne Ende …");
  });
  test("one long word is cut in itself, an escape is left out whole", () => {
    expect(clip("x".repeat(30), 20)).toBe(`${"x".repeat(18)} …`);
    expect(clip(`${"x".repeat(16)}&amp;yyyyy`, 20)).toBe(`${"x".repeat(16)} …`);
    expect(clip("😀".repeat(20), 21)).toBe(`${"😀".repeat(9)} …`);
  });
});

test("a cut between two pages makes no link of what was none", () => {
  const parts = plainParts("x".repeat(100) + "mailto:a@b.example".repeat(200), 100);
  expect(parts.filter((part) => /\bmailto:/.test(part))).toEqual([]);
  expect(parts.join("").replaceAll("\u2060", "")).toBe("x".repeat(100) + "mailto:a@b.example".repeat(200));
});
