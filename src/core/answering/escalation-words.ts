import type { Localized } from "../knowledge/schemas.ts";
import { DESK_WORDS } from "./desk-words.ts";

/** The form that goes to the DPO; an incident's is calm and quick. */
export const ESCALATION_WORDS = {
  title: { de: "DSB fragen", en: "Ask the DPO" },
  incidentTitle: { de: "Vorfall melden", en: "Report the incident" },
  submit: { de: "Senden", en: "Send" },
  incidentSubmit: { de: "Jetzt melden", en: "Report now" },
  intro: DESK_WORDS.intro,
  incidentIntro: DESK_WORDS.incidentIntro,
  tell: DESK_WORDS.tell,
  incidentTell: DESK_WORDS.incidentTell,
  foreign: {
    de: "Name und Uhrzeit der Nachricht sind schon entfernt. {Kürz|Kürzen Sie} den Text auf das, worum es geht.",
    en: "The message's author and time are removed already. Shorten the text to what matters.",
  },
  label: { de: "{Deine|Ihre} Frage", en: "Your question" },
  incidentLabel: { de: "Was ist passiert?", en: "What happened?" },
  hint: {
    de: "{Lass|Lassen Sie} Namen und alles weg, was für die Frage nicht nötig ist.",
    en: "Leave out names and everything the question does not need.",
  },
  empty: { de: "Bitte kurz schreiben, worum es geht.", en: "Please write briefly what it is about." },
  incidentHint: {
    de: "Wann, was, welche Art Daten, etwa wie viele Personen. Keine Namen, und die Daten selbst nicht noch mal schicken.",
    en: "When, what, which kind of data, about how many people. No names, and don't send the data again.",
  },
} as const satisfies Record<string, Localized>;
