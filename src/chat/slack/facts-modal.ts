import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import type { Answer, Chip, Choice } from "../../core/answering/answer.ts";
import { writeValue } from "./button-value.ts";
import { header, LIMITS, plain, section } from "./build-blocks.ts";
import { word } from "./card-words.ts";
import { factBlock, INPUT, VIEWS } from "./names.ts";

/** What Slack says is selected: block id -> element id -> option. */
export type Selected = Readonly<
  Record<string, Readonly<Record<string, { selected_option?: { value: string } | null }>>>
>;

const MOST_FACTS = 60;
const WIDEST = 100;

/** "Angaben ändern": one menu for each fact of each situation; an unchanged one stays as it was read. */
export function renderFactsModal(answer: Answer, ref: string): ModalView {
  const { language, card } = answer;
  const several = answer.decisions.length > 1;
  const facts = card.chips.slice(0, MOST_FACTS).filter((chip) => chip.options.length > 0);
  const situations = [...new Set(facts.map(situationOf))];
  const blocks = situations.flatMap((at): KnownBlock[] => [
    ...(several ? [header(card.buttons[at]?.label ?? `${at + 1}.`)] : []),
    ...unique(facts.filter((chip) => situationOf(chip) === at)).map((chip) => question(answer, chip, at)),
  ]);
  return {
    type: "modal",
    callback_id: VIEWS.facts,
    private_metadata: writeValue({ ref }),
    title: plain(word("facts", language), LIMITS.title),
    submit: plain(word("decide", language), LIMITS.title),
    close: plain(word("cancel", language), LIMITS.title),
    blocks: [section(word("factsIntro", language)), ...blocks].slice(0, 100),
  };
}

/** The situations as changed; null where nothing was changed, or the answer never had such facts. */
export function readFacts(answer: Answer, selected: Selected): Choice | null {
  const changes = answer.card.chips.flatMap((chip) => {
    const at = situationOf(chip);
    const value = selected[factBlock(at, chip.dimension)]?.[INPUT.value]?.selected_option?.value;
    const option = value === undefined ? undefined : chip.options[Number(value)];
    const values = option?.choice.situations[at]?.[chip.dimension];
    return option && values && option.label !== chip.label ? [{ at, dimension: chip.dimension, values, option }] : [];
  });
  if (!changes[0]) return null;
  const situations = structuredClone(changes[0].option.choice.situations);
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

/** One question for each dimension: block ids in a view must differ. */
const unique = (chips: readonly Chip[]): Chip[] =>
  chips.filter((chip, i) => chips.findIndex(({ dimension }) => dimension === chip.dimension) === i);

function question({ decisions, language }: Answer, chip: Chip, at: number): InputBlock {
  const guessed = chip.assumed && decisions[at]?.assumed.some(({ dimension }) => dimension === chip.dimension) === true;
  const options = chip.options
    .slice(0, LIMITS.options)
    .map(({ label }, i) => ({ text: plain(label, LIMITS.option), value: String(i) }));
  const current = options[chip.options.findIndex(({ label }) => label === chip.label)];
  const label = chip.assumed && !guessed ? word("open", language) : chip.label;
  return {
    type: "input",
    block_id: factBlock(at, chip.dimension),
    ...(current ? {} : { optional: true }),
    label: plain(guessed ? `${chip.title} (${word("assumed", language)})` : chip.title, WIDEST),
    element: {
      type: "static_select",
      action_id: INPUT.value,
      placeholder: plain(label, WIDEST),
      options,
      ...(current ? { initial_option: current } : {}),
    },
  };
}
