import type { KnownBlock, ModalView } from "@slack/types";
import type { Answer, ProofSection } from "../../core/answering/answer.ts";
import { context, LIMITS, plain, section, sizeOf } from "./build-blocks.ts";
import { pickedOf } from "../../core/answering/card-groups.ts";
import { fitting } from "../../core/answering/fitting.ts";
import { whyWord } from "../../core/answering/next-steps.ts";
import { word } from "../../core/answering/card-words.ts";
import { VIEWS } from "./names.ts";
import { isCut } from "./render-answer.ts";
import { bold, mrkdwn } from "./safe-text.ts";

const SIZES = [
  { sections: 20, lines: 20, line: 1400 },
  { sections: 12, lines: 8, line: 300 },
  { sections: 6, lines: 4, line: 120 },
] as const;

/** What "Warum?" opens: how the answer came about, and the rest of an answer that was too long for a message. */
export function renderWhyModal(answer: Answer): ModalView {
  const { language, card } = answer;
  const whole: ProofSection[] = isCut(answer)
    ? [
        {
          title: word("whole", language),
          lines: [answer.headline, ...card.lines.map((line) => line.text), ...answer.prose],
        },
      ]
    : [];
  const picked = pickedOf(answer).map(({ title, text }): ProofSection => ({ title, lines: [text] }));
  const proof = [...whole, ...card.proof];
  const blocks = fitting<KnownBlock[]>(
    SIZES.map(({ sections, lines, line }) => () => [
      ...(proof.length + picked.length === 0 ? [section(word("noProof", language))] : []),
      ...proof.slice(0, sections).flatMap((one) => sectionsOf({ ...one, lines: one.lines.slice(0, lines) }, line)),
      ...(picked.length > 0 ? [context(word("picked", language))] : []),
      ...picked.slice(0, sections).flatMap((one) => sectionsOf(one, line)),
      context(mrkdwn(word("ids", language, { id: answer.id, version: answer.versions.knowledge }), 300)),
    ]),
    sizeOf,
    LIMITS.view,
  );
  return {
    type: "modal",
    callback_id: VIEWS.why,
    title: plain(word(whyWord(answer), language), LIMITS.title),
    close: plain(word("close", language), LIMITS.title),
    blocks: blocks.slice(0, 100),
  };
}

/** A title and its lines; a new block where one is full. */
function sectionsOf({ title, lines }: ProofSection, max: number): KnownBlock[] {
  const texts: string[] = [bold(title, 200)];
  for (const line of lines) {
    const text = `• ${mrkdwn(line, max)}`;
    const last = texts.at(-1) ?? "";
    if (last.length + text.length + 1 <= LIMITS.section) texts[texts.length - 1] = `${last}\n${text}`;
    else texts.push(text);
  }
  return texts.map(section);
}
