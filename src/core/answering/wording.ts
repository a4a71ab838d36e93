import type { Company } from "../knowledge/company.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Localized, Messenger } from "../knowledge/schemas.ts";
import type { Retention } from "../privacy/retention.ts";
import type { Language } from "../reading/language.ts";

export type Address = "du" | "sie";
/** Everything the words of an answer depend on besides the decision. */
export type Wording = Voice & { knowledge: Knowledge; running?: Running };
/** What answers about Lotse itself depend on: which model gets what, null where none is on, and how long things are kept, null where nothing is written down. */
export type Running = { model: { host: string; input: "situation" | "question" } | null; kept: Retention | null };
/** In which language and register something is said. */
export type Voice = { language: Language; address: Address };

/** One text in the language and register of the answer, placeholders filled. */
export function say(text: Localized, voice: Voice, fill: Readonly<Record<string, string>> = {}): string {
  const chosen = voice.language === "en" ? text.en : text.de;
  if (!chosen.includes("{")) return chosen;
  const parts = templates.get(text) ?? { de: partsOf(text.de), en: partsOf(text.en) };
  templates.set(text, parts);
  let said = "";
  for (const part of parts[voice.language])
    said += typeof part === "string" ? part : part.name === null ? part[voice.address] : (fill[part.name] ?? part.du);
  return said;
}

/** What stands as it is, what differs by register, and what is filled in (or stays as `du` and `sie` have it). */
type Part = string | { name: string | null; du: string; sie: string };
const templates = new WeakMap<Localized, { de: readonly Part[]; en: readonly Part[] }>();
const BRACES = /\{([^{}|]*)\|([^{}]*)\}|\{([a-z]+)\}/g;
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: whole, 1: du, 2: sie, 3: name = null, index } of text.matchAll(BRACES)) {
    parts.push(text.slice(end, index), { name, du: du ?? whole, sie: sie ?? whole });
    end = index + whole.length;
  }
  return [...parts, text.slice(end)];
}

/** The register: the setting, else the company file, else "du". */
export const addressOf = (setting: Address | null, company: Company | null): Address =>
  setting ?? company?.address ?? "du";

/** Words a reader counts; symbols and separators are none. */
export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}.,:§/()+'’-]*/gu)?.length ?? 0;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Names of messengers, in catalogue order, with an "and" or "or" before the last. */
export function listed(names: readonly string[], wording: Wording, joiner: "and" | "or" = "or"): string {
  const word = { and: { de: "und", en: "and" }, or: { de: "oder", en: "or" } }[joiner][wording.language];
  return names.length <= 1 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${word} ${names[names.length - 1]}`;
}

export function messengerName(id: string, wording: Wording): string {
  if (id === "other") return wording.language === "de" ? "dieser Messenger" : "this messenger";
  if (id === "none") return wording.language === "de" ? "das Telefon" : "the phone";
  return namesOf(wording.knowledge.messengers).get(id) ?? id;
}
function namesOf(messengers: readonly Messenger[]): ReadonlyMap<string, string> {
  const known = names.get(messengers);
  if (known) return known;
  const made = new Map(messengers.map(({ id, name }) => [id, name]));
  names.set(messengers, made);
  return made;
}
/** Names by id, made once for each catalogue: the chips of one answer ask for every messenger. */
const names = new WeakMap<readonly Messenger[], ReadonlyMap<string, string>>();
