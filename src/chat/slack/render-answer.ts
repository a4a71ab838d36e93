import type { KnownBlock } from "@slack/types";
import type { Answer } from "../../core/answering/answer.ts";
import { branchActions, branchTexts, feedback, nextActions } from "./answer-buttons.ts";
import { contactText, groupsOf, isWorded } from "../../core/answering/card-groups.ts";
import { fitting } from "../../core/answering/fitting.ts";
import { whyWord } from "../../core/answering/next-steps.ts";
import { lineText } from "./answer-lines.ts";
import { context, header, LIMITS, section, sizeOf } from "./build-blocks.ts";
import { word } from "../../core/answering/card-words.ts";
import type { Rendered } from "./rendered.ts";
import { bold, mrkdwn, mrkdwnLines } from "./safe-text.ts";

/**
 * `ref`: under which id the answer is kept for its buttons; `channel`: everybody there reads it; `sent`: whether anything went to a model, where
 * that is known better than from the answer (a model may have been asked in vain).
 */
export type AnswerPlace = { place: "private" | "channel"; ref: string; sent?: boolean };

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
  const spoken = [answer.text, ...(isWorded(answer) ? [word("worded", answer.language), ...answer.prose] : [])];
  return { text: mrkdwnLines(spoken.join("\n"), 3900), blocks };
}

/** Whether the first view leaves something out that "Warum?" must show. */
export const isCut = (answer: Answer): boolean => firstView(answer, { place: "channel", ref: "0".repeat(36) }).cut;

const firstView = (answer: Answer, at: AnswerPlace): { blocks: KnownBlock[]; cut: boolean } =>
  fitting(
    SIZES.map((size) => () => viewOf(answer, at, size)),
    ({ blocks }) => sizeOf(blocks),
    LIMITS.message,
  );

function viewOf(answer: Answer, { place, ref, sent }: AnswerPlace, size: Size): { blocks: KnownBlock[]; cut: boolean } {
  const { card, language } = answer;
  const lines = card.lines.filter((line) => line.kind !== "split" || card.buttons.length === 0);
  const groups = groupsOf(lines.slice(0, size.lines)).map((group) => {
    const fit = (max: number): string => group.map((line) => lineText(line, max)).join("\n");
    const text = fit(Math.floor(size.line / group.length) - 1);
    return { text, whole: text === fit(Infinity) };
  });
  const body = groups.map(({ text }) => section(text));
  const texts = branchTexts(card.buttons, Math.min(size.branches, 10), Math.min(size.line, 280));
  const branches = branchActions(answer, ref, size.inline, size.branches);
  const cut = lines.length > size.lines || card.buttons.length > size.branches || groups.some(({ whole }) => !whole);
  const contact = contactText(answer);
  const next = nextActions(answer, ref, { cut, sent: sent ?? (answer.worded === "model" || answer.shown.length > 0) });
  const thumbs = feedback(answer, ref);
  const notices = [
    ...(place === "channel" ? [word("everybody", language)] : []),
    ...(cut ? [word("cut", language, { button: word(whyWord(answer), language) })] : []),
    ...(answer.notices.length > 0 ? [mrkdwn(answer.notices.join(" "), size.line)] : []),
  ];
  const after = [...(contact === null ? [] : [section(mrkdwn(contact, size.line))]), ...(next ? [next] : [])];
  const prose = proseOf(answer, size);
  const blocks: KnownBlock[] = [
    headline(answer, size.line),
    ...(answer.outcome === "depends" && texts.length > 0
      ? [section(texts.join("\n")), ...body, ...prose, ...(branches ? [branches] : []), ...after]
      : answer.outcome === "incident"
        ? [...body.slice(0, -1), ...after, ...body.slice(-1), ...prose]
        : [
            ...body.slice(0, 1),
            ...prose,
            ...body.slice(1),
            ...(texts.length > 0 ? [section(texts.join("\n"))] : []),
            ...(branches ? [branches] : []),
            ...after,
          ]),
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

/** What a model worded, marked as such. */
function proseOf(answer: Answer, size: Size): KnownBlock[] {
  if (!isWorded(answer)) return [];
  const { prose, language } = answer;
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
