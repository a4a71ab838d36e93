import type { KnownBlock } from "@slack/types";
import type { Answer } from "../../core/answering/answer.ts";
import { branchActions, branchTexts, feedback, nextActions } from "./answer-buttons.ts";
import { contactText, groupsOf, lineText } from "./answer-lines.ts";
import { context, fitting, header, LIMITS, section, sizeOf } from "./build-blocks.ts";
import { word } from "./card-words.ts";
import type { Rendered } from "./rendered.ts";
import { bold, mrkdwn, mrkdwnLines } from "./safe-text.ts";

/** `ref`: under which id the answer is kept for its buttons; `channel`: everybody there reads it. */
export type AnswerPlace = { place: "private" | "channel"; ref: string };

/** How much of an answer is shown; each next size is smaller, and the last one fits whatever the answer holds. */
const SIZES = [
  { inline: true, lines: 20, line: 2900, branches: 30 },
  { inline: false, lines: 20, line: 2900, branches: 30 },
  { inline: false, lines: 10, line: 300, branches: 12 },
  { inline: false, lines: 6, line: 150, branches: 8 },
] as const;
type Size = (typeof SIZES)[number];

/** The first view of an answer as Block Kit: headline, lines, branches, notice, buttons. */
export function renderAnswer(answer: Answer, at: AnswerPlace): Rendered {
  const { blocks } = firstView(answer, at);
  return { text: mrkdwnLines(answer.text, 3900), blocks };
}

/** Whether the first view leaves something out that "Warum?" must show. */
export const isCut = (answer: Answer): boolean => firstView(answer, { place: "channel", ref: "0".repeat(36) }).cut;

const firstView = (answer: Answer, at: AnswerPlace): { blocks: KnownBlock[]; cut: boolean } =>
  fitting(
    SIZES.map((size) => () => viewOf(answer, at, size)),
    ({ blocks }) => sizeOf(blocks),
    LIMITS.message,
  );

function viewOf(answer: Answer, { place, ref }: AnswerPlace, size: Size): { blocks: KnownBlock[]; cut: boolean } {
  const { card, language } = answer;
  const asked = answer.outcome === "depends" && card.buttons.length > 0;
  const lines = card.lines.filter((line) => line.kind !== "split" || card.buttons.length === 0);
  const body = groupsOf(lines.slice(0, size.lines)).map((group) =>
    section(group.map((line) => lineText(line, Math.floor(size.line / group.length) - 1)).join("\n")),
  );
  const branches = branchesOf(answer, ref, size);
  const cut =
    lines.length > size.lines ||
    card.buttons.length > size.branches ||
    lines.some((line) => mrkdwn(line.text, Infinity).length + 64 > size.line);
  const contact = contactText(answer, size.line);
  const next = nextActions(answer, ref, cut);
  const thumbs = feedback(answer, ref);
  const notices = [
    ...(place === "channel" ? [word("everybody", language)] : []),
    ...(cut ? [word("cut", language, { button: word(answer.outcome === "info" ? "sources" : "why", language) })] : []),
    ...(answer.notices.length > 0 ? [mrkdwn(answer.notices.join(" "), size.line)] : []),
  ];
  const blocks: KnownBlock[] = [
    headline(answer, size.line),
    ...(asked
      ? [...branches, ...body]
      : [...body.slice(0, 1), ...proseOf(answer, size), ...body.slice(1), ...branches]),
    ...(asked ? proseOf(answer, size) : []),
    ...(contact === null ? [] : [section(contact)]),
    ...(next ? [next] : []),
    ...(notices.length > 0 ? [context(...notices)] : []),
    ...(thumbs ? [thumbs] : []),
  ];
  return { blocks, cut };
}

/** The headline in large type, in bold where it is too long for that: a verdict is never cut off. */
function headline({ card, headline: text }: Answer, max: number): KnownBlock {
  const whole = `${card.symbol} ${text}`;
  return whole.length <= LIMITS.header ? header(whole) : section(bold(whole, Math.min(max * 4, 1200)));
}

function branchesOf(answer: Answer, ref: string, size: Size): KnownBlock[] {
  const texts = branchTexts(answer.card.buttons, Math.min(size.branches, 10), Math.min(size.line, 280));
  const choose = branchActions(answer, ref, size.inline, size.branches);
  return choose ? [section(texts.join("\n")), choose] : [];
}

/** What a model worded, marked as such. */
function proseOf({ prose, worded, language }: Answer, size: Size): KnownBlock[] {
  if (worded !== "model" || prose.length === 0) return [];
  const most = Math.floor(size.line / 3);
  return [
    context(word("worded", language)),
    section(
      prose
        .slice(0, 3)
        .map((sentence) => mrkdwn(sentence, most))
        .join("\n"),
    ),
  ];
}
