import type { Inbound } from "./inbound.ts";
import { onFeedback } from "./on-feedback.ts";
import { onMessageAction, onMessageActionSubmit } from "./on-message-action.ts";
import { onExecute } from "./on-press.ts";
import { PRESS_HANDLERS } from "./press-handlers.ts";
import type { TeamsParts } from "./teams-parts.ts";
import type { TeamsReply } from "./teams-reply.ts";

type InvokeHandler = (activity: Inbound, parts: TeamsParts) => Promise<TeamsReply>;

/** Every surface of Teams that waits for an answer, by the name Teams gives it. */
const INVOKES: Readonly<Record<string, InvokeHandler>> = {
  "adaptiveCard/action": onExecute(PRESS_HANDLERS),
  "composeExtension/fetchTask": onMessageAction,
  "composeExtension/submitAction": onMessageActionSubmit,
  "message/submitAction": onFeedback,
};

/** What nobody here knows is said not to be there; Teams then shows its own word for that. */
export async function onInvoke(activity: Inbound, parts: TeamsParts): Promise<TeamsReply> {
  const name = activity.name ?? "";
  const handler = Object.hasOwn(INVOKES, name) ? INVOKES[name] : undefined;
  return handler ? handler(activity, parts) : { status: 501 };
}
