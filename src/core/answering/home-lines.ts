import type { TicketState } from "../escalation.ts";
import type { Retention } from "../privacy/retention.ts";
import { ticketName } from "./command-card.ts";
import { COMMAND_WORDS, KIND_WORDS, spanWords, STATE_WORDS } from "./command-words.ts";
import { HOME_WORDS } from "./home-words.ts";
import { say, type Voice } from "./wording.ts";
import { dayIn } from "./day-in.ts";

export type OwnTicket = { id: string; state: TicketState; created: number };
const MOST_TICKETS = 8;

/** One's own questions to the DPO, the newest first; `more` says how many older ones there are. */
export function ticketLines(
  tickets: readonly OwnTicket[],
  voice: Voice,
): { none: string | null; lines: string[]; more: string | null } {
  const newest = [...tickets].sort((a, b) => b.created - a.created).slice(0, MOST_TICKETS);
  const rest = tickets.length - newest.length;
  return {
    none: tickets.length === 0 ? say(COMMAND_WORDS.ticketsNone, voice) : null,
    lines: newest.map(({ id, state, created }) =>
      say(COMMAND_WORDS.ticket, voice, {
        ticket: ticketName(id),
        state: say(STATE_WORDS[state], voice),
        day: dayIn(created, voice.language),
      }),
    ),
    more: rest > 0 ? say(HOME_WORDS.moreTickets, voice, { count: String(rest) }) : null,
  };
}

const KINDS = ["drafts", "outbox", "threads", "tickets", "preferences", "limits"] as const;
/** What is stored about a person and for how long. */
export const storedLines = (retention: Retention, voice: Voice): string[] =>
  KINDS.map((kind) => say(KIND_WORDS[kind], voice, { days: say(spanWords(retention[kind]), voice) }));

/** What a model gets, if there is one; `app`: the chat's name. */
export const modelLine = (model: "situation" | "question" | null, app: string, voice: Voice): string =>
  say(HOME_WORDS[model === null ? "noModel" : model === "situation" ? "modelSituation" : "modelQuestion"], voice, {
    app,
  });
