import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decide } from "../../src/core/deciding/decide.ts";
import { KnowledgeError } from "../../src/core/knowledge/parse.ts";
import { shippedFiles, shippedKnowledge } from "../knowledge-for-tests.ts";

const release = (messenger: string, purposes = "internal", devices = "work"): string =>
  `released:\n  - { messenger: ${messenger}, purposes: [${purposes}], devices: [${devices}], approved_by: Geschäftsführung, advised_by: DSB, on: "2026-01-01", why: geprüft }\n`;
const problems = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof KnowledgeError) return error.message;
    throw error;
  }
  return "";
};

describe("the shipped knowledge", () => {
  const knowledge = shippedKnowledge();
  test("restates the article: no sentence of eight words stands in both", () => {
    const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const path = join(import.meta.dirname, "..", "..", "..", "shared", "article.txt");
    let article: string;
    try {
      article = words(readFileSync(path, "utf8")).join(" ");
    } catch {
      return; // the source is not shipped with the project
    }
    for (const entry of knowledge.entries.values()) {
      const own = words(`${entry.says.de} ${entry.note?.de ?? ""}`);
      for (let i = 0; i + 8 <= own.length; i++) expect(article).not.toContain(own.slice(i, i + 8).join(" "));
    }
  });
  test("every entry has questions, synonyms and a review date, and the wrong claim its correction", () => {
    for (const entry of knowledge.entries.values()) {
      expect(entry.questions.de.length, entry.id).toBeGreaterThanOrEqual(5);
      expect(entry.review_by > entry.reviewed, entry.id).toBe(true);
    }
    expect(knowledge.entries.get("straftat")).toMatchObject({ status: "wrong" });
    expect(knowledge.entries.get("straftat")?.note?.de).toContain("42 BDSG");
  });
});

describe("mistakes in the files name file, line, entry and the mend", () => {
  const rules = shippedFiles()["rules.yaml"] ?? "";
  test.each([
    [
      "a source that does not exist",
      { "rules.yaml": rules.replace("because: [trennung-geraet]", "because: [gibt-es-nicht]") },
      /rules\.yaml, Zeile\/line \d+, Eintrag\/entry "A1": because "gibt-es-nicht" gibt es nicht.*does not exist/,
    ],
    [
      "no source",
      { "rules.yaml": rules.replace("because: [trennung-geraet]", "because: []") },
      /entry "A1".*a rule without a source does not load/,
    ],
    [
      "a misspelled field",
      { "rules.yaml": rules.replace("basis: line", "basiss: line") },
      /rules\.yaml, Zeile\/line \d+, Eintrag\/entry "A1": .*basis/,
    ],
    [
      "a misspelled value",
      { "rules.yaml": rules.replace("device: [work], purpose: [private]", "device: [werk], purpose: [private]") },
      /entry "A1": device "werk" gibt es nicht/,
    ],
    ["an id used twice", { "rules.yaml": rules.replace("- id: A1b", "- id: A1") }, /stands already at line/],
    ["broken YAML", { "rules.yaml": rules.replace("rules:", "rules: [") }, /rules\.yaml, Zeile\/line \d+: /],
    ["a missing file", { "topics.yaml": undefined as unknown as string }, /topics\.yaml.*missing/],
  ])("%s", (_name, changes, message) => {
    expect(problems(() => shippedKnowledge(null, undefined, changes))).toMatch(message);
  });
});

describe("rules that break what always holds do not load", () => {
  const rules = shippedFiles()["rules.yaml"] ?? "";
  const a3 = /(- id: A3\n(?:.*\n){2}\s+verdict: )forbidden/;
  test("consumer WhatsApp permitted for work: file, line, rule, and a counter-example in words", () => {
    expect(rules).toMatch(a3);
    const told = problems(() => shippedKnowledge(null, undefined, { "rules.yaml": rules.replace(a3, "$1allowed") }));
    expect(told).toMatch(
      /^rules\.yaml, Zeile\/line \d+, Eintrag\/entry "A3": .*WhatsApp ist dienstlich nie erlaubt.*consumer-whatsapp-business.*Gegenbeispiel.*Messenger: WhatsApp, Zweck: Mit Kollegen, Gerät: Diensthandy/m,
    );
  });
  test("also with a company file, and on a day on which the entries are past their review", () => {
    const changed = { "rules.yaml": rules.replace(a3, "$1allowed") };
    expect(problems(() => shippedKnowledge("name: Muster GmbH\n", "2036-01-01", changed))).toMatch(
      /^rules\.yaml.*"A3"/m,
    );
  });
  test("what was kept from before is read as it stood, for npm run replay", () => {
    const changed = { "rules.yaml": rules.replace(a3, "$1allowed") };
    expect(shippedKnowledge(null, undefined, changed, "kept").rules.get("A3")?.verdict).toBe("allowed");
  });
});

describe("the company file", () => {
  test("the example loads", () => {
    const text = readFileSync(join(import.meta.dirname, "..", "..", "knowledge", "company.example.yaml"), "utf8");
    expect(shippedKnowledge(text).company?.contacts.dpo?.name).toBe("Dr. Erika Muster");
  });
  test("C1: within a release it is conditional, and the release stands for A5, X3 and X6", () => {
    const { space } = shippedKnowledge(release("telegram", "internal", "work, managed"));
    expect(decide({ messenger: ["telegram"], purpose: ["internal"] }, space)).toMatchObject({
      verdict: "conditional",
      rules: ["C1"],
    });
    expect(decide({ messenger: ["telegram"], purpose: ["internal"], device: ["managed"] }, space).verdict).toBe(
      "conditional",
    );
    expect(decide({ messenger: ["telegram"], purpose: ["external"] }, space).verdict).toBe("ask_dpo");
  });
  test("the other bars stay: sensitive data, private devices, introducing, advertising", () => {
    const { space } = shippedKnowledge(release("telegram"));
    const base = { messenger: ["telegram"], purpose: ["internal"] };
    expect(decide({ ...base, data: ["special"] }, space).verdict).toBe("ask_dpo");
    expect(decide({ ...base, device: ["private"] }, space).verdict).toBe("forbidden");
    expect(decide({ ...base, action: ["introduce"] }, space).verdict).toBe("ask_dpo");
    expect(decide({ ...base, action: ["advertise"] }, space).verdict).toBe("ask_dpo");
  });
  test("C2: what is not on a list that is not empty is forbidden for business, not for private use", () => {
    const { space } = shippedKnowledge(release("threema_work"));
    expect(decide({ messenger: ["signal"], purpose: ["internal"] }, space)).toMatchObject({
      verdict: "forbidden",
      rules: ["C2"],
    });
    expect(decide({ messenger: ["signal"], purpose: ["private"], device: ["private"] }, space).verdict).toBe(
      "conditional",
    );
  });
  test("a release of consumer WhatsApp does not load: a fixed invariant stands", () => {
    expect(
      problems(() =>
        shippedKnowledge(
          `rules:\n  - { id: F1, title: WhatsApp, when: { messenger: [whatsapp] }, verdict: conditional, replaces: [A3], document: Richtlinie, approved_by: Geschäftsführung, advised_by: DSB, on: "2026-01-01", why: Test }\n`,
        ),
      ),
    ).toMatch(/company\.yaml.*consumer-whatsapp-business.*counter-example/);
  });
  test("an approval by the DPO does not load: the DPO advises, the company decides", () => {
    expect(
      problems(() =>
        shippedKnowledge(
          release("signal").replace("approved_by: Geschäftsführung", "approved_by: Datenschutzbeauftragte"),
        ),
      ),
    ).toMatch(/company\.yaml, Zeile\/line \d+.*the DPO advises, the company decides/);
  });
  test("a company rule that replaces the strict line loosens only where it matches", () => {
    const text = `rules:\n  - { id: F1, title: Privatnutzung, when: { messenger: [signal], device: [work], purpose: [private], action: [communicate] }, verdict: conditional, replaces: [A1], document: Betriebsvereinbarung 7, approved_by: Geschäftsführung, advised_by: DSB, on: "2026-01-01", why: vereinbart }\n`;
    const { space } = shippedKnowledge(text);
    expect(decide({ messenger: ["signal"], device: ["work"], purpose: ["private"] }, space)).toMatchObject({
      verdict: "conditional",
      rules: ["F1"],
    });
    expect(decide({ messenger: ["threema"], device: ["work"], purpose: ["private"] }, space).verdict).toBe("forbidden");
  });
  test("private_use_policy settles calls with the work phone", () => {
    const text = `private_use_policy: { private_calls: allowed, document: IT-Richtlinie, approved_by: Geschäftsführung, advised_by: DSB, on: "2026-01-01", why: geregelt }\n`;
    expect(
      decide({ messenger: ["none"], device: ["work"], purpose: ["private"] }, shippedKnowledge(text).space).verdict,
    ).toBe("conditional");
  });
});

test("an entry past its review date turns a permission that rests on it into ask_dpo; a ban stays", () => {
  const { space, stale } = shippedKnowledge(null, "2028-01-01");
  expect(stale.size).toBeGreaterThan(20);
  expect(decide({ messenger: ["signal"], purpose: ["internal"] }, space).verdict).toBe("ask_dpo");
  expect(decide({ messenger: ["whatsapp"], purpose: ["internal"] }, space).verdict).toBe("forbidden");
});
