import type { Found } from "../../ports/courier.ts";
import { openDirect, tellMend, type Posting } from "./post-message.ts";
import { faultOf } from "./slack-faults.ts";

export type Finding = Posting;
type Page = {
  messages?: { ts?: string; metadata?: { event_payload?: unknown } }[];
  response_metadata?: { next_cursor?: string };
};
const PAGES = 5;
const LIMIT = 100;

/** Looks for a message of ours by its key, in a thread or in the whole direct message; only direct messages can be read. */
export async function findMessage(
  place: string | { user: string },
  thread: string | null,
  key: string,
  since: number,
  parts: Finding,
): Promise<Found> {
  const opened = typeof place === "string" ? { channel: place } : await openDirect(place.user, parts);
  if ("posted" in opened) return opened.posted.kind === "refused" ? { kind: "cannot_look" } : { kind: "unclear" };
  const { channel } = opened;
  const common = { channel, oldest: String(Math.floor(since / 1000)), limit: LIMIT, include_all_metadata: true };
  let cursor = "";
  try {
    for (let page = 0; page < PAGES; page++) {
      const paged = { ...common, ...(cursor === "" ? {} : { cursor }) };
      const seen = (await (thread === null
        ? parts.api.conversations.history(paged)
        : parts.api.conversations.replies({ ...paged, ts: thread }))) as Page;
      const found = seen.messages?.find(
        ({ metadata }) => (metadata?.event_payload as { k?: unknown } | undefined)?.k === key,
      );
      if (found?.ts) return { kind: "found", message: found.ts };
      cursor = seen.response_metadata?.next_cursor ?? "";
      if (cursor === "") return { kind: "absent" };
    }
    return { kind: "unclear" };
  } catch (error) {
    const { code, posted } = faultOf(error);
    if (code === "missing_scope") return { kind: "cannot_look" }; // channels are not read on purpose
    tellMend(code, parts);
    return posted.kind === "refused" ? { kind: "cannot_look" } : { kind: "unclear" };
  }
}
