import type { InputBlock, KnownBlock, ModalView } from "@slack/types";
import type { Answer, Choice } from "../../core/answering/answer.ts";
import { changedFacts, factsOf, type Fact } from "../../core/answering/changed-facts.ts";
import { writeValue } from "./button-value.ts";
import { header, LIMITS, plain, section } from "./build-blocks.ts";
import { word } from "../../core/answering/card-words.ts";
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
  const facts = factsOf(answer, MOST_FACTS);
  const situations = [...new Set(facts.map(({ situation }) => situation))];
  const blocks = situations.flatMap((at): KnownBlock[] => [
    ...(several ? [header(card.buttons[at]?.label ?? `${at + 1}.`)] : []),
    ...facts.filter(({ situation }) => situation === at).map((fact) => question(fact, language)),
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
export const readFacts = (answer: Answer, selected: Selected): Choice | null =>
  changedFacts(answer, (at, dimension) => selected[factBlock(at, dimension)]?.[INPUT.value]?.selected_option?.value);

function question({ situation, chip, current, guessed, open }: Fact, language: Answer["language"]): InputBlock {
  const options = chip.options
    .slice(0, LIMITS.options)
    .map(({ label }, i) => ({ text: plain(label, LIMITS.option), value: String(i) }));
  const chosen = options[current];
  return {
    type: "input",
    block_id: factBlock(situation, chip.dimension),
    ...(chosen ? {} : { optional: true }),
    label: plain(guessed ? `${chip.title} (${word("assumed", language)})` : chip.title, WIDEST),
    element: {
      type: "static_select",
      action_id: INPUT.value,
      placeholder: plain(open ? word("open", language) : chip.label, WIDEST),
      options,
      ...(chosen ? { initial_option: chosen } : {}),
    },
  };
}
