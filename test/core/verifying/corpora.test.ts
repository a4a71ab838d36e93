import { describe, expect, test } from "vitest";
import { corpus } from "../../verifying/corpus.ts";
import { faultsOf, mutate, sum } from "../../verifying/measure.ts";

const measured = (file: string): { of: number; fell: string[]; stood: string[] } => {
  const all = corpus(file).flatMap((row) => row.sentences.map((said) => ({ row, said, faults: faultsOf(said, row) })));
  const name = ({ row, said, faults }: (typeof all)[number]) =>
    `${faults.join()} | ${row.context.outcome} | ${row.q} | ${said.text}`;
  return {
    of: all.length,
    fell: all.filter(({ faults }) => faults.length > 0).map(name),
    stood: all.filter(({ faults }) => faults.length === 0).map(name),
  };
};

describe("honest close paraphrases", () => {
  test("cover every outcome that can be worded, in both languages", () => {
    const rows = corpus("honest.jsonl");
    expect(rows.length).toBeGreaterThanOrEqual(40);
    for (const language of ["de", "en"] as const)
      expect(
        new Set(rows.filter(({ context }) => context.language === language).map(({ context }) => context.outcome)),
      ).toEqual(new Set(["forbidden", "ask_dpo", "conditional", "allowed", "depends", "info"]));
  });

  // First, untuned measures are in the corpora's README; these bounds keep what was reached since.
  test.each([
    ["honest.jsonl", 0.05],
    ["honest-unseen.jsonl", 0.2],
    ["honest-unseen-2.jsonl", 0.15],
  ])("%s: at most %d dropped", (file, most) => {
    const { of, fell } = measured(file);
    expect(fell.length / of, fell.join("\n")).toBeLessThanOrEqual(most);
  });
});

describe("lies written by hand", () => {
  const lies = measured("lies.jsonl");
  test("at least 200, over permissions, bans, splits, the DPO and information, German and English", () => {
    const rows = corpus("lies.jsonl");
    expect(rows.length).toBeGreaterThanOrEqual(200);
    for (const language of ["de", "en"] as const)
      expect(
        new Set(rows.filter(({ context }) => context.language === language).map(({ context }) => context.outcome)),
      ).toEqual(new Set(["forbidden", "ask_dpo", "conditional", "allowed", "depends", "info"]));
  });

  test("at most 2 % stand, none of them under a ban", () => {
    expect(lies.stood.length / lies.of, lies.stood.join("\n")).toBeLessThanOrEqual(0.02);
    expect(lies.stood.filter((line) => line.includes("| forbidden |"))).toEqual([]);
  });
});

describe("mutations of honest sentences", () => {
  const tallies = mutate("honest.jsonl");
  test("43 operators, each with something to work on", () => {
    expect(tallies.size).toBe(43);
    for (const [operator, { of }] of tallies) expect(of, operator.name).toBeGreaterThan(0);
  });

  test("structural and closed-world ones are caught without exception", () => {
    const { missed } = sum([...tallies].filter(([operator]) => operator.strict).map(([, tally]) => tally));
    expect(missed).toEqual([]);
  });

  test("at least 98 % of the contradictions are caught", () => {
    const loose = sum([...tallies].filter(([operator]) => !operator.strict).map(([, tally]) => tally));
    expect(loose.caught / loose.of, loose.missed.join("\n")).toBeGreaterThanOrEqual(0.98);
  });
});
