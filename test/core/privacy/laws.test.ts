import fc from "fast-check";
import { expect, test } from "vitest";
import { kinds, placeholder } from "../../../src/core/privacy/kinds.ts";
import { redact } from "../../../src/core/privacy/redact.ts";
import { corpus } from "./corpus.ts";

const known = { products: ["WhatsApp", "Signal", "Rocket.Chat"] };
/** What shows only once something else is found. */
const second = ["Anna Schmidt (12.03.1980)", "Personalnummer von Jens Krause: 99120"];
const rows = [...second, ...["spec", "holdout", "hard"].flatMap(corpus).map(({ q }) => q)];
const pieces = [
  ...rows.flatMap((q) => q.split(" ")),
  ...kinds.map(placeholder),
  "[NAME",
  "\u{E000}",
  "\u{200B}",
  "\u{AD}",
  "\n",
  "١٢٣",
  "🙂",
  "\uD800",
  "-",
];
/** Texts like those of people, cut up and mixed, and any text at all. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.constantFrom(...rows),
  fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((words) => words.join(" ")),
  fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((words) => words.join("")),
);

test("any text is redacted without a throw; what is found is in order, apart and inside the text", () => {
  fc.assert(
    fc.property(text, (original) => {
      const { text: out, found } = redact(original, known);
      let at = 0;
      let rebuilt = "";
      for (const { kind, start, end } of found) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        rebuilt += original.slice(at, start) + placeholder(kind);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(original.length);
      expect(out).toBe(rebuilt + original.slice(at));
    }),
    { numRuns: 1500 },
  );
});

test("a redacted text stays as it is", () => {
  fc.assert(
    fc.property(text, (original) => {
      const once = redact(original, known).text;
      expect(redact(once, known)).toMatchObject({ text: once, found: [] });
    }),
    { numRuns: 1500 },
  );
});

test("what is found uncovers more: a date after a name is a birth date", () => {
  expect(redact("Anna Schmidt (12.03.1980)", known).text).toBe("[NAME] ([BIRTH_DATE])");
});

test("invisible characters and digits of other scripts hide nothing", () => {
  expect(redact("ruf 01\u200B71 23\u00AD45678 an", known).text).toBe("ruf [PHONE] an");
  expect(redact("DE٨٩٣٧٠٤٠٠٤٤٠٥٣٢٠١٣٠٠٠", known).text).toBe("[IBAN]");
  expect(redact("Frau Mu\u0308ller", known).text).toBe("Frau [NAME]");
});

test("a text with nothing to hide comes back unchanged, marks of ours and broken pairs included", () => {
  for (const harmless of ["\u{E000} \u{E001}x", "\uD800 ok", "a\u200Bb", ""])
    expect(redact(harmless, known)).toEqual({ text: harmless, found: [], sensitive: false });
});
