import type { Choice } from "../../core/answering/answer.ts";
import type { Recalled } from "../../flows/recall.ts";
import { readFacts, renderFacts } from "./facts-card.ts";
import { INPUT } from "./names.ts";
import type { PressHandler } from "./on-press.ts";
import type { Press } from "./read-press.ts";
import { inPlace, onAnswer, pressVoice, recalledPress, shownAgain } from "./recalled-press.ts";
import { messageText, renderMessage } from "./render-message.ts";
import { takeQuestion } from "./take-question.ts";
import { tellAccepted } from "./tell-accepted.ts";
import { renderWhy } from "./why-card.ts";

/** A branch of an answer, by button or menu: decided anew, and answered as a message of its own; the card says so. */
export const choose: PressHandler = async (press, parts) => {
  const recalled = await recalledPress(press, parts);
  const voice = await pressVoice(press, recalled, parts);
  const place = placeOf(press);
  const choice = choiceOf(press, place, recalled);
  if (recalled.kind === "foreign") return { say: renderMessage("notYours", voice) };
  if (!choice) return { say: renderMessage("expired", voice) };
  const given = recalled.kind === "answer" ? recalled : null;
  const accepted = await takeQuestion(
    {
      who: press.who,
      conversation: `press:${press.carried?.ref ?? ""}`,
      events: press.events,
      said: { choice },
      here: press.here,
      language: given?.answer.language ?? null,
      continues: given?.question ?? null,
    },
    parts,
  );
  const told = tellAccepted(accepted, voice);
  if (told) return { say: told };
  if (!given) return { say: renderMessage("comesBelow", voice) };
  const { buttons } = given.answer.card;
  const branch = buttons[place ?? -1] ?? buttons.find((one) => JSON.stringify(one.choice) === JSON.stringify(choice));
  const note = branch
    ? messageText("chosen", voice, { label: `${branch.symbol} ${branch.label}` })
    : messageText("comesBelow", voice);
  return { show: shownAgain({ press, given, ref: press.carried?.ref ?? "" }, parts, { note }) };
};

/** The place of a branch in the kept answer, from the button or from the menu. */
function placeOf({ carried, inputs }: Press): number | null {
  if (carried?.branch !== undefined) return carried.branch;
  const picked = inputs[INPUT.branch];
  return carried?.verb === "pick" && typeof picked === "string" && /^\d{1,3}$/.test(picked) ? Number(picked) : null;
}

/** The choice the button carries, or the one at its place in the kept answer. */
const choiceOf = ({ carried }: Press, place: number | null, recalled: Recalled): Choice | null =>
  carried?.choice ??
  (recalled.kind === "answer" && place !== null ? (recalled.answer.card.buttons[place]?.choice ?? null) : null);

/** "Zurück zur Antwort", "Abbrechen". */
export const back = onAnswer(async (pressed, parts) => ({ show: shownAgain(pressed, parts) }));

/** "Warum?": how the answer came about. */
export const why = onAnswer(async (pressed, parts) => {
  const on = { ref: pressed.ref, nonce: parts.keeping.clock.id() };
  return { show: inPlace(pressed, renderWhy(pressed.given.answer, on), parts) };
});

/** "Angaben ändern": what was understood, to be corrected. */
export const facts = onAnswer(async (pressed, parts) => {
  const on = { ref: pressed.ref, nonce: parts.keeping.clock.id() };
  return { show: inPlace(pressed, renderFacts(pressed.given.answer, on), parts) };
});

/** "Neu entscheiden": the facts as changed; the answer comes as a message of its own. */
export const decide = onAnswer(async (pressed, parts) => {
  const { press, given, voice, ref } = pressed;
  const choice = readFacts(given.answer, press.inputs);
  if (!choice) return { show: shownAgain(pressed, parts, { note: messageText("unchanged", voice) }) };
  const accepted = await takeQuestion(
    {
      who: press.who,
      conversation: `facts:${ref}`,
      events: press.events,
      said: { choice },
      here: press.here,
      language: given.answer.language,
      continues: given.question,
    },
    parts,
  );
  const told = tellAccepted(accepted, voice);
  return told ? { say: told } : { show: shownAgain(pressed, parts, { note: messageText("decidedAnew", voice) }) };
});
