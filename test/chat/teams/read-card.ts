/** Everything of a card that people see, in its order; what stands in an input to be edited is read by nobody. */
type Shown = { way: "run" | "markdown" | "plain"; text: string };
export function textsOf(value: unknown): Shown[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value === null || typeof value !== "object") return [];
  const { type, ...node } = value as Record<string, unknown>;
  const shown = (way: Shown["way"], ...keys: string[]): Shown[] =>
    keys.flatMap((key) => (typeof node[key] === "string" ? [{ way, text: node[key] }] : []));
  switch (type) {
    case "TextRun":
      return shown("run", "text");
    case "TextBlock":
      return shown("markdown", "text");
    case "Input.Text":
      return shown("markdown", "label", "errorMessage");
    case "Input.ChoiceSet":
      return [
        ...shown("markdown", "label"),
        ...shown("plain", "placeholder"),
        ...(node["choices"] as { title: string }[]).map(({ title }): Shown => ({ way: "markdown", text: title })),
      ];
    case "Action.Execute":
    case "Action.Submit":
      return shown("plain", "title");
    default:
      return Object.values(node).flatMap(textsOf);
  }
}

/** What a reader sees: marks and invisible characters away. */
export const seen = (text: string): string =>
  text
    .replaceAll("\u2060", "")
    .replaceAll(/[*∗_ˍ~∼`ˋ\\∖]/g, "")
    .replaceAll(/\s+/g, " ");
export const allSeen = (value: unknown): string =>
  seen(
    textsOf(value)
      .map(({ text }) => text)
      .join("\n"),
  );

export type Pressable = { label: string; data: Record<string, string> };
/** Buttons in their order, also whole lines that can be pressed. */
export function pressables(value: unknown): Pressable[] {
  if (Array.isArray(value)) return value.flatMap(pressables);
  if (value === null || typeof value !== "object") return [];
  const node = value as Record<string, unknown>;
  if (node["type"] === "Action.Execute" || node["type"] === "Action.Submit")
    return [{ label: String(node["title"]), data: node["data"] as Record<string, string> }];
  return Object.values(node).flatMap(pressables);
}
export const labelled = (value: unknown, label: string): Pressable => {
  const found = pressables(value).find((one) => one.label === label);
  if (!found)
    throw new Error(
      `no button ${label} among ${pressables(value)
        .map((one) => one.label)
        .join(", ")}`,
    );
  return found;
};

/** Inputs of a card by id, with the value they start with. */
export function inputsOf(value: unknown): Record<string, Record<string, unknown>> {
  if (Array.isArray(value)) return Object.assign({}, ...value.map(inputsOf)) as Record<string, Record<string, unknown>>;
  if (value === null || typeof value !== "object") return {};
  const node = value as Record<string, unknown>;
  if (String(node["type"]).startsWith("Input.")) return { [String(node["id"])]: node };
  return Object.assign({}, ...Object.values(node).map(inputsOf)) as Record<string, Record<string, unknown>>;
}

/** Anything that Teams would turn into a mention, a link, a date, or formatting. */
export const dangersIn = (shown: readonly Shown[]): string[] =>
  shown.flatMap(({ way, text }) => [
    ...(/\{\{|\$\{/.test(text) ? [`template in ${text}`] : []),
    ...(/<\/?[a-z!?]/i.test(text) ? [`tag in ${text}`] : []),
    ...(/&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i.test(text) ? [`entity in ${text}`] : []),
    ...(/:\/\/|\b(?:mailto|tel):|\bwww\./i.test(text) ? [`link in ${text}`] : []),
    ...(way === "markdown" ? markdownIn(text) : []),
  ]);

/** CommonMark reads these; Teams reads a part of it. */
const markdownIn = (text: string): string[] => [
  ...(/[*_~`\\]/.test(text) ? [`mark in ${text}`] : []),
  ...(/\]\(|\]\[|\]:|\[\d/.test(text) ? [`link in ${text}`] : []),
  ...(/^\s{0,3}(?:#{1,6}\s|>|[-+]\s|\d+[.)]\s|={2,}|-{3,}|\|)/.test(text) ? [`block in ${text}`] : []),
];
/** A message's text is ours around what is not: bold, and the numbers of citations at its end. */
export const dangersInText = (text: string): string[] => {
  const bold = /^\*\*(.*)\*\*((?: \[\d{1,2}\])*)$/s.exec(text);
  return dangersIn([{ way: "markdown", text: bold ? (bold[1] ?? "") : text }]);
};
