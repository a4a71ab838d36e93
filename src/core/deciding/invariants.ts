import { DIMENSIONS, type Condition, type Dimension, type Invariant } from "../knowledge/schemas.ts";
import type { Failure } from "./check.ts";
import { stepsOf } from "./decide.ts";
import { strictness, type Outcome, type RuleSpace } from "./rules.ts";
import type { Complete, Situation } from "./situation.ts";

/** An invariant that does not hold, the first complete situation in which it does not, and what is decided there. */
export type Broken = { invariant: Invariant; complete: Complete; outcome: Outcome };

/**
 * Property 5: the invariants, for every action but `stop`; a `line` one may be replaced by a company rule with a document.
 * Asked of the table that decides (property 1: it says what the rules say), and only where the invariant speaks:
 * cheap enough for every start.
 */
export function brokenInvariants(
  invariants: readonly Invariant[],
  space: RuleSpace,
  companyRules: ReadonlySet<string>,
): Broken[] {
  const order = space.outcomes.map(({ verdict }) => strictness(verdict));
  const replaced = space.outcomes.map(({ matching }) => matching.some((id) => companyRules.has(id)));
  return invariants.flatMap((invariant) => {
    const { kind, never, at_least_as_strict: pair } = invariant;
    const other = pair ? stepOf(pair.dimension, pair.than, space) - stepOf(pair.dimension, pair.value, space) : 0;
    const breaks = (at: number): boolean => {
      const number = space.table[at] ?? 0;
      const outcome = space.outcomes[number];
      if (!outcome || (kind === "line" && replaced[number])) return false;
      if (never?.includes(outcome.verdict)) return true;
      return pair !== undefined && (order[number] ?? 0) > (order[space.table[at + other] ?? 0] ?? 0);
    };
    for (const condition of [invariant.when ?? {}].flat()) {
      const spoken = spokenOf(condition, invariant, space);
      const at = offsetsOf(spoken, space).find(breaks);
      const outcome = at === undefined ? undefined : space.outcomes[space.table[at] ?? 0];
      if (at !== undefined && outcome) return [{ invariant, complete: completeAt(at, spoken, space), outcome }];
    }
    return [];
  });
}

/** The same as `npm run prove` tells it. */
export const checkInvariants = (...asked: Parameters<typeof brokenInvariants>): Failure[] =>
  brokenInvariants(...asked).map(({ invariant, complete, outcome }) => ({
    property: `invariant ${invariant.id} (${invariant.kind})`,
    message: `${invariant.title.de}: gebrochen durch ${outcome.matching.join(", ") || "keine Regel"} (broken by these rules: ${invariant.title.en})`,
    counterExample: complete,
  }));

/** The situations an invariant speaks of: the values of one of its conditions, every use but `stop`. */
function spokenOf(condition: Condition, { at_least_as_strict: pair }: Invariant, space: RuleSpace): Situation {
  const spoken = { ...space.domains };
  const keep = (dimension: Dimension, holds: (value: string) => boolean): void => {
    spoken[dimension] = spoken[dimension].filter(holds);
  };
  for (const dimension of DIMENSIONS) keep(dimension, (value) => condition[dimension]?.includes(value) ?? true);
  const ratings: readonly (string | null)[] | undefined = condition["messenger.rating"];
  keep("messenger", (id) => !condition.messenger_not?.includes(id));
  if (ratings) keep("messenger", (id) => ratings.includes(space.ratingOf.get(id) ?? null));
  keep("action", (value) => value !== "stop");
  if (pair) keep(pair.dimension, (value) => value === pair.value);
  return spoken;
}

/** Places in the table of all completions; messengers that no rule tells apart share theirs. */
const offsetsOf = (situation: Situation, space: RuleSpace): number[] =>
  DIMENSIONS.reduce(
    (offsets, dimension) => {
      const steps = stepsOf(dimension, situation, space);
      return offsets.flatMap((offset) => steps.map((step) => offset + step));
    },
    [0],
  );
const stepOf = (dimension: Dimension, value: string, { indexOf, strides }: RuleSpace): number =>
  (indexOf[dimension].get(value) ?? 0) * strides[dimension];

function completeAt(offset: number, situation: Situation, space: RuleSpace): Complete {
  let rest = offset;
  const complete = {} as Complete;
  for (const dimension of DIMENSIONS.toReversed()) {
    const step = Math.floor(rest / space.strides[dimension]) * space.strides[dimension];
    complete[dimension] = situation[dimension].find((value) => stepOf(dimension, value, space) === step) ?? "";
    rest -= step;
  }
  return complete;
}
