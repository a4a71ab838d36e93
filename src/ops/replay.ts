import { z } from "zod";
import { together } from "../core/answering/outcome.ts";
import { decide } from "../core/deciding/decide.ts";
import type { Stated } from "../core/deciding/situation.ts";
import type { JournalLine } from "../ports/journal.ts";
import { parseTexts } from "./knowledge-files.ts";

const textsSchema = z.object({
  files: z.record(z.string(), z.string()),
  company: z.object({ file: z.string(), text: z.string() }).nullable(),
});

/** What the kept version of the knowledge decides today for what a journal line says was asked. */
export type Replayed = { outcome: string; rules: string[]; same: boolean; knowledge: string };

/** Decides a recorded line again: the day's review dates, the kept rules, the recorded situations. A matter that went to the DPO as such has no situation. */
export function replay(line: JournalLine, kept: string): Replayed {
  const { knowledge, versions } = parseTexts(textsSchema.parse(JSON.parse(kept)), line.day, "kept");
  const decisions = line.situations.map((situation) => decide(situation as Stated, knowledge.space));
  const outcome = decisions.length === 0 ? "ask_dpo" : (together(decisions) ?? "depends");
  const rules = [...new Set(decisions.flatMap((decision) => decision.rules))];
  return {
    outcome,
    rules,
    knowledge: versions.knowledge,
    same:
      outcome === line.outcome && rules.join() === line.rules.join() && versions.knowledge === line.versions.knowledge,
  };
}
