import { describe, expect, test } from "vitest";
import { createReader } from "../../../src/core/reading/read.ts";
import { shippedKnowledge } from "../../knowledge-for-tests.ts";

const reader = createReader(shippedKnowledge());
const stated = (text: string) => reader.read(text).cases.map((one) => one.stated);

describe("facts", () => {
  test.each([
    [
      "privates Handy is a device, privat nutzen a purpose",
      "Darf ich auf meinem privaten Handy Signal dienstlich nutzen?",
      { messenger: ["signal"], device: ["private"], purpose: ["internal", "external"] },
    ],
    [
      "negation of a purpose",
      "Darf ich WhatsApp nicht privat, nur auf dem Diensthandy nutzen?",
      { messenger: ["whatsapp"], device: ["work"], purpose: ["internal", "external"] },
    ],
    [
      "negation of a device",
      "Signal mit Kollegen, aber nicht auf meinem Privathandy?",
      { device: ["work"], purpose: ["internal"] },
    ],
    [
      "no work phones means the own phone",
      "Wir haben keine Diensthandys. Darf ich mit Kunden über Threema schreiben?",
      { device: ["private"], purpose: ["external"] },
    ],
    ["contrast", "Nicht WhatsApp, sondern Signal mit Kunden?", { messenger: ["signal"], purpose: ["external"] }],
    [
      "statt",
      "Darf ich statt WhatsApp Threema mit Kollegen nutzen?",
      { messenger: ["threema"], purpose: ["internal"] },
    ],
    [
      "the variant",
      "Ist die Business API von WhatsApp für Kunden ok?",
      { messenger: ["whatsapp_business_api"], purpose: ["external"] },
    ],
    [
      "both variants",
      "WhatsApp Business mit Kunden?",
      { messenger: ["whatsapp_business_app", "whatsapp_business_api"] },
    ],
    ["a typo in a name", "Darf ich Whtasapp mit Kunden nutzen?", { messenger: ["whatsapp"] }],
    ["a typo in a device", "Signal auf dem Diensthnady mit Kollegen?", { device: ["work"] }],
    [
      "an unknown role",
      "Threema mit unseren Kartografinnen auf dem Diensthandy?",
      { purpose: ["internal", "external"] },
    ],
    ["mixed", "Ein Handy für alles, privat und Arbeit, mit Threema?", { purpose: ["mixed"] }],
    ["managed", "Signal im Firmencontainer auf meinem Privathandy?", { device: ["managed"] }],
    [
      "English",
      "May I text customers on Signal from my work phone?",
      { messenger: ["signal"], purpose: ["external"], device: ["work"] },
    ],
  ])("%s", (_name, text, expected) => {
    expect(stated(text)[0]).toMatchObject(expected);
  });

  test("several messengers are several situations, linked clauses keep their own facts", () => {
    expect(stated("Signal oder Wire mit Kollegen?")).toHaveLength(2);
    const linked = stated(
      "Darf ich WhatsApp auf dem Privathandy für Freunde und Threema auf dem Diensthandy für die Arbeit nutzen?",
    );
    expect(linked).toEqual([
      expect.objectContaining({ messenger: ["whatsapp"], device: ["private"], purpose: ["private"] }),
      expect.objectContaining({ messenger: ["threema"], device: ["work"], purpose: ["internal", "external"] }),
    ]);
  });

  test("every fact names the characters it was read from", () => {
    const text = "Darf ich   Thrеema (mit Kyrillisch) auf dem Dienst\u200bhandy nutzen?";
    for (const fact of reader.read(text).cases[0]?.read ?? []) expect(text.slice(...fact.span)).toBe(fact.text);
    expect(stated(text)[0]).toMatchObject({ messenger: ["threema"], device: ["work"] });
  });
});

describe("near-misses", () => {
  test.each([
    "Die Ampel zeigt kein Signal",
    "Das WLAN-Signal ist schwach",
    "Wer gibt den Wire Transfer frei?",
    "Beide Teams spielen in der Kreisliga",
    "Wir haben noch Slack im Projektplan, zwei Tage Puffer",
    "Meine SAP-Session ist abgelaufen",
  ])("%s", (text) => {
    expect(reader.read(text).text.mentions).toEqual([]);
  });
});

describe("intent", () => {
  test.each([
    ["Warum ist WhatsApp ein Problem?", "information"],
    ["Kann mein Chef in Signal mitlesen?", "topic"],
    ["Hab mein Diensthandy im Zug vergessen", "incident"],
    ["Ich möchte mit dem Datenschutzbeauftragten sprechen", "escalate"],
    ["Danke!", "smalltalk"],
    ["Was gibt es in der Kantine?", "out_of_scope"],
    ["WhatsApp auf dem Firmenhandy", "permission"],
  ])("%s: %s", (text, intent) => {
    expect(reader.read(text).intent).toBe(intent);
  });
});

test("the language is told by small words; names of messengers tell none", () => {
  expect(reader.read("Darf ich das?").language).toBe("de");
  expect(reader.read("May I do that?").language).toBe("en");
  expect(reader.read("WhatsApp Signal").language).toBeNull();
});
