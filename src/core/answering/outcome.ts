import type { Decision } from "../deciding/decide.ts";
import { strictness } from "../deciding/rules.ts";
import type { Verdict } from "../knowledge/schemas.ts";
import type { Intents } from "../reading/intent.ts";

export type Outcome = Verdict | "depends" | "info" | "incident" | "escalate" | "smalltalk" | "out_of_scope";

/** The outcome of a whole question from its intent and the decisions of its situations. */
export function outcomeOf(reading: Pick<Intents, "intent" | "asksUse">, decisions: readonly Decision[]): Outcome {
  switch (reading.intent) {
    case "incident":
    case "escalate":
    case "smalltalk":
    case "out_of_scope":
      return reading.intent;
    case "information":
      return "info";
    case "topic": {
      const verdict = together(decisions);
      return reading.asksUse && verdict !== null && strictness(verdict) < strictness("ask_dpo") ? verdict : "ask_dpo";
    }
    case "permission":
      return decisions.length === 0 ? "out_of_scope" : (together(decisions) ?? "depends");
  }
}

/** The verdict all situations share, or null. */
export function together(decisions: readonly Decision[]): Verdict | null {
  const first = decisions[0]?.verdict ?? null;
  return decisions.every((decision) => decision.verdict === first) ? first : null;
}
