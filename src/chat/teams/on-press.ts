import type { Voice } from "../../core/answering/wording.ts";
import type { Verb } from "./names.ts";
import type { Inbound } from "./inbound.ts";
import { replaceMessage } from "./post-message.ts";
import { readPress, type Press } from "./read-press.ts";
import { renderMessage } from "./render-message.ts";
import type { Rendered } from "./rendered.ts";
import { sayTo } from "./say-to.ts";
import { voiceOf } from "./teams-asker.ts";
import type { TeamsParts } from "./teams-parts.ts";
import type { TeamsReply } from "./teams-reply.ts";

/** What a press leads to: its card shown anew, or a word to its presser alone. */
export type PressReply = { show: Rendered } | { say: Rendered };
export type PressHandler = (press: Press, parts: TeamsParts) => Promise<PressReply>;
export type PressHandlers = Partial<Record<Verb, PressHandler>>;

const CARD = "application/vnd.microsoft.card.adaptive";
const MESSAGE = "application/vnd.microsoft.activity.message";

/** `Action.Execute`: the reply goes back in the same request, and Teams puts it in the card's place. */
export const onExecute =
  (handlers: PressHandlers) =>
  async (activity: Inbound, parts: TeamsParts): Promise<TeamsReply> => {
    const { action } = (activity.value ?? {}) as { action?: { data?: unknown } };
    const reply = await replyTo(readPress(activity, action?.data), handlers, parts);
    const body =
      "show" in reply && reply.show.card
        ? { statusCode: 200, type: CARD, value: reply.show.card }
        : { statusCode: 200, type: MESSAGE, value: ("show" in reply ? reply.show : reply.say).text };
    return { status: 200, body };
  };

/** `Action.Submit` of clients that know nothing else: the same press as a message, so that its card is replaced by a call. */
export const onSubmit =
  (handlers: PressHandlers) =>
  async (activity: Inbound, parts: TeamsParts): Promise<TeamsReply> => {
    const press = readPress(activity, activity.value);
    const reply = await replyTo(press, handlers, parts);
    parts.later(shown(press, reply, parts));
    return { status: 200 };
  };

/** In company a card is never replaced: everybody would see what its presser typed. */
async function shown({ here, message }: Press, reply: PressReply, parts: TeamsParts): Promise<void> {
  if ("say" in reply) return void (await sayTo(here, reply.say, parts));
  const replaced =
    message !== null && here.at === "direct" ? await replaceMessage(here, message, reply.show, parts) : null;
  if (replaced?.kind !== "sent") await sayTo(here, reply.show, parts);
}

/** An old card, or a button that this version does not know, is told to be expired. */
async function replyTo(press: Press, handlers: PressHandlers, parts: TeamsParts): Promise<PressReply> {
  const { carried, who } = press;
  const handler = carried && handlers[carried.verb];
  if (handler) return handler(press, parts);
  const voice: Voice = await voiceOf(who, null, parts);
  return { say: renderMessage("expired", voice) };
}
