import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/core/answering/answer.ts";
import { BEHAVIOURS } from "./behaviours.ts";
import { fakeEndpoint, KEY, type FakeEndpoint } from "./fake-endpoint.ts";
import { LIES } from "./lies.ts";
import { bare, plainAdvisor, settingsFor, wordedAdvisor } from "./worded-advisor.ts";

const QUESTIONS = [
  "Darf ich WhatsApp privat auf dem Diensthandy nutzen?",
  "Darf ich Threema auf dem Diensthandy für die Arbeit nutzen?",
  "threema aufm firmenhandy geht klar?",
  "Darf ich mit Telegram Kundinnen schreiben?",
  "Was ist ein AV-Vertrag?",
  "May I use Signal with customers?",
];
const DEADLINES = { call: 250, whole: 500 };
const SLACK_MS = 1500; // a busy machine, not the promise
const NAMES = [...Object.keys(BEHAVIOURS), ...Object.keys(LIES)];
/** Nothing of this may ever be shown, whatever the model says. */
const NEVER =
  /<[a-z!@/]|https?:|www\.|\]\(|@here|\u200b|\u202e|[\u0400-\u04ff]|LOTSE-|sk-test|\bBGH\b|Art\. 99|@example|\0/i;

describe("a model that misbehaves", () => {
  let fake: FakeEndpoint;
  let plain: Answer[];
  beforeAll(async () => {
    fake = await fakeEndpoint();
    const advisor = plainAdvisor();
    plain = [];
    for (const text of QUESTIONS) plain.push(await advisor.ask({ text }));
  });
  afterAll(() => fake.stop());

  test("there are at least 40 ways, and every one is tried", () => {
    expect(NAMES.length).toBeGreaterThanOrEqual(80);
    expect(new Set(plain.map(({ outcome }) => outcome))).toEqual(
      new Set(["forbidden", "conditional", "depends", "ask_dpo", "info"]),
    );
  });

  test.each(NAMES)("%s: an answer in time, and nothing but the words differs", async (name) => {
    const advisor = wordedAdvisor(settingsFor(fake.url, name, { input: "question" }), DEADLINES);
    const slow = ["hung-headers", "hung-body", "drip"].includes(name);
    for (const [i, text] of QUESTIONS.slice(0, slow ? 1 : undefined).entries()) {
      const from = performance.now();
      const answer = await advisor.ask({ text });
      expect(performance.now() - from, text).toBeLessThan(DEADLINES.whole + SLACK_MS);
      expect(bare(answer)).toBe(bare(plain[i] as Answer));
      expect(JSON.stringify([answer.prose, answer.shown])).not.toMatch(NEVER);
      expect(answer.worded).toBe(answer.prose.length > 0 ? "model" : "knowledge");
      expect(answer.shown.every((id) => answer.card.passages.some((passage) => passage.id === id))).toBe(true);
    }
    advisor.close();
    expect(JSON.stringify([...advisor.events.total("model_calls").keys()])).not.toContain(KEY);
  });

  test("the answer after a fault is the answer without a model", async () => {
    for (const name of ["hung-headers", "html-200", "refusal", "length", "wrong-enum", "quota", "fifty-mb"]) {
      const answer = await wordedAdvisor(settingsFor(fake.url, name), DEADLINES).ask({ text: QUESTIONS[0] ?? "" });
      expect(JSON.stringify(answer), name).toBe(JSON.stringify(plain[0]));
    }
  });
});
