import { DIMENSIONS, type Dimension, type Verdict } from "../knowledge/schemas.ts";
import { counterfactual, type Counterfactual } from "./counterfactual.ts";
import { strictness, unique, type Outcome, type RuleSpace } from "./rules.ts";
import { fill, type Situation, type Stated } from "./situation.ts";

/** One button of a split: the values it stands for, and what `decide` gives once they are stated. */
export type Branch = { values: readonly string[]; verdict: Verdict | null; depends?: Split };
export type Split = { on: Dimension; branches: readonly Branch[] };
export type Assumption = { dimension: Dimension; value: string; otherwise: { value: string; verdict: Verdict } | null };

export type Decision = {
  stated: Stated;
  situation: Situation;
  /** Null where the completions differ: then `depends` says on what. */
  verdict: Verdict | null;
  /** Rules among the strictest in at least one completion, in file order. */
  rules: readonly string[];
  conditions: readonly string[];
  assumed: readonly Assumption[];
  depends: Split | null;
  counterfactual: Counterfactual | null;
  /** A dimension the reading left empty. */
  contradiction: Dimension | null;
};

/** What every completion of the situation agrees on; otherwise the dimension that leaves the fewest further questions. */
export function decide(stated: Stated, space: RuleSpace): Decision {
  const memory = decisions.get(space) ?? new Map<string, Decision>();
  decisions.set(space, memory);
  const key = DIMENSIONS.map((d) => stated[d]?.join() ?? "-").join("|");
  const known = memory.get(key);
  if (known) return known;
  const made = decideAnew(stated, space);
  if (memory.size >= MOST_DECISIONS) memory.clear();
  memory.set(key, made);
  return made;
}
/** Decisions are pure, so the same situation is decided once. */
const decisions = new WeakMap<RuleSpace, Map<string, Decision>>();
const MOST_DECISIONS = 5_000;

function decideAnew(stated: Stated, space: RuleSpace): Decision {
  const { situation, assumed } = fill(stated, space.domains.messenger);
  const contradiction = DIMENSIONS.find((dimension) => situation[dimension].length === 0) ?? null;
  const base = { stated, situation, contradiction, assumed: [], depends: null, counterfactual: null };
  if (contradiction) return { ...base, verdict: "ask_dpo", rules: [], conditions: [] };
  const outcomes = outcomesOf(situation, space);
  const rules = inFileOrder(
    outcomes.flatMap((outcome) => outcome.strictest),
    space,
  );
  const verdict = shared(outcomes);
  if (verdict === null)
    return {
      ...base,
      verdict,
      rules,
      conditions: [],
      assumed: plain(situation, assumed),
      depends: plan(stated, situation, space).split,
    };
  return {
    ...base,
    verdict,
    rules,
    conditions: conditionsOf(outcomes, space),
    assumed: assumptions(stated, situation, assumed, verdict, space),
    counterfactual: counterfactual(stated, verdict, space, (other) => verdictOnly(other, space)),
  };
}

/** The verdict alone, null where the completions differ. */
export function verdictOnly(stated: Stated, space: RuleSpace): Verdict | null {
  return verdictOf(fill(stated, space.domains.messenger).situation, space);
}
export function verdictOf(situation: Situation, space: RuleSpace): Verdict | null {
  let settled = 0;
  const open: (readonly number[])[] = [];
  for (const dimension of DIMENSIONS) {
    const steps = stepsOf(dimension, situation, space);
    if (steps.length === 0) return "ask_dpo";
    if (steps.length === 1) settled += steps[0] ?? 0;
    else open.push(steps);
  }
  let found: Verdict | null = null;
  const walk = (depth: number, offset: number): boolean => {
    const own = open[depth];
    if (own) {
      for (const step of own) if (!walk(depth + 1, offset + step)) return false;
      return true;
    }
    const verdict = space.outcomes[space.table[offset] ?? 0]?.verdict ?? "ask_dpo";
    found ??= verdict;
    return found === verdict;
  };
  return walk(0, settled) ? found : null;
}

const shared = (outcomes: readonly Outcome[]): Verdict | null => {
  const first = outcomes[0]?.verdict ?? null;
  return outcomes.every((outcome) => outcome.verdict === first) ? first : null;
};

/** The distinct outcomes of all completions, by look-up in the table. */
export function outcomesOf(situation: Situation, space: RuleSpace): Outcome[] {
  let settled = 0;
  let offsets = [0];
  for (const dimension of DIMENSIONS) {
    const steps = stepsOf(dimension, situation, space);
    if (steps.length === 1) settled += steps[0] ?? 0;
    else offsets = offsets.flatMap((o) => steps.map((step) => o + step));
  }
  const numbers = new Set<number>();
  for (const offset of offsets) numbers.add(space.table[settled + offset] ?? 0);
  return [...numbers].map((number) => space.outcomes[number]).filter((outcome) => outcome !== undefined);
}

/** Only messengers share a step, where no rule tells them apart. */
export function stepsOf(dimension: Dimension, situation: Situation, space: RuleSpace): number[] {
  const steps: number[] = [];
  for (const value of situation[dimension]) {
    const step = (space.indexOf[dimension].get(value) ?? 0) * space.strides[dimension];
    if (!steps.includes(step)) steps.push(step);
  }
  return steps;
}

const inFileOrder = (ids: readonly string[], space: RuleSpace): string[] => {
  const set = new Set(ids);
  return space.rules.filter((rule) => set.has(rule.id)).map((rule) => rule.id);
};
const conditionsOf = (outcomes: readonly Outcome[], space: RuleSpace): string[] => {
  const ids = new Set(outcomes.flatMap((outcome) => outcome.conditions));
  return unique(space.rules.flatMap((rule) => rule.conditions)).filter((id) => ids.has(id));
};
const plain = (situation: Situation, assumed: readonly Dimension[]): Assumption[] =>
  assumed.map((dimension) => ({ dimension, value: situation[dimension][0] ?? "", otherwise: null }));

/** Assumptions with the flip that is stricter: device in the headline, data in one line; looser flips are never shown. */
function assumptions(
  stated: Stated,
  situation: Situation,
  assumed: readonly Dimension[],
  verdict: Verdict,
  space: RuleSpace,
): Assumption[] {
  return assumed.map((dimension) => {
    const value = situation[dimension][0] ?? "";
    const flips = dimension === "device" ? ["private"] : dimension === "data" ? ["special", "confidential"] : [];
    for (const flip of flips) {
      const other = verdictOnly({ ...stated, [dimension]: [flip] }, space);
      if (other && strictness(other) < strictness(verdict))
        return { dimension, value, otherwise: { value: flip, verdict: other } };
    }
    return { dimension, value, otherwise: null };
  });
}

/** The choice a click makes: the value set, and all else as it was, so that a click never takes back what its button showed. */
export function choose(
  decision: Pick<Decision, "stated" | "situation">,
  dimension: Dimension,
  values: readonly string[],
  messengers: readonly string[],
): Stated {
  const { stated, situation } = decision;
  const open = DIMENSIONS.filter((d) => situation[d].length > 1);
  const chosen: Stated = { ...stated, ...Object.fromEntries(open.map((d) => [d, situation[d]])), [dimension]: values };
  const refilled = fill(chosen, messengers).situation;
  const moved = DIMENSIONS.filter((d) => chosen[d] === undefined && refilled[d].join() !== situation[d].join());
  return { ...chosen, ...Object.fromEntries(moved.map((d) => [d, situation[d]])) };
}

const TIES: readonly Dimension[] = ["purpose", "messenger", "contacts", "device", "action", "data", "consent"];
type Plan = { questions: number; split: Split | null; verdict: Verdict | null; conditions: readonly string[] };
const plans = new WeakMap<RuleSpace, Map<string, Plan>>();

/** The best question for a situation and how many more are to be expected; remembered per rule space. */
function plan(stated: Stated, situation: Situation, space: RuleSpace): Plan {
  const memory = plans.get(space) ?? new Map<string, Plan>();
  plans.set(space, memory);
  const key = DIMENSIONS.map((d) => situation[d].join()).join("|");
  const known = memory.get(key);
  if (known) return known;
  const made = makePlan(stated, situation, space);
  if (memory.size > 20_000) memory.clear();
  memory.set(key, made);
  return made;
}

function makePlan(stated: Stated, situation: Situation, space: RuleSpace): Plan {
  const outcomes = outcomesOf(situation, space);
  const verdict = shared(outcomes);
  if (verdict !== null) return { questions: 0, split: null, verdict, conditions: conditionsOf(outcomes, space) };
  let best: Plan = { questions: Number.POSITIVE_INFINITY, split: null, verdict: null, conditions: [] };
  for (const on of TIES) {
    const options = valueGroups(on, situation, space);
    if (options.length < 2) continue;
    const groups = buttons(
      options.map((values) => ({
        values,
        plan: plan({ ...stated, [on]: values }, { ...situation, [on]: values }, space),
      })),
    );
    const questions = 1 + groups.reduce((sum, group) => sum + group.plan.questions, 0) / groups.length;
    if (questions < best.questions - 1e-9)
      best = { questions, split: { on, branches: groups.map(branch) }, verdict: null, conditions: [] };
  }
  return best;
}

/** The values a question is asked over: one by one, messengers by class. */
function valueGroups(on: Dimension, situation: Situation, space: RuleSpace): readonly (readonly string[])[] {
  if (on !== "messenger") return situation[on].map((value) => [value]);
  const groups = new Map<number, string[]>();
  for (const id of situation.messenger) {
    const number = space.classOf.get(id) ?? 0;
    const group = groups.get(number);
    if (group) group.push(id);
    else groups.set(number, [id]);
  }
  return [...groups.values()];
}

type Option = { values: readonly string[]; plan: Plan };

/** Values with the same verdict, Auflagen and next split share a button. */
function buttons(options: readonly Option[]): Option[] {
  const groups = new Map<string, Option>();
  for (const option of options) {
    const key = JSON.stringify([option.plan.verdict, option.plan.conditions, option.plan.split]);
    const group = groups.get(key);
    groups.set(key, group ? { ...group, values: [...group.values, ...option.values] } : option);
  }
  return [...groups.values()];
}
const branch = ({ values, plan: { verdict, split } }: Option): Branch => ({
  values,
  verdict,
  ...(split ? { depends: split } : {}),
});
