import { decide, type Decision } from "../deciding/decide.ts";
import type { RuleSpace } from "../deciding/rules.ts";
import type { Facts } from "../reading/facts.ts";
import type { Reader, Reading } from "../reading/read.ts";
import { takenForWork } from "./taken-for-work.ts";
import { outcomeOf, type Outcome } from "./outcome.ts";

export type Decided = { reading: Reading; cases: readonly Facts[]; decisions: readonly Decision[]; outcome: Outcome };

/** Strictest first; other outcomes decide nothing. */
const ORDER: readonly Outcome[] = ["forbidden", "ask_dpo", "depends", "conditional", "allowed"];
const MOST_LINES = 20;
/** An item of a list that asks nothing itself. */
const ITEM = /^\s*(?:[-*•–]|\d+[.)])\s[^?]*$/u;

export function decided(reading: Reading, space: RuleSpace): Decided {
  const asks = reading.intent === "permission" || reading.intent === "topic";
  const cases = asks
    ? reading.cases
        .filter((one, _i, all) => all.length === 1 || Object.keys(one.stated).length > 0)
        .map((one) => takenForWork(one, reading, space))
    : [];
  const decisions = cases.map((one) => decide(one.stated, space));
  return { reading, cases, decisions, outcome: outcomeOf(reading, decisions) };
}

const rank = (one: Decided): number => ORDER.indexOf(one.outcome);
/** How strict a decision is for its messenger; open counts between the DPO and a permission. */
const strict = ({ verdict }: Decision): number => ORDER.indexOf(verdict ?? "depends");

const named = (decision: Decision): string => decision.stated.messenger?.join() ?? "";

/** A text of several lines is never looser than one of its lines on its own: pasted text beside a question loosens nothing. */
export function strictestReading(whole: Decided, text: string, reader: Reader, space: RuleSpace): Decided {
  const items = whole.decisions.length === 1; // "- Signal, - auf dem Diensthandy, - mit Kollegen": parts of one question
  const lines = text.split(/\n+/).filter((line) => line.trim() !== "" && !(items && ITEM.test(line)));
  if (lines.length < 1 || !text.trim().includes("\n") || lines.length > MOST_LINES || rank(whole) < 0) return whole;
  const apart = lines
    .map((line) => decided(reader.read(line), space))
    .filter((line) => rank(line) >= 0 && line.decisions.some((decision) => Object.keys(decision.stated).length > 0));
  const best = apart.reduce((strictest, line) => (rank(line) < rank(strictest) ? line : strictest), whole);
  const pairs = best.decisions.map((decision, i) => {
    const pair = { decision, one: best.cases[i] ?? { stated: decision.stated, read: [] } };
    return apart
      .flatMap((line) => line.decisions.map((other, k) => ({ decision: other, one: line.cases[k] ?? pair.one })))
      .reduce(
        (kept, other) =>
          named(other.decision) === named(decision) && strict(other.decision) < strict(kept.decision) ? other : kept,
        pair,
      );
  });
  const decisions = pairs.map((pair) => pair.decision);
  return { ...best, decisions, cases: pairs.map((pair) => pair.one), outcome: outcomeOf(best.reading, decisions) };
}
