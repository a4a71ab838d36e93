import type { Localized } from "../knowledge/schemas.ts";

/** What Lotse answers where it is asked about itself: what happens to questions, who sees them, what is kept, and what its answers rest on. */
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
  erase: { de: "So {löschst du|löschen Sie}, was Lotse gespeichert hat", en: "How to delete what Lotse keeps" },
  eraseHow: {
    de: "{Schreib|Schreiben Sie} hier nur „vergiss mich“: Lotse löscht dann, was es über {dich|Sie} hat. Offene Fragen an die DSB und gemeldete Vorfälle bleiben, aber ohne {deine|Ihre} Adresse.",
    en: "Write just “forget me” here: Lotse then deletes what it has on you. Open questions to the DPO and reported incidents stay, but without your address.",
  },
  eraseNext: {
    de: "„meine Daten“ zeigt vorher, was da ist. Slack oder Teams bewahren den Chat selbst auf. Daten anderswo: {Frag|Fragen Sie} die DSB.",
    en: "“my data” first shows what there is. Slack or Teams keep the chat itself. Data elsewhere: ask the DPO.",
  },
  kept: { de: "Was Lotse speichert, wo und wie lange", en: "What Lotse keeps, where and how long" },
  keptFor: {
    de: "In der Datenbank {deiner|Ihrer} Firma für Lotse: Umstände eines Gesprächs, kein Text, {threads}; verschlüsselt, was an ein Modell ging, und in Slack und Teams {deine|Ihre} Frage {drafts}, die Antwort {outbox}; Fragen an die DSB nach Abschluss {tickets}, Vorfälle {incidents}; das Protokoll ohne Text und Namen {journal}.",
    en: "In your company's database for Lotse: a conversation's circumstances, no text, {threads}; encrypted what a model got and in Slack and Teams your question {drafts}, the answer {outbox}; DPO questions after closing {tickets}, incidents {incidents}; the journal without text and names {journal}.",
  },
  keptNext: {
    de: "„meine Daten“ zeigt {dir|Ihnen} alles, „vergiss mich“ löscht es.",
    en: "“my data” shows it all, “forget me” deletes it.",
  },
  enter: { de: "Bitte ohne Namen und Kundendaten", en: "Please without names and customer data" },
  enterWhy: {
    de: "Für eine Antwort reichen die Umstände: welcher Messenger, wofür, auf welchem Gerät. Namen, Nummern und Angaben zur Gesundheit braucht Lotse nicht.",
    en: "The circumstances are enough for an answer: which messenger, what for, on which device. Lotse needs no names, numbers or health details.",
  },
  enterNext: {
    de: "Schon geschrieben? {Lösch|Löschen Sie} die Nachricht im Chat; „vergiss mich“ löscht, was Lotse über {dich|Sie} gespeichert hat.",
    en: "Already written? Delete the message in the chat; “forget me” deletes what Lotse keeps about you.",
  },
  noModel: { de: "{Deine|Ihre} Fragen gehen hier an keine KI", en: "Your questions go to no AI here" },
  noModelWhy: {
    de: "Ich bin kein Sprachmodell, sondern ein Programm mit festen Regeln, und es ist keines angeschlossen. Aus {deinen|Ihren} Fragen lerne ich nicht.",
    en: "I am no language model but a program with fixed rules, and none is connected. I do not learn from your questions.",
  },
  noModelNext: {
    de: "„meine Daten“ zeigt, was gespeichert ist, „Warum?“, worauf eine Antwort beruht.",
    en: "“my data” shows what is kept, “Why?” what an answer rests on.",
  },
  model: { de: "Eine KI formuliert höchstens, sie entscheidet nichts", en: "An AI words at most, it decides nothing" },
  modelSituation: {
    de: "Ich bin ein Programm mit festen Regeln. Ein Sprachmodell bei {host} bekommt nur die erkannten Umstände, nie {deinen|Ihren} Text; Vorfälle nie. Aus {deinen|Ihren} Fragen lerne ich nicht.",
    en: "I am a program with fixed rules. A language model at {host} only gets the circumstances that were read, never your text; incidents never. I do not learn from your questions.",
  },
  modelQuestion: {
    de: "Ich bin ein Programm mit festen Regeln. Ein Sprachmodell bei {host} bekommt die Umstände und {deine|Ihre} Frage, Namen und Nummern nach Möglichkeit entfernt; Vorfälle nie. Aus {deinen|Ihren} Fragen lerne ich nicht.",
    en: "I am a program with fixed rules. A language model at {host} gets the circumstances and your question, names and numbers removed as far as possible; incidents never. I do not learn from your questions.",
  },
  modelNext: {
    de: "„gesendet“ zeigt, was zuletzt hinausging. Was der Anbieter damit darf, regelt der Vertrag der Firma.",
    en: "“sent” shows what went out last. What the provider may do with it stands in the company's contract.",
  },
  readers: { de: "Wer sieht, was {du fragst|Sie fragen}", en: "Who sees what you ask" },
  readersWho: {
    de: "Hier antwortet ein Programm, kein Mensch. Führungskraft und DSB sehen das bei Lotse nicht; an die DSB geht nur, was {du absendest|Sie absenden}. Auswerten lässt sich das Protokoll: Umstände und Ergebnis, ohne Text und Namen.",
    en: "A program answers here, no human. At Lotse, manager and DPO do not see it; the DPO only gets what you send. The journal can be evaluated: circumstances and result, without text and names.",
  },
  readersNext: {
    de: "Wer Datenbank und Schlüssel verwaltet, kommt technisch an Gespeichertes; den Chat selbst bewahren Slack oder Teams auf. „meine Daten“ zeigt es, „vergiss mich“ löscht es.",
    en: "Whoever runs database and keys could reach what is kept; Slack or Teams keep the chat. “my data” shows it, “forget me” deletes it.",
  },
  operator: { de: "Wer hinter Lotse steht", en: "Who stands behind Lotse" },
  operatorWho: {
    de: "Lotse ist ein Programm mit festen Regeln, unter der Lizenz Apache-2.0. Betrieben wird es von {deiner|Ihrer} Firma; sie ist für die Daten verantwortlich. Auf welcher Rechtsgrundlage, weiß Lotse nicht: Das steht in ihren Datenschutzhinweisen.",
    en: "Lotse is a program with fixed rules under the licence Apache-2.0. Your company runs it and is responsible for the data. On which legal basis, Lotse does not know: that stands in the company's privacy notice.",
  },
  operatorNext: {
    de: "Mehr weiß die DSB. „meine Daten“ zeigt, was Lotse über {dich|Sie} speichert.",
    en: "The DPO knows more. “my data” shows what Lotse keeps about you.",
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
