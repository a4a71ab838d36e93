import type { Voice } from "../../core/answering/wording.ts";
import type { Language } from "../../core/reading/language.ts";
import { ownerOf } from "../../flows/accept.ts";
import type { Owner } from "../../ports/people.ts";
import { CHAT, type TeamsAddress } from "./teams-address.ts";
import type { Inbound } from "./inbound.ts";
import type { TeamsParts } from "./teams-parts.ts";

/** Who is there: `person` is the id that stays the same in the whole tenant, where Teams tells it. */
export type Who = { tenant: string; person: string };

export const whoSent = ({ from, conversation, channelData }: Inbound): Who => ({
  tenant: conversation.tenantId ?? channelData?.tenant?.id ?? "",
  person: from.aadObjectId ?? from.id,
});

export const askerOf = ({ tenant, person }: Who, { keeping }: Pick<TeamsParts, "keeping">): Owner =>
  ownerOf({ chat: CHAT, workspace: tenant, person }, keeping);

/** The language of somebody's Teams, as far as Lotse speaks it. */
export const languageIn = ({ locale }: Inbound): Language | null =>
  locale ? (/^de\b/i.test(locale) ? "de" : "en") : null;

/** In which words somebody is spoken to: as they set it, else as they write, else German; a store that is away changes nothing. */
export async function voiceOf(
  who: Who,
  written: Language | null,
  parts: Pick<TeamsParts, "keeping" | "address">,
): Promise<Voice> {
  const set = await parts.keeping.store.preferences.get(askerOf(who, parts)).catch(() => null);
  return { language: set?.language ?? written ?? "de", address: set?.address ?? parts.address };
}

/** Where an answer to this activity goes, and how the conversation is called among Lotse's receipts. */
export function placeOf(activity: Inbound): TeamsAddress & { at: "direct" | "mention" } {
  const { conversation, serviceUrl: service, recipient, from } = activity;
  const common = {
    service,
    bot: recipient.id,
    tenant: whoSent(activity).tenant,
    user: from.id,
    conversation: conversation.id,
  };
  return isShared(activity)
    ? { at: "mention", ...common, ...(recipient.isTargeted === true ? { hidden: true as const } : {}) }
    : { at: "direct", ...common };
}

/** Others read along in channels and group chats; where Teams does not say, nobody is taken to be alone. */
export const isShared = ({ conversation }: Inbound): boolean =>
  conversation.conversationType === undefined
    ? conversation.isGroup !== false
    : conversation.conversationType !== "personal";
