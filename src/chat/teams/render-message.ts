import { MESSAGE_WORDS } from "../../core/answering/message-words.ts";
import { say, type Voice } from "../../core/answering/wording.ts";
import type { Rendered } from "./rendered.ts";
import { TEAMS_WORDS } from "./teams-words.ts";

const MESSAGES = { ...MESSAGE_WORDS, ...TEAMS_WORDS };
export type MessageKey = keyof typeof MESSAGES;

/** One of the texts that are no answer, as a message. */
export function renderMessage(
  key: MessageKey,
  voice: Voice,
  fill: Readonly<Record<string, string | number>> = {},
): Rendered {
  const filled = Object.fromEntries(Object.entries(fill).map(([name, value]) => [name, String(value)]));
  const text = say(MESSAGES[key], voice, filled);
  return { text, entities: [], card: null, feedback: false, summary: text };
}
