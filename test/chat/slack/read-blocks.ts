import type { KnownBlock } from "@slack/types";

/** Every text that Slack shows, with the way Slack reads it; what stands in an input is for editing and read by nobody. */
type Shown = { type: string; text: string; verbatim: boolean };
export function textsOf(value: unknown): Shown[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value === null || typeof value !== "object") return [];
  const { type, text, verbatim } = value as { type?: unknown; text?: unknown; verbatim?: unknown };
  const own = typeof type === "string" && typeof text === "string" ? [{ type, text, verbatim: verbatim === true }] : [];
  return [...own, ...Object.values(value).flatMap(textsOf)];
}

/** What a reader sees: escapes read back, marks and invisible characters away. */
export const seen = (text: string): string =>
  text
    .replaceAll("\u2060", "")
    .replaceAll(/[*∗_ˍ~∼`ˋ]/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
export const allSeen = (value: unknown): string =>
  seen(
    textsOf(value)
      .map(({ text }) => text)
      .join("\n"),
  );

export type Pressable = { id: string; label: string; value: string };
/** Buttons and options of a message, in their order. */
export const pressables = (blocks: readonly KnownBlock[]): Pressable[] =>
  blocks
    .flatMap((block) => (block.type === "actions" ? block.elements : []))
    .flatMap((element): Pressable[] =>
      element.type === "button"
        ? [{ id: element.action_id ?? "", label: element.text.text, value: element.value ?? "" }]
        : element.type === "static_select"
          ? (element.options ?? []).map((option) => ({
              id: element.action_id ?? "",
              label: option.text.text,
              value: option.value ?? "",
            }))
          : [],
    );

/** Anything that Slack would turn into a mention, a ping, a link or an emoji. */
export function dangersIn(value: unknown): string[] {
  return textsOf(value).flatMap(({ type, text, verbatim }) => [
    ...(type === "mrkdwn" && !verbatim ? [`Slack would look for links and mentions in ${text}`] : []),
    ...(type === "mrkdwn" && text.includes("<") ? [`< in ${text}`] : []),
    ...(type === "mrkdwn" && /&(?!(?:amp|lt|gt);)/.test(text) ? [`& in ${text}`] : []),
    ...(/<[!@#]/.test(text) ? [`mention in ${text}`] : []),
    ...(/@(?:channel|here|everyone)\b/i.test(text) ? [`ping in ${text}`] : []),
    ...(/:\/\//.test(text) || /\bmailto:/i.test(text) ? [`link in ${text}`] : []),
    ...(type === "mrkdwn" && /:[a-z_]+:/.test(text) ? [`emoji in ${text}`] : []),
  ]);
}
