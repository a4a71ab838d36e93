import type { PressHandler } from "./on-press.ts";
import { inPlace, inPrivate, onAnswer, type AnswerPress } from "./recalled-press.ts";
import { renderMessage } from "./render-message.ts";
import type { TeamsParts } from "./teams-parts.ts";
import { renderText, type LongText } from "./text-card.ts";

/** "Was wurde gesendet?", "Als JSON zeigen" and their pages: exactly what a model got, or what is stored about the asker. */
export const longText: PressHandler = onAnswer(async (pressed, parts) => {
  const text = await textOf(pressed, parts);
  if (!text) return { say: renderMessage("expired", pressed.voice) };
  return inPrivate(pressed, inPlace(pressed, renderText(text, pressed.voice), parts), parts);
});

async function textOf({ press, given, ref }: AnswerPress, parts: TeamsParts): Promise<LongText | null> {
  const { answer, question } = given;
  const { carried } = press;
  const common = { page: carried?.page ?? 0, on: { ref, nonce: parts.keeping.clock.id() } };
  if (carried?.text === "json") {
    const json = answer.outcome === "smalltalk" ? answer.card.contact?.copy : undefined;
    return json === undefined ? null : { kind: "json", text: json, ...common };
  }
  const sent = question && (await parts.sentIn(answer.id, question.thread));
  return sent && { kind: "sent", host: sent.host, arrived: sent.arrived, text: sent.bodies.join("\n\n"), ...common };
}
