import { MESSAGE_WORDS } from "../../core/answering/message-words.ts";
import type { Localized } from "../../core/knowledge/schemas.ts";
import { say, type Voice } from "../../core/answering/wording.ts";
import type { Rendered } from "./rendered.ts";
import { markdown } from "./safe-text.ts";

/** What Lotse says in Teams that is no answer; what only Teams has is said here. */
const MESSAGES = {
  ...MESSAGE_WORDS,
  foreignTenant: {
    de: "🚪 Lotse ist hier nur für die eigene Organisation eingerichtet. {Frag|Fragen Sie} die Datenschutzbeauftragten {deiner|Ihrer} eigenen Firma.",
    en: "🚪 Lotse only serves its own organisation here. Please ask your own company's data protection officer.",
  },
  usageAsk: {
    de: "💬 {Schreib|Schreiben Sie} einfach {deine|Ihre} Frage, zum Beispiel: Darf ich mit Kunden über WhatsApp schreiben?",
    en: "💬 Just write your question, for example: May I write to customers on WhatsApp?",
  },
  chosen: { de: "👉 {label}: Die Antwort kommt darunter.", en: "👉 {label}: the answer comes below." },
  decidedAnew: {
    de: "👉 Neu entschieden: Die Antwort kommt darunter.",
    en: "👉 Decided anew: the answer comes below.",
  },
  comesBelow: { de: "👉 Kommt als Nachricht darunter.", en: "👉 Comes as a message below." },
} as const satisfies Record<string, Localized>;
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
