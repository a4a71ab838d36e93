// The fixed words of the page. They address nobody, so that they fit "du" and "Sie".
const STRINGS = {
  de: {
    title: "Lotse · Messenger und Datenschutz bei der Arbeit",
    skip: "Zur Frage springen",
    subtitle: "Messenger und Datenschutz bei der Arbeit",
    restart: "Neues Gespräch",
    restarted: "Neues Gespräch. Das alte ist gelöscht.",
    startTitle: "Geht das mit dem Messenger?",
    startLead:
      "Frage stellen, klare Antwort bekommen: erlaubt, nicht erlaubt, oder wer es klärt. Immer mit Grund und Quelle.",
    examplesTitle: "Zum Beispiel",
    examples: [
      "Darf ich WhatsApp privat auf dem Diensthandy nutzen?",
      "Threema auf dem Diensthandy, geht das?",
      "Ich habe eine Kundenliste in die falsche Gruppe geschickt",
    ],
    factRules: "Feste, geprüfte Regeln. Keine KI.",
    factLocal:
      "Nichts verlässt diesen Rechner. Vom Gespräch bleiben nur die Umstände, kein Text; „vergiss mich“ löscht sie.",
    withModel: {
      factRules: "Feste, geprüfte Regeln entscheiden. Eine KI formuliert Sätze dazu, immer gekennzeichnet.",
      factLocal: {
        situation:
          "An die KI ({host}) gehen Sachverhalt und Wissenstexte, kein Text der Frage. Vom Gespräch bleiben nur die Umstände; „vergiss mich“ löscht sie.",
        question:
          "An die KI ({host}) gehen Sachverhalt, Wissenstexte und die Frage, gekürzt und ohne erkannte Personendaten: Namen bitte weglassen.",
      },
      privacy: "Regeln entscheiden, eine KI formuliert. Keine Rechtsberatung.",
    },
    wordedBy: "Diese Sätze hat eine KI formuliert und Lotse geprüft; entschieden haben feste Regeln.",
    picked: "Passende Stellen",
    pickedBy: "Diese Stellen hat eine KI ausgesucht; der Wortlaut ist der von Lotse.",
    sent: "Was wurde gesendet?",
    sentTo: {
      yes: "Genau das ging an {host}:",
      maybe: "Genau das sollte an {host} gehen. Die Verbindung brach ab: Vielleicht ist es angekommen.",
      no: "Genau das sollte an {host} gehen. Es ist nicht angekommen: Die Verbindung kam nicht zustande.",
    },
    factAdvice: "Keine Rechtsberatung. Im Zweifel: die Datenschutzbeauftragte (DSB) fragen.",
    continued: "Das Gespräch von eben geht weiter: Nachfragen beziehen sich darauf.",
    conversation: "Gespräch",
    questionLabel: "Frage zu Messengern und Datenschutz",
    placeholder: "Frage eingeben …",
    send: "Fragen",
    hint: "Enter sendet, Umschalt+Enter macht eine neue Zeile.",
    privacy: "Keine KI, keine Rechtsberatung.",
    asked: "Frage:",
    waiting: "Lotse prüft die Regeln …",
    retry: "Noch mal versuchen",
    unreachable: "Lotse ist gerade nicht erreichbar. Die Eingabe bleibt stehen.",
    tooLong: "Das ist zu lang: höchstens 20.000 Zeichen. Ein oder zwei Sätze genügen.",
    apart: "Im Einzelnen",
    rather: "Trifft das eher zu?",
    more: "Auswählen …",
    facts: "So verstanden",
    correct: "Stimmt etwas nicht? Antippen und ändern.",
    assumed: "angenommen",
    open: "offen",
    why: "Warum?",
    copyText: "Text zum Kopieren, kann vorher ergänzt werden",
    copy: "Text kopieren",
    copied: "Kopiert",
    marked: "Text ist markiert: jetzt mit Strg+C kopieren (Mac: Cmd+C).",
    sources: "Grundlagen",
  },
  en: {
    title: "Lotse · messengers and data protection at work",
    skip: "Skip to the question",
    subtitle: "Messengers and data protection at work",
    restart: "New conversation",
    restarted: "New conversation. The old one is deleted.",
    startTitle: "Is that messenger OK?",
    startLead:
      "Ask a question, get a clear answer: allowed, not allowed, or who decides. Always with reason and source.",
    examplesTitle: "For example",
    examples: [
      "May I use WhatsApp privately on my work phone?",
      "May I use Threema on my work phone?",
      "I sent a customer list to the wrong group",
    ],
    factRules: "Fixed, proved rules. No AI.",
    factLocal:
      "Nothing leaves this machine. Of a conversation only the circumstances stay, no text; “forget me” deletes them.",
    withModel: {
      factRules: "Fixed, proved rules decide. An AI words sentences for them, always marked.",
      factLocal: {
        situation:
          "The AI ({host}) gets the situation and passages, no text of the question. Of a conversation only the circumstances stay; “forget me” deletes them.",
        question:
          "The AI ({host}) gets the situation, passages and the question, shortened and without recognised personal data: please leave names out.",
      },
      privacy: "Rules decide, an AI words. No legal advice.",
    },
    wordedBy: "An AI worded these sentences and Lotse checked them; fixed rules decided.",
    picked: "Passages that fit",
    pickedBy: "An AI picked these passages; the wording is Lotse's own.",
    sent: "What was sent?",
    sentTo: {
      yes: "Exactly this went to {host}:",
      maybe: "Exactly this was meant for {host}. The connection broke: it may have arrived.",
      no: "Exactly this was meant for {host}. It did not arrive: there was no connection.",
    },
    factAdvice: "No legal advice. If in doubt, ask the data protection officer (DPO).",
    continued: "The conversation from before goes on: follow-up questions refer to it.",
    conversation: "Conversation",
    questionLabel: "Question about messengers and data protection",
    placeholder: "Type a question …",
    send: "Ask",
    hint: "Enter sends, Shift+Enter makes a new line.",
    privacy: "No AI, no legal advice.",
    asked: "Question:",
    waiting: "Lotse is checking the rules …",
    retry: "Try again",
    unreachable: "Lotse can't be reached right now. The text stays where it is.",
    tooLong: "That is too long: at most 20,000 characters. A sentence or two will do.",
    apart: "One by one",
    rather: "Is this closer?",
    more: "Choose …",
    facts: "Understood as",
    correct: "Something wrong? Tap and change it.",
    assumed: "assumed",
    open: "open",
    why: "Why?",
    copyText: "Text to copy, can be completed first",
    copy: "Copy text",
    copied: "Copied",
    marked: "The text is selected: copy it with Ctrl+C (Mac: Cmd+C).",
    sources: "Sources",
  },
};

/** Language of the page; an answer has the language of its question. */
export const language = navigator.language.toLowerCase().startsWith("en") ? "en" : "de";
export const wordsIn = (code) => asServed(STRINGS[code] ?? STRINGS.de);

/** Whether a model is on, and what it gets, stands in the page itself: the promises follow it. */
function asServed({ withModel, ...strings }) {
  const { modelHost: host, modelInput: input } = document.documentElement.dataset;
  if (!host) return strings;
  const { factRules, factLocal, privacy } = withModel;
  return { ...strings, factRules, privacy, factLocal: factLocal[input].replace("{host}", host) };
}
export const words = wordsIn(language);

/** Puts the words of the reader's language where the page names them. */
export function translatePage() {
  document.documentElement.lang = language;
  document.title = words.title;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = words[element.dataset.text];
  for (const element of document.querySelectorAll("[data-label]"))
    element.setAttribute("aria-label", words[element.dataset.label]);
  for (const element of document.querySelectorAll("[data-placeholder]"))
    element.setAttribute("placeholder", words[element.dataset.placeholder]);
}
