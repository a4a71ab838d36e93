import { keepFeedback } from "../../flows/keep-feedback.ts";
import { renderMessage } from "./messages.ts";
import { pressVoice, recalledPress } from "./recalled-press.ts";
import { readPress, type ActionArgs } from "./read-press.ts";
import { sayTo } from "./say-to.ts";
import { askerOf, refusalOf } from "./slack-asker.ts";
import type { SlackParts } from "./slack-parts.ts";

/** A thumb below an answer, kept without person, once for each answer. */
export const feedbackAction =
  (parts: SlackParts) =>
  async (args: ActionArgs): Promise<void> => {
    await args.ack();
    const press = readPress(args);
    if (refusalOf(args.body as object, parts)) return;
    const recalled = await recalledPress(press, parts);
    const voice = await pressVoice(press, recalled, parts);
    const { carried } = press;
    if (recalled.kind !== "answer" || carried?.helpful === undefined) {
      const why = recalled.kind === "foreign" ? "notYours" : "expired";
      return void (await sayTo(press.apart, renderMessage(why, voice), parts));
    }
    const thumb = { ref: carried.ref, answer: recalled.answer, helpful: carried.helpful };
    if (!(await keepFeedback(thumb, askerOf(press.person, parts), parts.keeping))) return;
    await sayTo(press.apart, renderMessage("thanks", voice), parts);
  };
