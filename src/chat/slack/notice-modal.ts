import type { ModalView } from "@slack/types";
import type { Voice } from "../../core/answering/wording.ts";
import { LIMITS, plain, section } from "./build-blocks.ts";
import { word } from "../../core/answering/card-words.ts";
import { messageText, type MessageKey } from "./messages.ts";
import { VIEWS } from "./names.ts";

/** A window with one sentence: while something is fetched, or where it is gone. */
export const renderNoticeModal = (
  key: MessageKey,
  voice: Voice,
  fill: Readonly<Record<string, string | number>> = {},
): ModalView => ({
  type: "modal",
  callback_id: VIEWS.notice,
  title: plain("Lotse", LIMITS.title),
  close: plain(word("close", voice.language), LIMITS.title),
  blocks: [section(messageText(key, voice, fill))],
});
