import type { Language } from "../../core/reading/language.ts";
import { accept, type Accepted, type Incoming } from "../../flows/accept.ts";
import { within } from "../../flows/within.ts";
import { CHAT, wayTo, type TeamsAddress } from "./teams-address.ts";
import type { Who } from "./teams-asker.ts";
import type { TeamsParts } from "./teams-parts.ts";

export type Taken = {
  who: Who;
  conversation: string;
  events: readonly string[];
  said: Incoming["said"];
  here: TeamsAddress;
  /** Where neither the text nor the conversation says. */
  language?: Language | null;
  continues?: Incoming["continues"];
};
/** What is not written by then is said not to be; a window of Teams waits five seconds. */
const WRITE_MS = 2200;

/** Reading grows with the square of the length and holds up everybody; a question in a chat is shorter than this. */
const MOST = 3000;

/** Writes a question down before Teams hears that it arrived. */
export async function takeQuestion(taken: Taken, { keeping }: Pick<TeamsParts, "keeping">): Promise<Accepted> {
  if ("text" in taken.said && taken.said.text.length > MOST) return { kind: "too_long", most: MOST };
  return within<Accepted>(
    WRITE_MS,
    accept(
      {
        chat: CHAT,
        workspace: taken.who.tenant,
        person: taken.who.person,
        conversation: taken.conversation,
        events: taken.events,
        said: taken.said,
        language: taken.language ?? null,
        address: wayTo(taken.here),
        continues: taken.continues ?? null,
      },
      keeping,
    ),
    { kind: "not_stored" },
  );
}
