import type { Voice } from "../../core/answering/wording.ts";
import { recall, type Recalled } from "../../flows/recall.ts";
import { HOME_REF } from "./names.ts";
import type { PressHandler, PressReply } from "./on-press.ts";
import { postDirect } from "./post-message.ts";
import type { Press } from "./read-press.ts";
import { renderAnswer, type AnswerPlace, type CardState } from "./render-answer.ts";
import { renderMessage } from "./render-message.ts";
import type { Rendered } from "./rendered.ts";
import { askerOf, voiceOf } from "./teams-asker.ts";
import type { TeamsParts } from "./teams-parts.ts";

export type Given = Extract<Recalled, { kind: "answer" }>;
/** A press below an answer that is still kept, by the one who asked. */
export type AnswerPress = { press: Press; given: Given; voice: Voice; ref: string };

/** The answer a button stands below, for its asker alone. */
export const recalledPress = ({ carried, who }: Press, parts: TeamsParts): Promise<Recalled> =>
  carried && carried.ref !== HOME_REF
    ? recall(carried.ref, askerOf(who, parts), parts.keeping)
    : Promise.resolve({ kind: "gone" });

export const pressVoice = ({ who }: Press, recalled: Recalled, parts: TeamsParts): Promise<Voice> =>
  voiceOf(who, recalled.kind === "answer" ? recalled.answer.language : null, parts);

/** A handler for buttons below answers; for others' answers and expired ones it says so. */
export const onAnswer =
  (handle: (pressed: AnswerPress, parts: TeamsParts) => Promise<PressReply>): PressHandler =>
  async (press, parts) => {
    const recalled = await recalledPress(press, parts);
    const voice = await pressVoice(press, recalled, parts);
    return recalled.kind === "answer"
      ? handle({ press, given: recalled, voice, ref: press.carried?.ref ?? "" }, parts)
      : { say: renderMessage(recalled.kind === "foreign" ? "notYours" : "expired", voice) };
  };

/** The answer again, as a rendering of its own: what is pressed on it from now on is a new press. */
export function shownAgain(
  { press, given, ref }: Omit<AnswerPress, "voice">,
  parts: TeamsParts,
  state: CardState = {},
): Rendered {
  const open = press.here.at === "mention" && parts.settings.channelAnswers === "thread";
  const at: AnswerPlace = { place: open ? "channel" : "private", ref, sent: given.sent };
  return renderAnswer(given.answer, at, { nonce: parts.keeping.clock.id(), ...state });
}

/** Another card in the answer's place, below the same headline. */
export const inPlace = (pressed: Omit<AnswerPress, "voice">, card: object, parts: TeamsParts): Rendered => ({
  ...shownAgain(pressed, parts),
  card,
});

/** What nobody else may see comes to the personal chat where a card stands in company. */
export async function inPrivate(
  { press, voice }: Pick<AnswerPress, "press" | "voice">,
  message: Rendered,
  parts: TeamsParts,
): Promise<PressReply> {
  if (press.here.at !== "mention") return { show: message };
  const posted = await postDirect(press.apart, message, parts);
  return { say: renderMessage(posted.kind === "sent" ? "answeredApart" : "failed", voice) };
}
