import { ticketName } from "../../core/answering/command-card.ts";
import { MESSAGE_WORDS } from "../../core/answering/message-words.ts";
import { say, type Voice } from "../../core/answering/wording.ts";
import type { Filed } from "../../flows/reply.ts";
import type { Rendered } from "./rendered.ts";
import { markdown } from "./safe-text.ts";
import { TEAMS_WORDS } from "./teams-words.ts";

const MESSAGES = { ...MESSAGE_WORDS, ...TEAMS_WORDS };
export type MessageKey = keyof typeof MESSAGES;
type Fill = Readonly<Record<string, string | number>>;

/** One of these texts alone: for a note on a card, an answer to a press. */
export const messageText = (key: MessageKey, voice: Voice, fill: Fill = {}): string =>
  say(
    MESSAGES[key],
    voice,
    Object.fromEntries(Object.entries(fill).map(([name, value]) => [name, markdown(String(value), 100)])),
  );

/** One of these texts as a message. */
export function renderMessage(key: MessageKey, voice: Voice, fill: Fill = {}): Rendered {
  const text = messageText(key, voice, fill);
  return { text, entities: [], card: null, feedback: false, summary: text };
}

/** That a question or a report is filed, and whom to ask or tell oneself. */
export function renderTicket(
  { ticket, incident, ...voice }: Filed,
  contacts: (language: Voice["language"], incident: boolean) => readonly string[],
): Rendered {
  const said = renderMessage(incident ? "incidentReported" : "ticketCreated", voice, { ticket: ticketName(ticket) });
  const calls = contacts(voice.language, incident).slice(0, 4);
  return { ...said, text: [said.text, "", ...calls.map((line) => `- ${markdown(line, 200)}`)].join("\n") };
}
