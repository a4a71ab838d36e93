import type { Answer } from "../../core/answering/answer.ts";
import type { Rendered } from "./rendered.ts";

export type AnswerPlace = { place: "private" | "channel"; ref: string; sent?: boolean };

/** An answer as an Adaptive Card. */
export function renderAnswer(answer: Answer, _at: AnswerPlace): Rendered {
  const block = (text: string, more: object = {}) => ({ type: "TextBlock", text, wrap: true, ...more });
  return {
    text: "",
    entities: [],
    card: {
      type: "AdaptiveCard",
      version: "1.5",
      $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
      body: [
        block(`${answer.card.symbol} ${answer.headline}`, { weight: "Bolder", size: "Medium" }),
        ...answer.card.lines.map(({ text }) => block(text)),
        ...answer.notices.map((text) => block(text, { size: "Small", isSubtle: true })),
      ],
    },
    feedback: false,
    summary: answer.headline,
  };
}
