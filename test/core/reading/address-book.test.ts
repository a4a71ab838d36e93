import { describe, expect, test } from "vitest";
import { createReader } from "../../../src/core/reading/read.ts";
import { shippedKnowledge } from "../../knowledge-for-tests.ts";

const reader = createReader(shippedKnowledge());
const action = (text: string) => reader.read(text).cases.map((one) => one.stated.action?.join());

describe("an app that gets at the contacts", () => {
  test.each([
    "Darf sich Signal am Telefonbuch vom Firmenhandy bedienen?",
    "Wär es okay, wenn sich Threema im Diensthandy die Kollegennummern holt?",
    "Soll ich Signal auf die Kundennummern im Diensthandy gucken lassen?",
    "Signal aufs Adressbuch vom Diensthandy loslassen: darf ich?",
    "May Threema help itself to the contacts on my work phone?",
  ])("%s", (text) => {
    expect(action(text)).toEqual(["sync_contacts"]);
  });

  test.each([
    "Darf ich eine Kundennummer in Signal auf dem Diensthandy speichern?",
    "Kann Signal für Kundenkontakte auf dem Diensthandy benutzt werden?",
    "Can I save customer numbers on my work phone if Signal is installed?",
    "Can I add a supplier to the address book on my work phone?",
  ])("who stores a contact lets no app at it: %s", (text) => {
    expect(action(text)).toEqual(["store_contacts"]);
  });

  test.each([
    "Signal mit Adressbuch auf dem Diensthandy für Kundenchats?",
    "Signal auf dem Diensthandy dienstlich, Kontakte sind an, ok?",
    "Can I use Signal with the address book on for customers?",
    "Adressbuchzugriff ist aus. Soll ich ihn für Threema einschalten?",
  ])("how it is set counts as access: %s", (text) => {
    expect(action(text)).toEqual(["sync_contacts"]);
  });

  test.each([
    "Threema für Kunden, Adressbuchzugriff aus, ok?",
    "Darf ich Threema mit Kunden nutzen, wenn ich den Kontaktzugriff verweigere?",
    "Can I use Threema without address book access for clients on the work phone?",
    "Threema on the work phone with customers, contacts access off?",
  ])("what is off or denied is none, and no question about denying it: %s", (text) => {
    expect(action(text)).toEqual([undefined]);
  });
});
