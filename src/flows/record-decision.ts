import type { Answer } from "../core/answering/answer.ts";
import type { JournalLine } from "../ports/journal.ts";
import type { Keeping } from "./keeping.ts";

const DECIDED: readonly Answer["outcome"][] = ["forbidden", "ask_dpo", "conditional", "allowed", "depends"];

/** One line for each decision, without text and person; an answer is given also where it cannot be recorded, and the operator hears of it. */
export async function recordDecision(
  answer: Answer,
  { store, clock, events }: Keeping,
  keepVersion: () => Promise<void>,
): Promise<void> {
  if (!DECIDED.includes(answer.outcome)) return;
  const byTopic = answer.topic !== null && answer.outcome === "ask_dpo"; // decided by the matter, not by the situation
  const decisions = byTopic ? [] : answer.decisions;
  const line: JournalLine = {
    id: answer.id,
    day: clock.now().toISOString().slice(0, 10),
    language: answer.language,
    outcome: answer.outcome,
    situations: decisions.map((decision) => decision.situation),
    rules: [...new Set(decisions.flatMap((decision) => decision.rules))],
    versions: {
      knowledge: answer.versions.knowledge,
      rules: answer.versions.rules,
      prompts: answer.versions.prompts,
    },
  };
  try {
    await keepVersion(); // first: a line never names a version that is not there
    await store.journal.append(line);
  } catch {
    events.count({ name: "journal_failed" });
  }
}
