import type { Recalled } from "../../flows/recall.ts";
import type { Choice } from "../../core/answering/answer.ts";
import { renderMessage, type MessageKey } from "./messages.ts";
import { pressVoice, recalledPress } from "./recalled-press.ts";
import { readPress, type ActionArgs, type Press } from "./read-press.ts";
import { sayTo } from "./say-to.ts";
import { refusalOf } from "./slack-asker.ts";
import type { SlackParts } from "./slack-parts.ts";
import { takeQuestion } from "./take-question.ts";
import { tellAccepted } from "./tell-accepted.ts";

/** A branch of an answer, by button or menu: decided anew, and answered where the answer stands. */
export const chooseAction =
  (parts: SlackParts) =>
  async (args: ActionArgs): Promise<void> => {
    const press = readPress(args);
    const recalled = await recalledPress(press, parts);
    const choice = choiceOf(press, recalled);
    const why: MessageKey | null =
      refusalOf(args.body as object, parts) ??
      (recalled.kind === "foreign" ? "notYours" : choice === null ? "expired" : null);
    if (why || !choice) {
      await args.ack();
      const voice = await pressVoice(press, recalled, parts);
      return void (await sayTo(press.apart, renderMessage(why ?? "expired", voice), parts));
    }
    const question = recalled.kind === "answer" ? recalled.question : null;
    const accepted = await takeQuestion(
      {
        person: press.person,
        conversation: `press:${press.carried?.ref ?? ""}`,
        events: press.events,
        said: { choice },
        here: press.here,
        language: recalled.kind === "answer" ? recalled.answer.language : null,
        continues: question,
      },
      parts,
    );
    await args.ack();
    const told = accepted.kind === "accepted" ? null : tellAccepted(accepted, await pressVoice(press, recalled, parts));
    if (told) await sayTo(press.apart, told, parts);
  };

/** The choice the button carries, or the one at its place in the kept answer. */
function choiceOf({ carried }: Press, recalled: Recalled): Choice | null {
  if (carried?.choice) return carried.choice;
  if (recalled.kind !== "answer" || carried?.branch === undefined) return null;
  return recalled.answer.card.buttons[carried.branch]?.choice ?? null;
}
