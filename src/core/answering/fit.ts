import type { CardLine } from "./answer.ts";
import { wordCount } from "./wording.ts";

/** A line before it is known how much room there is. */
export type DraftLine = CardLine & {
  /** The same in fewer words, each shorter than the one before. */
  shorter?: readonly string[];
  /** Says that the company has entered nothing yet, so that no notice has to. */
  tellsNoFile?: true;
};

/** What gives way first when the first view would be too long; one's own Auflagen give way last. */
const FIRST: readonly CardLine["kind"][] = ["also", "example"];
const THEN: readonly CardLine["kind"][] = [
  "split",
  "note",
  "company",
  "instead",
  "claim",
  "conditions",
  "passage",
  "step",
];
const SHORTENED: readonly CardLine["kind"][] = ["note", "company", "next", "instead"];
/** What is not behind "Warum?" anyway. */
const KEPT: readonly CardLine["kind"][] = ["instead", "claim", "note", "also"];

export type Fitted = { lines: CardLine[]; left: string[]; tellsNoFile: boolean };

/** As many lines as fit beside `around` words into `limit`; what is left out stands behind "Warum?". `steps`: whether steps may go. */
export function fit(draft: readonly DraftLine[], around: number, limit: number, steps: boolean): Fitted {
  const lines = draft.map((line) => ({ line, text: line.text, next: 0 }));
  const tooLong = (): boolean => lines.reduce((sum, { text }) => sum + wordCount(text), around) > limit;
  const drop = (kinds: readonly CardLine["kind"][]): void => {
    for (const kind of kinds) {
      if (kind === "step" && !steps) continue;
      while (tooLong()) {
        const last = lines.findLastIndex(({ line }) => line.kind === kind);
        if (last < 0) break;
        lines.splice(last, 1);
      }
    }
  };
  drop(FIRST);
  for (const kind of SHORTENED)
    for (const one of lines.filter(({ line }) => line.kind === kind))
      for (const shorter of one.line.shorter ?? []) if (tooLong()) one.text = shorter;
  drop(THEN);
  const shown = new Set(lines.map(({ text }) => text));
  return {
    lines: lines.map(({ line: { kind }, text }) => ({ kind, text })),
    left: draft.filter(({ kind, text }) => KEPT.includes(kind) && !shown.has(text)).map(({ text }) => text),
    tellsNoFile: lines.some(({ line }) => line.tellsNoFile),
  };
}
