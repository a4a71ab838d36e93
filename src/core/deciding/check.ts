import { DIMENSIONS, type Condition, type Dimension, type Invariant } from "../knowledge/schemas.ts";
import { outcomesOf, verdictOnly } from "./decide.ts";
import { completions, judge, satisfies, strictness, unique, type ActiveRule, type RuleSpace } from "./rules.ts";
import { fill, type Complete, type Situation, type Stated } from "./situation.ts";

export type Failure = { property: string; message: string; counterExample: Complete | Stated | null };

/** Properties 1 and 2: every complete situation has one verdict, and every rule decides somewhere. */
export function checkTotalAndLive(space: RuleSpace): Failure[] {
  const failures: Failure[] = [];
  const deciding = new Set<string>();
  const matched = new Set<string>();
  for (const complete of completions(space.domains)) {
    const outcome = judge(complete, space.rules, space.ratingOf.get(complete.messenger) ?? null);
    for (const id of outcome.strictest) deciding.add(id);
    for (const id of outcome.matching) matched.add(id);
    const stated = Object.fromEntries(DIMENSIONS.map((d) => [d, [complete[d]]])) as unknown as Situation;
    const tabled = outcomesOf(stated, space);
    if (
      tabled.length !== 1 ||
      tabled[0]?.verdict !== outcome.verdict ||
      tabled[0].matching.join() !== outcome.matching.join()
    ) {
      failures.push({
        property: "total",
        message: `the table says ${tabled[0]?.verdict ?? "nothing"}, the rules say ${outcome.verdict}`,
        counterExample: complete,
      });
      return failures;
    }
  }
  const overridden = space.rules.some((rule) => rule.company);
  for (const rule of space.rules) {
    if (overridden && !rule.company) continue; // a company file may rightly leave a seed rule nothing to decide
    if (!matched.has(rule.id))
      failures.push({
        property: "live",
        message: `rule ${rule.id} never matches: check its "when"`,
        counterExample: null,
      });
    else if (!deciding.has(rule.id))
      failures.push({
        property: "live",
        message: `rule ${rule.id} never decides: a stricter rule always covers it`,
        counterExample: null,
      });
  }
  return failures;
}

/** Property 5: the invariants, for every action but `stop`; a `line` one may be replaced by a company rule with a document. */
export function checkInvariants(
  invariants: readonly Invariant[],
  space: RuleSpace,
  companyRules: ReadonlySet<string>,
): Failure[] {
  const failures: Failure[] = [];
  for (const invariant of invariants) {
    const broken = firstBroken(invariant, space, companyRules);
    if (broken)
      failures.push({
        property: `invariant ${invariant.id} (${invariant.kind})`,
        message: `${invariant.title.en} — broken by ${broken.rules}`,
        counterExample: broken.complete,
      });
  }
  return failures;
}

function firstBroken(
  invariant: Invariant,
  space: RuleSpace,
  companyRules: ReadonlySet<string>,
): { complete: Complete; rules: string } | null {
  const when: readonly Condition[] = invariant.when === undefined ? [{}] : [invariant.when].flat();
  for (const complete of completions(space.domains)) {
    const rating = space.ratingOf.get(complete.messenger) ?? null;
    if (complete.action === "stop" || !when.some((condition) => satisfies(complete, condition, rating))) continue;
    const outcome = judge(complete, space.rules, rating);
    if (invariant.kind === "line" && outcome.matching.some((id) => companyRules.has(id))) continue;
    const rules = outcome.matching.join(", ") || "no rule";
    if (invariant.never?.includes(outcome.verdict)) return { complete, rules };
    const order = invariant.at_least_as_strict;
    if (order && complete[order.dimension] === order.value) {
      const other = judge({ ...complete, [order.dimension]: order.than }, space.rules, rating);
      if (strictness(outcome.verdict) > strictness(other.verdict)) return { complete, rules };
    }
  }
  return null;
}

/** Property 4: what `decide` gives for a partial situation is what brute force over its completions gives. */
export function checkSound(space: RuleSpace, subsets: number, seed: number): Failure[] {
  const brute = bruteForce(space);
  for (const stated of oneOrOpen(space)) {
    const failure = compare(stated, space, brute);
    if (failure) return [failure];
  }
  const random = mulberry32(seed);
  for (let i = 0; i < subsets; i++) {
    const failure = compare(randomSubset(space, random), space, brute);
    if (failure) return [failure];
  }
  return [];
}

function compare(stated: Stated, space: RuleSpace, brute: (situation: Situation) => number): Failure | null {
  const { situation } = fill(stated, space.domains.messenger);
  const expected = brute(situation);
  const verdict = verdictOnly(stated, space);
  const got = verdict === null ? -1 : strictness(verdict);
  return got === expected
    ? null
    : {
        property: "sound",
        message: `decide gives ${got}, brute force ${expected} (-1: depends, 0: forbidden ... 3: allowed)`,
        counterExample: stated,
      };
}

/** Verdict numbers of all complete situations straight from the rules, messenger by messenger; -1 where a set differs. */
function bruteForce(space: RuleSpace): (situation: Situation) => number {
  const order = DIMENSIONS.map((d) => new Map(space.domains[d].map((value, index) => [value, index])));
  const sizes = DIMENSIONS.map((d) => space.domains[d].length);
  const at = (indexes: readonly number[]): number =>
    indexes.reduce((sum, index, i) => sum * (sizes[i] ?? 1) + index, 0);
  const verdicts = new Int8Array(sizes.reduce((a, b) => a * b, 1));
  for (const complete of completions(space.domains)) {
    const { verdict } = judge(complete, space.rules, space.ratingOf.get(complete.messenger) ?? null);
    verdicts[at(DIMENSIONS.map((d, i) => order[i]?.get(complete[d]) ?? 0))] = strictness(verdict);
  }
  return (situation) => {
    const sets = DIMENSIONS.map((d, i) => situation[d].map((value) => order[i]?.get(value) ?? 0));
    if (sets.some((set) => set.length === 0)) return 1;
    let found = -2;
    const walk = (depth: number, prefix: number): boolean => {
      const own = sets[depth];
      if (own) return own.every((index) => walk(depth + 1, prefix * (sizes[depth] ?? 1) + index));
      const verdict = verdicts[prefix] ?? 1;
      if (found === -2) found = verdict;
      return found === verdict;
    };
    return walk(0, 0) ? found : -1;
  };
}

function* oneOrOpen(space: RuleSpace): Generator<Stated> {
  const heads = space.classes.map((ids) => ids[0] ?? "other");
  const options = (d: Dimension): readonly (string | null)[] => [
    null,
    ...(d === "messenger" ? heads : space.domains[d]),
  ];
  let made: Stated[] = [{}];
  for (const d of DIMENSIONS)
    made = made.flatMap((s) => options(d).map((value) => (value === null ? s : { ...s, [d]: [value] })));
  yield* made;
}

function randomSubset(space: RuleSpace, random: () => number): Stated {
  const stated: Stated = {};
  for (const d of DIMENSIONS) {
    if (random() < 0.4) continue;
    const values = space.domains[d].filter(() => random() < (d === "messenger" ? 0.15 : 0.5));
    if (values.length > 0) stated[d] = values;
  }
  return stated;
}

/** Seeded random numbers in [0, 1), the same everywhere. */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Property 3: every permission names reviewed entries; a stale one says so. */
export function staleRules(rules: readonly ActiveRule[]): string[] {
  return unique(rules.filter((rule) => rule.stale).map((rule) => rule.id));
}
