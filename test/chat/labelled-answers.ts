import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createAdvisor } from "../../src/advisor.ts";
import type { Answer } from "../../src/core/answering/answer.ts";

const QUESTIONS = join(import.meta.dirname, "..", "questions");
const files = readdirSync(QUESTIONS).filter((file) => /^(?:dev|own-).*\.jsonl$/.test(file));
export const ref = "3f0c9a52-7d1e-4a70-9f63-0d6f5f1c2b11";
const clock = { now: () => new Date("2026-11-23T12:00:00Z"), id: () => ref };

type Row = { id: string; q?: string; turns?: { q: string }[] };
const rows = files.flatMap((file) =>
  readFileSync(join(QUESTIONS, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => ({ file, ...(JSON.parse(line) as Row) })),
);

/** The answers to every labelled question, each shape once. */
export async function labelledAnswers(address: "du" | "sie", language?: "en"): Promise<Answer[]> {
  const advisor = createAdvisor({ companyFile: null, address }, { clock });
  const all = new Map<string, Answer>();
  const add = (answer: Answer): void =>
    void all.set(JSON.stringify([answer.outcome, answer.language, answer.card]), answer);
  for (const row of rows)
    for (const { q } of row.turns ?? [{ q: row.q ?? "" }]) {
      const thread = `${row.file}:${row.id}`;
      const answer = await advisor.ask({ text: q, ...(row.turns || language ? { thread } : {}) });
      add(answer);
      // the same situations in English: a choice keeps the language it is asked in
      if (language && answer.decisions.length > 0 && answer.card.chips[0]?.options[0])
        add(await advisor.ask({ choice: answer.card.chips[0].options[0].choice, language }));
    }
  return [...all.values()];
}
