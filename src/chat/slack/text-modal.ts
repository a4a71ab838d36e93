import type { ModalView } from "@slack/types";
import { SENT_PHRASES } from "../../core/answering/last-answer-card.ts";
import { say, type Voice } from "../../core/answering/wording.ts";
import type { Sent } from "../../ports/model.ts";
import { writeValue } from "./button-value.ts";
import { actions, button, context, LIMITS, plain, section } from "./build-blocks.ts";
import { word } from "../../core/answering/card-words.ts";
import { numbered, VIEWS } from "./names.ts";
import { mrkdwn, plainParts } from "./safe-text.ts";

/** `sent`: the payload a model got, `host` whose model it was; `json`: what is stored about the asker. */
export type LongText = { text: string; page: number; ref: string } & (
  | ({ kind: "sent" } & Pick<Sent, "host" | "arrived">)
  | { kind: "json" }
);

const PART = 2400;
const PARTS_ON_PAGE = 2;

/** A text of any length exactly as it is, in pages; a page button comes back with the page it leads to. */
export function renderTextModal(long: LongText, { language }: Pick<Voice, "language">): ModalView {
  const { kind, text, page, ref } = long;
  const host = long.kind === "sent" ? mrkdwn(long.host, 255) : "";
  const parts = plainParts(text, PART);
  const last = Math.max(Math.ceil(parts.length / PARTS_ON_PAGE) - 1, 0);
  const at = Math.min(Math.max(page, 0), last);
  const turn = (to: number, direction: 0 | 1) =>
    button(
      numbered("page", direction),
      word(direction === 0 ? "back" : "forth", language),
      writeValue({ ref, page: to }),
    );
  const turns = [...(at > 0 ? [turn(at - 1, 0)] : []), ...(at < last ? [turn(at + 1, 1)] : [])];
  return {
    type: "modal",
    callback_id: VIEWS.text,
    private_metadata: writeValue({ ref, text: kind }),
    title: plain(word(`${kind}Title`, language), LIMITS.title),
    close: plain(word("close", language), LIMITS.title),
    blocks: [
      section(
        long.kind === "sent"
          ? say(SENT_PHRASES[long.arrived], { language, address: "du" }, { host })
          : word("jsonIntro", language),
      ),
      ...parts
        .slice(at * PARTS_ON_PAGE, (at + 1) * PARTS_ON_PAGE)
        .map((part) => ({ type: "section" as const, text: { type: "plain_text" as const, text: part, emoji: false } })),
      ...(last > 0 ? [context(word("page", language, { page: String(at + 1), last: String(last + 1) }))] : []),
      ...(turns.length > 0 ? [actions("turn", turns)] : []),
    ],
  };
}
