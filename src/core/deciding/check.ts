import { DIMENSIONS } from "../knowledge/schemas.ts";
import { outcomesOf, verdictOf } from "./decide.ts";
import { completions, judge, strictness, unique, type ActiveRule, type Outcome, type RuleSpace } from "./rules.ts";
import { fill, type Complete, type Situation, type Stated } from "./situation.ts";

export type Failure = { property: string; message: string; counterExample: Complete | Stated | null };

/** Properties 1 and 2: every complete situation has one verdict, and every rule decides somewhere. */
export function checkTotalAndLive(space: RuleSpace): Failure[] {
  const failures: Failure[] = [];
  const deciding = new Set<string>();
  const matched = new Set<string>();
  for (const { complete, outcome } of judged(space)) {
    for (const id of outcome.strictest) deciding.add(id);
    for (const id of outcome.matching) matched.add(id);
    const stated = Object.fromEntries(DIMENSIONS.map((d) => [d, [complete[d]]])) as unknown as Situation;
    const tabled = outcomesOf(stated, space);
    if (
      tabled.length !== 1 ||
      tabled[0]?.verdict !== outcome.verdict ||
      !tabled[0].matching.every((id, i) => id === outcome.matching[i]) ||
      tabled[0].matching.length !== outcome.matching.length
    ) {
      failures.push({
        property: "total",
        message: `die Tabelle sagt ${tabled[0]?.verdict ?? "-"}, die Regeln sagen ${outcome.verdict} (the table says the one, the rules say the other)`,
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
        message: `Regel ${rule.id} trifft nie zu, ihr "when" prüfen (never matches: check its "when")`,
        counterExample: null,
      });
    else if (!deciding.has(rule.id))
      failures.push({
        property: "live",
        message: `Regel ${rule.id} entscheidet nie, eine strengere verdeckt sie immer (never decides: a stricter rule always covers it)`,
        counterExample: null,
      });
  }
  return failures;
}

type Judged = { complete: Complete; outcome: Outcome };
/** Every complete situation with what the rules say about it, straight from the rules and judged once for all checks. */
function* judged(space: RuleSpace): Generator<Judged> {
  const known = judgements.get(space) ?? [];
  judgements.set(space, known);
  let number = 0;
  for (const complete of completions(space.domains)) {
    const rating = space.ratingOf.get(complete.messenger) ?? null;
    const outcome = (known[number++] ??= judge(complete, space.rules, rating));
    yield { complete, outcome };
  }
}
const judgements = new WeakMap<RuleSpace, Outcome[]>();

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
  const verdict = verdictOf(situation, space);
  const got = verdict === null ? -1 : strictness(verdict);
  return got === expected
    ? null
    : {
        property: "sound",
        message: `decide ergibt ${got}, Durchzählen ergibt ${expected}; -1 kommt drauf an, 0 nicht erlaubt ... 3 erlaubt (decide gives the one, brute force the other; -1 depends, 0 forbidden ... 3 allowed)`,
        counterExample: stated,
      };
}

/** Verdict numbers of all complete situations straight from the rules, messenger by messenger; -1 where a set differs. */
function bruteForce(space: RuleSpace): (situation: Situation) => number {
  let size = 1;
  const places = DIMENSIONS.map((d) => {
    const values = space.domains[d];
    const place = new Map(values.map((value, index) => [value, index * size]));
    size *= values.length;
    return [d, place] as const;
  });
  const verdicts = new Int8Array(size);
  for (const { complete, outcome } of judged(space)) {
    let at = 0;
    for (const [d, place] of places) at += place.get(complete[d]) ?? 0;
    verdicts[at] = strictness(outcome.verdict);
  }
  return (situation) => {
    const sets: number[][] = [];
    for (const [d, place] of places) {
      const set: number[] = [];
      for (const value of situation[d]) set.push(place.get(value) ?? 0);
      if (set.length === 0) return 1;
      sets.push(set);
    }
    sets.sort((one, other) => one.length - other.length);
    let found = -2;
    const walk = (depth: number, at: number): boolean => {
      const own = sets[depth];
      if (own) {
        for (const step of own) if (!walk(depth + 1, at + step)) return false;
        return true;
      }
      const verdict = verdicts[at] ?? 1;
      if (found === -2) found = verdict;
      return found === verdict;
    };
    return walk(0, 0) ? found : -1;
  };
}

/** Every situation in which each dimension has one value (messengers: one of each class) or is open. */
function* oneOrOpen(space: RuleSpace): Generator<Stated> {
  const heads = space.classes.map((ids) => ids[0] ?? "other");
  const choices = DIMENSIONS.map((d) => {
    const values = d === "messenger" ? heads : space.domains[d];
    return [d, [null, ...values.map((value) => [value])]] as const;
  });
  const total = choices.reduce((product, [, values]) => product * values.length, 1);
  for (let number = 0; number < total; number++) {
    const stated: Stated = {};
    let size = total;
    for (const [dimension, values] of choices) {
      size /= values.length;
      const value = values[Math.floor(number / size) % values.length];
      if (value) stated[dimension] = value;
    }
    yield stated;
  }
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
