import { expect, test } from "vitest";
import { createAdvisor } from "../../../src/advisor.ts";

const advisor = createAdvisor({ companyFile: null, address: null });
const messengers = async (text: string) => {
  const { decisions, headline } = await advisor.ask({ text });
  return { headline, named: decisions.flatMap(({ messenger }) => messenger ?? []) };
};

test.each([
  "Darf ich Kundennummern speichern ohne WhatsApp?",
  "Darf ich Kundennummern auf dem Diensthandy speichern, wenn ich kein WhatsApp habe?",
  "Darf ich Kundennummern aufs Diensthandy speichern wenn kein WhatsApp drauf ist?",
  "Darf ich Kundennummern auf dem Diensthandy speichern, solange WhatsApp nicht installiert ist?",
  "Darf ich ohne WhatsApp mit Kunden schreiben?",
  "May I save customer numbers without WhatsApp?",
  "May I save customer numbers on my work phone if I don't have WhatsApp?",
  "May I save client contacts if WhatsApp isn't installed?",
])("%s is not about WhatsApp", async (text) => {
  const { headline, named } = await messengers(text);
  expect(headline).not.toMatch(/WhatsApp/);
  expect(named).not.toContain("whatsapp");
});

test.each([
  "Darf ich WhatsApp ohne Adressbuch-Zugriff mit Kunden nutzen?",
  "Darf ich Kundennummern speichern, wenn WhatsApp keinen Zugriff auf die Kontakte hat?",
  "Darf ich Kundennummern speichern, ohne dass WhatsApp darauf zugreift?",
  "Darf ich kein WhatsApp auf dem Diensthandy nutzen?",
  "Darf ich Kundennummern ohne WhatsApp-Zugriff speichern, wenn WhatsApp drauf ist?",
  "May I text customers on WhatsApp if I don't have a work phone?",
])("%s is", async (text) => {
  expect((await messengers(text)).named).toContain("whatsapp");
});
