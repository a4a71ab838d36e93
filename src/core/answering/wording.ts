import type { Company } from "../knowledge/company.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Localized, Messenger } from "../knowledge/schemas.ts";
import type { Retention } from "../privacy/retention.ts";
import type { Language } from "../reading/language.ts";

export type Address = "du" | "sie";
/** Everything the words of an answer depend on besides the decision. */
export type Wording = Voice & {
  knowledge: Knowledge;
  /** Whom the question itself names instead of "external" people: "mit Bewerbern". */
  partners?: Localized | null;
  running?: Running;
};
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

/** The start of a sentence; a name that begins with a small letter keeps it: iMessage, stashcat. */
export const capital = (text: string, { knowledge }: Wording): string =>
  knowledge.messengers.some(({ name }) => text.startsWith(name) && /^\p{Ll}/u.test(name))
    ? text
    : text.charAt(0).toUpperCase() + text.slice(1);

/** Names of messengers, in catalogue order, with an "and" or "or" before the last. */
export function listed(names: readonly string[], wording: Wording, joiner: "and" | "or" = "or"): string {
  const word = { and: { de: "und", en: "and" }, or: { de: "oder", en: "or" } }[joiner][wording.language];
  return names.length <= 1 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${word} ${names[names.length - 1]}`;
}

export function messengerName(id: string, wording: Wording): string {
  if (id === "other") return wording.language === "de" ? "dieser Messenger" : "this messenger";
  if (id === "none") return wording.language === "de" ? "Telefon" : "phone";
  return namesOf(wording.knowledge.messengers).get(id) ?? id;
}

export type Case = "nominative" | "accusative" | "dative";
const ARTICLES: Readonly<Record<"der" | "die" | "das", Readonly<Record<Case, string>>>> = {
  der: { nominative: "der", accusative: "den", dative: "dem" },
  die: { nominative: "die", accusative: "die", dative: "der" },
  das: { nominative: "das", accusative: "das", dative: "dem" },
};
const SOME: Readonly<Record<Case, string>> = {
  nominative: "dieser Messenger",
  accusative: "diesen Messenger",
  dative: "diesem Messenger",
};
/** A messenger within a sentence: with its article where it has one, in its case. */
export function inSentence(id: string, kase: Case, wording: Wording): string {
  const name = messengerName(id, wording);
  const article = wording.knowledge.messengers.find((messenger) => messenger.id === id)?.article;
  if (wording.language === "en") return article || id === "none" ? `the ${name}` : name;
  if (id === "other") return SOME[kase];
  if (id === "none") return `${ARTICLES.das[kase]} Telefon`;
  return article ? `${ARTICLES[article][kase]} ${name}` : name;
}
/** Up to three messengers within a sentence, "A, B oder C". */
export const namesInSentence = (ids: readonly string[], kase: Case, wording: Wording): string =>
  listed(
    ids.slice(0, 3).map((id) => inSentence(id, kase, wording)),
    wording,
  );
function namesOf(messengers: readonly Messenger[]): ReadonlyMap<string, string> {
  const known = names.get(messengers);
  if (known) return known;
  const made = new Map(messengers.map(({ id, name }) => [id, name]));
  names.set(messengers, made);
  return made;
}
/** Names by id, made once for each catalogue: the chips of one answer ask for every messenger. */
const names = new WeakMap<readonly Messenger[], ReadonlyMap<string, string>>();
