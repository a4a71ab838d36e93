import type { Answer } from "../../core/answering/answer.ts";
import { isWorded } from "../../core/answering/card-groups.ts";
import { plain } from "./safe-text.ts";

/** Teams takes at most 20 citations, with names of 80 and abstracts of 160 characters. */
const NAME = 80;
const ABSTRACT = 160;

/** The AI label where a model worded, and the sources as citations: one entity about the whole message, or none. */
export function entitiesOf(answer: Answer, most: number): object[] {
  const citations = answer.card.sources.slice(0, most);
  const label = isWorded(answer);
  if (citations.length === 0 && !label) return [];
  return [
    {
      type: "https://schema.org/Message",
      "@type": "Message",
      "@context": "https://schema.org",
      "@id": "",
      ...(label ? { additionalType: ["AIGeneratedContent"] } : {}),
      ...(citations.length === 0
        ? {}
        : {
            citation: citations.map(({ title, text }, i) => ({
              "@type": "Claim",
              position: i + 1,
              appearance: { "@type": "DigitalDocument", name: plain(title, NAME), abstract: plain(text, ABSTRACT) },
            })),
          }),
    },
  ];
}

/** The marks that Teams turns into the citations. */
export const marksOf = ({ card }: Answer, most: number): string =>
  card.sources
    .slice(0, most)
    .map((_, i) => ` [${i + 1}]`)
    .join("");

/** The same sources as text, with the same numbers. */
export const sourceLine = ({ card }: Answer, most: number, max: number): string | null =>
  card.sources.length === 0
    ? null
    : card.sources
        .slice(0, most)
        .map(({ title }, i) => `[${i + 1}] ${plain(title, max)}`)
        .join(" · ");
