import type { Company } from "../knowledge/company.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Localized } from "../knowledge/schemas.ts";
import type { Language } from "../reading/language.ts";

export type Address = "du" | "sie";
/** Everything the words of an answer depend on besides the decision. */
export type Wording = Voice & { knowledge: Knowledge };
/** In which language and register something is said. */
export type Voice = { language: Language; address: Address };

/** One text in the language and register of the answer, placeholders filled. */
export function say(text: Localized, voice: Voice, fill: Readonly<Record<string, string>> = {}): string {
  const chosen = voice.language === "en" ? text.en : text.de;
  return chosen
    .replaceAll(/\{([^{}|]*)\|([^{}]*)\}/g, (_, du: string, sie: string) => (voice.address === "du" ? du : sie))
    .replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => fill[name] ?? whole);
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
  return wording.knowledge.messengers.find((messenger) => messenger.id === id)?.name ?? id;
}
