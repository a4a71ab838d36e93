import type { Posted } from "../../ports/courier.ts";
import { postDirect, postEphemeral, postTo } from "./post-message.ts";
import type { Rendered } from "./rendered.ts";
import type { SlackAddress } from "./slack-address.ts";
import type { SlackParts } from "./slack-parts.ts";
import { useResponseUrl } from "./use-response-url.ts";

/** Says something at once, to one person alone, and does not repeat it: for what is no answer. Where that is refused, as a direct message. */
export async function sayTo(to: SlackAddress, message: Rendered, parts: SlackParts): Promise<Posted> {
  switch (to.at) {
    case "direct":
      return postTo(to.channel, to.thread, message, null, parts);
    case "person":
      return postDirect(to.user, message, null, parts);
    case "mention":
      return orDirect(await postEphemeral(to.channel, to.user, to.thread, message, parts), to.user);
    case "response":
      return orDirect(await useResponseUrl(to.url, message, parts.settings.apiUrl), to.user);
  }

  async function orDirect(posted: Posted, user: string): Promise<Posted> {
    return posted.kind === "refused" ? postDirect(user, message, null, parts) : posted;
  }
}
