import type { Inbound } from "./inbound.ts";
import { postDirect } from "./post-message.ts";
import { showHome } from "./show-home.ts";
import { askerOf, isShared, languageIn, placeOf, voiceOf, whoSent } from "./teams-asker.ts";
import type { TeamsParts } from "./teams-parts.ts";
import type { TeamsReply } from "./teams-reply.ts";

/**
 * The app came to somebody: greeted once, in their own chat; a channel is not greeted, because nobody there asked. A removal leaves nothing to
 * forget: Lotse keeps no list of chats, addresses stand sealed with what is under way and end with it.
 */
export async function onInstallation(activity: Inbound, parts: TeamsParts): Promise<TeamsReply> {
  if (activity.action !== "add" || isShared(activity)) return { status: 200 };
  const who = whoSent(activity);
  const { store, vault } = parts.keeping;
  const { workspace } = askerOf(who, parts);
  const first = await store.receipts.take(workspace, [vault.pseudonym("event", "greeted", activity.conversation.id)]);
  if (!first) return { status: 200 };
  const voice = await voiceOf(who, languageIn(activity), parts);
  parts.later(showHome(who, voice, parts).then((home) => postDirect(placeOf(activity), home, parts)));
  return { status: 200 };
}
