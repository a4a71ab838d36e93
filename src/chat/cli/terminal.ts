/** What rendering needs to know of a terminal; a pipe has 80 columns and no style. */
export type Terminal = { width: number; style: (format: Format, text: string) => string };
export type Format = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

const CONTROL = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text of others as a terminal may show it: no escape sequences, no reversed direction. */
export const printable = (text: string): string =>
  text.replaceAll("\t", " ").replaceAll(CONTROL, (sign) => (sign === "\n" ? "\n" : ""));

/** Columns a text takes: symbols take two, what joins or varies them none. */
export function columns(text: string): number {
  let sum = 0;
  for (const sign of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(sign)) continue;
    sum +=
      /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u.test(
        sign,
      ) || sign === "✉"
        ? 2
        : 1;
  }
  return sum;
}

/** Breaks a text between words; later lines start `hang` columns in. A word longer than a line stays whole. */
export function wrap(text: string, width: number, indent = 0, hang = indent): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(/ +/).filter((part) => part !== "")) {
      const room = width - (lines.length === 0 ? indent : hang);
      if (line !== "" && columns(line) + 1 + columns(word) > room) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    lines.push(line);
    return lines.map((one, i) => (one === "" ? "" : " ".repeat(i === 0 ? indent : hang) + one));
  });
}
