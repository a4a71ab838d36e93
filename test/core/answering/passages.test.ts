import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { createPassages, entryPassages, type Hit, type Passage } from "../../../src/core/answering/passages.ts";
import { entrySchema } from "../../../src/core/knowledge/schemas.ts";

const file = join(import.meta.dirname, "..", "..", "..", "knowledge", "entries.yaml");
const entries = z.array(entrySchema).parse(parse(readFileSync(file, "utf8")));
const shipped = entryPassages(entries);
const questions = entries.flatMap((entry) =>
  [...entry.questions.de, ...entry.questions.en].map((text) => ({ text, entry: entry.id })),
);
const index = createPassages(shipped);
const ids = (hits: readonly Hit[]): string[] => hits.map((hit) => hit.id);

/** Share of questions whose entry is among the first `first` hits. */
function found(texts: readonly { text: string; entry: string }[], first: number): number {
  return texts.filter(({ text, entry }) => ids(index.search(text, first)).includes(entry)).length / texts.length;
}

const word = fc.constantFrom(
  "Handy",
  "Diensthandys",
  "Häuser",
  "haus",
  "nicht",
  "messenger",
  "WhatsApp",
  "der",
  "Müller",
  "x",
  "42",
  "Straße",
);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));
const passages: fc.Arbitrary<Passage[]> = fc.uniqueArray(
  fc.record({ id: fc.string({ minLength: 1, maxLength: 6 }), text }),
  { selector: (passage) => passage.id, maxLength: 15 },
);

describe("passages", () => {
  test("every example question finds its own entry", () => {
    expect(questions.length).toBeGreaterThan(200);
    expect(found(questions, 1)).toBeGreaterThanOrEqual(0.97);
    expect(found(questions, 3)).toBeGreaterThanOrEqual(0.99);
  });

  test("titles find their own entry", () => {
    const titles = entries.flatMap(({ id, title }) => [title.de, title.en].map((text) => ({ text, entry: id })));
    expect(found(titles, 1)).toBeGreaterThanOrEqual(0.93);
    expect(found(titles, 3)).toBe(1);
  });

  test("one typing error in the longest word costs little", () => {
    const wrong = questions.map(({ text: question, entry }) => {
      const longest = (question.match(/\p{L}+/gu) ?? []).reduce((a, b) => (b.length > a.length ? b : a), "");
      const at = 1 + Math.floor(longest.length / 2);
      return { text: question.replace(longest, longest.slice(0, at) + longest.slice(at + 1)), entry };
    });
    expect(found(wrong, 1)).toBeGreaterThanOrEqual(0.93);
    expect(found(wrong, 3)).toBeGreaterThanOrEqual(0.98);
  });

  test("case, umlaut spelling and plural do not matter", () => {
    const few = createPassages([
      { id: "houses", text: "Adressbücher in großen Häusern" },
      { id: "phones", text: "Regeln für Diensthandys" },
    ]);
    for (const query of ["adressbuch", "ADRESSBUECHER", "adressbücher", "grosse", "haeuser", "Haus"])
      expect(ids(few.search(query, 1)), query).toEqual(["houses"]);
    for (const query of ["Diensthandy", "dinsthandy", "Handy"])
      expect(ids(few.search(query, 1)), query).toEqual(["phones"]);
  });

  test("a question with nothing in common finds nothing", () => {
    for (const query of ["", "   ", "?!…", "😀", "qqqqq xxyyzz"]) expect(index.search(query, 5), query).toEqual([]);
    expect(createPassages([]).search("WhatsApp", 5)).toEqual([]);
    expect(createPassages([{ id: "empty", text: "" }]).search("WhatsApp", 5)).toEqual([]);
    for (const limit of [0, -1]) expect(index.search("WhatsApp", limit)).toEqual([]);
  });

  test("words that objects inherit are ordinary words", () => {
    const odd = createPassages([{ id: "odd", text: "constructor __proto__ toString" }]);
    expect(ids(odd.search("constructor", 3))).toEqual(["odd"]);
    expect(odd.search("hasOwnProperty valueOf", 3)).toEqual([]);
  });

  test("equal passages come in the order of their ids", () => {
    const same = createPassages(["c", "a", "b"].map((id) => ({ id, text: "Threema auf dem Diensthandy" })));
    expect(ids(same.search("Threema", 3))).toEqual(["a", "b", "c"]);
    expect(ids(same.search("Threema", 2))).toEqual(["a", "b"]);
  });

  test("the order of the passages does not matter", () => {
    fc.assert(
      fc.property(passages, text, fc.nat(20), (list, query, limit) => {
        expect(createPassages(list.toReversed()).search(query, limit)).toEqual(
          createPassages(list).search(query, limit),
        );
      }),
    );
  });

  test("a search leaves nothing behind for the next one", () => {
    fc.assert(
      fc.property(passages, text, text, (list, first, second) => {
        const used = createPassages(list);
        used.search(first, 5);
        expect(used.search(second, 5)).toEqual(createPassages(list).search(second, 5));
      }),
    );
  });

  test("hits are the best of all, in order, with scores from 0 to 1", () => {
    fc.assert(
      fc.property(passages, text, fc.integer({ min: 1, max: 20 }), (list, query, limit) => {
        const all = createPassages(list).search(query, list.length + 1);
        const hits = createPassages(list).search(query, limit);
        expect(hits).toEqual(all.slice(0, limit));
        expect(new Set(ids(all)).size).toBe(all.length);
        all.forEach(({ score }, at) => {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(score).toBeLessThanOrEqual(all[at - 1]?.score ?? 1);
        });
      }),
    );
  });

  test("repeating the question or shouting it changes nothing", () => {
    fc.assert(
      fc.property(passages, text, (list, query) => {
        const own = createPassages(list);
        expect(own.search(`${query} ${query}`.toUpperCase(), 5)).toEqual(own.search(query, 5));
      }),
    );
  });

  test("a passage holds everything staff could ask an entry by", () => {
    const [first] = entries;
    expect(first && shipped[0]?.text).toContain(first?.note?.en);
    expect(shipped.map((passage) => passage.id)).toEqual(entries.map((entry) => entry.id));
    for (const entry of entries)
      for (const synonym of [...entry.synonyms.de, ...entry.synonyms.en])
        expect(shipped.find((p) => p.id === entry.id)?.text).toContain(synonym);
  });

  test("a text of any length is searched at once, by its beginning", () => {
    const nonsense = Array.from({ length: 150_000 }, (_, at) => (at * 7919).toString(36)).join(" ");
    const started = performance.now();
    expect(index.search(`${nonsense} Threema`, 5)).toEqual(index.search(nonsense.slice(0, 20_000), 5));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
