import type { Answer, ProofSection } from "../../core/answering/answer.ts";
import { pickedOf } from "../../core/answering/card-groups.ts";
import { word } from "../../core/answering/card-words.ts";
import { fitting } from "../../core/answering/fitting.ts";
import { whyWord } from "../../core/answering/next-steps.ts";
import { backButton } from "./back-button.ts";
import { card, container, LIMITS, sizeOf, small, title, words, type Element } from "./build-card.ts";
import type { Carried } from "./button-value.ts";
import { rows } from "./card-buttons.ts";
import { isCut } from "./render-answer.ts";
import { plain } from "./safe-text.ts";

const SIZES = [
  { sections: 20, lines: 20, line: 1400 },
  { sections: 12, lines: 8, line: 300 },
  { sections: 6, lines: 4, line: 120 },
] as const;

/** What "Warum?" turns the card into: how the answer came about, and the rest of an answer that was too long for a message. */
export function renderWhy(answer: Answer, on: Pick<Carried, "ref" | "nonce">): object {
  const { language } = answer;
  const whole: ProofSection[] = isCut(answer)
    ? [
        {
          title: word("whole", language),
          lines: [answer.headline, ...answer.card.lines.map((line) => line.text), ...answer.prose],
        },
      ]
    : [];
  const picked = pickedOf(answer).map(({ title: heading, text }): ProofSection => ({ title: heading, lines: [text] }));
  const proof = [...whole, ...answer.card.proof];
  return fitting(
    SIZES.map((size) => () => {
      const shown = (sections: readonly ProofSection[]): Element[] =>
        sections.slice(0, size.sections).map((one) => sectionOf(one, size.lines, size.line));
      return card([
        title(word(whyWord(answer), language)),
        ...(proof.length + picked.length === 0 ? [words(word("noProof", language))] : []),
        ...shown(proof),
        ...(picked.length > 0 ? [small(word("picked", language))] : []),
        ...shown(picked),
        small(plain(word("ids", language, { id: answer.id, version: answer.versions.knowledge }), 300)),
        ...rows([backButton(on, language)]),
      ]);
    }),
    sizeOf,
    LIMITS.message,
  );
}

const sectionOf = ({ title: heading, lines }: ProofSection, most: number, max: number): Element =>
  container([
    words(plain(heading, 200), { weight: "Bolder" }),
    ...lines.slice(0, most).map((line) => words(`• ${plain(line, max)}`, {}, "Small")),
  ]);
