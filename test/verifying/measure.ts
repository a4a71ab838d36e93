import { verify } from "../../src/core/answering/verify.ts";
import type { FaultCode } from "../../src/core/verifying/faults.ts";
import { corpus, type Case, type Said } from "./corpus.ts";
import { OPERATORS, type Operator } from "./mutations.ts";

export type Tally = { of: number; caught: number; missed: string[] };

/** The faults of one sentence on its own; none where it stands. */
export const faultsOf = (said: Said, { context }: Pick<Case, "context">): FaultCode[] =>
  verify({ show: [], sentences: [said] }, context).dropped;

/** Every operator on every honest sentence that stands, so that every fault of the mutant is one the honest sentence does not have. */
export function mutate(file: string): Map<Operator, Tally> {
  const tallies = new Map(OPERATORS.map((operator) => [operator, { of: 0, caught: 0, missed: [] as string[] }]));
  for (const row of corpus(file))
    for (const said of row.sentences) {
      if (faultsOf(said, row).length > 0) continue;
      for (const [operator, tally] of tallies) {
        const mutant = operator.apply(said, row.context);
        if (!mutant) continue;
        const after = verify(mutant, row.context).dropped;
        tally.of++;
        if (after.length > 0) tally.caught++;
        else tally.missed.push(`${row.context.outcome} | ${row.q} | ${mutant.sentences[0]?.text ?? ""}`);
      }
    }
  return tallies;
}

export const sum = (tallies: Iterable<Tally>): Tally =>
  [...tallies].reduce(
    (all, one) => ({ of: all.of + one.of, caught: all.caught + one.caught, missed: [...all.missed, ...one.missed] }),
    { of: 0, caught: 0, missed: [] },
  );
