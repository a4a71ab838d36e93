import { clip, manyLines, oneLine, partsOfText } from "../../core/answering/shown-text.ts";

/** Text from data made harmless for Slack: nothing in it can become a mention, a link, an emoji or formatting. */

/** An invisible joiner: breaks what Slack would read without changing what people read. */
const WJ = "\u2060";

/** For `plain_text`, which Slack does not read; one line. */
export const plainText = (text: string, max: number): string => clip(broken(oneLine(text)), max);
/** All of a long text, in parts of at most `max` characters. */
export const plainParts = (text: string, max: number): string[] => partsOfText(broken(manyLines(text)), max);

/** What stands in an input to be edited: Slack reads nothing in it, and it comes back as it is. */
export const inputText = (text: string, max: number): string => clip(manyLines(text), max);

/** For `mrkdwn`, inside our own formatting; one line. */
export const mrkdwn = (text: string, max: number): string => clip(escaped(broken(oneLine(text))), max);
export const mrkdwnLines = (text: string, max: number): string => clip(escaped(broken(manyLines(text))), max);
export const bold = (text: string, max: number): string => `*${mrkdwn(text, max - 2)}*`;

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
