import { describe, expect, test } from "vitest";
import { negationsIn, parse, sentencesIn } from "../../../src/core/verifying/clauses.ts";
import { nameFinder } from "../../../src/core/verifying/names.ts";
import { hasPersonalData } from "../../../src/core/verifying/personal-data.ts";
import { signalsOf } from "../../../src/core/verifying/signals.ts";
import { hasMarkup, hasQuotation, hasStrangeSigns } from "../../../src/core/verifying/surface.ts";
import { conceptOf } from "../../../src/core/verifying/vocabulary.ts";
import { contextFor } from "../../verifying/corpus.ts";

const names = nameFinder(contextFor("Hallo").products);

describe("surface", () => {
  test.each([
    "<@U012> hallo",
    "<!here> x",
    "<at>DSB</at>",
    "https://x.de",
    "www.x.de",
    "siehe lotse.io",
    "[a](b)",
    "![a](b)",
    "`x`",
    "a | b",
    "&lt;b&gt;",
    "@dsb",
    "javascript:alert",
    "a@b.de",
    "**fett**",
    "- Punkt",
    "1. Punkt",
    "Zeile\nZeile",
    "#kanal",
  ])("mark-up: %s", (text) => expect(hasMarkup(text)).toBe(true));
  test.each([
    "Rocket.Chat ist z. B. genannt.",
    "Bis 20 Mio. Euro oder 4 %.",
    "Das gilt seit dem 5. Mai 2025.",
    "Art. 28 DSGVO, § 203 StGB.",
  ])("none: %s", (text) => expect([hasMarkup(text), hasStrangeSigns(text)]).toEqual([false, false]));
  test.each(["Wаs", "a\u202Eb", "a\u200Bb", "ﬁ", "Ω", "漢", "😀", "a\u0000b", "Ａ"])("strange: %s", (text) =>
    expect(hasStrangeSigns(text)).toBe(true),
  );
  test("a soft hyphen is no stranger; four quoted words are a quotation, three are none", () => {
    expect(hasStrangeSigns("Dienst\u00adhandy")).toBe(false);
    expect(hasQuotation("Das heißt „nur für die Arbeit“.", "de")).toBe(true);
    expect(hasQuotation("Das heißt „Business API“.", "de")).toBe(false);
    expect(hasQuotation("It doesn't say that it's the company's rule.", "en")).toBe(false);
  });
});

describe("personal data in the output", () => {
  test.each([
    "a.b@firma.de",
    "anna at firma punkt de",
    "0171 2345678",
    "+49 30 123456",
    "DE89 3704 0044 0532 0130 00",
    "Herr Müller",
    "Ms Smith",
    "Musterstraße 12",
    "M-AB 1234",
  ])("%s", (text) => expect(hasPersonalData(text, [])).toBe(true));
  test.each([
    "Verordnung (EU) 2016/679",
    "25. Mai 2018",
    "C-703/25 P",
    "Art. 5 Abs. 1 lit. c DSGVO",
    "bis 10 Mio. Euro oder 2 %",
  ])("not: %s", (text) => expect(hasPersonalData(text, [])).toBe(false));
});

describe("names", () => {
  test("the longest first, everyday words only as names", () => {
    expect(names("WhatsApp Business API statt WhatsApp").ids).toEqual(["whatsapp_business_api", "whatsapp"]);
    expect(names("die Business App und Threema Work").ids).toEqual(["whatsapp_business_app", "threema_work"]);
    expect(names("Signal sends a signal down the wire").ids).toEqual(["signal"]);
    expect(names("die WhatsApp-Variante").ids).toEqual([]);
    expect(names("Olvid, Discord und Metas Regeln").ids).toEqual(["unlisted:Olvid", "discord", "unlisted:Meta"]);
    expect(names("Was heißt das").ids).toEqual([]);
  });
});

describe("clauses and signals", () => {
  const signals = (text: string, language: "de" | "en"): string[] =>
    parse(text, language, names).clauses.flatMap((clause) => [...signalsOf(clause, language)]);
  test.each([
    ["Das ist nicht verboten.", "de", ["permit"]],
    ["Dagegen spricht nichts.", "de", ["permit"]],
    ["Das ist kein Verstoß.", "de", ["permit"]],
    ["Die Firma lässt es nicht zu.", "de", ["forbid"]],
    ["Die Behörde rät davon ab.", "de", ["forbid"]],
    ["Das lässt sich ablehnen.", "de", []],
    ["Du darfst es nur dienstlich nutzen.", "de", ["restrict"]],
    ["It is not allowed.", "en", ["forbid"]],
    ["You must not use it.", "en", ["forbid"]],
    ["It isn't prohibited.", "en", ["permit"]],
    ["The fines are high since May 2018.", "en", []],
    ["You can't use it.", "en", ["forbid"]],
  ] as const)("%s", (text, language, expected) => expect(new Set(signals(text, language))).toEqual(new Set(expected)));

  test("negations that negate nothing are not counted", () => {
    expect(negationsIn("nicht nur die Firma", "de")).toBe(0);
    expect(negationsIn("Dritt-EU-Länder und nicht alle", "de")).toBe(1);
    expect(parse("In Nicht-EU-Länder geht es.", "de", names).clauses[0]?.negations).toBe(0);
    expect(negationsIn("not only the company", "en")).toBe(0);
  });

  test("lists stay together, sentences end where they end", () => {
    const list = "Als geeignet nennt der Artikel Threema, Signal, Wire, Rocket.Chat und ginlo.";
    expect(parse(list, "de", names).clauses).toHaveLength(1);
    expect(sentencesIn("Das gilt (Art. 28 DSGVO). Seit dem 5. Mai 2025 z. B. auch hier. Ende.")).toHaveLength(3);
  });

  test("words that mean the same share a concept, opposites never", () => {
    expect(conceptOf("unternehmen", "de")).toBe(conceptOf("firma", "de"));
    expect(conceptOf("diensthandy", "de")).not.toBe(conceptOf("privathandy", "de"));
    expect(conceptOf("customers", "en")).not.toBe(conceptOf("colleagues", "en"));
  });
});
