import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../../src/advisor.ts";

const advisor = createAdvisor({ companyFile: null, address: null });

describe("the asker's own request for access or erasure", () => {
  test.each([
    "was wisst ihr über mich",
    "ich will meine daten sehen",
    "Löscht alle meine Daten",
    "Bitte alle Daten über mich löschen",
    "Auskunft nach Art. 15: welche Daten habt ihr über mich?",
    "Welche Daten speichert ihr über mich?",
    "Wo kann ich meine gespeicherten Daten einsehen?",
    "what do you know about me",
    "I want to see my data",
    "Delete all my data",
    "Please erase everything about me",
    "Subject access request: what data do you hold about me?",
  ])("%s: the commands and the DPO", async (text) => {
    const answer = await advisor.ask({ text });
    expect(answer.outcome).toBe("smalltalk");
    expect(answer.text).toMatch(/meine Daten|my data/);
    expect(answer.text).toMatch(/vergiss mich|forget me/);
    expect(answer.text).toMatch(/DSB|DPO/);
  });

  test.each([
    "Ein Kunde will wissen, welche Daten wir über ihn haben",
    "Ein Kunde schreibt: Löscht alle meine Daten!",
    "Kunde verlangt Löschung seiner Daten im WhatsApp Chat",
  ])("%s is a customer's", async (text) => {
    expect((await advisor.ask({ text })).topic).toBe("subject_rights");
  });

  test.each([
    "Schufa Auskunft vom Mieter weiterleiten",
    "Darf ich die Schufa-Auskunft vom Mieter per WhatsApp weiterleiten?",
  ])("%s is no request at all", async (text) => {
    const answer = await advisor.ask({ text });
    expect(answer.topic).not.toBe("subject_rights");
    expect(["conditional", "allowed"]).not.toContain(answer.outcome);
  });
});
