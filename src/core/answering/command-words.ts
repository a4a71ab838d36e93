import type { Localized } from "../knowledge/schemas.ts";
import { DESK_WORDS } from "./desk-words.ts";

/** What staff read about their own data. Nothing here is called "anonym": what is kept without a name is described as what it is. */
export const COMMAND_WORDS = {
  dataHeadline: { de: "Das hat Lotse über {dich|Sie} gespeichert", en: "This is what Lotse keeps about you" },
  dataNone: { de: "Über {dich|Sie} ist nichts gespeichert", en: "Nothing is kept about you" },
  dataHere: {
    de: "Dieses Gespräch steht nur im Arbeitsspeicher und ist mit seinem Ende weg.",
    en: "This conversation is in memory only and is gone when it ends.",
  },
  dataJson: { de: "Alles als JSON zum Kopieren", en: "Everything as JSON to copy" },
  dataOpen: {
    de: "Die verschlüsselten Felder sind hier für {dich|Sie} geöffnet.",
    en: "Encrypted fields are opened for you here.",
  },
  forgotten: { de: "Gelöscht", en: "Deleted" },
  forgottenNothing: { de: "Es war nichts zu löschen", en: "There was nothing to delete" },
  forgottenPart: {
    de: "Gelöscht, bis auf offene Fragen an die DSB",
    en: "Deleted, except for open questions to the DPO",
  },
  goes: { de: "{kind}: vorher {before}, jetzt {after}.", en: "{kind}: {before} before, {after} now." },
  keptOpen: DESK_WORDS.keptOpen,
  keptIncident: DESK_WORDS.keptIncident,
  unfinished: {
    de: "Die gelöschten Stellen werden in den Dateien gerade noch überschrieben; das läuft von selbst weiter.",
    en: "The deleted places are still being overwritten in the files; that goes on by itself.",
  },
  later: {
    de: "Auch diese Nachricht wird bei Lotse gelöscht, sobald sie zugestellt ist.",
    en: "This message too is deleted at Lotse once it is delivered.",
  },
  reach: {
    de: "Nicht in Reichweite von Lotse: Nachrichten in Slack oder Teams bewahrt der Chat selbst auf. Sicherungskopien der Firma enden mit ihrer eigenen Frist. Das Protokoll der Entscheidungen (Tag, Umstände, Ergebnis, ohne Text und Namen) bleibt.",
    en: "Out of Lotse's reach: messages in Slack or Teams are kept by the chat itself. The company's backups end with their own period. The journal of decisions (day, circumstances, result, without text and names) stays.",
  },
  whyHeadline: { de: "Warum? {headline}", en: "Why? {headline}" },
  understood: { de: "So verstanden: {facts}.", en: "Understood as: {facts}." },
  noAnswer: {
    de: "Dazu gibt es noch nichts: bitte erst fragen.",
    en: "Nothing to show yet: ask a question first.",
  },
  noProof: { de: "Hinter dieser Antwort steht keine Regel.", en: "No rule stands behind this answer." },
  nothingSent: {
    de: "Für diese Antwort ging nichts an eine KI",
    en: "Nothing went to an AI for this answer",
  },
  nothingKept: { de: "Für diese Antwort liegt nichts vor", en: "Nothing is kept for this answer" },
  sentGone: {
    de: "Entweder ging nichts an eine KI, oder es ist nach seiner Frist schon gelöscht.",
    en: "Either nothing went to an AI, or its time is over and it is deleted.",
  },
  buttonHeadline: { de: "Das steht hinter einem Knopf", en: "That is behind a button" },
  whyButton: {
    de: "Der Knopf „Warum?“ unter der Antwort zeigt alles, worauf sie beruht.",
    en: "The button “Why?” below the answer shows everything it rests on.",
  },
  sentButton: {
    de: "Der Knopf „Was wurde gesendet?“ unter der Antwort zeigt es. Fehlt er, ging nichts an eine KI.",
    en: "The button “What was sent?” below the answer shows it. Where there is none, nothing went to an AI.",
  },
  ticketsHeadline: { de: "{Deine|Ihre} Fragen an die DSB", en: "Your questions to the DPO" },
  ticketsNone: { de: "{Du hast|Sie haben} keine Fragen an die DSB laufen", en: "You have no questions with the DPO" },
  ticket: { de: "{ticket}: {state}, gestellt am {day}.", en: "{ticket}: {state}, asked on {day}." },
  helpHeadline: { de: "So {nutzt du|nutzen Sie} Lotse", en: "How to use Lotse" },
  helpAsk: {
    de: "{Frag|Fragen Sie} in {deinen|Ihren} Worten: welcher Messenger, wofür, auf welchem Gerät. Zum Beispiel:",
    en: "Ask in your own words: which messenger, what for, on which device. For example:",
  },
  helpCommands: {
    de: "„meine Daten“: was gespeichert ist · „vergiss mich“: alles löschen · „meine Tickets“: Fragen an die DSB · „Warum?“: Gründe der letzten Antwort · „gesendet“: was davon an eine KI ging",
    en: "“my data”: what is kept · “forget me”: delete it all · “my tickets”: questions to the DPO · “why?”: reasons of the last answer · “sent”: what of it went to an AI",
  },
} as const satisfies Record<string, Localized>;

/** One line for each kind of record; `{days}` is how long it stays. */
export const KIND_WORDS = {
  threads: {
    de: "Gespräche (genannte Umstände, kein Text; {days} nach der letzten Nachricht)",
    en: "Conversations (stated circumstances, no text; {days} after the last message)",
  },
  drafts: {
    de: "Gestellte Fragen, verschlüsselt ({days})",
    en: "Questions asked, encrypted ({days})",
  },
  outbox: {
    de: "Antworten und ihre Zustellung, verschlüsselt ({days})",
    en: "Answers and their delivery, encrypted ({days})",
  },
  tickets: DESK_WORDS.kept,
  preferences: { de: "Einstellungen ({days})", en: "Preferences ({days})" },
  limits: {
    de: "Zähler gegen zu viele Fragen auf einmal ({days})",
    en: "Counters against too many questions at once ({days})",
  },
  keys: { de: "{Dein|Ihr} Schlüssel, mit dem das verschlüsselt ist", en: "Your key that it is encrypted with" },
} as const satisfies Record<string, Localized>;

export const STATE_WORDS = {
  open: { de: "offen", en: "open" },
  claimed: { de: "in Arbeit", en: "being worked on" },
  waiting: { de: "wartet auf {deine|Ihre} Rückmeldung", en: "waiting for you" },
  answered: { de: "beantwortet", en: "answered" },
  closed: { de: "abgeschlossen", en: "closed" },
} as const satisfies Record<string, Localized>;

/** A span of time in whole hours or days. */
export function spanWords(ms: number): Localized {
  const hours = Math.round(ms / 3_600_000);
  if (hours < 48)
    return { de: hours === 1 ? "1 Stunde" : `${hours} Stunden`, en: hours === 1 ? "1 hour" : `${hours} hours` };
  const days = Math.round(hours / 24);
  return { de: `${days} Tage`, en: `${days} days` };
}
