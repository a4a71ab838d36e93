import type { Answer, Button } from "./answer.ts";
import { pickedOf } from "./card-groups.ts";
import type { CardWord } from "./card-words.ts";
import { SYMBOLS } from "./phrases.ts";

/** A button below an answer, the same in every chat: what it does, what it says, how much it stands out. */
export type NextStep = {
  does: "why" | "facts" | "escalate" | "sent" | "json";
  says: CardWord;
  style: "primary" | "danger" | null;
  incident: boolean;
};

/** What can be done with an answer: look behind it, correct it, ask a human. `cut`: something stands behind "Warum?" alone; `sent`: something went to a model. */
export function nextSteps(answer: Answer, { cut, sent }: { cut: boolean; sent: boolean }): NextStep[] {
  const { card, outcome } = answer;
  const human = card.contact !== null && outcome !== "smalltalk";
  const proved = card.proof.length > 0 || pickedOf(answer).length > 0 || cut;
  return [
    ...(outcome === "incident" ? [step("escalate", "report", "danger", true)] : []),
    ...(outcome === "escalate" ? [step("escalate", "write", "primary")] : []),
    ...(proved ? [step("why", whyWord(answer))] : []),
    ...(card.chips.length > 0 ? [step("facts", "facts")] : []),
    ...(human && outcome !== "incident" && outcome !== "escalate"
      ? [step("escalate", "escalate", outcome === "ask_dpo" ? "primary" : null)]
      : []),
    ...(outcome === "smalltalk" && card.contact ? [step("json", "json")] : []),
    ...(sent ? [step("sent", "sent")] : []),
  ];
}
const step = (does: NextStep["does"], says: CardWord, style: NextStep["style"] = null, incident = false): NextStep => ({
  does,
  says,
  style,
  incident,
});

/** What colour an answer has: that of its symbol, which says "it depends" where its headline permits by halves. */
export const toneOf = ({ card, outcome }: Answer): Answer["outcome"] =>
  card.symbol === SYMBOLS.depends ? "depends" : outcome;

/** What the way behind an answer is called. */
export const whyWord = ({ outcome }: Answer): "why" | "sources" => (outcome === "info" ? "sources" : "why");

/** What a branch gives, in words: nothing is told by its button alone. */
export const branchText = ({ symbol, label, says }: Button): string =>
  `${symbol} ${says.startsWith(label) ? says : `${label}: ${says}`}`;

const JUDGED: readonly Answer["outcome"][] = [
  "forbidden",
  "ask_dpo",
  "conditional",
  "allowed",
  "depends",
  "info",
  "out_of_scope",
];
/** Thumbs belong below an answer that decided or explained; nobody in trouble is asked for marks. */
export const asksForMarks = ({ outcome }: Answer): boolean => JUDGED.includes(outcome);
