import type { ModalView } from "@slack/types";
import type { Voice } from "../../core/answering/wording.ts";
import { renderMessage } from "./messages.ts";
import { renderNoticeModal } from "./notice-modal.ts";
import { tellMend } from "./post-message.ts";
import { sayTo } from "./say-to.ts";
import type { SlackAddress } from "./slack-address.ts";
import { faultOf } from "./slack-faults.ts";
import type { SlackParts } from "./slack-parts.ts";

/** A press opens a window within three seconds, once: first an empty one, then what takes a look into the store. */
export async function openWindow(
  { trigger, here, voice }: { trigger: string; here: SlackAddress; voice: Voice },
  view: ModalView | (() => Promise<ModalView>),
  parts: SlackParts,
): Promise<void> {
  const { api } = parts;
  try {
    const first = typeof view === "function" ? renderNoticeModal("loading", voice) : view;
    const opened = await api.views.open({ trigger_id: trigger, view: first });
    const id = opened.view?.id;
    if (typeof view !== "function" || !id) return;
    const made = await view().catch(() => renderNoticeModal("failed", voice));
    await api.views.update({ view_id: id, view: made });
  } catch (error) {
    const { code } = faultOf(error);
    tellMend(code, parts);
    const late = code === "expired_trigger_id" || code === "exchanged_trigger_id" || code === "no_answer";
    await sayTo(here, renderMessage(late ? "tooLate" : "failed", voice), parts);
  }
}
