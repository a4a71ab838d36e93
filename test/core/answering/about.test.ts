import { describe, expect, test } from "vitest";
import { aboutCard } from "../../../src/core/answering/about-card.ts";
import { ABOUT_WORDS } from "../../../src/core/answering/about-words.ts";
import { compose, type Material } from "../../../src/core/answering/compose.ts";
import { say, wordCount } from "../../../src/core/answering/wording.ts";
import { RETENTION } from "../../../src/core/privacy/retention.ts";
import { ABOUT } from "../../../src/core/reading/intent.ts";
import { createAdvisor } from "../../../src/advisor.ts";

const VOICES = [
  { language: "de", address: "du" },
  { language: "de", address: "sie" },
  { language: "en", address: "du" },
] as const;
const SMALLTALK: Material = {
  reading: { intent: "smalltalk", topic: null, asksUse: false, incident: null, smalltalk: null, entries: [] },
  claims: [],
  cases: [],
  decisions: [],
  entries: [],
  question: null,
};
const advisor = createAdvisor({ companyFile: null, address: null });

describe("questions about Lotse itself", () => {
  test.each([
    "Speicherst du meine Fragen?",
    "Werden meine Fragen hier protokolliert?",
    "Wer sieht eigentlich, was ich dich frage?",
    "Liest mein Chef mit, was ich hier schreibe?",
    "Ist das hier anonym?",
    "Do you store my questions?",
    "Who can see what I ask you?",
  ])("%s: what is kept, who sees it, how it is shown and deleted", async (text) => {
    const answer = await advisor.ask({ text });
    expect(answer.outcome).toBe("smalltalk");
    expect(answer.text).toMatch(/(?:ohne Text und Namen|without text or names)/u);
    expect(answer.text).toMatch(/(?:„meine Daten“.*„vergiss mich“|“my data”.*“forget me”)/u);
  });

  test.each([
    ["Lösch meine Daten", "erase"],
    ["Kannst du alles löschen, was ich dich gefragt habe?", "erase"],
    ["Delete my data", "erase"],
    ["Wie lange speichert ihr meine Fragen?", "kept"],
    ["Wo werden meine Daten gespeichert?", "kept"],
    ["Was kommt ins Protokoll?", "kept"],
    ["Do you send my question to OpenAI?", "noModel"],
    ["Wirst du mit meinen Fragen trainiert?", "noModel"],
    ["Which model are you?", "noModel"],
    ["Welche Rechtsgrundlage hat dieser Bot?", "operator"],
    ["Wer hat dich programmiert?", "operator"],
    ["Erfährt die DSB, was ich frage?", "readers"],
    ["Kann der Chef Lotse auswerten?", "readers"],
    ["Is a human reading this?", "readers"],
  ] as const)("%s: %s", async (text, words) => {
    const answer = await advisor.ask({ text });
    expect(answer.outcome).toBe("smalltalk");
    expect(answer.headline).toBe(say(ABOUT_WORDS[words], { language: answer.language, address: "du" }));
  });

  test("no word of it is cut off for length, whatever runs", () => {
    const { knowledge } = advisor.parts;
    const model = { host: "eu.api.openai.com" };
    for (const kind of ABOUT)
      for (const input of [null, "situation", "question"] as const)
        for (const voice of VOICES) {
          const running = { model: input && { ...model, input }, kept: RETENTION };
          const wording = { ...voice, knowledge, running };
          const material = { ...SMALLTALK, reading: { ...SMALLTALK.reading, smalltalk: kind } };
          const answer = compose(material, wording, { id: "a", versions: advisor.parts.versions });
          expect(answer.card.lines, `${kind} ${voice.language}`).toHaveLength(2);
          expect(wordCount(answer.text), `${kind} ${voice.language}`).toBeLessThanOrEqual(80);
          expect(answer.text).not.toMatch(/[{}]/u);
        }
  });

  test("the times are those of this installation; where nothing is written down it says so", () => {
    const wording = { ...VOICES[0], knowledge: advisor.parts.knowledge };
    const days = { ...RETENTION, drafts: 12 * 3_600_000, journal: 48 * 3_600_000 };
    const said = (kept: typeof days | null) =>
      aboutCard("kept", { ...wording, running: { model: null, kept } }).lines[0]?.text;
    expect(said(days)).toMatch(/Frage 12 Stunden.*ohne Text und Namen 2 Tage/u);
    expect(said(null)).toMatch(/nur im Arbeitsspeicher/u);
  });

  test("with a model it says which host gets what", () => {
    const wording = { ...VOICES[0], knowledge: advisor.parts.knowledge };
    const said = (input: "situation" | "question") =>
      aboutCard("model", { ...wording, running: { model: { host: "llm.firma.example", input }, kept: null } }).lines[0]
        ?.text;
    expect(said("situation")).toMatch(/llm\.firma\.example.*nie deinen Text/u);
    expect(said("question")).toMatch(/llm\.firma\.example.*deine Frage, Namen und Nummern/u);
  });

  test.each([
    ["Tschüss", "Bis bald!"],
    ["Servus, bis morgen!", "Bis bald!"],
    ["Schönen Feierabend!", "Bis bald!"],
    ["See you tomorrow!", "See you!"],
    ["ok", "Alles klar"],
    ["Alles klar", "Alles klar"],
    ["Hallo", "Hallo! Ich bin Lotse"],
  ])("%s: %s", async (text, headline) => {
    const answer = await advisor.ask({ text });
    expect(answer.outcome).toBe("smalltalk");
    expect(answer.headline.startsWith(headline)).toBe(true);
  });

  test.each([
    "Lösch meine Daten bei WhatsApp",
    "Wie lange müssen wir Chats speichern?",
    "Darf der Chef meine Chats auswerten?",
    "Can my boss read along on the work phone?",
  ])("%s: asks about chats at work", async (text) => {
    expect((await advisor.ask({ text })).outcome).toBe("ask_dpo");
  });

  test.each(["ok?", "Ist das ok?", "ok und mit Signal?"])("%s: is no mere ok", async (text) => {
    expect((await advisor.ask({ text })).headline).not.toBe("Alles klar");
  });

  test.each(["Woher hast du dein Wissen?", "Wie entscheidest du?", "Is this legal advice?"])(
    "%s: fixed rules, their sources, no legal advice",
    async (text) => {
      const answer = await advisor.ask({ text });
      expect(answer.outcome).toBe("smalltalk");
      expect(answer.text).toMatch(/(?:feste[nr]? |fixed)/u);
      expect(answer.text).toMatch(/(?:keine Rechtsberatung|no legal advice)/u);
    },
  );

  test.each([
    ["Sieht mein Chef, was ich im Teams-Chat schreibe?", "ask_dpo"],
    ["Can my employer read what I write in the company chat app?", "ask_dpo"],
    ["Ist Signal anonym?", "info"],
  ])("%s: asks about a messenger, not about Lotse", async (text, outcome) => {
    expect((await advisor.ask({ text })).outcome).toBe(outcome);
  });

  test.each([
    ["Sind WhatsApp-Nachrichten verschlüsselt?", "whatsapp-privat"],
    ["Wo stehen die Server von Threema?", "threema"],
    ["Was macht WhatsApp mit meinem Adressbuch?", "whatsapp-privat"],
  ])("%s: the messenger's own entry comes first", async (text, entry) => {
    expect((await advisor.ask({ text })).sources[0]).toBe(entry);
  });

  test.each([
    "Kann ich persönlich belangt werden, wenn ich Kundendaten über WhatsApp schicke?",
    "Could I personally be fined?",
  ])("%s: asks who is liable", async (text) => {
    const answer = await advisor.ask({ text });
    expect(answer.outcome).toBe("info");
    expect(answer.sources[0]).toBe("bussgeld");
  });
});
