import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEscalation, renderEscalateModal } from "../../../src/chat/slack/escalate-modal.ts";
import { renderFactsModal } from "../../../src/chat/slack/facts-modal.ts";
import { renderHome } from "../../../src/chat/slack/home-view.ts";
import { renderAnswer } from "../../../src/chat/slack/render-answer.ts";
import { renderTextModal } from "../../../src/chat/slack/text-modal.ts";
import { renderWhyModal } from "../../../src/chat/slack/why-modal.ts";
import { TICKET_STATES } from "../../../src/core/escalation.ts";
import { RETENTION } from "../../../src/core/privacy/retention.ts";
import { anyAnswer, anyText } from "../any-answer.ts";
import { homeSchema, messageSchema, modalSchema } from "./blocks-schema.ts";
import { dangersIn, pressables, textsOf } from "./read-blocks.ts";

const SENT = { kind: "sent", host: "llm.example", arrived: "maybe" } as const;

/** Shrinking a counter-example this large could go on for minutes. */
const TIME = 40_000;
const ref = "3f0c9a52-7d1e-4a70-9f63-0d6f5f1c2b11";
const place = fc.constantFrom("private" as const, "channel" as const);
const voice = fc.record({
  language: fc.constantFrom("de" as const, "en" as const),
  address: fc.constantFrom("du" as const, "sie" as const),
});
const wrong = (schema: typeof messageSchema | typeof modalSchema | typeof homeSchema, value: unknown): unknown =>
  schema.safeParse(value).error?.issues;
const whole = (value: unknown): boolean =>
  JSON.stringify(value).isWellFormed() && !JSON.stringify(value).includes("\\ud8");

describe("whatever an answer holds", () => {
  test("its message keeps every limit, pings nobody, links nowhere, cuts no character", () => {
    fc.assert(
      fc.property(anyAnswer, place, (answer, where) => {
        const message = renderAnswer(answer, { place: where, ref });
        expect(wrong(messageSchema, message)).toBeUndefined();
        expect(dangersIn([message.blocks, { type: "mrkdwn", text: message.text, verbatim: true }])).toEqual([]);
        expect(whole(message)).toBe(true);
      }),
      { numRuns: 400, interruptAfterTimeLimit: TIME },
    );
  });
  test("so do Warum? and Angaben ändern", () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        for (const view of [renderWhyModal(answer), renderFactsModal(answer, ref)]) {
          expect(wrong(modalSchema, view)).toBeUndefined();
          expect(dangersIn(view)).toEqual([]);
          expect(whole(view)).toBe(true);
        }
      }),
      { numRuns: 300, interruptAfterTimeLimit: TIME },
    );
  });
  test("only an answer that a model worded shows its sentences, marked, and offers what was sent", () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const { blocks } = renderAnswer(answer, { place: "private", ref });
        const marked = textsOf(blocks).some(({ text }) => text.startsWith("🤖 "));
        expect(marked).toBe(answer.worded === "model" && answer.prose.length > 0);
        expect(pressables(blocks).some(({ id }) => id === "sent")).toBe(
          answer.worded === "model" || answer.shown.length > 0,
        );
      }),
    );
  });
});

describe("whatever somebody writes", () => {
  test("the form for the DPO holds it, escapes nothing in it, and gives it back", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.boolean(),
        fc.boolean(),
        fc.array(anyText, { maxLength: 8 }),
        voice,
        (question, incident, foreign, contacts, said) => {
          const view = renderEscalateModal({ ticket: ref, question, incident, foreign, contacts }, said);
          expect(wrong(modalSchema, view)).toBeUndefined();
          expect(dangersIn(view)).toEqual([]);
          const values = { question: { text: { value: "  Darf ich? " } } };
          expect(readEscalation({ private_metadata: view.private_metadata ?? "", state: { values } })).toEqual({
            ticket: ref,
            incident,
            question: "Darf ich?",
          });
        },
      ),
    );
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
            const view = renderTextModal(
              { ...(kind === "json" ? { kind } : SENT), text, page, ref },
              { language: "de" },
            );
            expect(wrong(modalSchema, view)).toBeUndefined();
            expect(JSON.stringify(view.blocks).length).toBeLessThanOrEqual(12_000);
            expect(dangersIn(view)).toEqual([]);
            pages.push(
              ...view.blocks.flatMap((block) =>
                block.type === "section" && "text" in block && block.text?.type === "plain_text"
                  ? [block.text.text]
                  : [],
              ),
            );
            more = pressables(view.blocks as Parameters<typeof pressables>[0]).some(({ id }) => id === "page:1");
          }
          const letters = (some: string): string => some.replaceAll(/[^\p{L}\p{N}]/gu, "");
          expect(letters(pages.join(""))).toBe(letters(text.toWellFormed().replaceAll(/[\u{e0000}-\u{e007f}]/gu, "")));
        },
      ),
      { numRuns: 50, interruptAfterTimeLimit: TIME },
    );
  });
  test("the App Home keeps every limit with any number of tickets", () => {
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
          const view = renderHome({ tickets, preference: chosen, model, retention: RETENTION }, said);
          expect(wrong(homeSchema, view)).toBeUndefined();
          expect(dangersIn(view)).toEqual([]);
        },
      ),
    );
  });
});
