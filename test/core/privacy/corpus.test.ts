import { expect, test } from "vitest";
import type { Kind } from "../../../src/core/privacy/kinds.ts";
import { redact } from "../../../src/core/privacy/redact.ts";
import { shippedKnowledge } from "../../knowledge-for-tests.ts";
import { corpus, questions } from "./corpus.ts";

const known = { products: shippedKnowledge().messengers.map(({ name }) => name) };
const SETS = ["dev", "own-a", "own-b", "own-c", "own-d", "own-e", "own-f", "own-g", "benign-de"];
const THREADS = ["dev-threads", "own-b-threads", "own-c-threads", "own-d-threads", "own-e-threads", "own-f-threads"];
/** Questions of the sets in which somebody is named. */
const NAMED = /\b(?:Müller|Meier|Schmidt|Mayer|Huber|(?:Frau|Herrn?) [A-Z]\.)/u;

const LABELLED = ["spec", "holdout", "hard", "harmless"];

test.each(["spec", "holdout", "hard"])("%s: at least 90 of 100 spans are gone", (name) => {
  const spans = corpus(name).flatMap(({ q, spans }) => spans.map((span) => ({ ...span, q })));
  const missed = spans.filter(({ q, text }) => redact(q, known).text.includes(text));
  expect(spans.length).toBeGreaterThan(80);
  expect(missed.length, missed.map(({ text }) => text).join(", ")).toBeLessThanOrEqual(spans.length * 0.1);
});

test("every kind has its sentences", () => {
  const seen = new Set<Kind>(LABELLED.flatMap(corpus).flatMap(({ spans }) => spans.map(({ kind }) => kind)));
  expect(seen.size).toBe(20);
});

test("at most 2 of 100 harmless questions are changed", () => {
  const labelled = [...corpus("spec"), ...corpus("holdout")]
    .filter(({ spans }) => spans.length === 0)
    .map(({ q }) => q);
  const harmless = [...labelled, ...[...SETS, ...THREADS].flatMap(questions)].filter((q) => !NAMED.test(q));
  const changed = harmless.filter((q) => redact(q, known).text !== q);
  expect(harmless.length).toBeGreaterThan(2500);
  expect(changed.length, changed.join("\n")).toBeLessThanOrEqual(harmless.length * 0.02);
});
