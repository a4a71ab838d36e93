import { commandIn } from "../../core/reading/commands.ts";
import type { Language } from "../../core/reading/language.ts";
import { COMMANDS } from "./names.ts";

/** What somebody asked for by a command, picked from the menu or typed; a question where it is none of them. */
export type Request =
  | { kind: "ask" | "dpo"; text: string }
  | { kind: "usage" }
  | { kind: "help"; language: Language | null };

/** The menu's words that the flows know by another spelling. */
const SPOKEN: Readonly<Record<string, string>> = { [COMMANDS.data]: "meine Daten" };

/** What people type who know the DPO by the English name. */
const DPO = "dpo";

/**
 * The menu writes a command's title in small letters, with a slash or without, and its sender may write on. "Datenschutz bei WhatsApp?" in a
 * sentence of one's own stays a question as it is: there the word is part of it. Who says nothing at all wants to know what there is.
 */
export function readRequest(text: string, slash: boolean): Request {
  if (text === "") return { kind: "help", language: null };
  const command = commandIn(text.replace(/^\//, ""));
  if (command?.command === "help") return { kind: "help", language: command.language };
  const [, mark = "", typed = "", rest = ""] = /^(\/?)([a-zäöüß-]{2,24})(?:[\s:]+(.*))?$/is.exec(text) ?? [];
  const word = typed.toLowerCase();
  const meant = mark === "/" || slash || rest === "" || (typed === word && rest.split(/\s+/).length >= 3);
  if (!meant) return { kind: "ask", text };
  if (word === COMMANDS.ask) return rest === "" ? { kind: "usage" } : { kind: "ask", text: rest };
  if (word === COMMANDS.dpo || word === DPO) return { kind: "dpo", text: rest };
  const spoken = rest === "" ? SPOKEN[word] : undefined;
  return { kind: "ask", text: spoken ?? text };
}
