import type { Localized } from "../../core/knowledge/schemas.ts";

/** What only Teams has. */
export const TEAMS_WORDS = {
  again: {
    de: "🔁 Teams hat nicht bestätigt, dass diese Antwort angekommen ist. Deshalb kommt sie noch einmal.",
    en: "🔁 Teams did not confirm that this answer arrived, so here it is once more.",
  },
  usageAsk: {
    de: "💬 So geht es: Einfach schreiben, zum Beispiel: Darf ich mit Kunden über WhatsApp schreiben?",
    en: "💬 This is how: just write, for example: May I write to customers on WhatsApp?",
  },
  chosen: { de: "👉 {label}: Die Antwort kommt darunter.", en: "👉 {label}: the answer comes below." },
  decidedAnew: {
    de: "👉 Neu entschieden: Die Antwort kommt darunter.",
    en: "👉 Decided anew: the answer comes below.",
  },
  comesBelow: { de: "👉 Kommt als Nachricht darunter.", en: "👉 Comes as a message below." },
} as const satisfies Record<string, Localized>;
