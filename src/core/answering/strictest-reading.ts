import { decide, type Decision } from "../deciding/decide.ts";
import type { RuleSpace } from "../deciding/rules.ts";
import type { Facts } from "../reading/facts.ts";
import type { Reader, Reading } from "../reading/read.ts";
import { outcomeOf, type Outcome } from "./outcome.ts";

export type Decided = { reading: Reading; cases: readonly Facts[]; decisions: readonly Decision[]; outcome: Outcome };

/** Strictest first; other outcomes decide nothing. */
const ORDER: readonly Outcome[] = ["forbidden", "ask_dpo", "depends", "conditional", "allowed"];
const MOST_LINES = 20;

export function decided(reading: Reading, space: RuleSpace): Decided {
  const asks = reading.intent === "permission" || reading.intent === "topic";
  const cases = asks
    ? reading.cases.filter((one, _i, all) => all.length === 1 || Object.keys(one.stated).length > 0)
    : [];
  const decisions = cases.map((one) => decide(one.stated, space));
  return { reading, cases, decisions, outcome: outcomeOf(reading, decisions) };
}

const rank = (one: Decided): number => ORDER.indexOf(one.outcome);
/** How strict a decision is for its messenger; open counts between the DPO and a permission. */
const strict = ({ verdict }: Decision): number => ORDER.indexOf(verdict ?? "depends");

/** Whether a line on its own is stricter: in its outcome, or for a messenger both decide. */
function stricter(line: Decided, whole: Decided): boolean {
  if (rank(line) !== rank(whole)) return rank(line) < rank(whole);
  const named = (decision: Decision): string => decision.stated.messenger?.join() ?? "";
  return line.decisions.some((one) =>
    whole.decisions.some((other) => named(one) === named(other) && strict(one) < strict(other)),
  );
}

/** A text of several lines is never looser than one of its lines on its own: pasted text beside a question loosens nothing. */
export function strictestReading(whole: Decided, text: string, reader: Reader, space: RuleSpace): Decided {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== "");
  if (lines.length < 2 || lines.length > MOST_LINES || rank(whole) < 0) return whole;
  return lines
    .map((line) => decided(reader.read(line), space))
    .filter((line) => rank(line) >= 0 && line.decisions.some((decision) => Object.keys(decision.stated).length > 0))
    .reduce((strictest, line) => (stricter(line, strictest) ? line : strictest), whole);
}
