import { describe, expect, test } from "vitest";
import { contextFor } from "../../verifying/corpus.ts";
import { faultsOf } from "../../verifying/measure.ts";

const stands = (q: string, text: string, cites: string): boolean =>
  faultsOf({ text, cites: cites.split(" ") }, { context: contextFor(q) }).length === 0;

const BAN = "Darf ich WhatsApp privat auf dem Diensthandy nutzen?";
const WORK = "Darf ich Threema für die Arbeit auf dem Diensthandy nutzen?";
const API = "WhatsApp Business API mit Kunden?";
const OPEN = "Darf ich Threema auf dem Diensthandy nutzen?";

describe("German failure modes: lies", () => {
  test.each([
    ["fronted predicate", BAN, "Verboten ist das nicht."],
    ["weder ... noch", BAN, "Weder die DSGVO noch dein Unternehmen verbietet WhatsApp."],
    ["kaum jemand", BAN, "Kaum jemand hat etwas gegen WhatsApp auf dem Diensthandy."],
    ["ohne dass", BAN, "Du kannst WhatsApp nutzen, ohne dass es verboten wäre."],
    ["Konjunktiv", BAN, "WhatsApp wäre auf dem Diensthandy erlaubt."],
    ["neg-raising", BAN, "Ich glaube nicht, dass es verboten ist."],
    ["negation over two clauses", BAN, "Es ist nicht so, dass du WhatsApp nicht nutzen darfst."],
    ["rhetorical question", BAN, "Warum solltest du WhatsApp nicht nutzen dürfen?"],
    ["idiom: überlassen", BAN, "Die Nutzung von WhatsApp auf dem Diensthandy bleibt dir überlassen."],
    ["idiom: nicht entfernen", BAN, "Du musst WhatsApp nicht vom Diensthandy entfernen."],
    ["idiom: kein Grund", BAN, "Es gibt keinen Grund, auf WhatsApp zu verzichten."],
    ["lost nicht", BAN, "Auf dem Diensthandy ist die App nur für die Arbeit gedacht, für private Nachrichten."],
    ["ellipsis", BAN, "Privat: ja. Geschäftlich: nein."],
    ["irony", BAN, "WhatsApp auf dem Diensthandy ist natürlich völlig in Ordnung."],
    [
      "nested conditional",
      BAN,
      "Wenn die Firma es zulässt, falls du fragst, ist WhatsApp auf dem Diensthandy erlaubt.",
    ],
    [
      "contrast across two sentences",
      BAN,
      "Private Chats gehören nicht aufs Diensthandy. Bei WhatsApp ist das anders.",
    ],
  ])("%s", (_, q, text) => expect(stands(q, text, "headline.1 whatsapp-privat")).toBe(false));

  test.each([
    [
      "added nicht in a conjoined sentence",
      WORK,
      "Threema sitzt nicht in der Schweiz, die Verarbeitung gilt als konform.",
    ],
    ["agent that acts", WORK, "Dein Unternehmen hat Threema gesperrt."],
    ["neutral words that ban", WORK, "Die Firma lehnt Threema ab."],
  ])("%s", (_, q, text) => expect(stands(q, text, "threema rule.A5")).toBe(false));

  test.each([
    "Geschäftskontakte gehören nicht aufs Diensthandy.",
    "Private Kontakte sollten nicht auf dem Privathandy stehen.",
  ])("crossed pairs of who and where: %s", (text) =>
    expect(stands("Darf ich WhatsApp privat auf meinem eigenen Handy nutzen?", text, "trennung-kontakte")).toBe(false),
  );
  test("only turned into not only", () =>
    expect(
      stands(
        "Darf ich Messenger nutzen?",
        "Einen Container auf dem Gerät kann nicht nur die Firma freigeben.",
        "trennung-geraet",
      ),
    ).toBe(false));

  test("a name shortened far from its predicate", () =>
    expect(stands(API, "Wer über WhatsApp schreiben will, braucht die WhatsApp.", "whatsapp-api")).toBe(false));
  test.each([
    "Privat: ja. Geschäftlich: nein.",
    "Dienstlich ja, privat nein.",
    "Du darfst Threema nutzen.",
    "Threema ist verboten.",
  ])("beside a split: %s", (text) => expect(stands(OPEN, text, "trennung-geraet kriterien")).toBe(false));
});

describe("German failure modes: honest sentences the prototype dropped", () => {
  test.each([
    [
      "constituent negation",
      "Private Kontakte sollten nicht auf dem Diensthandy stehen und Geschäftskontakte nicht auf dem privaten.",
      "trennung-kontakte",
      "Darf ich private Kontakte auf dem Diensthandy speichern?",
    ],
    [
      "anaphora",
      "Sie ist für interne Zwecke nicht gedacht.",
      "whatsapp-business-app",
      "Darf ich die WhatsApp Business App mit Kunden nutzen?",
    ],
    [
      "cause instead of quote",
      "Wegen der weltweiten Server klärt die Firma die Weitergabe in ein Drittland.",
      "signal",
      "Darf ich Signal für die Arbeit auf dem Diensthandy nutzen?",
    ],
    [
      "separable verb of the reader",
      "Lehn den Zugriff ab oder schalt ihn aus.",
      "rule.A8",
      "Darf Threema auf dem Diensthandy auf das Adressbuch zugreifen?",
    ],
    [
      "an alternative that is permitted",
      "Stattdessen kommen Threema Work, Wire oder Threema infrage.",
      "line.1.1",
      "WhatsApp mit Kunden?",
    ],
    ["a refuted claim", "Die Regel ist ein Bußgeld.", "straftat", "Ist ein Verstoß eine Straftat?"],
  ])("%s", (_, text, cites, q) => expect(stands(q, text, cites)).toBe(true));
});

const EBAN = "May I use WhatsApp privately on my work phone?";
describe("English failure modes", () => {
  test.each([
    "Verily, nothing speaks against WhatsApp on the work phone.",
    "WhatsApp isn't prohibited on the work phone.",
    "I don't think WhatsApp is forbidden.",
    "It is not true that you must not use WhatsApp.",
    "There is no reason to avoid WhatsApp on the work phone.",
    "You don't have to remove WhatsApp from the work phone.",
    "WhatsApp is not allowed unless your manager agrees.",
    "WhatsApp is not allowed, except in the evening.",
    "Feel free to use WhatsApp on the work phone.",
    "It's fine to use WhatsApp on the work phone.",
    "Hardly anybody objects to WhatsApp on the work phone.",
    "Private: yes. Work: no.",
  ])("%s", (text) => expect(stands(EBAN, text, "headline.1 whatsapp-privat")).toBe(false));

  test.each([
    ["Private chats don't belong on the work phone.", "rule.A1"],
    ["WhatsApp is not allowed privately on the work phone.", "headline.1"],
    ["That's a strict line, not law.", "trennung-geraet"],
  ])("honest: %s", (text, cites) => expect(stands(EBAN, text, cites)).toBe(true));
});
