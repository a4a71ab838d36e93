import type { Accepted } from "../../flows/accept.ts";
import { soundsDelicate } from "../../core/answering/discretion.ts";
import { HELP } from "../../core/reading/commands.ts";
import { within } from "../../flows/within.ts";
import { isRemoval, planRemoval } from "./on-uninstalled.ts";
import { readText } from "./read-text.ts";
import type { SlackAddress } from "./slack-address.ts";
import { refusalOf, voiceOf } from "./slack-asker.ts";
import type { SlackParts } from "./slack-parts.ts";
import { takeQuestion, WRITE_MS } from "./take-question.ts";

/** What became of a question from a message, before Slack heard that it arrived. */
export type Outcome = { here: SlackAddress; person: string; text: string } & (
  | { refused: "foreignWorkspace" | "guest" | "noText" }
  | { accepted: Accepted }
);
/** An event that could not be written: Slack is told so and sends it again. */
export class NotWritten extends Error {}

type MessageEvent = {
  type?: string;
  subtype?: string;
  channel_type?: string;
  bot_id?: string;
  app_id?: string;
  user?: string;
  text?: string;
  ts?: string;
  thread_ts?: string;
  channel?: string;
  client_msg_id?: string;
  files?: unknown;
  attachments?: unknown;
  hidden?: boolean;
};
/** Kinds of messages that people write; everything else (edits, deletions, joins, other bots) is not for Lotse. */
const WRITTEN = [undefined, "file_share", "thread_broadcast"];

/** Writes the question of a message event, or that the app was removed; null where there is no question. */
export async function beforeAcknowledging(body: Record<string, unknown>, parts: SlackParts): Promise<Outcome | null> {
  if (isRemoval(body, parts)) {
    const planned = planRemoval(parts).then(() => true);
    if (!(await within(WRITE_MS, planned, false))) throw new NotWritten("the erasure could not be planned");
    return null;
  }
  const event = (body["event"] ?? {}) as MessageEvent;
  const { channel, ts, user } = event;
  if (!isQuestion(event) || !channel || !ts || !user || user === parts.me.user) return null;
  const said = readText(event.text ?? "");
  const text = said === "" && isBare(event) ? HELP[(await voiceOf(user, null, parts)).language] : said;
  const thread = event.thread_ts ?? ts;
  const here: SlackAddress =
    event.type === "message"
      ? { at: "direct", channel, thread }
      : { at: "mention", channel, thread, user, ...(soundsDelicate(text) ? { alone: true } : {}) };
  const outcome = { here, person: user, text };
  const refused = refusalOf(body, parts);
  if (refused) return { ...outcome, refused };
  if (text === "") return { ...outcome, refused: "noText" };
  const eventId = typeof body["event_id"] === "string" ? [`event:${body["event_id"]}`] : [];
  const clientId = event.client_msg_id ? [`client:${event.client_msg_id}`] : [];
  const accepted = await takeQuestion(
    {
      person: user,
      conversation: `${channel}:${thread}`,
      events: [...eventId, `message:${channel}:${ts}`, ...clientId],
      said: { text },
      here,
    },
    parts,
  );
  if (accepted.kind === "not_stored") throw new NotWritten("the question could not be written");
  return { ...outcome, accepted };
}

/** A mention and nothing else: who calls Lotse wants to know what there is. */
const isBare = ({ type, subtype, files, attachments }: MessageEvent): boolean =>
  type === "app_mention" && subtype === undefined && [files, attachments].every((more) => more === undefined);

/** A mention in a direct message comes as a message too; that one counts. */
function isQuestion({ type, subtype, channel_type: kind, bot_id: bot, hidden }: MessageEvent): boolean {
  if (bot || hidden === true || !WRITTEN.includes(subtype)) return false;
  return type === "message" ? kind === "im" : type === "app_mention" && kind !== "im";
}
