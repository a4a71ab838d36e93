import { ESCALATION_WORDS } from "../../core/answering/escalation-words.ts";
import { say, type Voice } from "../../core/answering/wording.ts";
import type { Posted } from "../../ports/courier.ts";
import { renderEscalation } from "./escalation-card.ts";
import { HOME_REF } from "./names.ts";
import { postDirect, postTargeted } from "./post-message.ts";
import { renderMessage } from "./render-message.ts";
import type { Rendered } from "./rendered.ts";
import type { TeamsAddress } from "./teams-address.ts";
import type { TeamsParts } from "./teams-parts.ts";

/** "dsb": the form that goes to the DPO, with what was typed to be edited. It stands in the asker's own chat, wherever it was asked for. */
export async function offerEscalation(
  { here, text }: { here: TeamsAddress; text: string },
  voice: Voice,
  parts: TeamsParts,
): Promise<Posted> {
  const form = {
    ref: HOME_REF,
    ticket: parts.keeping.clock.id(),
    question: text,
    incident: false,
    foreign: false,
    contacts: parts.contacts(voice.language, false),
    note: null,
  };
  const message: Rendered = {
    text: "",
    entities: [],
    card: renderEscalation(form, voice, "chat"),
    feedback: false,
    summary: say(ESCALATION_WORDS.title, voice),
  };
  const posted = await postDirect(here, message, parts);
  if (here.at !== "mention") return posted;
  if (posted.kind === "refused") return postTargeted(here, message, parts);
  if (posted.kind === "sent") await postTargeted(here, renderMessage("answeredApart", voice), parts);
  return posted;
}
