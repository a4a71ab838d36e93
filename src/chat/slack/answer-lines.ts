import type { Answer, CardLine } from "../../core/answering/answer.ts";
import { PHRASES } from "../../core/answering/phrases.ts";
import { say } from "../../core/answering/wording.ts";
import { bold, mrkdwn } from "./safe-text.ts";

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

/** One line of an answer in Slack's markup, at most `max` characters. */
export function lineText({ kind, text }: CardLine, max: number): string {
  if (kind === "example") return `• ${mrkdwn(text, max - 2)}`;
  const lead = LED.includes(kind) ? /^([^:.?!]{2,24}:)\s+(.+)$/s.exec(text) : null;
  if (!lead?.[1] || !lead[2]) return mrkdwn(text, max);
  const rest = max - 60;
  if (kind !== "conditions" || !lead[2].includes(DUTY)) return `${bold(lead[1], 56)} ${mrkdwn(lead[2], rest)}`;
  const duties = lead[2].replace(/\.$/, "").split(DUTY);
  const each = Math.max(Math.floor(rest / duties.length) - 3, 20);
  return [bold(lead[1], 56), ...duties.map((duty) => `• ${mrkdwn(duty, each)}`)].join("\n");
}

/** The passages that a model picked, in the words of the knowledge. */
export const pickedOf = ({ shown, card }: Answer): Answer["card"]["passages"] =>
  card.passages.filter(({ id }) => shown.includes(id));

/** "Nobody is entered": not said where a button leads to the DPO all the same. */
const NOBODY = (["du", "sie"] as const).flatMap((address) =>
  (["de", "en"] as const).map((language) => say(PHRASES.contactNone, { language, address }).toLowerCase()),
);

/** Whom to ask, where asking is the answer and the lines don't say it already. */
export function contactText({ card, outcome }: Answer, max: number): string | null {
  if (!card.contact || !["escalate", "ask_dpo"].includes(outcome)) return null;
  const shown = card.lines.map((line) => line.text.toLowerCase()).join("\n");
  const fresh = card.contact.lines.filter(
    (line) => !shown.includes(line.toLowerCase()) && !NOBODY.includes(line.toLowerCase()),
  );
  return fresh.length === 0 ? null : mrkdwn(`${card.contact.title}: ${fresh.join(" · ")}`, max);
}
