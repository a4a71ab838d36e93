import { DIMENSIONS, VERDICTS, type Condition, type Dimension, type Verdict } from "../knowledge/schemas.ts";
import { domains, type Complete, type Situation } from "./situation.ts";

/** A rule as decided with: the seed rules and the company's own, in file order. */
export type ActiveRule = {
  id: string;
  when: readonly Condition[];
  verdict: Verdict;
  because: readonly string[];
  conditions: readonly string[];
  /** The rule is switched off where one of these matches (a company rule that replaces it, or a release). */
  offWhere: readonly Condition[];
  /** From the company file, not from the seed. */
  company: boolean;
  /** A permission that rests on an entry past its review date is `ask_dpo` until it is reviewed. */
  stale: boolean;
};
export type RatedMessenger = { id: string; rating: string | null };

/** What one complete situation gives: the strictest verdict, the rules that give it, and all that match. */
export type Outcome = {
  verdict: Verdict;
  strictest: readonly string[];
  matching: readonly string[];
  conditions: readonly string[];
};

/** The whole situation space as a table over messenger classes that no rule tells apart. */
export type RuleSpace = {
  rules: readonly ActiveRule[];
  domains: Situation;
  ratingOf: ReadonlyMap<string, string | null>;
  /** Messenger id -> class; a class is a set of messengers with the same row everywhere. */
  classOf: ReadonlyMap<string, number>;
  classes: readonly (readonly string[])[];
  indexOf: Record<Dimension, ReadonlyMap<string, number>>;
  strides: Record<Dimension, number>;
  table: Uint16Array;
  outcomes: readonly Outcome[];
};

export const strictness = (verdict: Verdict): number => VERDICTS.indexOf(verdict);
export const strictestOf = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce((a, b) => (strictness(b) < strictness(a) ? b : a), "allowed" as Verdict);
export const permits = (verdict: Verdict | null | undefined): boolean =>
  verdict === "conditional" || verdict === "allowed";

/** Whether a complete situation satisfies a conjunction; a condition without `action` means every use, i.e. all but `stop`. */
export function satisfies(complete: Complete, condition: Condition, rating: string | null): boolean {
  const made = tests.get(condition) ?? testsOf(condition);
  tests.set(condition, made);
  return allHold(made, complete, rating);
}
function allHold(all: readonly Test[], complete: Complete, rating: string | null): boolean {
  for (const test of all) if (!test(complete, rating)) return false;
  return true;
}

/** One field of a condition each, made once: conditions are asked tens of thousands of times. */
type Test = (complete: Complete, rating: string | null) => boolean;
const tests = new WeakMap<Condition, readonly Test[]>();
function testsOf(condition: Condition): Test[] {
  const made: Test[] = [];
  const ratings: readonly (string | null)[] | undefined = condition["messenger.rating"];
  if (ratings) made.push((_, rating) => ratings.includes(rating));
  for (const dimension of OTHERS) {
    const allowed = condition[dimension];
    if (allowed) made.push((complete) => (allowed as readonly string[]).includes(complete[dimension]));
  }
  const actions: readonly string[] = condition.action ?? USE;
  made.push(({ action }) => actions.includes(action));
  const not = condition.messenger_not;
  if (not) made.push(({ messenger }) => !not.includes(messenger));
  return made;
}
const USE = ["communicate", "install", "store_contacts", "sync_contacts", "backup", "introduce", "advertise"];
const OTHERS = ["purpose", "device", "contacts", "data", "consent", "messenger"] as const;

/** The verdict of one complete situation: the strictest of the rules that match; none matching is `ask_dpo`. */
export function judge(complete: Complete, rules: readonly ActiveRule[], rating: string | null): Outcome {
  const { ready, made } = judgements.get(rules) ?? prepared(rules);
  const matching: ActiveRule[] = [];
  for (const { rule, when, off } of ready)
    if (oneHolds(when, complete, rating) && !oneHolds(off, complete, rating)) matching.push(rule);
  const key = matching.map((rule) => rule.id).join();
  const known = made.get(key);
  if (known) return known;
  const outcome = outcomeOf(matching);
  made.set(key, outcome);
  return outcome;
}
function oneHolds(conditions: readonly (readonly Test[])[], complete: Complete, rating: string | null): boolean {
  for (const tests of conditions) if (allHold(tests, complete, rating)) return true;
  return false;
}

type Ready = { rule: ActiveRule; when: readonly (readonly Test[])[]; off: readonly (readonly Test[])[] };
/** Rules as they are asked, and what the same rules together say: some hundred outcomes for tens of thousands of situations. */
type Judgements = { ready: readonly Ready[]; made: Map<string, Outcome> };
const judgements = new WeakMap<readonly ActiveRule[], Judgements>();
function prepared(rules: readonly ActiveRule[]): Judgements {
  const ready = rules.map((rule) => ({ rule, when: rule.when.map(testsOf), off: rule.offWhere.map(testsOf) }));
  const judgement = { ready, made: new Map<string, Outcome>() };
  judgements.set(rules, judgement);
  return judgement;
}

function outcomeOf(matching: readonly ActiveRule[]): Outcome {
  if (matching.length === 0) return { verdict: "ask_dpo", strictest: [], matching: [], conditions: [] };
  const verdict = strictestOf(matching.map(verdictOf));
  const strictest = matching.filter((rule) => verdictOf(rule) === verdict);
  return {
    verdict,
    strictest: strictest.map((rule) => rule.id),
    matching: matching.map((rule) => rule.id),
    conditions: permits(verdict) ? unique(matching.flatMap((rule) => rule.conditions)) : [],
  };
}
export const verdictOf = (rule: ActiveRule): Verdict =>
  rule.stale && permits(rule.verdict) ? "ask_dpo" : rule.verdict;
export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Builds the table once per knowledge; every decision is then a look-up. */
export function ruleSpace(rules: readonly ActiveRule[], messengers: readonly RatedMessenger[]): RuleSpace {
  const all = domains(messengers.map((messenger) => messenger.id));
  const classes = messengerClasses(rules, messengers);
  const classOf = new Map(classes.flatMap((ids, index) => ids.map((id) => [id, index] as const)));
  const ratingOf = new Map(messengers.map((messenger) => [messenger.id, messenger.rating]));
  const indexOf = {} as Record<Dimension, ReadonlyMap<string, number>>;
  const strides = {} as Record<Dimension, number>;
  let size = 1;
  for (const dimension of DIMENSIONS) {
    indexOf[dimension] =
      dimension === "messenger" ? classOf : new Map(all[dimension].map((value, index) => [value, index]));
    strides[dimension] = size;
    size *= dimension === "messenger" ? classes.length : all[dimension].length;
  }
  const table = new Uint16Array(size);
  const outcomes: Outcome[] = [];
  const seen = new Map<Outcome, number>();
  const heads = { ...all, messenger: classes.map((ids) => ids[0] ?? "other") };
  for (const complete of completions(heads)) {
    const outcome = judge(complete, rules, ratingOf.get(complete.messenger) ?? null);
    let number = seen.get(outcome);
    if (number === undefined) {
      number = outcomes.push(outcome) - 1;
      seen.set(outcome, number);
    }
    table[DIMENSIONS.reduce((sum, d) => sum + strides[d] * (indexOf[d].get(complete[d]) ?? 0), 0)] = number;
  }
  return { rules, domains: all, ratingOf, classOf, classes, indexOf, strides, table, outcomes };
}

/** Messengers that no rule tells apart: same rating, and in the same messenger lists of every condition. */
function messengerClasses(rules: readonly ActiveRule[], messengers: readonly RatedMessenger[]): string[][] {
  const lists = rules
    .flatMap((rule) => [...rule.when, ...rule.offWhere])
    .flatMap((c) => [c.messenger, c.messenger_not]);
  const groups = new Map<string, string[]>();
  for (const { id, rating } of messengers) {
    const key = `${rating}|${lists.map((list) => (list?.includes(id) ? 1 : 0)).join("")}`;
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return [...groups.values()];
}

/** Every combination of one value per dimension. */
export function* completions(situation: Situation): Generator<Complete> {
  for (const messenger of situation.messenger)
    for (const purpose of situation.purpose)
      for (const device of situation.device)
        for (const action of situation.action)
          for (const contacts of situation.contacts)
            for (const data of situation.data)
              for (const consent of situation.consent)
                yield { messenger, purpose, device, action, contacts, data, consent };
}
