import type { CardLine } from "../../core/answering/answer.ts";
import { partsOfLine } from "../../core/answering/card-groups.ts";
import { paragraph, words, type Element } from "./build-card.ts";
import { plain } from "./safe-text.ts";

export type Lines = { elements: Element[]; whole: boolean };

/** One line of an answer, at most `max` characters: its lead-in bold, duties one below the other. */
function lineElements(line: CardLine, max: number, follows: boolean): Lines {
  let whole = true;
  const fit = (text: string, most: number): string => {
    const fitted = plain(text, most);
    whole &&= fitted === plain(text, Infinity);
    return fitted;
  };
  const elements = ((): Element[] => {
    const spacing = follows ? "Small" : "Default";
    if (line.kind === "example") return [words(`• ${fit(line.text, max)}`, {}, spacing)];
    const { lead, rest } = partsOfLine(line);
    if (lead === null) return [words(fit(line.text, max), {}, spacing)];
    const bold = { text: plain(lead, 60), weight: "Bolder" } as const;
    if (rest.length === 1)
      return [paragraph([{ ...bold, text: `${bold.text} ` }, { text: fit(rest[0] ?? "", max) }], spacing)];
    const each = Math.max(Math.floor(max / rest.length), 20);
    return [paragraph([bold], spacing), ...rest.map((duty) => words(`• ${fit(duty, each)}`, {}, "Small"))];
  })();
  return { elements, whole };
}

/** The lines of one group, sharing the room of `max` characters. */
export function groupElements(group: readonly CardLine[], max: number): Lines {
  const made = group.map((line, i) => lineElements(line, Math.floor(max / group.length), i > 0));
  return { elements: made.flatMap(({ elements }) => elements), whole: made.every(({ whole }) => whole) };
}
