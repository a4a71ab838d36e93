import { PHRASES } from "./phrases.ts";
import type { Localized } from "../knowledge/schemas.ts";
import { say, type Voice } from "./wording.ts";

/** What stands on buttons and around answers in a chat. */
const CARD_WORDS = {
  why: { de: "Warum?", en: "Why?" },
  sources: { de: "Quellen", en: "Sources" },
  facts: { de: "Angaben ändern", en: "Change the facts" },
  escalate: { de: "DSB fragen", en: "Ask the DPO" },
  write: { de: "Frage schreiben", en: "Write the question" },
  report: { de: "Vorfall melden", en: "Report the incident" },
  sent: { de: "Was wurde gesendet?", en: "What was sent?" },
  json: { de: "Als JSON zeigen", en: "Show as JSON" },
  more: { de: "Auswählen …", en: "Choose …" },
  helpful: { de: "Hilfreich", en: "Helpful" },
  unhelpful: { de: "Nicht hilfreich", en: "Not helpful" },
  helpfulLong: { de: "Die Antwort war hilfreich", en: "The answer was helpful" },
  unhelpfulLong: { de: "Die Antwort war nicht hilfreich", en: "The answer was not helpful" },
  worded: {
    de: `🤖 ${PHRASES.wordedByModel.de}`,
    en: `🤖 ${PHRASES.wordedByModel.en}`,
  },
  picked: { de: `🤖 ${PHRASES.pickedByModel.de}`, en: `🤖 ${PHRASES.pickedByModel.en}` },
  cut: { de: "Gekürzt. Alles steht hinter „{button}“.", en: "Shortened. Everything is behind “{button}”." },
  everybody: { de: "👥 Das lesen alle in diesem Kanal.", en: "👥 Everybody in this channel reads this." },
  whole: { de: "Die ganze Antwort", en: "The whole answer" },
  close: { de: "Schließen", en: "Close" },
  cancel: { de: "Abbrechen", en: "Cancel" },
  factsIntro: {
    de: "So ist die Frage verstanden. Was nicht stimmt, lässt sich hier ändern; dann wird neu entschieden.",
    en: "This is how the question was understood. Change what is wrong, and it is decided anew.",
  },
  decide: { de: "Neu entscheiden", en: "Decide anew" },
  open: { de: "offen", en: "open" },
  assumed: { de: "angenommen", en: "assumed" },
  sentTitle: { de: "Was gesendet wurde", en: "What was sent" },
  jsonTitle: { de: "Gespeicherte Daten", en: "Stored data" },
  jsonIntro: {
    de: "Alles als JSON zum Kopieren. Die verschlüsselten Felder sind hier geöffnet.",
    en: "Everything as JSON to copy. Encrypted fields are opened here.",
  },
  page: { de: "Seite {page} von {last}", en: "Page {page} of {last}" },
  back: { de: "Zurück", en: "Back" },
  answer: { de: "Zurück zur Antwort", en: "Back to the answer" },
  forth: { de: "Weiter", en: "Next" },
  noProof: { de: "Hinter dieser Antwort steht keine Regel.", en: "No rule stands behind this answer." },
  ids: { de: "Antwort {id} · Wissensstand {version}", en: "Answer {id} · knowledge {version}" },
} as const satisfies Record<string, Localized>;

export type CardWord = keyof typeof CARD_WORDS;

/** These words are the same for du and Sie. */
export const word = (key: CardWord, language: Voice["language"], fill: Readonly<Record<string, string>> = {}): string =>
  say(CARD_WORDS[key], { language, address: "du" }, fill);
