import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../../src/advisor.ts";
import { heldOf, normsIn, unknownLaw } from "../../../src/core/answering/norms.ts";

const advisor = createAdvisor({ companyFile: null, address: null });
const { knowledge } = advisor.parts;

describe("norms asked by their number", () => {
  test.each([
    ["What does Art. 28 GDPR mean?", [{ kind: "art", number: "28", law: "dsgvo" }]],
    ["Was heißt Artikel 9?", [{ kind: "art", number: "9", law: "dsgvo" }]],
    ["Was regelt § 79a BetrVG?", [{ kind: "par", number: "79a", law: "betrvg" }]],
    ["What does section 7 say?", [{ kind: "par", number: "7", law: null }]],
    ["Art. 50 KI-Verordnung", [{ kind: "art", number: "50", law: "2024/1689" }]],
    ["Start 28, Party 5, 3 Artikel", []],
  ])("%s", (text, norms) => {
    expect(normsIn(text)).toEqual(norms);
  });

  test.each([
    ["Art. 28 DSGVO", { entries: ["art-28"] }],
    ["Art. 83 DSGVO", { entries: ["bussgeld"] }],
    ["§ 87 BetrVG", { entries: ["dsb-fragen"] }],
    ["§ 79a BetrVG", { topic: "works_council_communication" }],
    ["Art. 15 DSGVO", { topic: "subject_rights" }],
    ["§ 26 BDSG", { topic: "general" }],
    ["Art. 77 DSGVO", { topic: "general" }],
    ["§ 433 BGB", null],
  ])("%s: what the knowledge holds of it, the DPO for the rest of privacy law, nothing of other law", (text, held) => {
    const [norm] = normsIn(text);
    expect(norm && heldOf(norm, knowledge)).toEqual(held);
  });

  test("a law of which nothing is known", () => {
    expect(unknownLaw("Was regelt das TDDDG?", knowledge)).toBe(true);
    expect(unknownLaw("Was regelt das BDSG?", knowledge)).toBe(false);
    expect(unknownLaw("Was regelt das HGB?", knowledge)).toBe(false);
  });

  test("a norm beside a messenger is no question about the norm", async () => {
    expect((await advisor.ask({ text: "Verstößt WhatsApp gegen Art. 28 DSGVO?" })).sources[0]).not.toBe("dsgvo");
  });
});

describe("what is compared", () => {
  test.each([
    ["Threema oder Signal, was ist besser?", ["threema", "signal"]],
    ["What's better, Signal or Threema?", ["signal", "threema"]],
    ["Was ist der Unterschied zwischen WhatsApp und WhatsApp Business?", ["whatsapp-business-app", "whatsapp-api"]],
  ])("%s: the entries of both", async (text, first) => {
    expect((await advisor.ask({ text })).sources.slice(0, 2)).toEqual(first);
  });
});

describe("a topic beside a stricter verdict", () => {
  test.each([
    ["Darf ich mich per WhatsApp krankmelden?", /Den Weg für Krankmeldungen legt deine Firma fest/u],
    ["Can I call in sick via WhatsApp?", /Your employer sets the channel/u],
    ["May the works council use WhatsApp?", /section 79a BetrVG/u],
    ["Chef zwingt uns in WhatsApp-Gruppe", /darfst du ablehnen/u],
  ])("%s: says its word, whatever else gives way", async (text, words) => {
    const answer = await advisor.ask({ text });
    expect(answer.text).toMatch(words);
  });
});
