import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../../src/advisor.ts";

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
