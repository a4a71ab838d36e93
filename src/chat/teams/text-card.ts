import { word } from "../../core/answering/card-words.ts";
import { SENT_PHRASES } from "../../core/answering/last-answer-card.ts";
import { say, type Voice } from "../../core/answering/wording.ts";
import type { Sent } from "../../ports/model.ts";
import { card, paragraph, small, title, words, type Element } from "./build-card.ts";
import type { Carried } from "./button-value.ts";
import { backButton } from "./back-button.ts";
import { button, rows } from "./card-buttons.ts";
import { INPUT } from "./names.ts";
import { inputParts, plain, plainLines } from "./safe-text.ts";

/** `sent`: the payload a model got, to be read, `host` whose model it was; `json`: what is stored about the asker, to be copied. */
export type LongText = { text: string; page: number; on: Pick<Carried, "ref" | "nonce"> } & (
  | ({ kind: "sent" } & Pick<Sent, "host" | "arrived">)
  | { kind: "json" }
);

/** A page stays under 24 KB although each line is an element of its own. */
const PART = 2400;
const LINES = 45;

/** A text of any length exactly as it is, in pages; a page button comes back with the page it leads to. */
export function renderText(long: LongText, { language }: Pick<Voice, "language">): object {
  const { kind, text, page, on } = long;
  const parts = kind === "json" ? inputParts(text, PART) : pagesOf(text);
  const last = parts.length - 1;
  const at = Math.min(Math.max(page, 0), last);
  const turn = (to: number, says: "back" | "forth") =>
    button(word(says, language), { verb: "turn", ...on, page: to, text: kind });
  const part = parts[at] ?? "";
  return card([
    title(word(`${kind}Title`, language)),
    words(
      long.kind === "sent"
        ? say(SENT_PHRASES[long.arrived], { language, address: "du" }, { host: plain(long.host, 255) })
        : word("jsonIntro", language),
    ),
    ...(kind === "json" ? [copyable(part, word("jsonTitle", language))] : readable(part)),
    ...(last > 0 ? [small(word("page", language, { page: String(at + 1), last: String(last + 1) }))] : []),
    ...rows([
      ...(at > 0 ? [turn(at - 1, "back")] : []),
      ...(at < last ? [turn(at + 1, "forth")] : []),
      backButton(on, language),
    ]),
  ]);
}

/** Pages by letters and by lines. */
const pagesOf = (text: string): string[] =>
  inputParts(text, PART).flatMap((part) => {
    const lines = part.split("\n");
    return Array.from({ length: Math.ceil(lines.length / LINES) }, (_, i) =>
      lines.slice(i * LINES, (i + 1) * LINES).join("\n"),
    );
  });

const readable = (text: string): Element[] =>
  plainLines(text).map((line, i) =>
    paragraph([{ text: line, fontType: "Monospace", size: "Small" }], i === 0 ? "Default" : "None"),
  );

/** An input, because only there a text can be selected as a whole and stays exactly what it is. */
const copyable = (text: string, label: string): Element => ({
  type: "Input.Text",
  id: INPUT.text,
  label,
  isMultiline: true,
  value: text,
});
