/** Limits that are kept here; a message stays under 24 KB however it is counted, with room for a word above it (older Teams pages: 28 KB). */
export const LIMITS = { message: 23_000, headline: 600, button: 75, option: 75, label: 100, input: 3000 } as const;

/** As Teams may count: the whole as it is sent, in UTF-8 or in UTF-16, whichever is more. */
export function sizeOf(value: unknown): number {
  const json = JSON.stringify(value);
  return Math.max(Buffer.byteLength(json), json.length * 2);
}

export type Element = Readonly<Record<string, unknown>> & { type: string };
export type Style = "default" | "emphasis" | "good" | "attention" | "warning" | "accent";
type Look = { weight?: "Bolder"; size?: "Small" | "Medium"; isSubtle?: true; fontType?: "Monospace" };
export type Run = Look & { text: string };
type Spacing = "None" | "Small" | "Default" | "Medium";

/** A paragraph of runs: Teams reads no Markdown in it, and it always wraps. Every text is already safe. */
export const paragraph = (runs: readonly Run[], spacing: Spacing = "Default"): Element => ({
  type: "RichTextBlock",
  ...(spacing === "Default" ? {} : { spacing }),
  inlines: runs.map((run) => ({ type: "TextRun", ...run })),
});
export const words = (text: string, look: Look = {}, spacing: Spacing = "Default"): Element =>
  paragraph([{ text, ...look }], spacing);
export const small = (text: string, spacing: Spacing = "Small"): Element =>
  words(text, { size: "Small", isSubtle: true }, spacing);

/** A title of our own words, read out as a heading. */
export const title = (text: string): Element => ({
  type: "TextBlock",
  text,
  style: "heading",
  weight: "Bolder",
  size: "Medium",
  wrap: true,
});

export const container = (items: readonly Element[], style: Style = "default"): Element => ({
  type: "Container",
  ...(style === "default" ? {} : { style }),
  items,
});
/** Parts of a card apart from each other by a line. */
export const apart = (items: readonly Element[]): Element => ({
  type: "Container",
  separator: true,
  spacing: "Medium",
  items,
});

export const card = (body: readonly Element[]): object => ({
  type: "AdaptiveCard",
  $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
  version: "1.5",
  msteams: { width: "Full" },
  body,
});
