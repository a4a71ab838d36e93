import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choose, decide, verdictOnly, type Branch } from "../../src/core/deciding/decide.ts";
import { permits, ruleSpace, strictness } from "../../src/core/deciding/rules.ts";
import { domains, fill, type Stated } from "../../src/core/deciding/situation.ts";
import { DIMENSIONS, VERDICTS } from "../../src/core/knowledge/schemas.ts";
import { reference } from "../reference/brute-force.ts";
import { shippedKnowledge } from "../knowledge-for-tests.ts";

const knowledge = shippedKnowledge();
const { space } = knowledge;
const all = domains(knowledge.messengers.map((messenger) => messenger.id));

/** Random partial situations: some dimensions silent, the others any non-empty set. */
const stated: fc.Arbitrary<Stated> = fc
  .tuple(
    ...DIMENSIONS.map((dimension) =>
      fc.option(fc.subarray([...all[dimension]], { minLength: 1, maxLength: Math.min(3, all[dimension].length) }), {
        freq: 2,
      }),
    ),
  )
  .map((sets) => Object.fromEntries(DIMENSIONS.flatMap((dimension, i) => (sets[i] ? [[dimension, sets[i]]] : []))));

describe("the decision", () => {
  test("equals an independent brute-force reference on random partial situations", { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(stated, (situation) => {
        const ours = decide(situation, space);
        const theirs = reference(situation);
        expect(ours.verdict ?? "depends").toBe(theirs.verdict);
        expect(ours.rules.toSorted()).toEqual(theirs.rules);
      }),
      { numRuns: 3_000, seed: 7 },
    );
  });

  test("a branch shows what its click gives", () => {
    const follow = (situation: Stated, depth: number): void => {
      const decision = decide(situation, space);
      if (!decision.depends || depth > 4) return;
      for (const branch of decision.depends.branches) {
        const clicked = choose(decision, decision.depends.on, branch.values, all.messenger);
        const next = decide(clicked, space);
        expect(next.verdict).toBe(branch.verdict);
        expect(next.depends?.on).toBe(branch.depends?.on);
        follow(clicked, depth + 1);
      }
    };
    fc.assert(
      fc.property(stated, (situation) => follow(situation, 0)),
      { numRuns: 300, seed: 11 },
    );
  });

  test("a split covers every open value exactly once and never repeats a dimension", () => {
    const walk = (branches: readonly Branch[], asked: readonly string[]): void => {
      for (const { depends } of branches) {
        if (!depends) continue;
        expect(asked).not.toContain(depends.on);
        walk(depends.branches, [...asked, depends.on]);
      }
    };
    fc.assert(
      fc.property(stated, (situation) => {
        const { depends, situation: filled } = decide(situation, space);
        if (!depends) return;
        expect(depends.branches.flatMap((branch) => branch.values).toSorted()).toEqual(
          [...filled[depends.on]].toSorted(),
        );
        walk(depends.branches, [depends.on]);
      }),
      { numRuns: 500, seed: 13 },
    );
  });

  test("no permission without a source: a permitted situation names at least one rule with an entry", () => {
    fc.assert(
      fc.property(stated, (situation) => {
        const decision = decide(situation, space);
        if (!permits(decision.verdict)) return;
        const sources = decision.rules.flatMap((id) => knowledge.rules.get(id)?.because ?? []);
        expect(sources.length).toBeGreaterThan(0);
        for (const source of sources) expect(knowledge.entries.has(source)).toBe(true);
      }),
      { numRuns: 1_000, seed: 17 },
    );
  });

  test("adding a rule never loosens", () => {
    const extra = {
      id: "T1",
      when: [{ device: ["work"] }],
      verdict: "ask_dpo" as const,
      because: [],
      conditions: [],
      offWhere: [],
      company: false,
      stale: false,
    };
    fc.assert(
      fc.property(
        stated,
        fc.constantFrom(...VERDICTS),
        fc.subarray(["work", "private", "managed"], { minLength: 1 }),
        (situation, verdict, device) => {
          const more = ruleSpace([...space.rules, { ...extra, verdict, when: [{ device }] }], knowledge.messengers);
          const { situation: filled } = fill(situation, all.messenger);
          const one = Object.fromEntries(DIMENSIONS.map((d) => [d, [filled[d][0] ?? ""]]));
          const before = verdictOnly(one, space);
          const after = verdictOnly(one, more);
          if (before && after && decide(one, space).rules.length > 0)
            expect(strictness(after)).toBeLessThanOrEqual(strictness(before));
        },
      ),
      { numRuns: 25, seed: 19 },
    );
  });

  test("order and duplicates of values and rules do not matter", () => {
    const shuffled = ruleSpace(space.rules.toReversed(), knowledge.messengers);
    fc.assert(
      fc.property(stated, (situation) => {
        const doubled = Object.fromEntries(
          Object.entries(situation).map(([d, values]) => [d, [...values.toReversed(), ...values]]),
        );
        expect(verdictOnly(doubled, space)).toBe(verdictOnly(situation, space));
        expect(verdictOnly(situation, shuffled)).toBe(verdictOnly(situation, space));
      }),
      { numRuns: 500, seed: 23 },
    );
  });

  test("`stop` is never less than allowed where nothing but the action is stated", () => {
    expect(decide({ action: ["stop"] }, space).verdict).toBe("allowed");
  });

  test("an empty dimension is a contradiction for the DPO, never a vacuous verdict", () => {
    for (const dimension of DIMENSIONS) {
      const decision = decide({ [dimension]: [] }, space);
      expect(decision.verdict).toBe("ask_dpo");
      expect(decision.contradiction).toBe(dimension);
    }
  });
});
