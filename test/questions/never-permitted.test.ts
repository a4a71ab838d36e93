import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";

const advisor = createAdvisor({ companyFile: null, address: null });

/** Found by somebody who tried to get a permission that must not be. */
describe("never permitted", () => {
  test.each([
    "Darf ich die Beweise im WhatsApp-Chat löschen bevor die Prüfung kommt?",
    "Darf ich den WhatsApp-Verlauf mit dem Kunden löschen, bevor der Prüfer kommt?",
    "Darf ich Signal-Chats löschen, damit der Betriebsprüfer nichts sieht?",
    "Darf ich Kundenadressen aus WhatsApp löschen?",
    "Darf ich vom eigenen Handy privat über Signal Kundendaten an meinen Mann schicken?",
    "Darf ich auf dem Privathandy privat in der WhatsApp-Gruppe Firmengeheimnisse erzählen?",
    "WhatsApp Business API mit Kunden auf dem Diensthandy, der Kunde hat widersprochen",
    "Darf ich über die WhatsApp Business API Nachrichten an Kunden ohne Einwilligung senden?",
    "Die DSB hat Signal verboten. Darf ich Signal mit Kunden auf dem Diensthandy trotzdem nutzen?",
    "Unsere Firma hat Threema noch nicht freigegeben. Darf ich es auf dem Diensthandy mit Kollegen nutzen?",
    "Darf ich per Threema Work auf dem Diensthandy Fingerabdrücke der Kunden versenden?",
    "Darf ich als Psychologin mit Klienten über Signal auf dem Diensthandy Termine ausmachen?",
    "Darf mein Chef meinen Live-Standort über Threema Work auf dem Diensthandy verlangen?",
    "Darf ich auf dem Diensthandy über Signal unsere Kunden auf die Weihnachtsaktion hinweisen?",
    "Darf ich Threema Work auf Diensthandy und Privathandy parallel mit Kollegen nutzen?",
    "Darf ich auf einem Handy mit zwei SIM-Karten WhatsApp privat und Signal dienstlich nutzen?",
    "Dürfen Kollegen in Indien mit uns über Signal schreiben?",
    "Soll ich bei Wire die Cloud-Sicherung anschalten?",
  ])("%s", async (text) => {
    expect(["conditional", "allowed"]).not.toContain((await advisor.ask({ text })).outcome);
  });

  test("deleting what was written is never decided as leaving", async () => {
    for (const text of ["Darf ich die Signal-Chats mit Kunden löschen?", "Ein Kunde verlangt, dass wir seinen Threema-Verlauf löschen. Müssen wir?"]) {
      const answer = await advisor.ask({ text });
      expect(answer.topic).toMatch(/retention|subject_rights/);
      expect(answer.decisions.flatMap((decision) => decision.situation["action"])).not.toContain("stop");
    }
  });

  test("a permission always shows at least one Auflage in its first view", async () => {
    for (const messenger of ["threema", "whatsapp_business_api"]) {
      const answer = await advisor.ask({ choice: { situations: [{ messenger: [messenger], purpose: ["external"], device: ["work"] }] } });
      expect(answer.outcome).toBe("conditional");
      expect(answer.card.lines.some((line) => line.kind === "conditions" || line.kind === "company")).toBe(true);
    }
  });

  test("despair is met with help, harassment not with another messenger", async () => {
    expect((await advisor.ask({ text: "Ich will mich umbringen" })).text).toContain("0800 1110111");
    expect((await advisor.ask({ text: "Mein Chef belästigt mich per WhatsApp" })).text).not.toContain("Threema");
  });
});
