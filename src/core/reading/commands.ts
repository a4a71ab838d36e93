import { fold } from "./normalise.ts";
import type { Language } from "./language.ts";

export type Command = "data" | "forget" | "tickets" | "help" | "why" | "sent";

const COMMANDS: Readonly<Record<string, { command: Command; language: Language }>> = {
  "meine daten": { command: "data", language: "de" },
  "my data": { command: "data", language: "en" },
  "vergiss mich": { command: "forget", language: "de" },
  "forget me": { command: "forget", language: "en" },
  "meine tickets": { command: "tickets", language: "de" },
  "my tickets": { command: "tickets", language: "en" },
  hilfe: { command: "help", language: "de" },
  help: { command: "help", language: "en" },
  gesendet: { command: "sent", language: "de" },
  "was wurde gesendet": { command: "sent", language: "de" },
  sent: { command: "sent", language: "en" },
  "what was sent": { command: "sent", language: "en" },
};

/** How help is asked for, where a chat asks for it on somebody's behalf. */
export const HELP: Readonly<Record<Language, string>> = { de: "hilfe", en: "help" };

/** "Warum?", "warum das denn", "aber wieso nicht": asks for the reasons of the last answer and for nothing else. */
const WHY = {
  de: /^(?:(?:und|aber|hae|ja|nein) )?(?:warum|wieso|weshalb)(?: (?:nicht|das|denn|eigentlich|ist das so|so|jetzt|genau|darf ich das nicht|geht das nicht))*$/,
  en: /^(?:(?:and|but) )?why(?: (?:not|is that|is it so|so|exactly|though|can t i))*$/,
} as const;

/** Longer than any command with what people put around it: nothing long is read for one, however long it is. */
const LONGEST = 200;

/** A command is the whole message, whatever its case, spaces and closing mark: "vergiss mich nicht" is none. */
export function commandIn(text: string): { command: Command; language: Language } | null {
  if (text.length > LONGEST) return null;
  const bare = fold(text)
    .text.trim()
    .replace(/[\s?!.]+$/, "")
    .replace(/\s+/g, " ");
  for (const language of ["de", "en"] as const) if (WHY[language].test(bare)) return { command: "why", language };
  return Object.hasOwn(COMMANDS, bare) ? (COMMANDS[bare] ?? null) : null;
}
