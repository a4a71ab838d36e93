import type { Answer, CardLine } from "./answer.ts";
import { PHRASES } from "./phrases.ts";
import { say } from "./wording.ts";

/** Kinds whose text begins with a lead-in such as "Warum:", shown in bold. */
const LED: readonly CardLine["kind"][] = ["why", "conditions", "company", "instead", "next"];
const DUTY = " · ";

/** Neighbours of one kind that belong together, examples and steps; everything else stands alone. */
export function groupsOf(lines: readonly CardLine[]): CardLine[][] {
  const groups: CardLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group?.[0]?.kind === line.kind && ["step", "example"].includes(line.kind)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** A line in its parts: the lead-in it begins with, and what follows, each duty for itself. */
export function partsOfLine({ kind, text }: CardLine): { lead: string | null; rest: readonly string[] } {
  const lead = LED.includes(kind) ? /^([^:.?!]{2,24}:)\s+(.+)$/s.exec(text) : null;
  if (!lead?.[1] || !lead[2]) return { lead: null, rest: [text] };
  if (kind !== "conditions" || !lead[2].includes(DUTY)) return { lead: lead[1], rest: [lead[2]] };
  return { lead: lead[1], rest: lead[2].replace(/\.$/, "").split(DUTY) };
}

/** The passages that a model picked, in the words of the knowledge. */
export const pickedOf = ({ shown, card }: Answer): Answer["card"]["passages"] =>
  card.passages.filter(({ id }) => shown.includes(id));

/** Whether a model worded sentences of this answer, which must be marked. */
export const isWorded = ({ worded, prose }: Answer): boolean => worded === "model" && prose.length > 0;

/** "Nobody is entered": not said where a button leads to the DPO all the same. */
const NOBODY = (["du", "sie"] as const).flatMap((address) =>
  (["de", "en"] as const).map((language) => say(PHRASES.contactNone, { language, address }).toLowerCase()),
);

/** Whom to ask, where asking is the answer and the lines don't say it already. */
export function contactText({ card, outcome }: Answer): string | null {
  if (!card.contact || !["escalate", "ask_dpo"].includes(outcome)) return null;
  const shown = card.lines.map((line) => line.text.toLowerCase()).join("\n");
  const fresh = card.contact.lines.filter(
    (line) => !shown.includes(line.toLowerCase()) && !NOBODY.includes(line.toLowerCase()),
  );
  return fresh.length === 0 ? null : `${card.contact.title}: ${fresh.join(DUTY)}`;
}
