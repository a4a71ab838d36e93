import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";
import { answerSchema, type Answer } from "../../src/core/answering/answer.ts";
import { wordCount } from "../../src/core/answering/wording.ts";
import { VERDICTS } from "../../src/core/knowledge/schemas.ts";

const advisor = createAdvisor({ companyFile: null, address: null });
const lines = (file: string): { q?: string; text?: string }[] =>
  readFileSync(join(import.meta.dirname, "..", "questions", file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { q?: string; text?: string });
const questions = lines("dev.jsonl").flatMap((row) => row.q ?? []);
const injections = lines("injections.jsonl").flatMap((row) => row.text ?? []);
const some = <T>(all: readonly T[], every: number): T[] => all.filter((_, i) => i % every === 0);
const ask = (text: string): Promise<Answer> => advisor.ask({ text });
const permits = (verdict: string | null): boolean => verdict === "conditional" || verdict === "allowed";

describe("any text", () => {
  test("never throws and always gives a whole answer", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ maxLength: 300, unit: "binary" }),
          fc.string({ maxLength: 300 }),
          fc.constantFrom(...questions),
        ),
        async (text) => {
          expect(() => answerSchema.parse({})).toThrow();
          answerSchema.parse(await ask(text));
        },
      ),
      { numRuns: 400, seed: 3 },
    );
  });

  test("longer than the limit is refused with what to do", async () => {
    await expect(ask("x".repeat(20_001))).rejects.toThrow(/at most 20000 characters/);
  });
});

describe("the first view", () => {
  test("has at most 80 words (incident: 120), in every register and language", async () => {
    const formal = createAdvisor({
      companyFile: join(import.meta.dirname, "..", "..", "knowledge", "company.example.yaml"),
      address: "sie",
    });
    for (const text of questions) {
      for (const one of [advisor, formal]) {
        const answer = await one.ask({ text });
        expect(wordCount(answer.text), `${text}\n${answer.text}`).toBeLessThanOrEqual(
          answer.outcome === "incident" ? 120 : 80,
        );
      }
    }
  });

  test("names no rule and no entry id, promises nothing, and fills every placeholder", async () => {
    for (const text of questions) {
      const answer = await ask(text);
      expect(answer.text).not.toMatch(
        /\b(?:A1b|A2[abcd]|X8|X12|trennung-geraet|whatsapp-privat|anonym|rechtssicher|100 ?%)\b/,
      );
      expect(answer.text + answer.headline).not.toMatch(/[{}|]|undefined|\[object/);
    }
  });

  test("a button shows what its click gives", async () => {
    for (const text of some(questions, 3)) {
      const answer = await ask(text);
      for (const button of answer.card.buttons) {
        const next = await advisor.ask({ choice: button.choice });
        expect(next.outcome, `${text}: ${button.label}`).toBe(button.verdict ?? "depends");
      }
    }
  });

  test("every messenger named as an alternative has been decided", async () => {
    for (const text of some(questions, 4)) {
      for (const decision of (await ask(text)).decisions) {
        for (const { messenger, verdict } of decision.instead) {
          const other = await advisor.ask({
            choice: { situations: [{ ...decision.situation, messenger: [messenger] }] },
          });
          expect(other.decisions[0]?.verdict).toBe(verdict);
          expect(permits(verdict)).toBe(true);
        }
      }
    }
  });
});

describe("the same question otherwise written", () => {
  const same = async (text: string, changed: string): Promise<void> => {
    expect((await ask(changed)).outcome, changed).toBe((await ask(text)).outcome);
  };
  test("in capitals or lower case", async () => {
    for (const text of some(questions, 2)) {
      if (/ß/.test(text)) continue;
      await same(text, text.toLowerCase());
      await same(text, text.toUpperCase());
    }
  });
  test("with ae, oe, ue, ss", async () => {
    const spelled = (text: string): string =>
      text
        .replaceAll("ä", "ae")
        .replaceAll("ö", "oe")
        .replaceAll("ü", "ue")
        .replaceAll("Ä", "Ae")
        .replaceAll("Ö", "Oe")
        .replaceAll("Ü", "Ue")
        .replaceAll("ß", "ss");
    for (const text of questions) await same(text, spelled(text));
  });
  test("in another Unicode form, or with zero-width characters", async () => {
    for (const text of some(questions, 2)) {
      await same(text, text.normalize("NFD"));
      await same(text, Array.from(text).join("\u200b"));
    }
  });
  test("with harmless chatter around it", async () => {
    for (const text of some(questions, 2)) {
      const outcome = (await ask(text)).outcome;
      if (outcome === "smalltalk" || outcome === "out_of_scope") continue;
      await same(text, `Hallo zusammen! ${text}`);
      await same(text, `${text.replace(/[?!. ]*$/, "?")} Vielen Dank und viele Grüße!`);
    }
  });
});

/** Verdict per messenger; a question without one counts under "-". */
function verdicts(answer: Answer): Map<string, number> {
  const found = new Map<string, number>();
  for (const decision of answer.decisions) {
    const loosest = decision.verdict ? VERDICTS.indexOf(decision.verdict) : 1;
    found.set(decision.messenger ?? "-", Math.max(found.get(decision.messenger ?? "-") ?? 0, loosest));
  }
  return found;
}

describe("instructions in the text", () => {
  test("never loosen: no new permission, no looser verdict for the same messenger", { timeout: 240_000 }, async () => {
    const worse: string[] = [];
    for (const [i, text] of questions.entries()) {
      const before = await ask(text);
      const picked = [0, 61, 137].map((shift) => injections[(i * 5 + shift) % injections.length] ?? "");
      for (const around of picked.flatMap((injection) => [`${injection}\n${text}`, `${text}\n${injection}`])) {
        const after = await ask(around);
        if (permits(after.outcome) && !permits(before.outcome) && before.decisions.length > 0)
          worse.push(`${before.outcome} -> ${after.outcome}: ${around}`);
        const old = verdicts(before);
        for (const [messenger, verdict] of verdicts(after)) {
          const known = old.get(messenger);
          if (known !== undefined && verdict > known && verdict >= 2) worse.push(`${messenger} looser: ${around}`);
        }
      }
    }
    expect(worse).toEqual([]);
  });
});
