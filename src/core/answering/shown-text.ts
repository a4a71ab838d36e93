/** Controls, marks that turn or hide text, and line ends of other kinds; a joiner inside emoji stays. */
const HIDDEN =
  /[\p{Cc}\p{Zl}\p{Zp}]|[\u00ad\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;
const MORE = " …";

/** Text from data on one line, without anything that hides or turns; never empty. */
export const oneLine = (text: string): string =>
  filled(
    text
      .toWellFormed()
      .replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
      .replaceAll(HIDDEN, "")
      .trim(),
  );

/** The same with its lines kept. */
export const manyLines = (text: string): string =>
  filled(
    text
      .toWellFormed()
      .split(/\r\n|[\n\r\u2028\u2029]/)
      .map((line) => line.replaceAll("\t", "  ").replaceAll(HIDDEN, "").trimEnd())
      .join("\n"),
  );

/** All of a long text, in parts of at most `max` characters, at the end of a line where there is one; never inside a character. */
export function partsOfText(text: string, max: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const end = rest.lastIndexOf("\n", max);
    const at = end > max / 2 ? end : max - (/[\ud800-\udbff]/.test(rest.charAt(max - 1)) ? 1 : 0);
    parts.push(filled(rest.slice(0, at)));
    rest = rest.slice(at).replace(/^\n/, "");
  }
  return [...parts, filled(rest)];
}

/** Cut at the end of a sentence, else of a word; never inside a character or an escape such as `&amp;`. */
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

/** Chats refuse an empty text. */
const filled = (text: string): string => (text.trim() === "" ? "–" : text);
