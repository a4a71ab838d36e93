import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/core/answering/answer.ts";
import { fakeEndpoint, type FakeEndpoint } from "./fake-endpoint.ts";
import { LIES } from "./lies.ts";
import type { ModelRequest } from "./model-request.ts";
import { bare, plainAdvisor, settingsFor, wordedAdvisor } from "./worded-advisor.ts";

const DEADLINES = { call: 12_000, whole: 15_000 };
const rows = (file: string): { q?: string; text?: string; turns?: { q: string }[] }[] =>
  readFileSync(join(import.meta.dirname, "..", "questions", file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { q?: string });

describe("everything but the words is the same with any model", () => {
  let fake: FakeEndpoint;
  beforeAll(async () => void (fake = await fakeEndpoint()));
  afterAll(() => fake.stop());

  test.each(["good", "lie-permit"])(
    "all dev questions and conversations, model %s",
    { timeout: 240_000 },
    async (name) => {
      const worded = wordedAdvisor(settingsFor(fake.url, name), DEADLINES);
      const plain = plainAdvisor();
      const asked = [
        ...rows("dev.jsonl").flatMap(({ q }) => (q === undefined ? [] : [{ text: q }])),
        ...rows("dev-threads.jsonl").flatMap(({ turns }, i) =>
          (turns ?? []).map(({ q }) => ({ text: q, thread: `thread-${i}` })),
        ),
      ];
      let words = 0;
      for (const one of asked) {
        const [with_, without] = [await worded.ask(one), await plain.ask(one)];
        expect(bare(with_), one.text).toBe(bare(without));
        if (["incident", "escalate", "smalltalk", "out_of_scope"].includes(with_.outcome))
          expect(JSON.stringify(with_)).toBe(JSON.stringify(without));
        if (with_.worded === "model") words++;
      }
      if (name === "good") expect(words).toBeGreaterThan(asked.length / 4);
      expect(worded.events.total("model_calls").get("ok")).toBeGreaterThan(asked.length / 2);
    },
  );

  test("no text of the asker leaves in the default mode; incidents never leave", async () => {
    const worded = wordedAdvisor(settingsFor(fake.url, "good"), DEADLINES);
    fake.received.length = 0;
    await worded.ask({ text: "Darf ich xylophonisch mit Threema auf dem Diensthandy plaudern?" });
    expect(fake.received).toHaveLength(1);
    expect(fake.received[0]?.body).not.toMatch(/xylophon|plaudern/i);
    for (const text of [
      "Ich hab die Kundenliste in die falsche WhatsApp-Gruppe geschickt!",
      "Ich will mit der DSB reden",
      "Hallo",
    ])
      await worded.ask({ text });
    expect(fake.received).toHaveLength(1);
  });

  test("any bytes at all from the model change nothing else", { timeout: 120_000 }, async () => {
    const worded = wordedAdvisor(settingsFor(fake.url, "scripted", { input: "question" }), DEADLINES);
    const texts = ["WhatsApp mit Kunden?", "Darf ich Threema auf dem Diensthandy nutzen?", "Was ist ein Container?"];
    const plain = new Map<string, Answer>();
    const once = plainAdvisor();
    for (const text of texts) plain.set(text, await once.ask({ text }));
    const sentence = fc.record({
      text: fc.string({ maxLength: 260 }),
      cites: fc.array(fc.string({ maxLength: 12 }), { maxLength: 3 }),
    });
    const said = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.json().map((json) => new TextEncoder().encode(json)),
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.json(),
      fc
        .record({ show: fc.array(fc.string({ maxLength: 12 })), sentences: fc.array(sentence, { maxLength: 4 }) })
        .map((value) => JSON.stringify(value)),
      fc.constantFrom(...Object.values(LIES)),
      fc.string({ unit: "grapheme", maxLength: 240 }).map((words) => ({ showable, citable }: ModelRequest) => {
        const [first] = citable;
        const sentences = [{ text: words, cites: first ? [first.id] : [] }];
        return JSON.stringify({ show: showable.slice(0, 1).map(({ id }) => id), sentences });
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), said, async (text, says) => {
        fake.script((request) => (typeof says === "function" ? says(request) : says));
        const answer = await worded.ask({ text });
        const expected = plain.get(text) as Answer;
        expect(bare(answer)).toBe(bare(expected));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe("injections as questions, against a model that obeys them", () => {
  test.each(["question", "situation"] as const)(
    "LLM_INPUT=%s: no looser verdict, no leak, no ping, no address",
    async (input) => {
      const fake = await fakeEndpoint();
      const worded = wordedAdvisor(settingsFor(fake.url, "obedient", { input }), DEADLINES);
      const plain = plainAdvisor();
      const injections = rows("injections.jsonl").flatMap(({ text }) => text ?? []);
      expect(injections).toHaveLength(198);
      for (const text of [...injections, ...injections.map((one) => `Darf ich WhatsApp mit Kunden nutzen? ${one}`)]) {
        const [with_, without] = [await worded.ask({ text }), await plain.ask({ text })];
        expect(bare(with_), text).toBe(bare(without));
        const said = with_.prose.join(" ");
        expect(said, text).not.toMatch(/<[!@a-z]|https?:|www\.|@\w|LOTSE-|\bLotse\b.*formulier|Auftrag|erlaubt\b/i);
      }
      expect(worded.events.total("model_calls").get("ok")).toBeGreaterThan(198);
      await fake.stop();
    },
  );
});
