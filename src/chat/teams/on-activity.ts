import type { Inbound } from "./inbound.ts";
import { onInstallation } from "./on-installation.ts";
import { onInvoke } from "./on-invoke.ts";
import { onMessage } from "./on-message.ts";
import { onSubmit } from "./on-press.ts";
import { PRESS_HANDLERS } from "./press-handlers.ts";
import type { TeamsParts } from "./teams-parts.ts";
import type { TeamsReply } from "./teams-reply.ts";

const submit = onSubmit(PRESS_HANDLERS);

/** What Teams sent, by its kind; what nobody knows is acknowledged, so that Teams does not send it again. */
export async function onActivity(activity: Inbound, parts: TeamsParts): Promise<TeamsReply> {
  switch (activity.type) {
    case "message":
      return isSubmitted(activity) ? submit(activity, parts) : onMessage(activity, parts);
    case "invoke":
      return onInvoke(activity, parts);
    case "installationUpdate":
      return onInstallation(activity, parts);
    default:
      return { status: 200 };
  }
}

/** A button's message has a value and no text of its own. */
const isSubmitted = ({ text, value }: Inbound): boolean =>
  typeof value === "object" && value !== null && (text ?? "").trim() === "";
