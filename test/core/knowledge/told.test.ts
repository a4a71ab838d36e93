import { expect, test } from "vitest";
import { companySchema } from "../../../src/core/knowledge/company.ts";
import { KnowledgeError, parseFile } from "../../../src/core/knowledge/parse.ts";
import { shippedKnowledge } from "../../knowledge-for-tests.ts";

const RELEASE = `released:
  - messenger: signal
    purposes: [internal]
    devices: [work]
    approved_by: Geschäftsführung
    advised_by: DSB
    on: "2026-09-01"
    why: geprüft
`;
const RULE = `rules:
  - id: F1
    title: Test
    when: { device: [work] }
    verdict: forbidden
    document: Richtlinie 1
    approved_by: Geschäftsführung
    advised_by: DSB
    on: "2026-09-01"
    why: geprüft
`;
function told(text: string, load: (text: string) => unknown): string[] {
  try {
    load(text);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.message.split("\n");
    throw error;
  }
  return [];
}
const toldOf = (text: string): string[] => told(text, (one) => parseFile("company.yaml", one, companySchema));
const toldOfAll = (text: string): string[] => told(text, (one) => shippedKnowledge(one));

/** The place, then German, then English in brackets; never a library's own words. */
const TOLD = /^company\.yaml(?:, Zeile\/line \d+)?(?:, Eintrag\/entry "[^"]+")?: \P{Lu}?.+ \(.+\)/u;
const RAW = /Invalid (?:input|option)|Too (?:small|big)|expected|received|undefined|at line \d|, column|>=/;

test.each([
  ['name: "Firma\naddress: du\n', "Zeile/line 3: .*Anführungszeichen oder eine Klammer.*nicht geschlossen.*not closed"],
  ["name: Firma\n\taddress: du\n", "Zeile/line 2: .*Tabulator.*tab"],
  ["name: Firma\nname: Zwei\n", "Zeile/line 2: .*zweimal.*twice"],
  ["name: Firma: GmbH\n", "Zeile/line 1: .*Anführungszeichen.*colon"],
  ["name: @firma\n", "Zeile/line 1: .*Anführungszeichen.*quotes"],
  ["contacts:\n  dpo:\n    name: A\n   phone: B\n", "Zeile/line 4: .*eingerückt.*indent"],
  ["kontakte: {}\n", 'Zeile/line 1: Feld "kontakte" gibt es hier nicht.*unknown field.*: name, address, contacts, '],
  ["contacts:\n  dsb: { name: x }\n", 'Zeile/line 2: Feld "dsb" gibt es hier nicht.*unknown field.*: dpo, deputy, '],
  ["contacts:\n  dpo:\n    phone: '1'\n", 'Zeile/line 2: "contacts\\.dpo\\.name": fehlt \\(is missing\\)'],
  ["contacts:\n  dpo:\n    name: 7\n", 'Zeile/line 3: "contacts\\.dpo\\.name": .*Anführungszeichen.*quotes'],
  ["name: ''\n", 'Zeile/line 1: "name": ist leer.*is empty'],
  ["address: Du\n", 'Zeile/line 1: "address": "du" oder "sie" \\("du" or "sie"\\)'],
  ["released: 7\n", 'Zeile/line 1: "released": braucht eine Liste.*needs a list'],
  ["contacts: [a]\n", 'Zeile/line 1: "contacts": braucht eingerückte Felder.*needs indented fields'],
  [RELEASE.replace("[work]", "[]"), '"released\\.devices": braucht mindestens einen Eintrag.*at least one entry'],
  [RELEASE.replace("2026-09-01", "1.9.2026"), '"released\\.on": .*JJJJ-MM-TT.*YYYY-MM-DD'],
  [RELEASE.replace("2026-09-01", "2026-02-31"), '"released\\.on": .*Kalender.*calendar'],
  [RELEASE.replace("Geschäftsführung", "DSB"), '"released\\.approved_by": .*entscheidet die Firma.*company decides'],
  [RULE.replace("F1", "X1"), 'Eintrag/entry "X1": "rules\\.id": .*F.*starts with F'],
  [
    RULE.replace("device", "devise"),
    'Zeile/line 4, Eintrag/entry "F1": Feld "devise" gibt es hier nicht.*unknown field',
  ],
  [RULE.replace("[work]", "[]"), 'Eintrag/entry "F1": "rules\\.when\\.device": braucht mindestens einen Eintrag'],
  [RULE.replace("{ device: [work] }", "work"), 'Eintrag/entry "F1": "rules\\.when": braucht eingerückte Felder'],
])("%j is told in one line, German first, with its place and the mend", (text, says) => {
  const lines = toldOf(text);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(new RegExp(says));
  expect(lines[0]).toMatch(TOLD);
  expect(lines[0]).not.toMatch(RAW);
});

test.each([
  [
    "contacts:\n  dpo:\n    name: Eva\n    email: kein mail\n",
    'Zeile/line 4: "contacts\\.dpo\\.email": keine E-Mail-Adresse.*no mail address',
  ],
  [`name: ${"x".repeat(5000)}\n`, 'Zeile/line 1: "name": höchstens 200 Zeichen.*at most 200'],
  [
    `contacts:\n  it:\n    name: ${"x".repeat(200 + 1)}\n`,
    'Zeile/line 3: "contacts\\.it\\.name": höchstens 200 Zeichen',
  ],
  [RELEASE.replace("signal", "signall"), 'Zeile/line 2, Eintrag/entry "signall": .*gibt es nicht.*does not exist'],
  [RELEASE.replace("2026", "2031"), "Zeile/line 2: .*Zukunft.*in the future"],
  [
    RULE.replace("[work]", "[werk]"),
    'Zeile/line 2, Eintrag/entry "F1": device "werk" gibt es nicht.*: work, private, managed',
  ],
  [
    RULE.replace("    document", "    replaces: [X9]\n    document"),
    'Zeile/line 2, Eintrag/entry "F1": .*"X9" gibt es nicht',
  ],
  [
    RULE.replace("forbidden", "allowed")
      .replace("device: [work]", "messenger: [whatsapp], action: [communicate]")
      .replace("    document", "    replaces: [A3]\n    document"),
    "enger fassen oder entfernen.*consumer-whatsapp-business.*narrow or remove it",
  ],
  [
    RELEASE.replace("signal", "whatsapp"),
    'Zeile/line 2, Eintrag/entry "whatsapp": Eine Freigabe ändert daran nichts \\(Regel A3, „Ungeeigneter Messenger für die Arbeit“\\). Bitte mit der DSB klären.*a release changes nothing here',
  ],
  [
    RULE.replace("forbidden", "allowed").replace("device: [work]", "messenger: [threema], purpose: [internal]"),
    'Zeile/line 2, Eintrag/entry "F1": diese Regel entscheidet nie.*never decides',
  ],
  [
    RULE.replace("device: [work]", "messenger: [threema], purpose: [internal]").replace(
      "    document",
      "    replaces: [A3]\n    document",
    ),
    'Zeile/line 2, Eintrag/entry "F1": "replaces: A3" bewirkt nichts.*replaces nothing',
  ],
])("%j: what only the whole knowledge can tell, too", (text, says) => {
  const lines = toldOfAll(text);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    expect(line).toMatch(new RegExp(says));
    expect(line).toMatch(TOLD);
  }
});
