import type { Answer, Button } from "../../core/answering/answer.ts";
import { word } from "../../core/answering/card-words.ts";
import { branchText, nextSteps } from "../../core/answering/next-steps.ts";
import { words, LIMITS, type Element } from "./build-card.ts";
import { writeValue, type Carried } from "./button-value.ts";
import { button, rows } from "./card-buttons.ts";
import { INPUT } from "./names.ts";
import { markdown, plain } from "./safe-text.ts";

const MOST_BUTTONS = 6;
const LONGEST_VALUE = 2000;
type On = Pick<Carried, "ref" | "nonce">;

/** What each branch gives, in words: nothing is told by its button alone. */
export const branchWords = (buttons: readonly Button[], most: number, max: number): Element[] =>
  buttons.slice(0, most).map((branch, i) => words(plain(branchText(branch), max), {}, i === 0 ? "Default" : "Small"));

/** One button for each branch, a menu where they are too many. */
export function branchButtons({ card, language }: Answer, on: On, inline: boolean, most: number): Element[] {
  const { buttons } = card;
  if (buttons.length === 0) return [];
  if (buttons.length <= MOST_BUTTONS)
    return rows(buttons.map((branch, i) => button(`${branch.symbol} ${branch.label}`, valueOf(branch, i, on, inline))));
  const choices = buttons
    .slice(0, most)
    .map((branch, i) => ({ title: markdown(branchText(branch), LIMITS.option), value: String(i) }));
  return [
    {
      type: "Input.ChoiceSet",
      id: INPUT.branch,
      style: "compact",
      label: word("more", language),
      value: "0",
      choices,
    },
    ...rows([button(word("decide", language), { verb: "pick", ...on }, { sends: "inputs" })]),
  ];
}

/** The choice itself, so that a press works as long as the button stands; its place in the kept answer where it is too long. */
function valueOf({ choice }: Button, branch: number, on: On, inline: boolean): Carried {
  const whole: Carried = { verb: "choose", ...on, choice };
  return inline && JSON.stringify(writeValue(whole)).length <= LONGEST_VALUE
    ? whole
    : { verb: "choose", ...on, branch };
}

/** What can be done with an answer. */
export const nextButtons = (answer: Answer, on: On, more: { cut: boolean; sent: boolean }): Element[] =>
  rows(
    nextSteps(answer, more).map(({ does, says, style, incident }) =>
      button(
        word(says, answer.language),
        {
          verb: does,
          ...on,
          ...(incident ? { incident } : {}),
          ...(does === "sent" || does === "json" ? { text: does } : {}),
        },
        { style },
      ),
    ),
  );
