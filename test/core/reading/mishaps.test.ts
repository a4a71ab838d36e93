import { describe, expect, test } from "vitest";
import { createReader } from "../../../src/core/reading/read.ts";
import { shippedKnowledge } from "../../knowledge-for-tests.ts";

const reader = createReader(shippedKnowledge());
const read = (text: string) => reader.read(text);

describe("kinds of mishap", () => {
  test.each([
    ["Ich habe mein Passwort in die Teamgruppe gepostet", "credentials_shown"],
    ["PIN vom Tresor in die Gruppe geschrieben", "credentials_shown"],
    ["I pasted my password into the team channel", "credentials_shown"],
    ["Aus Versehen alle Patientendaten gelöscht", "data_lost"],
    ["Handy zurückgesetzt, alle Kundenchats futsch, kein Backup", "data_lost"],
    ["I accidentally deleted all customer chats", "data_lost"],
    ["Das Handy mit allen Kundendaten ist weg", "lost_device"],
    ["Das Handy meiner Kollegin wurde gestohlen", "lost_device"],
    ["Gehaltsliste wurde im Firmenchat geteilt", "wrong_recipient"],
    ["Ich hab die Excel mit allen Gehältern im Teams Kanal gepostet", "wrong_recipient"],
    ["Kundendaten im Familienchat gelandet", "data_in_private_chat"],
    ["Azubi hat Kundenfotos auf Instagram gepostet", "other"],
    ["Der Chef hat in der Gruppe gepostet, dass ich krank bin", "other"],
    ["Virus auf dem Diensthandy", "other"],
    ["Kunden fragen mich, warum ich ihnen so seltsame Links schicke", "account_taken"],
  ])("%s: %s", (text, kind) => expect(read(text).incident).toBe(kind));
});

describe("a question that hides a mishap", () => {
  test.each([
    "Wie kann ich eine Nachricht zurückholen, die an den falschen Kunden ging?",
    "Kann man eine WhatsApp noch löschen, die ich der falschen Kundin geschickt habe?",
    "Can I recall a Teams message that I sent to the wrong customer?",
    "Was mache ich, wenn mein Handy weg ist? Ist nämlich gerade passiert",
    "Nur mal so gefragt: hab ne Kundennummer an nen Falschen geschickt, muss das jemand wissen?",
  ])("%s", (text) => expect(read(text).intent).toBe("incident"));
});

describe("what only sounds like a mishap", () => {
  test.each([
    ["Darf ich Kundendaten in den Familienchat schicken?", "permission"],
    ["Eine Patientin hat mir ihren Befund auf WhatsApp geschickt", "permission"],
    ["A customer sent me photos of the damage on WhatsApp, can I save them?", "permission"],
    ["Ich habe dem Kunden gestern die Rechnung per Threema geschickt", "permission"],
    ["Somebody got into the habit of texting customers on WhatsApp", "permission"],
    ["Muss ich einen Vorfall melden, wenn ich selbst schuld bin?", "information"],
    ["Do I have to report an incident if it was my own fault?", "information"],
    ["Wie vermeiden wir Datenpannen im Chat?", "information"],
    ["Wir brauchen einen Notfallplan für verlorene Handys", "information"],
    ["Mein privates Handy ist weg, war nur Privates drauf", "information"],
    ["I lost my own phone, nothing from work on it", "information"],
    ["Kolleg:in geht in Rente und ist noch in Kundenchats", "topic"],
    ["Wir haben die Chats nach der Frist gelöscht", "topic"],
  ])("%s: %s", (text, intent) => expect(read(text).intent).toBe(intent));

  test("an own phone is a mishap where something of work may be on it", () => {
    for (const text of [
      "Mein privates Handy ist weg, WhatsApp mit Kunden drauf",
      "Mein privates Handy wurde gestohlen",
      "Diensthandy weg, keine Kundendaten drauf",
      "Mein privates Handy ist weg, ich weiß nicht, ob Firmendaten drauf sind",
    ])
      expect(read(text).incident, text).toBe("lost_device");
  });

  test("what a customer sends us hides neither a leak nor a wrong receiver", () => {
    for (const text of [
      "Ein Kunde hat mir geschrieben, dass seine Daten im Internet stehen",
      "Ich habe einem Kunden die Preisliste eines anderen Kunden per Threema geschickt",
    ])
      expect(read(text).intent, text).toBe("incident");
  });
});

describe("what is told about a colleague", () => {
  test.each([
    ["Can I tell the team on Threema Work that Tom is in hospital?", "special"],
    ["Kollege Müller ist im Krankenhaus, darf ich das im Threema Work Chat schreiben?", "special"],
    ["Kollege wurde abgemahnt, darf ich das über Threema Work weitersagen?", "confidential"],
    ["Privatadresse einer Kollegin an alle per Threema Work, erlaubt?", "confidential"],
  ])("%s: %s", (text, data) => expect(read(text).cases[0]?.stated.data).toEqual([data]));
  test.each([
    "Ich arbeite im Krankenhaus, darf ich mit Kollegen über Threema Work schreiben?",
    "Darf ich dem Pfleger im Krankenhaus über Threema Work schreiben, dass die Lieferung kommt?",
  ])("%s: says nothing about anybody's health", (text) =>
    expect(read(text).cases[0]?.stated.data).not.toEqual(["special"]),
  );
});
