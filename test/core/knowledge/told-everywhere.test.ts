import { expect, test } from "vitest";
import { KnowledgeError } from "../../../src/core/knowledge/parse.ts";
import { shippedFiles, shippedKnowledge } from "../../knowledge-for-tests.ts";

/** The lines a start prints where one file is changed like this. */
function told(file: string, change: (text: string) => string): string[] {
  const before = shippedFiles()[file] ?? "";
  const text = change(before);
  expect(text).not.toBe(before);
  try {
    shippedKnowledge(null, undefined, { [file]: text });
  } catch (error) {
    if (error instanceof KnowledgeError) return error.message.split("\n");
    throw error;
  }
  return [];
}
const instead =
  (pattern: RegExp, text: string) =>
  (before: string): string =>
    before.replace(pattern, text);
const RAW = /Invalid|Too (?:small|big)|expected|received|undefined|company\.example|keine Felder/;

test.each([
  ["entries.yaml", instead(/reviewed: \S+/, "reviewed: 24.11.2026"), '"reviewed": .*JJJJ-MM-TT.*YYYY-MM-DD'],
  ["entries.yaml", instead(/review_by: \S+/, 'review_by: "2027-02-31"'), '"review_by": .*Kalender.*calendar'],
  ["entries.yaml", instead(/status: \w+/, "status: bestaetigt"), '"status": "confirmed".* oder .*or'],
  ["entries.yaml", instead(/reviewed: /, "reviewd: "), 'Feld "reviewd" gibt es hier nicht.*bekannt sind.*reviewed'],
  ["entries.yaml", instead(/reviewed: \S+/, ""), '"reviewed": fehlt \\(is missing\\)'],
  ["entries.yaml", instead(/says:\n\s+de: "/, "$&{ "), '"says\\.de": in Klammern stehen beide Anreden.*braces'],
  ["entries.yaml", instead(/source: \w+/, "source: blog"), '"source": "article"'],
  ["messengers.yaml", instead(/rating: \w+/, "rating: gut"), '"rating": "suitable"'],
  ["messengers.yaml", instead(/seat: /, "sitz: "), 'Feld "sitz" gibt es hier nicht'],
  ["topics.yaml", instead(/headline:/, "hedline:"), 'Feld "hedline" gibt es hier nicht'],
  ["topics.yaml", instead(/contacts: \[\w+/, "contacts: [chef"), '"contacts": "dpo"'],
  ["incidents.yaml", instead(/headline:/, "hedline:"), 'Feld "hedline" gibt es hier nicht'],
  ["invariants.yaml", instead(/kind: line/, "kind: immer"), '"kind": "fixed" oder "line"'],
  ["invariants.yaml", instead(/never: \[\w+/, "never: [erlaubt"), '"never": "forbidden"'],
  ["dimensions.yaml", instead(/id: purpose/, "id: zweck"), '"id": "messenger"'],
  ["examples.yaml", instead(/says: \w+/, "says: frage"), '"says": "permission"'],
  ["examples.yaml", instead(/questions:/, "fragen:"), 'Feld "fragen" gibt es hier nicht'],
  ["lexicon.de.yaml", instead(/gives:/, "gibt:"), 'Feld "gibt" gibt es hier nicht'],
])("%s, case %#: the field and the mend, German first, and never a company file", (file, change, says) => {
  const lines = told(file, change);
  expect(lines.join("\n")).toMatch(new RegExp(`^${file.replaceAll(".", "\\.")}, Zeile/line \\d+.*: .*${says}`, "m"));
  for (const line of lines) expect(line).not.toMatch(RAW);
});

test.each(["entries.yaml", "topics.yaml", "rules.yaml", "lexicon.en.yaml"])(
  "an empty %s is told to be empty",
  (file) => {
    expect(told(file, () => "# nichts\n")).toEqual([
      expect.stringMatching(new RegExp(`^${file}(?:, Zeile/line \\d+)?: die Datei ist leer.*this file is empty`)),
    ]);
  },
);
test.each(["topics.yaml", "messengers.yaml"])("%s without its list is told to need one", (file) => {
  expect(told(file, () => "id: x\n").join()).toMatch(/braucht eine Liste, jede Zeile darin beginnt mit "- "/);
});
