import type { Answer } from "../../core/answering/answer.ts";
import { contactText, groupsOf, isWorded } from "../../core/answering/card-groups.ts";
import { word } from "../../core/answering/card-words.ts";
import { fitting } from "../../core/answering/fitting.ts";
import { asksForMarks, toneOf, whyWord } from "../../core/answering/next-steps.ts";
import { branchButtons, branchWords, nextButtons } from "./answer-buttons.ts";
import { groupElements } from "./answer-lines.ts";
import { apart, card, container, LIMITS, sizeOf, small, words, type Element, type Style } from "./build-card.ts";
import { entitiesOf, marksOf, sourceLine } from "./citations.ts";
import type { Rendered } from "./rendered.ts";
import { markdown, plain } from "./safe-text.ts";

/**
 * `ref`: under which id the answer is kept for its buttons; `channel`: everybody there reads it; `sent`: whether anything went to a model, where
 * that is known better than from the answer (a model may have been asked in vain).
 */
export type AnswerPlace = { place: "private" | "channel"; ref: string; sent?: boolean };
/** What became of the card: what was said about it, and which rendering this is. */
export type CardState = { note?: string | null; nonce?: string };

/** How much of an answer is shown; each next size is smaller, and the last one fits whatever the answer holds. */
const SIZES = [
  { inline: true, lines: 20, line: 2900, branches: 30, sources: 20, source: 120 },
  { inline: false, lines: 20, line: 2900, branches: 30, sources: 20, source: 120 },
  { inline: false, lines: 10, line: 300, branches: 12, sources: 6, source: 80 },
  { inline: false, lines: 5, line: 150, branches: 6, sources: 3, source: 50 },
] as const;
type Size = (typeof SIZES)[number];

/** The colour of the reason by what was decided; the symbol and the words say it too. */
const STYLES: Partial<Record<Answer["outcome"], Style>> = {
  forbidden: "attention",
  ask_dpo: "warning",
  conditional: "good",
  allowed: "good",
  incident: "warning",
};

/** The first view of an answer: the headline as text with the marks of its citations, everything else as a card. */
export const renderAnswer = (answer: Answer, at: AnswerPlace, state: CardState = {}): Rendered =>
  firstView(answer, at, state).message;

/** Whether the first view leaves something out that "Warum?" must show. */
export const isCut = (answer: Answer): boolean => firstView(answer, { place: "channel", ref: "0".repeat(36) }, {}).cut;

type View = { message: Rendered; cut: boolean };
const firstView = (answer: Answer, at: AnswerPlace, state: CardState): View =>
  fitting(
    SIZES.map((size) => () => viewOf(answer, at, state, size)),
    ({ message }) => sizeOf(message),
    LIMITS.message,
  );

function viewOf(answer: Answer, at: AnswerPlace, state: CardState, size: Size): View {
  const { body, cut } = bodyOf(answer, at, state, size);
  const headline = `${answer.card.symbol} ${answer.headline}`;
  const most = Math.min(size.line * 2, LIMITS.headline);
  return {
    message: {
      text: `**${markdown(headline, most)}**${marksOf(answer, size.sources)}`,
      entities: entitiesOf(answer, size.sources),
      card: card(body),
      feedback: asksForMarks(answer),
      summary: plain(headline, Math.min(most, 300)),
    },
    cut,
  };
}

function bodyOf(answer: Answer, at: AnswerPlace, state: CardState, size: Size): { body: Element[]; cut: boolean } {
  const { outcome } = answer;
  const { buttons } = answer.card;
  const on = { ref: at.ref, nonce: state.nonce ?? at.ref };
  const lines = answer.card.lines.filter((line) => line.kind !== "split" || buttons.length === 0);
  const groups = groupsOf(lines.slice(0, size.lines)).map((group) => groupElements(group, size.line));
  const cut = lines.length > size.lines || buttons.length > size.branches || groups.some(({ whole }) => !whole);
  const body = groups.map(({ elements }) => elements);
  const texts = branchWords(buttons, Math.min(size.branches, 10), Math.min(size.line, 280));
  const branches = branchButtons(answer, on, size.inline, size.branches);
  const contact = contactText(answer);
  const sent = at.sent ?? (answer.worded === "model" || answer.shown.length > 0);
  const after = [
    ...(contact === null ? [] : [words(plain(contact, size.line))]),
    ...nextButtons(answer, on, { cut, sent }),
  ];
  const prose = proseOf(answer, size);
  const led = (elements: readonly Element[] | undefined): Element[] =>
    elements && elements.length > 0 ? [container(elements, STYLES[toneOf(answer)] ?? "emphasis")] : [];
  const view =
    outcome === "depends" && texts.length > 0
      ? [...led(texts), ...body.flat(), ...prose, ...branches, ...after]
      : outcome === "incident"
        ? [...led(body.slice(0, -1).flat()), ...after, ...body.slice(-1).flat(), ...prose]
        : [...led(body[0]), ...prose, ...body.slice(1).flat(), ...texts, ...branches, ...after];
  const note = state.note ? [container([words(state.note)], "accent")] : [];
  return { body: [...note, ...view, ...footOf(answer, at, cut, size)], cut };
}

/** What a model worded, marked as such. */
function proseOf(answer: Answer, size: Size): Element[] {
  if (!isWorded(answer)) return [];
  const most = Math.floor(size.line / 3);
  const sentences = answer.prose.slice(0, 3).map((sentence) => words(plain(sentence, most), {}, "Small"));
  return [small(word("worded", answer.language), "Default"), ...sentences];
}

/** What stands below every answer: its sources, who reads it, what it is and is not. */
function footOf(answer: Answer, { place }: AnswerPlace, cut: boolean, size: Size): Element[] {
  const { language, notices } = answer;
  const sources = sourceLine(answer, size.sources, size.source);
  const lines = [
    ...(sources === null ? [] : [`${word("sources", language)}: ${sources}`]),
    ...(place === "channel" ? [word("everybody", language)] : []),
    ...(cut ? [word("cut", language, { button: word(whyWord(answer), language) })] : []),
    ...(notices.length > 0 ? [plain(notices.join(" "), size.line)] : []),
  ];
  return lines.length === 0 ? [] : [apart(lines.map((line, i) => small(line, i === 0 ? "None" : "Small")))];
}
