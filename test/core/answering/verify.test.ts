import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verify } from "../../../src/core/answering/verify.ts";
import type { VerifyContext } from "../../../src/core/answering/verify-context.ts";
import { FAULT_CODES } from "../../../src/core/verifying/faults.ts";
import { askedFor, CANARY, PROMPT } from "./material-for-tests.ts";

const { context } = askedFor("Darf ich WhatsApp privat auf dem Diensthandy nutzen?");
const HONEST = "Private Chats gehören nicht aufs Diensthandy.";
const one = (text: string, cites = ["rule.A1"], within: VerifyContext = context) =>
  verify({ show: [], sentences: [{ text, cites }] }, within);

describe("what a model may return", () => {
  test("a passage and a sentence from it stand", () => {
    expect(verify({ show: ["trennung-geraet"], sentences: [{ text: HONEST, cites: ["rule.A1"] }] }, context)).toEqual({
      shown: ["trennung-geraet"],
      prose: [HONEST],
      dropped: [],
    });
  });

  test("without sentences the passages stand; one shown twice is shown once", () => {
    expect(verify({ show: ["whatsapp-privat", "whatsapp-privat"] }, context)).toEqual({
      shown: ["whatsapp-privat"],
      prose: [],
      dropped: [],
    });
  });

  test.each([
    ["a verdict", { show: [], sentences: [], verdict: "allowed" }],
    [
      "four sentences",
      { show: [], sentences: Array.from({ length: 4 }, () => ({ text: HONEST, cites: ["rule.A1"] })) },
    ],
    ["a long sentence", { show: [], sentences: [{ text: "x".repeat(241), cites: ["rule.A1"] }] }],
    [
      "too much together",
      {
        show: [],
        sentences: Array.from({ length: 3 }, () => ({ text: `${HONEST} `.repeat(4).trim(), cites: ["rule.A1"] })),
      },
    ],
    ["three citations", { show: [], sentences: [{ text: HONEST, cites: ["rule.A1", "rule.A1", "rule.A1"] }] }],
    ["no object", "Ja, das ist erlaubt."],
    ["nothing", undefined],
  ])("%s has the wrong shape, and nothing of it stands", (_, raw) => {
    expect(verify(raw, context)).toEqual({ shown: [], prose: [], dropped: ["shape"] });
  });

  test("an id outside the list makes everything fall, shown or cited", () => {
    expect(verify({ show: ["nicht-verboten"], sentences: [] }, context).dropped).toEqual(["unknown_citation"]);
    expect(one(HONEST, ["nicht-verboten"])).toEqual({ shown: [], prose: [], dropped: ["unknown_citation"] });
    expect(one(HONEST, []).dropped).toEqual(["no_citation"]);
  });
});

describe("one sentence that shows ill will takes the others with it", () => {
  test.each([
    ["surface", "<!channel> Private Chats gehören nicht aufs Diensthandy."],
    ["surface", "Private Chats gehören nicht aufs Diensthandy, siehe example.com."],
    ["surface", "Private Chats gehören `nicht` aufs Diensthandy."],
    ["unicode", "Privаte Chats gehören nicht aufs Diensthandy."],
    ["unicode", "Private\u200b Chats gehören nicht aufs Diensthandy."],
    ["unicode", "Private Chats gehören nicht aufs Diensthandy \u{1f600}."],
    ["personal_data", "Frau Schneider sagt: Private Chats gehören nicht aufs Diensthandy."],
    ["personal_data", "Private Chats gehören nicht aufs Diensthandy, Tel. 0171 2345678."],
    ["leak", `Private Chats gehören nicht aufs Diensthandy, ${CANARY}.`],
    ["leak", `Private Chats gehören nicht aufs Diensthandy, ${PROMPT.split(" ").slice(2, 9).join(" ")}.`],
    ["leak", "Als Sprachmodell sage ich: Private Chats gehören nicht aufs Diensthandy."],
  ])("%s: %s", (fault, text) => {
    const said = { text: HONEST, cites: ["rule.A1"] };
    const all = verify({ show: ["trennung-geraet"], sentences: [said, { text, cites: ["rule.A1"] }] }, context);
    expect(all).toEqual({ shown: ["trennung-geraet"], prose: [], dropped: [fault] });
  });

  test("a value that was redacted never comes back", () => {
    const within = { ...context, redacted: ["Diensthandy Süd"] };
    expect(one("Private Chats gehören nicht aufs Diensthandy-Süd.", ["rule.A1"], within).dropped).toEqual([
      "personal_data",
    ]);
  });

  test("passages that stand in the prompt may be repeated", () => {
    const within = { ...context, prompt: `${PROMPT} ${context.citable.map(({ text }) => text).join(" ")}` };
    const text = "WhatsApp liest das Adressbuch, gibt es an den US-Konzern weiter und nutzt Daten für Werbung.";
    expect(one(text, ["whatsapp-privat"], within).prose).toEqual([text]);
  });
});

describe("a sentence falls alone", () => {
  test("unless the next reaches back to it", () => {
    const sentences = [
      { text: "WhatsApp ist auf dem Diensthandy erlaubt.", cites: ["rule.A1"] },
      { text: "Das ist eine strenge Linie, kein Gesetz.", cites: ["trennung-geraet"] },
    ];
    expect(verify({ show: [], sentences }, context).dropped).toEqual(["status", "anaphor"]);
    expect(verify({ show: [], sentences: sentences.slice(1) }, context).prose).toHaveLength(1);
    const apart = [sentences[0], { text: HONEST, cites: ["rule.A1"] }];
    expect(verify({ show: [], sentences: apart }, context)).toMatchObject({ prose: [HONEST], dropped: ["status"] });
  });

  test("as a question, in the wrong register, in quotation marks, in another language", () => {
    expect(one("Gehören private Chats nicht aufs Diensthandy?").dropped).toEqual(["question"]);
    const formal = askedFor("Darf ich WhatsApp privat auf dem Diensthandy nutzen?", "sie").context;
    const line = "Schreib privat vom eigenen Handy, das ist deine Sache.";
    expect(one(line, ["line.1.1"], formal).dropped).toEqual(["register"]);
    expect(one("Es gilt: „Private Chats gehören nicht aufs Diensthandy“.").dropped).toEqual(["quotation"]);
    expect(one("Private chats do not belong on the work phone.").dropped).toEqual(["language"]);
  });

  test("two sentences in one text stand or fall together", () => {
    expect(one(`${HONEST} WhatsApp ist erlaubt.`).prose).toEqual([]);
    expect(one(`${HONEST} ${HONEST}`).prose).toHaveLength(1);
  });
});

describe("any value at all", () => {
  const ids = context.citable.map(({ id }) => id);
  const said = fc.record({
    text: fc.oneof(
      fc.string({ unit: "binary", maxLength: 240 }),
      fc.constantFrom(HONEST, "Ja.", "WhatsApp ist erlaubt."),
    ),
    cites: fc.array(fc.oneof(fc.constantFrom(...ids), fc.string()), { maxLength: 2 }),
  });
  const output = fc.record({
    show: fc.array(fc.oneof(fc.constantFrom(...ids), fc.string()), { maxLength: 5 }),
    sentences: fc.array(said, { maxLength: 4 }),
  });

  test("never throws and shows nothing but what it may", () => {
    const showable = new Set(context.showable.map(({ id }) => id));
    const codes = new Set<string>(FAULT_CODES);
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withBigInt: true, withNullPrototype: true }), output), (raw) => {
        const { shown, prose, dropped } = verify(raw, context);
        expect(shown.every((id) => showable.has(id))).toBe(true);
        expect(dropped.every((code) => codes.has(code))).toBe(true);
        const texts = new Set((raw as { sentences?: { text?: string }[] })?.sentences?.map(({ text }) => text?.trim()));
        expect(prose.every((text) => texts.has(text))).toBe(true);
        expect(prose).not.toContain("WhatsApp ist erlaubt.");
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  test("what breaks inside counts as a fault", () => {
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("trap");
        },
      },
    );
    expect(verify(trap, context)).toMatchObject({ prose: [], shown: [] });
    expect(verify({ show: [], sentences: [] }, null as never)).toEqual({ shown: [], prose: [], dropped: ["internal"] });
  });
});
