import { COMMAND_WORDS } from "../../core/answering/command-words.ts";
import type { Localized } from "../../core/knowledge/schemas.ts";
import { commandIn as everywhere } from "../../core/reading/commands.ts";
import type { Language } from "../../core/reading/language.ts";

/** What the terminal says around the answers. */
const WORDS = {
  hello: {
    de: "Lotse im Terminal. Einfach fragen, zum Beispiel: Darf ich WhatsApp privat auf dem Diensthandy nutzen?",
    en: "Lotse in the terminal. Ask a question, for example: May I use WhatsApp privately on my work phone?",
  },
  help: {
    de: "Nummer: Antwort auswählen · warum: Begründung · text: Text zum Kopieren · gesendet: was an eine KI ging · neu: Gespräch vergessen · ende: aufhören",
    en: "number: pick a branch · why: the reasons · text: a text to copy · sent: what went to an AI · new: forget the conversation · exit: leave",
  },
  forgotten: { de: "Vergessen. Neues Gespräch.", en: "Forgotten. A new conversation." },
  noAnswer: COMMAND_WORDS.noAnswer,
  noProof: COMMAND_WORDS.noProof,
  noText: { de: "Zu dieser Antwort gibt es keinen Text zum Kopieren.", en: "This answer has no text to copy." },
  noSuch: { de: "Diese Nummer gibt es nicht: 1 bis {last}.", en: "There is no such number: 1 to {last}." },
  noChoices: {
    de: "Diese Nummer gibt es nicht: Gerade steht nichts zur Auswahl.",
    en: "There is no such number: nothing is open to choose.",
  },
  tooLong: { de: "Das ist zu lang: höchstens {most} Zeichen.", en: "That is too long: at most {most} characters." },
  picked: {
    de: "Passende Stellen, von einer KI ausgesucht: {titles} (warum zeigt sie)",
    en: "Passages that fit, picked by an AI: {titles} (why shows them)",
  },
  nothingSent: {
    de: "Für diese Antwort ging nichts an eine KI.",
    en: "Nothing went to an AI for this answer.",
  },
  copy: { de: "Text zum Kopieren", en: "Text to copy" },
  pickHint: {
    de: "Auswählen geht im Gespräch: npm run ask, ohne Frage.",
    en: "To pick one, start a conversation: npm run ask, without a question.",
  },
} as const satisfies Record<string, Localized>;

export const word = (
  key: keyof typeof WORDS,
  language: Language,
  fill: Readonly<Record<string, string | number>> = {},
): string => WORDS[key][language].replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => String(fill[name] ?? whole));

export type Command = "why" | "text" | "sent" | "new" | "exit" | "help";
const COMMANDS: Readonly<Record<string, Command>> = {
  text: "text",
  kopieren: "text",
  copy: "text",
  neu: "new",
  new: "new",
  ende: "exit",
  exit: "exit",
  quit: "exit",
  hilfe: "help",
  help: "help",
};
/** A whole message that is a command, whatever its case and closing mark. */
export const commandIn = (message: string): Command | null => {
  const bare = message
    .toLowerCase()
    .replace(/[\s?!.]+$/, "")
    .trim();
  if (Object.hasOwn(COMMANDS, bare)) return COMMANDS[bare] ?? null;
  const shared = everywhere(message)?.command; // what every chat takes; the terminal knows its last answer by itself
  return shared === "why" || shared === "sent" ? shared : null;
};
