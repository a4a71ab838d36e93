import type { Posted } from "../../ports/courier.ts";
import { mendOf } from "./mend-of.ts";
import type { Rendered } from "./rendered.ts";
import type { TeamsAddress } from "./teams-address.ts";
import { faultOf } from "./teams-faults.ts";
import type { TeamsParts } from "./teams-parts.ts";

export type Posting = Pick<TeamsParts, "api" | "note">;
type Shared = TeamsAddress & { at: "mention" };

/** A message for everybody in the channel or group, in the thread where it was asked. */
export const postTo = (to: Shared, message: Rendered, parts: Posting): Promise<Posted> =>
  posting(parts, () => parts.api.post(to, activityOf(message), false));

/** A message in a channel or group that its asker alone sees, for a day. */
export const postTargeted = (to: Shared, message: Rendered, parts: Posting): Promise<Posted> =>
  posting(parts, () => parts.api.post(to, activityOf(message), true));

/** A message in the personal chat, which is opened where it is not known yet. */
export const postDirect = (to: TeamsAddress, message: Rendered, parts: Posting): Promise<Posted> =>
  posting(parts, async () => {
    const conversation = to.at === "direct" ? to.conversation : await parts.api.open(to);
    return parts.api.post({ ...to, conversation }, activityOf(message), false);
  });

/** A message in place of an older one of Lotse's in the same conversation. */
export const replaceMessage = (
  to: Exclude<TeamsAddress, { at: "person" }>,
  id: string,
  message: Rendered,
  parts: Posting,
): Promise<Posted> =>
  posting(parts, async () => {
    await parts.api.update(to, id, activityOf(message));
    return id;
  });

export const activityOf = ({ text, entities, card, feedback, summary }: Rendered): object => ({
  type: "message",
  textFormat: "markdown",
  text,
  summary,
  ...(entities.length > 0 ? { entities } : {}),
  ...(card ? { attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }] } : {}),
  ...(feedback ? { channelData: { feedbackLoop: { type: "default" } } } : {}),
});

async function posting(parts: Posting, post: () => Promise<string>): Promise<Posted> {
  try {
    return { kind: "sent", message: await post() };
  } catch (error) {
    const { code, posted } = faultOf(error);
    tellMend(code, parts);
    return posted;
  }
}

/** Names what the operator has to mend, where it is theirs to mend. */
export function tellMend(code: string, { note }: Pick<Posting, "note">): void {
  const mend = mendOf(code);
  if (mend) note(mend);
}
