import { MESSAGE_WORDS } from "../../core/answering/message-words.ts";
import type { Localized } from "../../core/knowledge/schemas.ts";
import { ticketName } from "../../core/answering/command-card.ts";
import { say, type Voice } from "../../core/answering/wording.ts";
import type { Filed } from "../../flows/reply.ts";
import { section } from "./build-blocks.ts";
import type { Rendered } from "./rendered.ts";
import { mrkdwn } from "./safe-text.ts";

/** What Lotse says in Slack that is no answer; what only Slack has is said here. */
const MESSAGES = {
  ...MESSAGE_WORDS,
  foreignWorkspace: {
    de: "🚪 Lotse ist hier nur für den eigenen Slack-Workspace der Firma eingerichtet. {Frag|Fragen Sie} die Datenschutzbeauftragten {deiner|Ihrer} eigenen Firma.",
    en: "🚪 Lotse only serves the company's own Slack workspace. Please ask your own company's data protection officer.",
  },
  usageAsk: {
    de: "💬 So geht es: {command} Darf ich mit Kunden über WhatsApp schreiben?",
    en: "💬 This is how: {command} May I write to customers on WhatsApp?",
  },
  unknownCommand: {
    de: "🧭 Diesen Befehl kennt Lotse nicht. Es gibt {ask} für Fragen und {dpo} für den Weg zur DSB.",
    en: "🧭 Lotse does not know this command. There is {ask} for questions and {dpo} for the way to the DPO.",
  },
  tooLate: {
    de: "⌛ Slack hat das Fenster nicht rechtzeitig öffnen lassen. Bitte noch mal drücken.",
    en: "⌛ Slack did not let the window open in time. Please press again.",
  },
} as const satisfies Record<string, Localized>;
export type MessageKey = keyof typeof MESSAGES;

/** One of these texts alone: for a status, an error below an input. */
export const messageText = (
  key: MessageKey,
  voice: Voice,
  fill: Readonly<Record<string, string | number>> = {},
): string =>
  say(
    MESSAGES[key],
    voice,
    Object.fromEntries(Object.entries(fill).map(([name, value]) => [name, mrkdwn(String(value), 100)])),
  );

/** One of these texts as a message. */
export function renderMessage(
  key: MessageKey,
  voice: Voice,
  fill: Readonly<Record<string, string | number>> = {},
): Rendered {
  const text = messageText(key, voice, fill);
  return { text, blocks: [section(text)] };
}

/** That a question or a report is filed, and whom to ask or tell oneself. */
export function renderTicket(
  { ticket, incident, ...voice }: Filed,
  contacts: (language: Voice["language"], incident: boolean) => readonly string[],
): Rendered {
  const said = messageText(incident ? "incidentReported" : "ticketCreated", voice, { ticket: ticketName(ticket) });
  const calls = contacts(voice.language, incident).slice(0, 4);
  const text = [said, ...calls.map((line) => `• ${mrkdwn(line, 200)}`)].join("\n");
  return { text, blocks: [section(text)] };
}
