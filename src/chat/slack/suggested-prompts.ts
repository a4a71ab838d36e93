import type { Localized } from "../../core/knowledge/schemas.ts";
import { say, type Voice } from "../../core/answering/wording.ts";

/** What the agent pane offers to begin with; manifest.json holds the German ones, a test compares them. */
const PROMPTS: readonly { title: Localized; message: Localized }[] = [
  {
    title: { de: "WhatsApp auf dem Diensthandy", en: "WhatsApp on the work phone" },
    message: {
      de: "Darf ich WhatsApp privat auf dem Diensthandy nutzen?",
      en: "May I use WhatsApp privately on my work phone?",
    },
  },
  {
    title: { de: "Mit Kunden schreiben", en: "Writing to customers" },
    message: { de: "Darf ich mit Kunden über WhatsApp schreiben?", en: "May I write to customers on WhatsApp?" },
  },
  {
    title: { de: "Welcher Messenger?", en: "Which messenger?" },
    message: {
      de: "Welche Messenger eignen sich für die Arbeit?",
      en: "Which messengers are suitable for work?",
    },
  },
  {
    title: { de: "Etwas ist schiefgegangen", en: "Something went wrong" },
    message: {
      de: "Ich habe eine Nachricht an die falsche Person geschickt.",
      en: "I sent a message to the wrong person.",
    },
  },
];

export const suggestedPrompts = (voice: Voice): { title: string; message: string }[] =>
  PROMPTS.map(({ title, message }) => ({ title: say(title, voice), message: say(message, voice) }));
