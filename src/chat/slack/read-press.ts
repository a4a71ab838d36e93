import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from "@slack/bolt";
import { readValue, type Carried } from "./button-value.ts";
import type { SlackAddress } from "./slack-address.ts";

export type ActionArgs = AllMiddlewareArgs & SlackActionMiddlewareArgs<BlockAction>;
/** A button or menu that somebody pressed: who, below which answer, and where what follows belongs. */
export type Press = {
  person: string;
  carried: Carried | null;
  /** Where an answer to it goes. */
  here: SlackAddress;
  /** Where its presser alone hears something. */
  apart: SlackAddress;
  trigger: string;
  /** Receipts: two presses of one button within two seconds and a half always share one. */
  events: string[];
  viewId: string | null;
  selected: string | null;
};

/** How long a second press of the same button counts as the first, in seconds. */
const DOUBLE = 5;

export function readPress({ body, action }: Pick<ActionArgs, "body" | "action">): Press {
  const person = body.user.id;
  const selected = "selected_option" in action ? (action.selected_option?.value ?? null) : null;
  const value = "value" in action && typeof action.value === "string" ? action.value : undefined;
  const { here, apart } = placeOf(body, person);
  const at = Number(action.action_ts ?? 0) / DOUBLE;
  const name = `press:${person}:${body.container?.["message_ts"] ?? body.view?.id ?? ""}:${action.action_id}:${selected ?? ""}`;
  return {
    person,
    carried: readValue(selected ?? value),
    here,
    apart,
    trigger: body.trigger_id,
    events: [`trigger:${body.trigger_id}`, `${name}:${Math.floor(at)}`, `${name}:${Math.floor(at + 0.5)}h`],
    viewId: body.view?.id ?? null,
    selected,
  };
}

function placeOf(body: BlockAction, user: string): { here: SlackAddress; apart: SlackAddress } {
  const person: SlackAddress = { at: "person", user };
  const channel = body.channel?.id ?? text(body.container?.["channel_id"]);
  const ts = text(body.container?.["message_ts"]);
  if (!channel || !ts) return { here: person, apart: person };
  const thread = text(body.container?.["thread_ts"]) ?? text(body.message?.["thread_ts"]) ?? ts;
  const apart: SlackAddress = body.response_url ? { at: "response", url: body.response_url, user } : person;
  if (channel.startsWith("D")) return { here: { at: "direct", channel, thread }, apart };
  if (body.container?.["is_ephemeral"] === true) return { here: apart, apart };
  return { here: { at: "mention", channel, thread, user }, apart };
}

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
