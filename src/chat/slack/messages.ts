import type { Localized } from "../../core/knowledge/schemas.ts";
import { say, type Voice } from "../../core/answering/wording.ts";
import { section } from "./build-blocks.ts";
import type { Rendered } from "./rendered.ts";
import { mrkdwn } from "./safe-text.ts";

/** Everything Lotse says in Slack that is no answer: what happened, and what to do now. */
const MESSAGES = {
  working: { de: "prüft die Regeln …", en: "is checking the rules …" },
  notStored: {
    de: "⚠️ Das konnte gerade nicht gespeichert werden, deshalb kommt keine Antwort. Bitte {versuch|versuchen Sie} es in ein paar Minuten noch mal.",
    en: "⚠️ This could not be stored just now, so no answer will come. Please try again in a few minutes.",
  },
  limited: {
    de: "⏳ Das waren gerade sehr viele Fragen. In {seconds} Sekunden geht es weiter.",
    en: "⏳ That were a lot of questions at once. Go on in {seconds} seconds.",
  },
  tooLong: {
    de: "✂️ Das ist zu lang: höchstens {most} Zeichen. {Frag|Fragen Sie} kürzer, am besten in einem Satz.",
    en: "✂️ That is too long: at most {most} characters. Ask again in a sentence or two.",
  },
  foreignWorkspace: {
    de: "🚪 Lotse ist hier nur für den eigenen Slack-Workspace der Firma eingerichtet. {Frag|Fragen Sie} die Datenschutzbeauftragten {deiner|Ihrer} eigenen Firma.",
    en: "🚪 Lotse only serves the company's own Slack workspace. Please ask your own company's data protection officer.",
  },
  guest: {
    de: "🚪 Gäste können Lotse nicht nutzen, weil für sie andere Regeln gelten können. {Frag|Fragen Sie} {deine|Ihre} Ansprechperson in der Firma.",
    en: "🚪 Guests cannot use Lotse because other rules may apply to them. Please ask your contact in the company.",
  },
  usageAsk: {
    de: "💬 So geht es: {command} Darf ich mit Kunden über WhatsApp schreiben?",
    en: "💬 This is how: {command} May I write to customers on WhatsApp?",
  },
  unknownCommand: {
    de: "🧭 Diesen Befehl kennt Lotse nicht. Es gibt {ask} für Fragen und {dpo} für den Weg zur DSB.",
    en: "🧭 Lotse does not know this command. There is {ask} for questions and {dpo} for the way to the DPO.",
  },
  expired: {
    de: "⌛ Dieser Knopf ist abgelaufen, weil Lotse die Antwort nicht mehr aufbewahrt. {Stell|Stellen Sie} die Frage einfach noch mal.",
    en: "⌛ This button has expired because Lotse no longer keeps the answer. Just ask the question again.",
  },
  tooLate: {
    de: "⌛ Slack hat das Fenster nicht rechtzeitig öffnen lassen. Bitte noch mal drücken.",
    en: "⌛ Slack did not let the window open in time. Please press again.",
  },
  failed: {
    de: "⚠️ Da ist etwas schiefgegangen, und es gibt keine Antwort. {Versuch|Versuchen Sie} es noch mal oder {frag|fragen Sie} die DSB direkt.",
    en: "⚠️ Something went wrong and there is no answer. Try again or ask the DPO directly.",
  },
  deletePost: {
    de: "🟠 {Lösch|Löschen Sie} bitte jetzt {deinen|Ihren} Beitrag im Kanal, wenn darin steht, was passiert ist oder wen es betrifft. Hier liest niemand mit.",
    en: "🟠 Please delete your post in the channel now if it says what happened or whom it concerns. Nobody else reads along here.",
  },
  answeredApart: {
    de: "✉️ Die Antwort steht in {deinen|Ihren} Direktnachrichten mit Lotse, weil sie nur {dich|Sie} etwas angeht.",
    en: "✉️ The answer is in your direct messages with Lotse because it is your business alone.",
  },
  notYours: {
    de: "👤 Dieser Knopf gehört zur Frage von jemand anderem. {Frag|Fragen Sie} Lotse selbst, am besten als Direktnachricht.",
    en: "👤 This button belongs to somebody else's question. Ask Lotse yourself, best in a direct message.",
  },
  onlyOwnMessages: {
    de: "👤 „Datenschutz prüfen“ geht nur mit eigenen Nachrichten. {Frag|Fragen Sie} Lotse in {deinen|Ihren} eigenen Worten.",
    en: "👤 “Datenschutz prüfen” only works with your own messages. Ask Lotse in your own words.",
  },
  noText: {
    de: "🫙 In dieser Nachricht ist kein Text, den Lotse prüfen kann. Dateien und Bilder liest Lotse nicht.",
    en: "🫙 There is no text in this message that Lotse can check. It does not read files and pictures.",
  },
  unchanged: { de: "Es wurde nichts geändert.", en: "Nothing was changed." },
  ticketCreated: {
    de: "📨 {ticket} ist bei der DSB. Die Antwort kommt hier als Direktnachricht.",
    en: "📨 {ticket} is with the DPO. The answer comes as a direct message here.",
  },
  incidentReported: {
    de: "📨 Gemeldet als {ticket}. Danke. Ab jetzt kümmern sich die DSB und ihre Vertretung. Wenn es eilt, bitte zusätzlich anrufen.",
    en: "📨 Reported as {ticket}. Thank you. The DPO and the deputy take it from here. If it is urgent, please call as well.",
  },
  ticketNotStored: {
    de: "⚠️ {Deine|Ihre} Frage ist nicht bei der DSB angekommen, weil sie nicht gespeichert werden konnte. {Versuch|Versuchen Sie} es noch mal oder {ruf|rufen Sie} die DSB an.",
    en: "⚠️ Your question did not reach the DPO because it could not be stored. Try again or call the DPO.",
  },
  thanks: { de: "Danke für die Rückmeldung.", en: "Thank you for the feedback." },
  settingsSaved: { de: "Gespeichert.", en: "Saved." },
  loading: { de: "Einen Moment …", en: "One moment …" },
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
