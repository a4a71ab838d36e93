import type { Localized } from "../knowledge/schemas.ts";

/**
 * What is true of a question or report to the DPO while Lotse has no desk at which a DPO reads and answers:
 * it is kept under its number, and nobody is told of it. The one place to change when there is a desk.
 */
export const DESK_WORDS = {
  intro: {
    de: "Lotse legt das unter einer Nummer für die DSB ab und benachrichtigt noch niemanden; antworten kann sie hier auch noch nicht.",
    en: "Lotse files this for the DPO under a number and notifies nobody yet; the DPO cannot answer here yet either.",
  },
  incidentIntro: {
    de: "Gut, dass {du|Sie} es {sagst|sagen}. Lotse legt das für die DSB ab, benachrichtigt aber noch niemanden; an eine KI geht es nicht. {Meld|Melden Sie} es auch, wenn {du|Sie} noch nicht alles {weißt|wissen}.",
    en: "Good that you say so. Lotse files this for the DPO but notifies nobody yet; it goes to no AI. Report it even if you don't know everything yet.",
  },
  tell: { de: "{Frag|Fragen Sie} die DSB bitte auch selbst:", en: "Please ask the DPO yourself as well:" },
  incidentTell: { de: "{Sag|Sagen Sie} jetzt auch selbst Bescheid:", en: "Tell them yourself now as well:" },
  ticketCreated: {
    de: "📨 {ticket} ist für die DSB abgelegt. Lotse benachrichtigt noch niemanden, und antworten kann die DSB hier noch nicht. {Frag|Fragen Sie} die DSB bitte auch selbst:",
    en: "📨 {ticket} is filed for the DPO. Lotse notifies nobody yet, and no answer can come here yet. Please ask the DPO yourself as well:",
  },
  incidentReported: {
    de: "📨 Abgelegt als {ticket}, danke. Lotse benachrichtigt noch niemanden. {Sag|Sagen Sie} jetzt auch selbst Bescheid, auch {deiner|Ihrer} Führungskraft:",
    en: "📨 Filed as {ticket}, thank you. Lotse notifies nobody yet. Tell them yourself now as well, and your manager:",
  },
  kept: {
    de: "Fragen an die DSB, verschlüsselt ({days} nach dem Abschluss; abschließen kann sie noch niemand)",
    en: "Questions to the DPO, encrypted ({days} after closing; nobody can close them yet)",
  },
  keptOpen: {
    de: "Ticket {ticket} bleibt verschlüsselt liegen, weil es noch offen ist; Lotse hat niemanden benachrichtigt. {Deine|Ihre} Adresse ist daraus gelöscht, und eine Antwort kommt hier nicht an: {Frag|Fragen Sie} die DSB bitte selbst.",
    en: "Ticket {ticket} stays, encrypted, because it is still open; Lotse has notified nobody. Your address is deleted from it, and no answer will arrive here: please ask the DPO yourself.",
  },
  keptIncident: {
    de: "Ticket {ticket} bleibt verschlüsselt liegen, weil die Firma Vorfälle dokumentieren muss (Art. 33 Abs. 5 DSGVO); Lotse hat niemanden benachrichtigt. {Deine|Ihre} Adresse ist daraus gelöscht.",
    en: "Ticket {ticket} stays, encrypted, because the company must document incidents (Art. 33(5) GDPR); Lotse has notified nobody. Your address is deleted from it.",
  },
} as const satisfies Record<string, Localized>;
