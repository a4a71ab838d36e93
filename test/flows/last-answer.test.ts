import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";
import type { Answer } from "../../src/core/answering/answer.ts";
import { fakeEndpoint, type FakeEndpoint } from "../llm/fake-endpoint.ts";
import { settingsFor } from "../llm/worded-advisor.ts";
import { keepingForTests } from "./keeping-for-tests.ts";
import { shippedKnowledge } from "../knowledge-for-tests.ts";

const LEAD = "Darf ich WhatsApp privat auf dem Diensthandy nutzen?";
const linesOf = (answer: Answer): string[] => answer.card.lines.map(({ text }) => text);
const QUOTES = ["Was ich gelesen habe", "What I read", "Außerdem", "Besides"];
const external = shippedKnowledge()
  .dimensions.get("purpose")!
  .values.find(({ id }) => id === "external")!;
/** Whom a question named is not kept: "mit Bewerbern" becomes "mit Externen". */
const neutral = (text: string): string =>
  external.groups!.reduce(
    (said, { phrase }) =>
      said
        .replaceAll(phrase.de, external.phrase.de)
        .replaceAll(new RegExp(`\\b${phrase.en}\\b`, "g"), external.phrase.en),
    text,
  );
const LANGUAGES = { de: "Warum?", en: "why?" } as const;

describe("Warum? as a message of its own", () => {
  test("shows everything that stands behind the last answer but the quotes, for every dev question", async () => {
    const { ask } = createAdvisor({ companyFile: null, address: null });
    const file = join(import.meta.dirname, "..", "questions", "dev.jsonl");
    const questions = readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .flatMap((line) => (JSON.parse(line) as { q?: string }).q ?? []);
    let shown = 0;
    for (const [i, text] of questions.entries()) {
      const answer = await ask({ text, thread: `t${i}` });
      const why = await ask({ text: LANGUAGES[answer.language], thread: `t${i}` });
      const behind = answer.card.proof
        .filter(({ title }) => !QUOTES.includes(title))
        .flatMap(({ title, lines }) => [`${title}:`, ...lines]);
      expect(neutral(linesOf(why).join("\n")), text).toContain(neutral(behind.join("\n")));
      expect(neutral(why.headline), text).toContain(neutral(answer.headline));
      shown += behind.length;
    }
    expect(shown).toBeGreaterThan(questions.length);
  });

  test("after a click, in either language, and again", async () => {
    const { ask } = createAdvisor({ companyFile: null, address: null });
    const thread = "clicked";
    const split = await ask({ text: "Threema auf dem Diensthandy?", thread });
    const picked = await ask({ choice: split.card.buttons[1]?.choice ?? { situations: [] }, thread });
    for (const text of ["Warum?", "warum", "Wieso?", "Why?", "why not"]) {
      const why = await ask({ text, thread });
      expect(why.outcome).toBe(picked.outcome); // the same verdict once more, with its reasons
      expect(linesOf(why).join("\n"), text).toContain(picked.decisions[0]?.rules[0]);
    }
  });

  test("nothing was asked yet, nothing stands behind it, and everything is forgotten", async () => {
    const { ask } = createAdvisor({ companyFile: null, address: null });
    expect((await ask({ text: "Warum?" })).headline).toMatch(/noch nichts/);
    expect((await ask({ text: "Warum?", thread: "new" })).headline).toMatch(/noch nichts/);
    await ask({ text: "Hallo", thread: "new" });
    expect((await ask({ text: "Warum?", thread: "new" })).text).toContain("keine Regel");
    await ask({ text: LEAD, thread: "new" });
    await ask({ text: "vergiss mich", thread: "new" });
    expect((await ask({ text: "Warum?", thread: "new" })).headline).toMatch(/noch nichts/);
  });

  test("without a model nothing was sent, and that is said for sure", async () => {
    const { ask } = createAdvisor({ companyFile: null, address: null });
    await ask({ text: LEAD, thread: "plain" });
    expect((await ask({ text: "Was wurde gesendet?", thread: "plain" })).headline).toBe(
      "Für diese Antwort ging nichts an eine KI",
    );
  });

  test("a sentence with these words is a question", async () => {
    const { ask } = createAdvisor({ companyFile: null, address: null });
    for (const text of [
      "Warum darf ich WhatsApp nicht dienstlich nutzen?",
      "Was wurde gesendet, als ich WhatsApp nahm?",
    ])
      expect((await ask({ text, thread: "q" })).outcome, text).not.toBe("smalltalk");
  });

  test("what a conversation keeps for it holds no text of the asker", async () => {
    const parts = await keepingForTests();
    const asker = { owner: { workspace: "w", person: "p" }, delivered: false };
    await parts.advisor.respond(
      { text: "Darf ich xylophonisch per WhatsApp mit Kunden plaudern?", thread: "t1" },
      asker,
    );
    const kept = JSON.stringify(await parts.store.threads.get("t1"));
    expect(kept).toContain("whatsapp");
    expect(kept).not.toMatch(/xylophon|plaudern|Kunden/i);
    await parts.opened.close();
  });

  test("in a chat with buttons it names the button", async () => {
    const parts = await keepingForTests();
    const asker = { owner: { workspace: "w", person: "p" }, delivered: true };
    await parts.advisor.respond({ text: LEAD, thread: "t1" }, asker);
    for (const text of ["Warum?", "Was wurde gesendet?"])
      expect((await parts.advisor.respond({ text, thread: "t1" }, asker)).text).toContain(
        `„${text}“ unter der Antwort`,
      );
    await parts.opened.close();
  });
});

describe("Was wurde gesendet? as a message of its own", () => {
  let fake: FakeEndpoint;
  beforeAll(async () => void (fake = await fakeEndpoint()));
  afterAll(() => fake.stop());

  test("shows exactly what went to the model for the last answer, or that nothing did", async () => {
    const parts = await keepingForTests();
    const memory = createAdvisor({ companyFile: null, address: null, model: settingsFor(fake.url, "good") });
    const kept = createAdvisor(
      { companyFile: null, address: null, model: settingsFor(fake.url, "good") },
      { keeping: parts },
    );
    for (const { ask } of [memory, kept]) {
      const thread = "a-thread-of-mine";
      await ask({ text: LEAD, thread });
      for (const text of ["Was wurde gesendet?", "gesendet", "What was sent?", "sent"]) {
        const sent = await ask({ text, thread });
        expect(sent.headline).toContain(new URL(fake.url).host);
        expect(linesOf(sent)).toContain(fake.received.at(-1)?.body);
      }
      await ask({ text: "Hallo", thread });
      expect((await ask({ text: "gesendet", thread })).text).toMatch(
        /Für diese Antwort liegt nichts vor.*nichts an eine KI/s,
      );
      expect((await ask({ text: "gesendet", thread: "another-one" })).headline).toMatch(/noch nichts/);
    }
    await parts.opened.close();
  });
});
