import { describe, expect, test } from "vitest";
import type { VerifyContext } from "../../../src/core/answering/verify-context.ts";
import { contextFor } from "../../verifying/corpus.ts";
import { faultsOf } from "../../verifying/measure.ts";

const QUESTION = { de: "Ist WhatsApp DSGVO-konform?", en: "Is WhatsApp GDPR compliant?" } as const;
/** The answer's own context, with one passage that says what the test needs. */
function stands(language: "de" | "en", passage: string, text: string, other = ""): boolean {
  const context: VerifyContext = contextFor(QUESTION[language]);
  const citable = [
    { id: "x", text: passage },
    { id: "y", text: other || passage },
  ];
  return faultsOf({ text, cites: ["x", "y"] }, { context: { ...context, citable } }).length === 0;
}

describe("a limit next to the word it limits is not dropped", () => {
  test.each([
    [
      "de",
      "Rheinland-Pfalz sah einen engen Spielraum.",
      "Rheinland-Pfalz sah Spielraum.",
      "Rheinland-Pfalz sah einen engen Spielraum.",
    ],
    [
      "de",
      "Für die Auswertung bleibt ein geringer Aufwand.",
      "Für die Auswertung bleibt ein Aufwand.",
      "Für die Auswertung bleibt ein geringer Aufwand.",
    ],
    [
      "de",
      "Der Anbieter liefert begrenzte Protokolle.",
      "Der Anbieter liefert Protokolle.",
      "Der Anbieter liefert begrenzte Protokolle.",
    ],
    [
      "de",
      "Der Anbieter liest ausnahmsweise Protokolle.",
      "Der Anbieter liest Protokolle.",
      "Ausnahmsweise liest der Anbieter Protokolle.",
    ],
    [
      "de",
      "Der Anbieter speichert vorübergehend Metadaten.",
      "Der Anbieter speichert Metadaten.",
      "Vorübergehend speichert der Anbieter Metadaten.",
    ],
    [
      "de",
      "Der Anbieter speichert kaum Metadaten.",
      "Der Anbieter speichert Metadaten.",
      "Der Anbieter speichert kaum Metadaten.",
    ],
    [
      "en",
      "Rhineland-Palatinate saw narrow room.",
      "Rhineland-Palatinate saw room.",
      "Rhineland-Palatinate saw narrow room.",
    ],
    [
      "en",
      "The provider gives limited protocols.",
      "The provider gives protocols.",
      "The provider gives limited protocols.",
    ],
    [
      "en",
      "The provider rarely stores metadata.",
      "The provider stores metadata.",
      "The provider rarely stores metadata.",
    ],
    [
      "en",
      "The provider exceptionally reads protocols.",
      "The provider reads protocols.",
      "Exceptionally, the provider reads protocols.",
    ],
    ["en", "The provider only stores metadata.", "The provider stores metadata.", "The provider only stores metadata."],
    [
      "de",
      "Der Anbieter speichert nur Metadaten.",
      "Der Anbieter speichert Metadaten.",
      "Der Anbieter speichert nur Metadaten.",
    ],
  ] as const)("%s: %s", (language, passage, dropped, kept) => {
    expect([stands(language, passage, dropped), stands(language, passage, kept)]).toEqual([false, true]);
  });

  test("where another passage says it without a limit, it may be said so", () => {
    const limited = "Der Anbieter speichert kaum Metadaten.";
    expect(stands("de", limited, "Der Anbieter speichert Metadaten.", "Der Anbieter speichert Metadaten.")).toBe(true);
  });

  test("the shipped passage on WhatsApp", () => {
    const context = contextFor(QUESTION.de);
    const passage = context.citable.find(({ text }) => text.includes("engen Spielraum"));
    expect(passage).toBeDefined();
    const cites = [passage?.id ?? ""];
    expect(faultsOf({ text: "Rheinland-Pfalz sah Spielraum.", cites }, { context })).not.toEqual([]);
  });
});
