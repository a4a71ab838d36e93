import { clip, manyLines, oneLine, partsOfText } from "../../core/answering/shown-text.ts";

/** Text from data made harmless for Teams: nothing in it can become a mention, a link, a date or formatting. */

/** An invisible joiner: breaks what Teams would read without changing what people read. */
const WJ = "\u2060";

/** For what Teams shows as it is: `TextRun`, buttons, citations, notifications; one line. */
export const plain = (text: string, max: number): string => clip(broken(oneLine(text)), max);

/** For what Teams reads as Markdown: messages, labels; one line, inside our own formatting. */
export const markdown = (text: string, max: number): string => clip(unmarked(broken(oneLine(text))), max);

/** What stands in an input to be edited or copied: nobody reads anything in it, and it comes back as it is. */
export const inputText = (text: string, max: number): string => clip(manyLines(text), max);

/** All of a long text as it is, in parts of at most `max` characters. */
export const inputParts = (text: string, max: number): string[] => partsOfText(manyLines(text), max);

/** The lines of a text as they are; indentation is kept by spaces that do not collapse. */
export const plainLines = (text: string): string[] =>
  broken(manyLines(text))
    .split("\n")
    .map((line) => line.replace(/^ +/, (indent) => "\u00a0".repeat(indent.length)))
    .map((line) => (line.trim() === "" ? "\u00a0" : line));

const broken = (text: string): string =>
  text
    .replaceAll(/([{$])(?=\{)/g, `$1${WJ}`) // {{DATE()}} and ${templates}
    .replaceAll(/<(?=[a-z/!?])/gi, `<${WJ}`) // <at>, <a>
    .replaceAll(/&(?=[#a-z\d]+;)/gi, `&${WJ}`)
    .replaceAll(/:(?=\/\/)/g, `:${WJ}`)
    .replaceAll(/(mailto|tel|www)(?=[:.])/gi, `$1${WJ}`);

/** Signs of the same look that mean nothing: Markdown reads these inside words too ("Kolleg*innen und Kund*innen"). */
const LOOKALIKES: Readonly<Record<string, string>> = { "*": "∗", _: "ˍ", "~": "∼", "`": "ˋ", "\\": "∖" };
const unmarked = (text: string): string =>
  text
    .replaceAll(/[*_~`\\]/g, (mark) => LOOKALIKES[mark] ?? mark)
    .replaceAll(/\[/g, `[${WJ}`) // links, and numbers that look like citations
    .replaceAll(/\](?=[([:])/g, `]${WJ}`)
    .replace(/^(?=[#>+\-=|]|\d+[.)])/, WJ);
