import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";
import { isDelicate, soundsDelicate } from "../../src/core/answering/discretion.ts";

const advisor = createAdvisor({ companyFile: null, address: null });
const firm = createAdvisor({ companyFile: "knowledge/company.example.yaml", address: null });

describe("harassment: for the asker alone, no verdict on the use, and who helps", () => {
  test.each([
    "Mein Chef belästigt mich sexuell über WhatsApp",
    "Ein Kollege schickt mir ständig Nacktbilder per WhatsApp",
    "Darf mein Chef mir anzügliche Nachrichten auf WhatsApp schreiben?",
    "Ich werde in der WhatsApp-Gruppe gemobbt, darf ich die Gruppe verlassen?",
    "Ein Kunde belaestigt mich auf dem Diensthandy",
    "Mein Vorgesetzter stalkt mich auf Telegram, was kann ich tun?",
    "Ein Kunde droht mir per Signal",
    "My boss sexually harasses me on WhatsApp",
    "A coworker keeps sending me dick pics on WhatsApp, what can I do?",
    "I'm being bullied in our Signal group. May I leave it?",
  ])("%s", async (text) => {
    for (const one of [advisor, firm]) {
      const answer = await one.ask({ text });
      expect(answer).toMatchObject({ outcome: "ask_dpo", topic: "harassment", decisions: [], read: [] });
      expect(answer.card).toMatchObject({ chips: [], buttons: [], contact: null });
      expect(answer.text).toMatch(/Betriebsrat|works council/);
      expect(answer.text).toMatch(/§ 13 AGG|section 13 AGG/);
      expect(answer.text).toMatch(/110/);
      expect(answer.text).not.toMatch(/erlaubt|allowed|Threema|WhatsApp/);
      expect(isDelicate(answer)).toBe(true);
    }
    expect(soundsDelicate(text)).toBe(true);
  });

  test.each([
    "Ist Werbung per WhatsApp eine unzumutbare Belästigung?",
    "Hacker erpressen uns und drohen mit Veröffentlichung",
    "Darf ich WhatsApp privat auf dem Diensthandy nutzen?",
    "Darf ich Kunden mit Werbung über WhatsApp belästigen?",
  ])("%s is about something else", async (text) => {
    expect((await advisor.ask({ text })).topic).not.toBe("harassment");
  });
});
