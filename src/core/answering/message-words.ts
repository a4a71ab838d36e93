import type { Localized } from "../knowledge/schemas.ts";
import { DESK_WORDS } from "./desk-words.ts";

/** Everything Lotse says in every chat that is no answer: what happened, and what to do now. */
export const MESSAGE_WORDS = {
  working: { de: "prüft die Regeln …", en: "is checking the rules …" },
  notStored: {
    de: "⚠️ Das konnte gerade nicht gespeichert werden, deshalb kommt keine Antwort. Bitte {versuch|versuchen Sie} es in ein paar Minuten noch mal.",
    en: "⚠️ This could not be stored just now, so no answer will come. Please try again in a few minutes.",
  },
  limited: {
    de: "⏳ Das waren gerade sehr viele Fragen. In {seconds} Sekunden geht es weiter.",
    en: "⏳ That was a lot of questions at once. You can go on in {seconds} seconds.",
  },
  tooLong: {
    de: "✂️ Das ist zu lang: höchstens {most} Zeichen. {Frag|Fragen Sie} kürzer, am besten in einem Satz.",
    en: "✂️ That is too long: at most {most} characters. Ask again in a sentence or two.",
  },
  guest: {
    de: "🚪 Gäste können Lotse nicht nutzen, weil für sie andere Regeln gelten können. {Frag|Fragen Sie} {deine|Ihre} Ansprechperson in der Firma.",
    en: "🚪 Guests cannot use Lotse because other rules may apply to them. Please ask your contact in the company.",
  },
  expired: {
    de: "⌛ Dieser Knopf ist abgelaufen, weil Lotse die Antwort nicht mehr aufbewahrt. {Stell|Stellen Sie} die Frage einfach noch mal.",
    en: "⌛ This button has expired because Lotse no longer keeps the answer. Just ask the question again.",
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
    de: "✉️ Die Antwort steht in {deinem|Ihrem} Chat mit Lotse, weil sie nur {dich|Sie} etwas angeht.",
    en: "✉️ The answer is in your chat with Lotse because it is your business alone.",
  },
  notYours: {
    de: "👤 Dieser Knopf gehört zur Frage von jemand anderem. {Frag|Fragen Sie} Lotse selbst, am besten im Chat mit Lotse allein.",
    en: "👤 This button belongs to somebody else's question. Ask Lotse yourself, best in a chat with Lotse alone.",
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
  ticketCreated: DESK_WORDS.ticketCreated,
  incidentReported: DESK_WORDS.incidentReported,
  ticketNotStored: {
    de: "⚠️ {Deine|Ihre} Frage konnte nicht gespeichert werden. {Versuch|Versuchen Sie} es noch mal oder {ruf|rufen Sie} die DSB an.",
    en: "⚠️ Your question could not be stored. Try again or call the DPO.",
  },
  thanks: { de: "Danke für die Rückmeldung.", en: "Thank you for the feedback." },
  settingsSaved: { de: "Gespeichert.", en: "Saved." },
  loading: { de: "Einen Moment …", en: "One moment …" },
} as const satisfies Record<string, Localized>;
