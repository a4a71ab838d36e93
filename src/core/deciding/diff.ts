import type { Verdict } from "../knowledge/schemas.ts";
import { completions, judge, strictness, unique, type RuleSpace } from "./rules.ts";
import type { Complete } from "./situation.ts";

/** A class of situations whose verdict differs between two versions of the knowledge. */
export type Change = {
  from: Verdict;
  to: Verdict;
  looser: boolean;
  situations: number;
  where: Record<string, string[]>;
  example: Complete;
};

/** What an edit does before it goes live: classes of situations with another verdict, looser ones first. */
export function diff(before: RuleSpace, after: RuleSpace): Change[] {
  const groups = new Map<string, { from: Verdict; to: Verdict; all: Complete[] }>();
  for (const complete of completions({
    ...after.domains,
    messenger: unique([...before.domains.messenger, ...after.domains.messenger]),
  })) {
    const from = judge(complete, before.rules, before.ratingOf.get(complete.messenger) ?? null);
    const to = judge(complete, after.rules, after.ratingOf.get(complete.messenger) ?? null);
    if (from.verdict === to.verdict) continue;
    const key = `${from.verdict}>${to.verdict}|${from.strictest.join()}>${to.strictest.join()}`;
    const group = groups.get(key) ?? { from: from.verdict, to: to.verdict, all: [] };
    group.all.push(complete);
    groups.set(key, group);
  }
  return [...groups.values()]
    .flatMap(({ from, to, all }) => {
      const example = all[0];
      if (!example) return [];
      const dimensions = Object.keys(example) as (keyof Complete)[];
      const where = Object.fromEntries(dimensions.map((d) => [d, unique(all.map((c) => c[d]))]));
      return [{ from, to, looser: strictness(to) > strictness(from), situations: all.length, where, example }];
    })
    .toSorted((a, b) => Number(b.looser) - Number(a.looser) || b.situations - a.situations);
}
