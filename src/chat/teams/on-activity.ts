import type { Inbound } from "./inbound.ts";
import { onMessage } from "./on-message.ts";
import type { TeamsParts } from "./teams-parts.ts";
import type { TeamsReply } from "./teams-reply.ts";

/** What Teams sent, by its kind; what nobody knows is acknowledged, but for an invoke, whose sender waits for something. */
export async function onActivity(activity: Inbound, parts: TeamsParts): Promise<TeamsReply> {
  switch (activity.type) {
    case "message":
      return onMessage(activity, parts);
    case "invoke":
      return { status: 501 };
    default:
      return { status: 200 };
  }
}
