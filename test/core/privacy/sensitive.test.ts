import { expect, test } from "vitest";
import { redact } from "../../../src/core/privacy/redact.ts";

const sensitive = (text: string): boolean => redact(text, { products: ["WhatsApp", "Signal"] }).sensitive;

test.each([
  "Frau Müller hat Diabetes, darf ich das per Signal schreiben?",
  "Meine Kollegin ist schwanger, soll ich das in die Gruppe schreiben?",
  "my colleague has cancer, can I tell the team on Signal?",
  "SV-Nummer 65 170839 J 008 per WhatsApp",
  "KVNR A123456780",
  "Steuer-ID 86095742719 im Chat",
  "Ausweisnummer L01X00T47",
  "Krankmeldung von Olaf Brinkmann weiterleiten?",
])("no model sees: %s", (text) => expect(sensitive(text)).toBe(true));

test.each([
  "Darf ich WhatsApp privat nutzen?",
  "Dürfen wir Krankmeldungen per Signal annehmen?",
  "Darf ich Frau Müller über Signal anschreiben?",
  "Ist ein Befund über Signal erlaubt?",
  "Meine Nummer ist 0171 2345678",
])("a model may see: %s", (text) => expect(sensitive(text)).toBe(false));
