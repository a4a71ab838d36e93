import type { Posted } from "../../ports/courier.ts";
import { mendOf } from "./mend-of.ts";
import type { Rendered } from "./rendered.ts";
import { faultOf, type SlackFault } from "./slack-faults.ts";
import type { SlackParts } from "./slack-parts.ts";

export type Posting = Pick<SlackParts, "api" | "note">;
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** A message everybody in its conversation can see; `key` is what it is found by later. */
export const postTo = (
  channel: string,
  thread: string | null,
  { text, blocks }: Rendered,
  key: string | null,
  parts: Posting,
): Promise<Posted> =>
  called(parts, async () => {
    const { ts } = await parts.api.chat.postMessage({
      channel,
      ...(thread === null ? {} : { thread_ts: thread }),
      text,
      blocks,
      ...(key === null ? {} : { metadata: { event_type: "lotse_message", event_payload: { k: key } } }),
      ...QUIET,
    });
    return ts ?? "";
  });

/** A message in a channel that only one person sees, until they reload Slack. */
export const postEphemeral = (
  channel: string,
  user: string,
  thread: string | null,
  { text, blocks }: Rendered,
  parts: Posting,
): Promise<Posted> =>
  called(parts, async () => {
    const { message_ts: ts } = await parts.api.chat.postEphemeral({
      channel,
      user,
      ...(thread === null ? {} : { thread_ts: thread }),
      text,
      blocks,
    });
    return ts ?? "";
  });

/** The direct message with somebody. */
export async function openDirect(user: string, parts: Posting): Promise<{ channel: string } | SlackFault> {
  try {
    const { channel } = await parts.api.conversations.open({ users: user });
    return channel?.id
      ? { channel: channel.id }
      : { code: "no_channel", posted: { kind: "unclear", reason: "no_channel" } };
  } catch (error) {
    const fault = faultOf(error);
    tellMend(fault.code, parts);
    // nothing was posted yet, so trouble here is no doubt about a message
    return fault.posted.kind === "unclear" ? { ...fault, posted: { kind: "limited", afterMs: 5000 } } : fault;
  }
}

export async function postDirect(user: string, message: Rendered, key: string | null, parts: Posting): Promise<Posted> {
  const opened = await openDirect(user, parts);
  return "posted" in opened ? opened.posted : postTo(opened.channel, null, message, key, parts);
}

async function called(parts: Posting, call: () => Promise<string>): Promise<Posted> {
  try {
    return { kind: "sent", message: await call() };
  } catch (error) {
    const fault = faultOf(error);
    tellMend(fault.code, parts);
    return fault.posted;
  }
}

/** Names what the operator has to mend, where it is theirs to mend. */
export function tellMend(code: string, { note }: Pick<Posting, "note">): void {
  const mend = mendOf(code);
  if (mend) note(mend);
}
