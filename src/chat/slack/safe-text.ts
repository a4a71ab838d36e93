/** Text from data made harmless for Slack: nothing in it can become a mention, a link, an emoji or formatting. */

/** Controls, marks that turn or hide text, and what Slack takes for white space; a joiner inside emoji stays. */
const HIDDEN =
  /[\p{Cc}\p{Zl}\p{Zp}]|[\u00ad\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
/** An invisible joiner: breaks what Slack would read without changing what people read. */
const WJ = "\u2060";

/** For `plain_text`, which Slack does not read; one line. */
export const plainText = (text: string, max: number): string => clip(broken(oneLine(text)), max);
/** All of a long text, in parts of at most `max` characters, at the end of a line where there is one. */
export function plainParts(text: string, max: number): string[] {
  const parts: string[] = [];
  let rest = broken(manyLines(text));
  while (rest.length > max) {
    const end = rest.lastIndexOf("\n", max);
    const at = end > max / 2 ? end : max - (/[\ud800-\udbff]/.test(rest.charAt(max - 1)) ? 1 : 0);
    parts.push(filled(rest.slice(0, at)));
    rest = rest.slice(at).replace(/^\n/, "");
  }
  return [...parts, filled(rest)];
}

/** What stands in an input to be edited: Slack reads nothing in it, and it comes back as it is. */
export const inputText = (text: string, max: number): string => clip(manyLines(text), max);

/** For `mrkdwn`, inside our own formatting; one line. */
export const mrkdwn = (text: string, max: number): string => clip(escaped(broken(oneLine(text))), max);
export const mrkdwnLines = (text: string, max: number): string => clip(escaped(broken(manyLines(text))), max);
export const bold = (text: string, max: number): string => `*${mrkdwn(text, max - 2)}*`;

const oneLine = (text: string): string =>
  filled(
    text
      .toWellFormed()
      .replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
      .replaceAll(HIDDEN, "")
      .trim(),
  );
const manyLines = (text: string): string =>
  filled(
    text
      .toWellFormed()
      .split(/\r\n|[\n\r\u2028\u2029]/)
      .map((line) => line.replaceAll("\t", "  ").replaceAll(HIDDEN, "").trimEnd())
      .join("\n"),
  );
/** Slack refuses an empty text. */
const filled = (text: string): string => (text.trim() === "" ? "–" : text);

const broken = (text: string): string =>
  text
    .replaceAll(/<(?=[!@#a-z])/gi, `<${WJ}`)
    .replaceAll(/@(?=channel|here|everyone|group)/gi, `@${WJ}`) // whatever follows: a mark or a cut may end the word later
    .replaceAll(/:(?=\/\/)/g, `:${WJ}`)
    .replaceAll(/(mailto|tel|www)(?=[:.])/gi, `$1${WJ}`) // also inside a word: a cut between pages could make one of it
    .replaceAll(/:(?=[\w+'-]+:)/g, `:${WJ}`);

const LOOKALIKES: Readonly<Record<string, string>> = { "*": "∗", _: "ˍ", "~": "∼", "`": "ˋ" };
/** Formatting marks count only at the border of a word: "Kolleg*innen" stays as it is. */
const escaped = (text: string): string =>
  text
    .replaceAll(/(?<![\p{L}\p{N}])[*_~`]|[*_~`](?![\p{L}\p{N}])/gu, (mark) => LOOKALIKES[mark] ?? mark)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

const MORE = " …";
/** Cut at the end of a sentence, else of a word; never inside a character or an escape. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const most = max - MORE.length;
  const wide = text.slice(0, most + 1);
  const sentence = Math.max(...[". ", "! ", "? ", "\n"].map((end) => wide.lastIndexOf(end)));
  if (sentence > most / 2) return `${wide.slice(0, sentence + 1).trimEnd()}${MORE}`;
  const word = wide.lastIndexOf(" ");
  if (word > most / 2) return `${wide.slice(0, word).trimEnd()}${MORE}`;
  const hard = text.slice(0, most).toWellFormed();
  return `${hard.replace(/\ufffd$|&[a-z]{0,3}$/, "").trimEnd()}${MORE}`;
}
