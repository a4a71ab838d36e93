import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderEscalation, readEscalation } from "../../../src/chat/teams/escalation-card.ts";
import { renderFacts } from "../../../src/chat/teams/facts-card.ts";
import { renderErase, renderHome } from "../../../src/chat/teams/home-card.ts";
import { renderAnswer } from "../../../src/chat/teams/render-answer.ts";
import { renderText } from "../../../src/chat/teams/text-card.ts";
import { renderWhy } from "../../../src/chat/teams/why-card.ts";
import { TICKET_STATES } from "../../../src/core/escalation.ts";
import { RETENTION } from "../../../src/core/privacy/retention.ts";
import { anyAnswer, anyText } from "../any-answer.ts";
import { cardSchema, renderedSchema } from "./card-schema.ts";
import { allSeen, dangersIn, dangersInText, inputsOf, pressables, textsOf } from "./read-card.ts";

/** Shrinking a counter-example this large could go on for minutes. */
const TIME = 40_000;
const ref = "3f0c9a52-7d1e-4a70-9f63-0d6f5f1c2b11";
const on = { ref, nonce: "9a523f0c-7d1e-4a70-9f63-0d6f5f1c2b11" };
const place = fc.constantFrom("private" as const, "channel" as const);
const voice = fc.record({
  language: fc.constantFrom("de" as const, "en" as const),
  address: fc.constantFrom("du" as const, "sie" as const),
});

function isWell(value: object): void {
  const json = JSON.stringify(value);
  expect(json.isWellFormed() && !json.includes("\\ud8")).toBe(true);
  expect(Buffer.byteLength(json)).toBeLessThan(24 * 1024);
  expect(json.length * 2).toBeLessThan(24 * 1024);
  expect(dangersIn(textsOf(value))).toEqual([]);
}
function isCard(value: object): void {
  expect(cardSchema.safeParse(value).error?.issues).toBeUndefined();
  isWell(value);
}

describe("whatever an answer holds", () => {
  test("its message keeps every limit, mentions nobody, links nowhere, cuts no character", () => {
    fc.assert(
      fc.property(anyAnswer, place, (answer, where) => {
        const message = renderAnswer(answer, { place: where, ref }, { note: "👉 Kommt." });
        expect(renderedSchema.safeParse(message).error?.issues).toBeUndefined();
        isWell(message);
        expect(dangersInText(message.text)).toEqual([]);
        expect(dangersIn([{ way: "plain", text: message.summary }])).toEqual([]);
        for (const name of JSON.stringify(message.entities).matchAll(/"(?:name|abstract)":("(?:[^"\\]|\\.)*")/g))
          expect(dangersIn([{ way: "plain", text: JSON.parse(name[1] ?? '""') as string }])).toEqual([]);
      }),
      { numRuns: 400, interruptAfterTimeLimit: TIME },
    );
  });
  test("so do Warum? and Angaben ändern", () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        isCard(renderWhy(answer, on));
        isCard(renderFacts(answer, on));
      }),
      { numRuns: 300, interruptAfterTimeLimit: TIME },
    );
  });
  test("only an answer that a model worded shows its sentences, marked, carries Teams' AI label, and offers what was sent", () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const { card, entities } = renderAnswer(answer, { place: "private", ref });
        const worded = answer.worded === "model" && answer.prose.length > 0;
        expect(textsOf(card).some(({ text }) => text.startsWith("🤖 "))).toBe(worded);
        expect(JSON.stringify(entities).includes('"additionalType":["AIGeneratedContent"]')).toBe(worded);
        expect(pressables(card).some(({ data }) => data["verb"] === "sent")).toBe(
          answer.worded === "model" || answer.shown.length > 0,
        );
      }),
    );
  });
  test("every mark in the text has its citation and its source below, in the same order", () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const { text, entities, card } = renderAnswer(answer, { place: "private", ref });
        const marks = [...(/\*\*((?: \[\d+\])*)$/.exec(text)?.[1]?.matchAll(/\d+/g) ?? [])].map(Number);
        const [message] = entities as { citation?: { position: number; appearance: { name: string } }[] }[];
        const cited = message?.citation ?? [];
        expect(cited.map(({ position }) => position)).toEqual(marks);
        expect(marks.length > 0).toBe(answer.card.sources.length > 0);
        const below = allSeen(card);
        for (const position of marks) expect(below).toContain(`[${position}] `);
      }),
    );
  });
});

describe("whatever somebody writes", () => {
  test("the form for the DPO holds it, changes nothing in it, and gives it back", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.boolean(),
        fc.boolean(),
        fc.array(anyText, { maxLength: 8 }),
        voice,
        fc.constantFrom("chat" as const, "dialog" as const),
        (question, incident, foreign, contacts, said, stage) => {
          const form = { ref, ticket: on.nonce, question, incident, foreign, contacts, note: null };
          const card = renderEscalation(form, said, stage);
          isCard(card);
          expect(pressables(card)[0]?.data).toMatchObject({ verb: "send", nonce: on.nonce });
          const held = inputsOf(card)["question"]?.["value"];
          expect(held === undefined).toBe(question.trim() === "");
        },
      ),
    );
    expect(readEscalation({ question: "  Darf ich *das* <at>? " })).toBe("Darf ich *das* <at>?");
    for (const nothing of [{}, { question: " \n" }, { question: 7 }, { other: "x" }])
      expect(readEscalation(nothing)).toBeNull();
  });
  test("a long text is there as a whole, over its pages", () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { maxLength: 40 }),
        fc.constantFrom("sent" as const, "json" as const),
        (texts, kind) => {
          const text = texts.join("\n");
          const pages: string[] = [];
          for (let page = 0, more = true; more; page++) {
            const common = { text, page, on };
            const card = renderText(
              kind === "json" ? { kind, ...common } : { kind, ...common, host: "llm.example", arrived: "yes" },
              { language: "de" },
            );
            isCard(card);
            const input = inputsOf(card)["text"];
            pages.push(
              ...(input
                ? [String(input["value"])]
                : [...JSON.stringify(card).matchAll(/"text":("(?:[^"\\]|\\.)*"),"fontType"/g)].map(
                    ([, one = '""']) => JSON.parse(one) as string,
                  )),
            );
            more = pressables(card).some(({ label }) => label === "Weiter");
          }
          const letters = (some: string): string => some.replaceAll(/[^\p{L}\p{N}]/gu, "");
          expect(letters(pages.join(""))).toBe(letters(text.toWellFormed().replaceAll(/[\u{e0000}-\u{e007f}]/gu, "")));
        },
      ),
      { numRuns: 50, interruptAfterTimeLimit: TIME },
    );
  });
  test("home keeps every limit with any number of tickets", () => {
    const ticket = fc.record({
      id: fc.uuid(),
      state: fc.constantFrom(...TICKET_STATES),
      created: fc.integer({ min: 0, max: 4e12 }),
    });
    const preference = fc.option(
      fc.record({
        language: fc.constantFrom("de" as const, "en" as const, null),
        address: fc.constantFrom("du" as const, "sie" as const, null),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(ticket, { maxLength: 40 }),
        preference,
        fc.constantFrom(null, "situation" as const, "question" as const),
        voice,
        (tickets, chosen, model, said) => {
          const home = { nonce: on.nonce, tickets, preference: chosen, model, retention: RETENTION };
          const message = renderHome(home, said);
          expect(renderedSchema.safeParse(message).error?.issues).toBeUndefined();
          isWell(message);
          isCard(renderErase(on.nonce, said));
        },
      ),
    );
  });
});
