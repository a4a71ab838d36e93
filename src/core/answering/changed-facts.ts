import type { Answer, Chip, Choice } from "./answer.ts";

/** One fact of one situation, as "Angaben ändern" asks for it. */
export type Fact = {
  situation: number;
  chip: Chip;
  /** Its place among the options, -1 where it is open. */
  current: number;
  /** Assumed because nothing was said about it. */
  guessed: boolean;
  /** Several values are still possible. */
  open: boolean;
};

/** The facts of an answer in the order of its situations, one for each dimension: names of inputs must differ. */
export function factsOf({ card, decisions }: Answer, most: number): Fact[] {
  const facts = card.chips
    .slice(0, most)
    .filter((chip) => chip.options.length > 0)
    .map((chip): Fact => {
      const situation = situationOf(chip);
      const guessed =
        chip.assumed && decisions[situation]?.assumed.some(({ dimension }) => dimension === chip.dimension) === true;
      const current = chip.options.findIndex(({ label }) => label === chip.label);
      return { situation, chip, current, guessed, open: chip.assumed && !guessed };
    });
  const first = facts.filter(
    ({ situation, chip }, i) =>
      facts.findIndex((other) => other.situation === situation && other.chip.dimension === chip.dimension) === i,
  );
  return [...new Set(first.map(({ situation }) => situation))].flatMap((at) =>
    first.filter(({ situation }) => situation === at),
  );
}

/** The situations as changed; null where nothing was changed, or the answer never had such facts. `picked`: the place of the option that was chosen. */
export function changedFacts(
  { card }: Answer,
  picked: (situation: number, dimension: string) => string | undefined,
): Choice | null {
  const changes = card.chips.flatMap((chip) => {
    const at = situationOf(chip);
    const value = picked(at, chip.dimension);
    const option = value === undefined ? undefined : chip.options[Number(value)];
    const values = option?.choice.situations[at]?.[chip.dimension];
    return option && values && option.label !== chip.label ? [{ at, dimension: chip.dimension, values, option }] : [];
  });
  if (!changes[0]) return null;
  const situations = changes[0].option.choice.situations.map((situation) => ({ ...situation }));
  for (const { at, dimension, values } of changes) {
    const situation = situations[at];
    if (situation) situation[dimension] = [...values];
  }
  return { situations };
}

/** Which situation a fact belongs to: the one in which its options differ. */
function situationOf({ options }: Chip): number {
  const [first, second] = options.map((option) => option.choice.situations);
  const at = (first ?? []).findIndex((situation, i) => JSON.stringify(situation) !== JSON.stringify(second?.[i]));
  return Math.max(at, 0);
}
