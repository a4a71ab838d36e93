import type { Localized } from "../knowledge/schemas.ts";

/** What a chat says about itself, where people look after their questions and data; `app` is the chat's name. */
export const HOME_WORDS = {
  title: { de: "🧭 Lotse: Messenger und Datenschutz", en: "🧭 Lotse: messengers and privacy" },
  what: {
    de: "{Frag|Fragen Sie} in {deinen|Ihren} Worten, was mit Messengern und dem Diensthandy erlaubt ist. {Du bekommst|Sie bekommen} eine Antwort mit Grund und Quelle, und wenn es nicht eindeutig ist, den Weg zur DSB.",
    en: "Ask in your own words what is allowed with messengers and the work phone. You get an answer with its reason and source, and where it is not clear, the way to the DPO.",
  },
  askDpo: { de: "DSB fragen", en: "Ask the DPO" },
  ticketsTitle: { de: "Meine Fragen an die DSB", en: "My questions to the DPO" },
  moreTickets: { de: "und {count} ältere", en: "and {count} older ones" },
  dataTitle: { de: "Meine Daten", en: "My data" },
  stored: {
    de: "Das speichert Lotse über {dich|Sie}, solange es nötig ist:",
    en: "This is what Lotse stores about you, while it is needed:",
  },
  noModel: {
    de: "Es gibt kein Sprachmodell: Nichts verlässt die Server der Firma, außer den Nachrichten in {app} selbst.",
    en: "There is no language model: nothing leaves the company's servers but the messages in {app} itself.",
  },
  modelSituation: {
    de: "Ein Sprachmodell formuliert höchstens die Begründung. Es bekommt nur die erkannten Umstände, nie {deinen|Ihren} Text; Vorfälle gehen nie an ein Modell.",
    en: "A language model words the reason at most. It only gets the circumstances that were read, never your text; incidents never go to a model.",
  },
  modelQuestion: {
    de: "Ein Sprachmodell formuliert höchstens die Begründung. Es bekommt {deine|Ihre} Frage, aus der Namen und Nummern nach Möglichkeit entfernt sind; Vorfälle gehen nie an ein Modell.",
    en: "A language model words the reason at most. It gets your question, with names and numbers removed as far as possible; incidents never go to a model.",
  },
  noLogs: {
    de: "Ins Protokoll kommen nur Tag, Umstände und Ergebnis einer Entscheidung, ohne Text und Namen. {Deine|Ihre} Führungskraft sieht bei Lotse nicht, was {du fragst|Sie fragen}. Nachrichten in {app} bewahrt {app} nach den Regeln der Firma auf.",
    en: "The journal holds only day, circumstances and result of a decision, without text or names. In Lotse, your manager does not see what you ask. Messages in {app} are kept by {app} under the company's rules.",
  },
  export: { de: "Meine Daten zeigen", en: "Show my data" },
  erase: { de: "Alles löschen", en: "Delete everything" },
  eraseTitle: { de: "Wirklich alles löschen?", en: "Really delete everything?" },
  eraseText: {
    de: "Lotse löscht alles über {dich|Sie}. Offene Fragen an die DSB bleiben, aber ohne den Weg zu {dir|Ihnen} zurück: Eine Antwort kommt hier dann nicht an.",
    en: "Lotse deletes everything about you. Open questions to the DPO stay, but without the way back to you: no answer will arrive here.",
  },
  eraseYes: { de: "Löschen", en: "Delete" },
  settingsTitle: { de: "Einstellungen", en: "Settings" },
  language: { de: "Sprache der Antworten", en: "Language of the answers" },
  languageAuto: { de: "Wie die Frage", en: "As the question" },
  german: { de: "Deutsch", en: "German" },
  english: { de: "Englisch", en: "English" },
  address: { de: "Anrede", en: "German form of address" },
  addressAuto: { de: "Wie in der Firma", en: "As in the company" },
  du: { de: "du", en: "du (informal)" },
  sie: { de: "Sie", en: "Sie (formal)" },
  save: { de: "Speichern", en: "Save" },
  noAdvice: {
    de: "Automatisch nach festen Regeln. Keine Rechtsberatung. Im Zweifel hilft die DSB.",
    en: "Automatic, by fixed rules. No legal advice. If in doubt, ask the DPO.",
  },
} as const satisfies Record<string, Localized>;
