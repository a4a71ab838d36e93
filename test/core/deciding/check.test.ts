import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { checkSound, checkTotalAndLive } from "../../../src/core/deciding/check.ts";
import { outcomesOf } from "../../../src/core/deciding/decide.ts";
import { diff } from "../../../src/core/deciding/diff.ts";
import { checkInvariants } from "../../../src/core/deciding/invariants.ts";
import { completions, ruleSpace } from "../../../src/core/deciding/rules.ts";
import type { Situation } from "../../../src/core/deciding/situation.ts";
import { activeRules } from "../../../src/core/knowledge/active-rules.ts";
import { ruleSchema, type Condition } from "../../../src/core/knowledge/schemas.ts";
import { matching, reference, silence } from "../../reference/brute-force.ts";
import { shippedFiles, shippedKnowledge } from "../../knowledge-for-tests.ts";

const knowledge = shippedKnowledge();
type RawRule = { id: string; verdict: string; when: Condition | Condition[]; conditions?: string[] };
type Raw = { rules: RawRule[]; conditions: unknown[] };
const raw = (): Raw => parse(shippedFiles()["rules.yaml"] ?? "") as Raw;

describe("the proofs", () => {
  test("hold for the shipped knowledge", () => {
    expect(checkTotalAndLive(knowledge.space)).toEqual([]);
    expect(checkInvariants(knowledge.invariants, knowledge.space, new Set())).toEqual([]);
    expect(checkSound(knowledge.space, 5_000, 3)).toEqual([]);
  });

  test("a broken invariant prints its counter-example", () => {
    const rules = raw();
    for (const rule of rules.rules) if (rule.id === "A6") rule.verdict = "conditional";
    const changed = shippedKnowledge(null, undefined, { "rules.yaml": stringify(rules) }, "kept");
    const failures = checkInvariants(changed.invariants, changed.space, new Set());
    expect(failures[0]?.property).toContain("introduce-never-permitted");
    expect(failures[0]?.counterExample).toMatchObject({ action: "introduce" });
  });
});

/** What tests beside the proofs pin: every complete situation against the reference, and the Auflagen of the permissions. */
const PINNED: Record<string, string[]> = Object.fromEntries(
  raw().rules.map((rule) => [rule.id, rule.conditions ?? []]),
);
const messengers = knowledge.messengers.map(({ id, rating }) => ({ id, rating }));
const EXPECTED = [
  ...completions({
    ...knowledge.space.domains,
    messenger: ["threema", "whatsapp", "whatsapp_business_api", "telegram", "skype", "sms", "none"],
  }),
].map((complete) => {
  const situation = Object.fromEntries(
    Object.entries(complete).map(([key, value]) => [key, [value]]),
  ) as unknown as Situation;
  return { situation, verdict: reference(situation).verdict, matching: matching(complete).toSorted().join() };
});

function caught(mutant: Raw): boolean {
  const parsed = ruleSchema.array().safeParse(mutant.rules);
  if (!parsed.success) return true;
  const space = ruleSpace(activeRules(parsed.data, null, new Set()), messengers);
  if (mutant.rules.some((rule) => (rule.conditions ?? []).join() !== PINNED[rule.id]?.join())) return true;
  const differs = EXPECTED.some(({ situation, verdict, matching: expected }) => {
    const outcome = outcomesOf(situation, space)[0];
    return outcome?.verdict !== verdict || outcome.matching.toSorted().join() !== expected;
  });
  return differs || checkInvariants(knowledge.invariants, space, new Set()).length > 0;
}

describe("seeded faults in the rules", () => {
  const mutants: [string, Raw][] = [];
  const mutate = (name: string, change: (rules: Raw) => void): void => {
    const copy = raw();
    change(copy);
    mutants.push([name, copy]);
  };
  for (const [i, rule] of raw().rules.entries()) {
    mutate(`delete ${rule.id}`, (copy) => void copy.rules.splice(i, 1));
    mutate(`flip ${rule.id}`, (copy) => {
      const one = copy.rules[i];
      if (one) one.verdict = one.verdict === "forbidden" ? "conditional" : "forbidden";
    });
    if (rule.conditions?.length)
      mutate(`drop an Auflage of ${rule.id}`, (copy) => void copy.rules[i]?.conditions?.pop());
    for (const [j, condition] of [rule.when].flat().entries()) {
      for (const key of Object.keys(condition) as (keyof Condition)[]) {
        mutate(`widen ${rule.id} by ${key}`, (copy) => {
          const one = [copy.rules[i]?.when ?? []].flat()[j];
          if (one) delete one[key];
        });
        if ((condition[key]?.length ?? 0) > 1)
          mutate(`narrow ${rule.id} in ${key}`, (copy) => void [copy.rules[i]?.when ?? []].flat()[j]?.[key]?.pop());
      }
    }
  }
  test("at least 95 % are caught by the proofs or the pinned reference", { timeout: 240_000 }, () => {
    const missed = mutants.filter(([, mutant]) => !caught(mutant)).map(([name]) => name);
    expect(mutants.length).toBeGreaterThan(100);
    expect(missed.length / mutants.length, `missed: ${missed.join("; ")}`).toBeLessThanOrEqual(0.05);
  });
});

describe("diff", () => {
  test("lists looser classes first", () => {
    const rules = raw();
    rules.rules = rules.rules.filter((rule) => rule.id !== "X14");
    for (const rule of rules.rules) if (rule.id === "A5") rule.verdict = "forbidden";
    const after = shippedKnowledge(null, undefined, { "rules.yaml": stringify(rules) }, "kept");
    const changes = diff(knowledge.space, after.space);
    expect(changes.length).toBeGreaterThan(1);
    expect(changes[0]?.looser).toBe(true);
    expect(changes.at(-1)?.looser).toBe(false);
    expect(diff(knowledge.space, knowledge.space)).toEqual([]);
  });

  test("the reference fills silence like the product", () => {
    expect(silence({ purpose: ["internal"] }).device).toEqual(["work"]);
  });
});
