import type { Localized } from "../knowledge/schemas.ts";

/** What Lotse answers where it is asked about itself: what happens to questions, and what its answers rest on. */
export const ABOUT_WORDS = {
  privacy: { de: "Was mit {deinen|Ihren} Fragen passiert", en: "What happens to your questions" },
  privacyKept: {
    de: "Ins Protokoll kommen nur Tag, Umstände und Ergebnis, ohne Text und Namen. {Deine|Ihre} Führungskraft sieht bei Lotse nicht, was {du fragst|Sie fragen}. An die DSB geht nur, was {du absendest|Sie absenden}. Den Chat selbst bewahren Slack oder Teams nach den Regeln der Firma auf.",
    en: "The journal holds only day, circumstances and result, without text or names. In Lotse, your manager does not see what you ask. The DPO only gets what you send. Slack or Teams keep the chat itself under the company's rules.",
  },
  privacyNext: {
    de: "„meine Daten“ zeigt, was gespeichert ist und wie lange; „vergiss mich“ löscht es; „gesendet“ zeigt, was an eine KI ging.",
    en: "“my data” shows what is kept and how long; “forget me” deletes it; “sent” shows what went to an AI.",
  },
  rules: { de: "Worauf meine Antworten beruhen", en: "What my answers rest on" },
  rulesHow: {
    de: "Ich lese die Frage nach festen Regeln und entscheide nach festen, geprüften Regeln; Grundlage sind Gesetze, Linien der Aufsichtsbehörden und ein Fachartikel. Die Quelle steht unter jeder Antwort, „Warum?“ zeigt alles.",
    en: "I read the question by fixed rules and decide by fixed, proved rules; they rest on laws, lines of the authorities and a trade article. The source stands below each answer, “Why?” shows everything.",
  },
  rulesNext: {
    de: "Das ist keine Rechtsberatung. Im Zweifel {frag|fragen Sie} die DSB.",
    en: "This is no legal advice. If in doubt, ask the DPO.",
  },
} as const satisfies Record<string, Localized>;
