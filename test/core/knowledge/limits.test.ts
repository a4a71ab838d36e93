import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { KnowledgeError } from "../../../src/core/knowledge/parse.ts";
import { loadKnowledge, SHIPPED } from "../../../src/ops/knowledge-files.ts";
import { shippedFiles, shippedKnowledge, TODAY } from "../../knowledge-for-tests.ts";
import { emptyFolder } from "../../tools/run-tool.ts";

function told(load: () => unknown): string {
  try {
    load();
  } catch (error) {
    if (error instanceof KnowledgeError) return error.message;
    throw error;
  }
  return "";
}
const files = shippedFiles();
const changed = (file: string, pattern: RegExp, text: string): Record<string, string> => {
  const after = (files[file] ?? "").replace(pattern, text);
  expect(after).not.toBe(files[file]);
  return { [file]: after };
};

test("the shipped files keep every limit", () => {
  expect(told(() => loadKnowledge(SHIPPED, null, TODAY, "proved"))).toBe("");
});

test.each([
  [changed("entries.yaml", /review_by: \S+/, 'review_by: "2027-05-21"'), /"review_by": .*bis 2027-05-20.*six months/],
  [changed("entries.yaml", /reviewed: \S+/, 'reviewed: "2026-08-31"'), /"review_by": .*bis 2027-02-28.*six months/],
  [changed("lexicon.de.yaml", /(words: \[")/, "$1(guten "), /Klammer hat keine zweite Hälfte.*bracket/],
])("case %#: what would be lost in silence does not load", (files, says) => {
  const [file = ""] = Object.keys(files);
  const lines = told(() => shippedKnowledge(null, TODAY, files));
  expect(lines).toMatch(new RegExp(`^${file.replaceAll(".", "\\.")}, Zeile/line \\d+, Eintrag/entry "[^"]+": `));
  expect(lines).toMatch(says);
  expect(told(() => shippedKnowledge(null, TODAY, files, "kept"))).toBe("");
});

const long = Array.from({ length: 61 }, () => "Wort").join(" ");
test.each([
  [changed("entries.yaml", /reviewed: \S+/, 'reviewed: "2026-11-30"'), /"reviewed": 2026-11-30 liegt in der Zukunft/],
  [changed("entries.yaml", /(says:\n\s+de: )"[^"]*"/, `$1"${long}"`), /"says" und "note" haben zusammen \d+ Wörter/],
  [changed("entries.yaml", /(reason:\n\s+de: )"[^"]*"/, `$1"${long}"`), /"reason" hat 61 Wörter, höchstens 14/],
])("case %#: what an edit may not do is told by npm run prove alone", (files, says) => {
  expect(told(() => shippedKnowledge(null, TODAY, files))).toBe("");
  expect(told(() => shippedKnowledge(null, TODAY, files, "proved"))).toMatch(says);
});

test("a file of knowledge that nobody reads is told by npm run prove", () => {
  const folder = emptyFolder();
  cpSync(SHIPPED, folder, { recursive: true });
  writeFileSync(join(folder, "messenger.yaml"), "- id: x\n");
  expect(told(() => loadKnowledge(folder, null, TODAY))).toBe("");
  expect(told(() => loadKnowledge(folder, null, TODAY, "proved"))).toMatch(
    /^messenger\.yaml: diese Datei liest Lotse nicht/,
  );
});
