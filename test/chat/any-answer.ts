import fc from "fast-check";
import { OUTCOMES, type Answer } from "../../src/core/answering/answer.ts";

/** What somebody would try: pings, links, formatting, markup, marks that hide or turn text, half characters. */
const NASTY = [
  "<!channel>",
  "<!here|here>",
  "<@U0123456>",
  "<#C0123456|general>",
  "<https://evil.example|click>",
  "https://evil.example/?a=b&c=d",
  "mailto:a@evil.example",
  "@channel @here @everyone",
  "<!subteam^S012>",
  "&lt;!channel&gt;",
  "*fett* _kursiv_ ~weg~ `code` ```block```",
  ":rotating_light: :+1:",
  "\u202eredrum\u202c",
  "\u200b\u2060\ufeff",
  "\ud83d",
  "a\u0000b\r\n\tc\u2028d",
  '"\\"\\\\',
  "👨‍👩‍👧",
  "> zitat",
  "<\u2060!channel>",
  "<\u200b!here>",
  "@\u200bchannel",
  "[klick](https://evil.example) ![bild](https://evil.example/x.png)",
  "[1] [2]: https://evil.example",
  "{{DATE(2026-11-24T12:00:00Z, SHORT)}} ${name}",
  "<at>Chef</at> <a href='x'>y</a> &lt;at&gt;",
  "# Titel",
  "1. eins",
  "- eins",
  "www.evil.example tel:123",
  " ",
  "",
];
const bit = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("Das ist ein Satz. ", "Wort ", "x".repeat(500), "&".repeat(900), '"'.repeat(2000)),
  },
);
/** Any text at all, now and then a very long one. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(bit, { maxLength: 4 }).map((bits) => bits.join("")) },
  { weight: 1, arbitrary: fc.tuple(bit, fc.integer({ min: 1, max: 300 })).map(([one, times]) => one.repeat(times)) },
);
const many = <T>(one: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(one, { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(one, { maxLength: most }) },
  );

const dimension = fc.constantFrom("messenger", "purpose", "device", "action", "contacts", "data", "consent");
const verdict = fc.constantFrom("forbidden", "ask_dpo", "conditional", "allowed");
/** Values are ids of the knowledge, checked when it loads. */
const value = fc.stringMatching(/^[a-z_]{1,60}$/);
const situation = fc.dictionary(dimension, fc.array(value, { maxLength: 30 }), { maxKeys: 7 });
const choice = fc.record({ situations: fc.array(situation, { minLength: 1, maxLength: 8 }) });
const option = fc.record({ label: anyText, choice });

/** An answer of the right shape whose texts are anything: what a broken knowledge file, a model or an attacker could bring. */
export const anyAnswer = fc.record({
  id: anyText,
  outcome: fc.constantFrom(...OUTCOMES),
  language: fc.constantFrom("de", "en"),
  headline: anyText,
  text: anyText,
  sources: many(anyText, 10),
  topic: fc.constant(null),
  incident: fc.constant(null),
  decisions: fc.constant([]),
  read: fc.constant([]),
  worded: fc.constantFrom("knowledge", "model"),
  prose: many(anyText, 8),
  shown: fc.subarray(["e1", "e2"]),
  notices: many(anyText, 8),
  versions: fc.record({ knowledge: anyText, rules: anyText, prompts: anyText, catalogue: anyText }),
  card: fc.record({
    symbol: fc.constantFrom("🚫", "✅", "🔀", "🟠", "🧭"),
    lines: many(
      fc.record({
        kind: fc.constantFrom(
          "why",
          "conditions",
          "company",
          "instead",
          "claim",
          "note",
          "also",
          "next",
          "step",
          "passage",
          "split",
          "example",
        ),
        text: anyText,
      }),
      60,
    ),
    buttons: many(
      fc.record({
        label: anyText,
        choice,
        symbol: fc.constantFrom("🚫", "✅"),
        verdict: fc.option(verdict),
        says: anyText,
      }),
      120,
    ),
    chips: many(
      fc.record({ dimension, title: anyText, label: anyText, assumed: fc.boolean(), options: many(option, 130) }),
      20,
    ),
    sources: many(fc.record({ id: anyText, title: anyText, text: anyText }), 30),
    proof: many(fc.record({ title: anyText, lines: many(anyText, 60) }), 30),
    passages: fc.tuple(anyText, anyText).map(([title, text]) => [{ id: "e1", title, text }]),
    contact: fc.option(fc.record({ title: anyText, lines: many(anyText, 10), copy: anyText })),
  }),
}) as fc.Arbitrary<Answer>;
