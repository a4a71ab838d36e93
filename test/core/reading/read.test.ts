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

  test.each([
    ["Darf ich   Thrеema (mit Kyrillisch) auf dem Dienst\u200bhandy nutzen?", ["Thrеema", "Dienst\u200bhandy"]],
    ["Hallo 🙋‍♀️😀 Darf ich Threema auf dem Diensthandy nutzen?", ["Threema", "Diensthandy"]],
  ])("every fact names the characters it was read from: %s", (text, words) => {
    const read = reader.read(text).cases[0]?.read ?? [];
    for (const fact of read) expect(text.slice(...fact.span)).toBe(fact.text);
    expect(read.map((fact) => fact.text)).toEqual(words);
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

describe("as people write", () => {
  test.each([
    ["a dropped e", "müssn wir da was beachtn, Threema mit den Kollegn aufm Diensthandy"],
    ["umlauts without dots", "durfen wir uber Threema mit den Kollegen auf dem Diensthandy schreiben"],
  ])("%s", (_, text) => {
    expect(stated(text)).toEqual([
      expect.objectContaining({ messenger: ["threema"], purpose: ["internal"], device: ["work"] }),
    ]);
  });

  test("a known word is never replaced by one with an umlaut", () => {
    expect(reader.read("Das konnte schon stimmen").text.tokens.map(({ word }) => word)).toEqual([
      "das",
      "konnte",
      "schon",
      "stimmen",
    ]);
  });
});

describe("what is asked decides", () => {
  test("a mishap of long ago is history, one of today is an incident", () => {
    const asked = "Darf ich WhatsApp-Chats mit Kunden in der Cloud sichern?";
    expect(reader.read(`Letztes Jahr ist mir das Diensthandy geklaut worden. ${asked}`).intent).toBe("permission");
    expect(reader.read(`Gerade ist mir das Diensthandy geklaut worden. ${asked}`).intent).toBe("incident");
  });

  test("what was used once is not asked about", () => {
    expect(stated("Früher WhatsApp, jetzt nehmen wir Threema mit Kollegen. Passt das?")).toEqual([
      expect.objectContaining({ messenger: ["threema"] }),
    ]);
  });

  test("two questions about one messenger are two situations, the device holds for both", () => {
    expect(stated("Vom Diensthandy: Wire mit Lieferanten, darf ich? Und mit meiner Freundin?")).toEqual([
      { messenger: ["wire"], purpose: ["external"], device: ["work"] },
      { messenger: ["wire"], purpose: ["private"], device: ["work"] },
    ]);
  });

  test("messengers with partners of their own in sentences of their own", () => {
    expect(stated("Mit Kunden über WhatsApp. Mit den Kollegen über Threema. Geht beides?")).toEqual([
      expect.objectContaining({ messenger: ["whatsapp"], purpose: ["external"] }),
      expect.objectContaining({ messenger: ["threema"], purpose: ["internal"] }),
    ]);
  });

  test("a device named as a reason is not the one in use", () => {
    expect(stated("I text clients on Signal from my private phone because the work phone is empty")[0]?.device).toEqual(
      ["private"],
    );
  });

  test("the meeting whose link is sent is no second messenger", () => {
    for (const text of [
      "Darf ich den Link zum Teams-Meeting dem Kunden per WhatsApp schicken?",
      "Can I send a client the Teams invite on WhatsApp?",
    ])
      expect(stated(text), text).toEqual([{ messenger: ["whatsapp"], purpose: ["external"] }]);
    expect(stated("Teams oder WhatsApp mit Kunden?")).toHaveLength(2);
  });
});

describe("who asks", () => {
  test.each([
    "Ich arbeite im Rathaus. Dürfen wir uns im Team per Signal absprechen?",
    "Grundschullehrerin: darf ich Eltern über Threema an den Elternabend erinnern?",
    "We are a public school. Can our teachers use Signal with each other?",
    "I work for the city council. May I message colleagues on Signal from my work phone?",
  ])("at an authority or a state school, state law decides: %s", (text) => {
    expect(reader.read(text)).toMatchObject({ intent: "topic", topic: "public_sector", asksUse: true });
  });

  test.each([
    "Wir beliefern die Stadtverwaltung. Darf ich dem Einkauf dort über Threema schreiben?",
    "Darf ich dem Lehrer meiner Tochter über Signal schreiben?",
    "Ich bin Lehrerin, darf ich privat auf meinem eigenen Handy Signal mit meiner Schwester nutzen?",
    "Ich arbeite in einer Privatschule, darf ich Kollegen über Threema schreiben?",
    "Ich arbeite im Rathaus. Darf ich WhatsApp vom Diensthandy löschen?",
  ])("a partner there, private use, a private school and giving up are no public sector: %s", (text) => {
    expect(reader.read(text).topic).toBeNull();
  });

  test("a profession bound to secrecy is the asker's own, not the partner's", () => {
    expect(stated("I am a lawyer. May I message clients on Threema?")[0]?.data).toEqual(["professional_secret"]);
    expect(stated("Wir beliefern Apotheken. Darf ich den Kunden über Threema schreiben?")[0]?.data).toBeUndefined();
  });

  test("a heading that names a trade makes a question business, another one does not", () => {
    expect(stated("Bootsverleih: Fotos über WhatsApp annehmen?")[0]?.purpose).toEqual(["internal", "external"]);
    expect(stated("Kino: darf ich meiner Freundin über Signal schreiben?")[0]?.purpose).toEqual(["private"]);
    expect(stated("Urlaub: darf ich Threema nutzen?")[0]?.purpose).toBeUndefined();
  });

  test("a name does not reach over a comma", () => {
    expect(stated("May I text the client on Threema, work phone?")[0]?.messenger).toEqual(["threema"]);
  });
});
