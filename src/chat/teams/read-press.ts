import { readValue, type Carried } from "./button-value.ts";
import type { Inbound } from "./inbound.ts";
import { personOf, type TeamsAddress } from "./teams-address.ts";
import { placeOf, whoSent, type Who } from "./teams-asker.ts";

/** A button that somebody pressed: who, on which card, with what typed into it, and where what follows belongs. */
export type Press = {
  who: Who;
  carried: Carried | null;
  /** What the card sent along: inputs by their id, beside what the button carries. */
  inputs: Readonly<Record<string, unknown>>;
  /** Where an answer to it goes. */
  here: TeamsAddress;
  /** The presser's personal chat. */
  apart: TeamsAddress;
  /** Receipts: the same press delivered twice, or pressed twice on one card, shares one. */
  events: string[];
  /** Teams' id of the message the card stands in, where it says. */
  message: string | null;
};

/** `data`: what the button and its card sent. A card in company is taken to be its presser's alone: only they see what comes of it. */
export function readPress(activity: Inbound, data: unknown): Press {
  const who = whoSent(activity);
  const carried = readValue(data);
  const inputs = typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
  const place = placeOf(activity);
  const { branch, choice, page } = carried ?? {};
  const what = JSON.stringify([carried?.verb, branch ?? inputs["branch"] ?? null, choice ?? null, page ?? null]);
  return {
    who,
    carried,
    inputs,
    here: place.at === "mention" ? { ...place, hidden: true } : place,
    apart: place.at === "direct" ? place : personOf(place),
    events: [
      ...(activity.id ? [`press:${activity.conversation.id}:${activity.id}`] : []),
      ...(carried ? [`press:${who.person}:${carried.ref}:${carried.nonce}:${what}`] : []),
    ],
    message: activity.replyToId ?? null,
  };
}
