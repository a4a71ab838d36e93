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
  chosen: {
    de: "👉 {label}: Die Antwort kommt darunter, wenn sie nicht schon dort steht.",
    en: "👉 {label}: the answer comes below, if it is not there already.",
  },
  decidedAnew: {
    de: "👉 Neu entschieden: Die Antwort kommt darunter.",
    en: "👉 Decided anew: the answer comes below.",
  },
  comesBelow: {
    de: "👉 Kommt als Nachricht darunter, wenn sie nicht schon dort steht.",
    en: "👉 Comes as a message below, if it is not there already.",
  },
  onItsWay: {
    de: "📨 Wird für die DSB abgelegt. Die Bestätigung kommt als Nachricht.",
    en: "📨 Being filed for the DPO. The confirmation comes as a message.",
  },
  alreadyFiled: {
    de: "📨 Das liegt schon für die DSB bereit. Einen anderen Text nimmt dieses Formular nicht mehr an: Dafür bitte „DSB fragen“ neu öffnen.",
    en: "📨 This is already filed for the DPO. This form takes no other text any more: please open “Ask the DPO” again for that.",
  },
  checking: {
    de: "🧭 Lotse prüft {deine|Ihre} Nachricht. Die Antwort kommt in {deinen|Ihren} Chat mit Lotse; sonst sieht sie niemand.",
    en: "🧭 Lotse checks your message. The answer comes to your chat with Lotse; nobody else sees it.",
  },
} as const satisfies Record<string, Localized>;
