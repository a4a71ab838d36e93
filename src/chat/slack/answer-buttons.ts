import type { ActionsBlock, KnownBlock, PlainTextOption } from "@slack/types";
import type { Answer, Button } from "../../core/answering/answer.ts";
import { word } from "../../core/answering/card-words.ts";
import { asksForMarks, branchText, nextSteps } from "../../core/answering/next-steps.ts";
import { writeValue } from "./button-value.ts";
import { actions, button, LIMITS, plain } from "./build-blocks.ts";
import { ACTIONS, numbered } from "./names.ts";
import { mrkdwn } from "./safe-text.ts";

const MOST_BUTTONS = 6;
const LONGEST_VALUE = 2000;

/** What each branch gives, in words: nothing is told by its button alone. */
export const branchTexts = (buttons: readonly Button[], most: number, max: number): string[] =>
  buttons.slice(0, most).map((branch) => mrkdwn(branchText(branch), max));

/** One button for each branch, a menu where they are too many. */
export function branchActions(answer: Answer, ref: string, inline: boolean, most: number): ActionsBlock | null {
  const { buttons } = answer.card;
  if (buttons.length === 0) return null;
  if (buttons.length <= MOST_BUTTONS)
    return actions(
      "branches",
      buttons.map((branch, i) =>
        button(numbered("choose", i), `${branch.symbol} ${branch.label}`, valueOf(branch, i, ref, inline)),
      ),
    );
  const options = buttons.slice(0, Math.min(most, LIMITS.options)).map((branch, i): PlainTextOption => ({
    text: plain(branchText(branch), LIMITS.option),
    value: writeValue({ ref, branch: i }),
  }));
  return actions("branches", [
    {
      type: "static_select",
      action_id: ACTIONS.pick,
      placeholder: plain(word("more", answer.language), LIMITS.option),
      options,
    },
  ]);
}

/** The choice itself, so that a click works as long as the button stands; its place in the kept answer where it is too long. */
function valueOf(branch: Button, index: number, ref: string, inline: boolean): string {
  const whole = writeValue({ ref, choice: branch.choice });
  return inline && whole.length <= LONGEST_VALUE ? whole : writeValue({ ref, branch: index });
}

/** What can be done with an answer, as buttons. */
export function nextActions(answer: Answer, ref: string, more: { cut: boolean; sent: boolean }): ActionsBlock | null {
  const elements = nextSteps(answer, more).map(({ does, says, style, incident }) =>
    button(
      ACTIONS[does],
      word(says, answer.language),
      writeValue({ ref, ...(incident ? { incident } : {}) }),
      style ?? undefined,
    ),
  );
  return elements.length === 0 ? null : actions("next", elements);
}

/** Thumbs below an answer. */
export function feedback(answer: Answer, ref: string): KnownBlock | null {
  const { language } = answer;
  if (!asksForMarks(answer)) return null;
  const thumb = (helpful: boolean) => ({
    text: plain(word(helpful ? "helpful" : "unhelpful", language), LIMITS.button),
    value: writeValue({ ref, helpful }),
    accessibility_label: word(helpful ? "helpfulLong" : "unhelpfulLong", language),
  });
  return {
    type: "context_actions",
    block_id: "feedback",
    elements: [
      {
        type: "feedback_buttons",
        action_id: ACTIONS.feedback,
        positive_button: thumb(true),
        negative_button: thumb(false),
      },
    ],
  };
}
