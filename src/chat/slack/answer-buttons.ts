import type { ActionsBlock, KnownBlock, PlainTextOption } from "@slack/types";
import type { Answer, Button } from "../../core/answering/answer.ts";
import { pickedOf } from "./answer-lines.ts";
import { writeValue } from "./button-value.ts";
import { actions, button, LIMITS, plain } from "./build-blocks.ts";
import { word } from "./card-words.ts";
import { ACTIONS, numbered } from "./names.ts";
import { mrkdwn } from "./safe-text.ts";

const MOST_BUTTONS = 6;
const LONGEST_VALUE = 2000;

/** What each branch gives, in words: nothing is told by its button alone. */
export const branchTexts = (buttons: readonly Button[], most: number, max: number): string[] =>
  buttons
    .slice(0, most)
    .map(({ symbol, label, says }) => mrkdwn(`${symbol} ${says.startsWith(label) ? says : `${label}: ${says}`}`, max));

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
  const options = buttons
    .slice(0, Math.min(most, LIMITS.options))
    .map(({ symbol, label, says }, i): PlainTextOption => ({
      text: plain(`${symbol} ${says.startsWith(label) ? says : `${label}: ${says}`}`, LIMITS.option),
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

/** What can be done with an answer: look behind it, correct it, ask a human. */
export function nextActions(
  answer: Answer,
  ref: string,
  { cut, sent }: { cut: boolean; sent: boolean },
): ActionsBlock | null {
  const { card, language, outcome } = answer;
  const value = writeValue({ ref });
  const human = card.contact !== null && outcome !== "smalltalk";
  const elements = [
    ...(outcome === "incident"
      ? [button(ACTIONS.escalate, word("report", language), writeValue({ ref, incident: true }), "danger")]
      : []),
    ...(outcome === "escalate" ? [button(ACTIONS.escalate, word("write", language), value, "primary")] : []),
    ...(card.proof.length > 0 || pickedOf(answer).length > 0 || cut
      ? [button(ACTIONS.why, word(outcome === "info" ? "sources" : "why", language), value)]
      : []),
    ...(card.chips.length > 0 ? [button(ACTIONS.facts, word("facts", language), value)] : []),
    ...(human && outcome !== "incident" && outcome !== "escalate"
      ? [
          button(
            ACTIONS.escalate,
            word("escalate", language),
            value,
            ...(outcome === "ask_dpo" ? (["primary"] as const) : []),
          ),
        ]
      : []),
    ...(outcome === "smalltalk" && card.contact ? [button(ACTIONS.json, word("json", language), value)] : []),
    ...(sent ? [button(ACTIONS.sent, word("sent", language), value)] : []),
  ];
  return elements.length === 0 ? null : actions("next", elements);
}

const JUDGED: readonly Answer["outcome"][] = [
  "forbidden",
  "ask_dpo",
  "conditional",
  "allowed",
  "depends",
  "info",
  "out_of_scope",
];
/** Thumbs below an answer that decided or explained; nobody in trouble is asked for marks. */
export function feedback({ outcome, language }: Answer, ref: string): KnownBlock | null {
  if (!JUDGED.includes(outcome)) return null;
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
