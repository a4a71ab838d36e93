import type { Company } from "../knowledge/company.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Localized, Messenger } from "../knowledge/schemas.ts";
import type { Language } from "../reading/language.ts";

export type Address = "du" | "sie";
/** Everything the words of an answer depend on besides the decision. */
export type Wording = { knowledge: Knowledge; language: Language; address: Address };

/** One text in the language and register of the answer, placeholders filled. */
export function say(text: Localized, wording: Wording, fill: Readonly<Record<string, string>> = {}): string {
  const chosen = wording.language === "en" ? text.en : text.de;
  if (!chosen.includes("{")) return chosen;
  return chosen.replaceAll(BRACES, (whole, du: string | undefined, sie: string, name: string) =>
    du === undefined ? (fill[name] ?? whole) : wording.address === "du" ? du : sie,
  );
}
const BRACES = /\{([^{}|]*)\|([^{}]*)\}|\{([a-z]+)\}/g;

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
