import type { CardLine } from "../../core/answering/answer.ts";
import { partsOfLine } from "../../core/answering/card-groups.ts";
import { bold, mrkdwn } from "./safe-text.ts";

/** One line of an answer in Slack's markup, at most `max` characters. */
export function lineText(line: CardLine, max: number): string {
  if (line.kind === "example") return `• ${mrkdwn(line.text, max - 2)}`;
  const { lead, rest } = partsOfLine(line);
  if (lead === null) return mrkdwn(line.text, max);
  const room = max - 60;
  if (rest.length === 1) return `${bold(lead, 56)} ${mrkdwn(rest[0] ?? "", room)}`;
  const each = Math.max(Math.floor(room / rest.length) - 3, 20);
  return [bold(lead, 56), ...rest.map((duty) => `• ${mrkdwn(duty, each)}`)].join("\n");
}
