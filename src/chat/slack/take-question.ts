import type { Language } from "../../core/reading/language.ts";
import { accept, type Accepted, type Incoming } from "../../flows/accept.ts";
import { CHAT, wayTo, type SlackAddress } from "./slack-address.ts";
import { within } from "../../flows/within.ts";
import type { SlackParts } from "./slack-parts.ts";

export type Taken = {
  person: string;
  conversation: string;
  events: readonly string[];
  said: Incoming["said"];
  here: SlackAddress;
  /** Where neither the text nor the conversation says. */
  language?: Language | null;
  continues?: Incoming["continues"];
};
/** Slack waits three seconds; what is not written by then is said not to be. */
export const WRITE_MS = 2200;

/** Reading grows with the square of the length and holds up everybody; a question in Slack is shorter than this. */
const MOST = 3000;

/** Writes a question down before Slack hears that it arrived. */
export async function takeQuestion(taken: Taken, { me, keeping }: SlackParts): Promise<Accepted> {
  if ("text" in taken.said && taken.said.text.length > MOST) return { kind: "too_long", most: MOST };
  return within<Accepted>(
    WRITE_MS,
    accept(
      {
        chat: CHAT,
        workspace: me.team,
        person: taken.person,
        conversation: taken.conversation,
        events: taken.events,
        said: taken.said,
        language: taken.language ?? null,
        address: wayTo(taken.here, taken.person),
        continues: taken.continues ?? null,
      },
      keeping,
    ),
    { kind: "not_stored" },
  );
}
