import { describe, expect, test } from "vitest";
import { createReader } from "../../../src/core/reading/read.ts";
import { shippedKnowledge } from "../../knowledge-for-tests.ts";

const reader = createReader(shippedKnowledge());
const cases = (text: string) => reader.read(text).cases.map((one) => one.stated);

describe("leaving, removing, refusing", () => {
  test.each([
    "Can I leave the WhatsApp group with customers if I don't want to be there?",
    "Can I delete WhatsApp from the work phone and leave the group?",
    "Darf ich WhatsApp löschen, auch wenn die Kollegen es nutzen?",
  ])("is asked: %s", (text) => expect(cases(text).map((one) => one.action)).toEqual([["stop"]]));

  test.each([
    "Can I use WhatsApp with customers if I delete the app afterwards?",
    "Can I use WhatsApp with customers as long as I block the address book?",
    "Can I join the customers' WhatsApp group and leave it later?",
    "Darf ich per WhatsApp Kunden schreiben, wenn ich vorher alle Kontakte lösche?",
    "Darf ich WhatsApp auf dem Diensthandy nicht löschen, sondern weiter mit Kunden nutzen?",
  ])("only goes with a use: %s", (text) => expect(cases(text).map((one) => one.action)).toEqual([undefined]));

  test.each([
    "Can I delete Threema and use WhatsApp for work instead?",
    "Darf ich Threema deinstallieren und stattdessen WhatsApp für die Arbeit nehmen?",
  ])("of one messenger asks about the other: %s", (text) =>
    expect(cases(text).map((one) => [one.messenger, one.action])).toEqual([[["whatsapp"], undefined]]),
  );
});
