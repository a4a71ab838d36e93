import { commandIn } from "../../core/reading/commands.ts";

/** What somebody asked for by a command, picked from the menu or typed; a question where it is none of them. */
export type Request = { kind: "ask" | "dpo"; text: string } | { kind: "usage" | "help" };

/** The commands that the app package offers; a test compares them. */
export const COMMANDS = { ask: "datenschutz", dpo: "dsb", data: "meine-daten", help: "hilfe" } as const;
/** The menu's words that the flows know by another spelling. */
const SPOKEN: Readonly<Record<string, string>> = { [COMMANDS.data]: "meine Daten" };

/**
 * The menu writes a command's title in small letters, with a slash or without, and its sender may write on. "Datenschutz bei WhatsApp?" in a
 * sentence of one's own stays a question as it is: there the word is part of it.
 */
export function readRequest(text: string, slash: boolean): Request {
  if (commandIn(text.replace(/^\//, ""))?.command === "help") return { kind: "help" };
  const [, mark = "", typed = "", rest = ""] = /^(\/?)([a-zäöüß-]{2,24})(?:[\s:]+(.*))?$/is.exec(text) ?? [];
  const word = typed.toLowerCase();
  const meant = mark === "/" || slash || rest === "" || (typed === word && rest.split(/\s+/).length >= 3);
  if (!meant) return { kind: "ask", text };
  if (word === COMMANDS.ask) return rest === "" ? { kind: "usage" } : { kind: "ask", text: rest };
  if (word === COMMANDS.dpo) return { kind: "dpo", text: rest };
  const spoken = rest === "" ? SPOKEN[word] : undefined;
  return { kind: "ask", text: spoken ?? text };
}
