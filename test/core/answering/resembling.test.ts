import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { resembling, secondOpinion } from "../../../src/core/answering/resembling.ts";
import { createReader } from "../../../src/core/reading/read.ts";
import { shippedKnowledge } from "../../knowledge-for-tests.ts";
import { askedFor } from "./material-for-tests.ts";

const knowledge = shippedKnowledge();
const reader = createReader(knowledge);
const examples = resembling(knowledge.examples);
const look = (question: string) => secondOpinion(reader.read(question), examples);
const labelled = (file: string): string[] =>
  readFileSync(join(import.meta.dirname, "..", "..", "questions", file), "utf8")
    .trim()
    .split("\n")
    .flatMap((line) => (JSON.parse(line) as { q?: string }).q ?? []);

describe("a second look by example questions", () => {
  test.each([
    ["Kann ich irgendwie die Leute vom Datenschutz ans Telefon kriegen?", "escalate"],
    ["Habe einer Mieterin die Abrechnung von einem anderen Mieter geschickt. Muss ich sie jetzt anrufen?", "incident"],
  ])("%s: no cue places it, the examples do", (question, intent) => {
    expect(reader.read(question).intent).toBe("out_of_scope");
    expect(look(question).intent).toBe(intent);
  });

  test.each([
    "Wie viele Pommes gibt es in der Kantine?",
    "Wie stelle ich in Threema die Schriftgröße um?",
    "Wie lange müssen Rechnungen aufbewahrt werden?",
    "Kann ich die Bewohnerliste per E-Mail an den Träger schicken?",
    "Wer hat meinen Kaffeebecher gesehen?",
    "Who won the match last night?",
  ])("%s stays out of scope", (question) => expect(look(question).intent).toBe("out_of_scope"));

  test("a permission question stays one: only what is told as having happened can be a mishap", () => {
    for (const question of [
      "Darf ich die Gehaltsliste über Threema an die Filialleitung schicken?",
      "Sending a patient's lab result over Signal to a colleague",
      "Kundendaten an die private Nummer einer Kollegin schicken?",
    ])
      expect(look(question).intent, question).not.toBe("incident");
  });

  test("a permission only where the lexicon read a messenger and with whom or on what", () => {
    for (const file of ["dev.jsonl", "benign-de.jsonl", "injections.jsonl"])
      for (const question of labelled(file)) {
        const [before, after] = [reader.read(question), look(question)];
        if (before.intent === "permission" || after.intent !== "permission") continue;
        expect(
          before.cases.some(({ stated }) => stated.messenger && (stated.device ?? stated.purpose)),
          question,
        ).toBe(true);
      }
    const use = "personal stuff with my girlfriend, company phone: is Signal any better than WhatsApp there?";
    expect(reader.read(use).intent).toBe("information");
    expect(look(use).intent).toBe("permission");
    expect(look("Was spricht eigentlich gegen WhatsApp im Betrieb?").intent).toBe("information");
    expect(look("Warum darf ich WhatsApp nicht auf dem Diensthandy haben?").intent).toBe("information");
  });

  test("a use that names no messenger and asks no 'may I' may be a topic", () => {
    expect(look("Ein Gast verlangt, dass wir ihm alle Chatnachrichten herausgeben. Was machen wir da?").topic).toBe(
      "subject_rights",
    );
    expect(look("Darf ich mit meinem Kollegen schreiben?").intent).toBe("permission");
  });

  test("an entry, topic or incident that an example names is what the answer is about", () => {
    const { material } = askedFor("Does Switzerland count as safe for personal data these days?");
    expect(material.entries[0]).toBe("ch-adequacy");
  });

  test("without examples nothing changes", () => {
    const none = resembling([]);
    for (const question of labelled("dev.jsonl").slice(0, 100)) {
      const reading = reader.read(question);
      expect(secondOpinion(reading, none)).toEqual(reading);
    }
  });
});
