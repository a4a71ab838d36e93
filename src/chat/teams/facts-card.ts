import type { Answer, Choice } from "../../core/answering/answer.ts";
import { word } from "../../core/answering/card-words.ts";
import { changedFacts, factsOf, type Fact } from "../../core/answering/changed-facts.ts";
import { fitting } from "../../core/answering/fitting.ts";
import { backButton } from "./back-button.ts";
import { card, LIMITS, sizeOf, title, words, type Element } from "./build-card.ts";
import type { Carried } from "./button-value.ts";
import { button, rows } from "./card-buttons.ts";
import { factInput } from "./names.ts";
import { markdown, plain } from "./safe-text.ts";

const SIZES = [
  { facts: 60, options: 100, option: LIMITS.option },
  { facts: 16, options: 40, option: 50 },
  { facts: 6, options: 12, option: 40 },
] as const;
type Size = (typeof SIZES)[number];

/** "Angaben ändern": one menu for each fact of each situation; an unchanged one stays as it was read. */
export function renderFacts(answer: Answer, on: Pick<Carried, "ref" | "nonce">): object {
  const { language } = answer;
  const several = answer.decisions.length > 1;
  return fitting(
    SIZES.map((size) => () => {
      const facts = factsOf(answer, size.facts);
      const situations = [...new Set(facts.map(({ situation }) => situation))];
      return card([
        title(word("facts", language)),
        words(word("factsIntro", language)),
        ...situations.flatMap((at) => [
          ...(several
            ? [words(plain(answer.card.buttons[at]?.label ?? `${at + 1}.`, LIMITS.label), { weight: "Bolder" })]
            : []),
          ...facts.filter(({ situation }) => situation === at).map((fact) => menu(fact, language, size)),
        ]),
        ...rows([
          button(word("decide", language), { verb: "decide", ...on }, { style: "primary", sends: "inputs" }),
          backButton(on, language, "cancel"),
        ]),
      ]);
    }),
    sizeOf,
    LIMITS.message,
  );
}

/** The situations as changed; null where nothing was changed, or the answer never had such facts. */
export const readFacts = (answer: Answer, inputs: Readonly<Record<string, unknown>>): Choice | null =>
  changedFacts(answer, (at, dimension) => {
    const value = inputs[factInput(at, dimension)];
    return typeof value === "string" && /^\d{1,3}$/.test(value) ? value : undefined;
  });

function menu({ situation, chip, current, guessed, open }: Fact, language: Answer["language"], size: Size): Element {
  const choices = chip.options
    .map(({ label }, i) => ({ title: markdown(label, size.option), value: String(i) }))
    .filter((_, i) => i < size.options || i === current);
  return {
    type: "Input.ChoiceSet",
    id: factInput(situation, chip.dimension),
    style: "compact",
    label: markdown(guessed ? `${chip.title} (${word("assumed", language)})` : chip.title, LIMITS.label),
    placeholder: plain(open ? word("open", language) : chip.label, LIMITS.label),
    ...(current < 0 ? {} : { value: String(current) }),
    choices,
  };
}
