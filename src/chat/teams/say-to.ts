import type { Posted } from "../../ports/courier.ts";
import { postDirect, postTargeted, type Posting } from "./post-message.ts";
import type { Rendered } from "./rendered.ts";
import type { TeamsAddress } from "./teams-address.ts";

/** Says something at once, to one person alone, and does not repeat it: for what is no answer. Where that is refused, in the personal chat. */
export async function sayTo(to: TeamsAddress, message: Rendered, parts: Posting): Promise<Posted> {
  if (to.at !== "mention") return postDirect(to, message, parts);
  const posted = await postTargeted(to, message, parts);
  return posted.kind === "refused" ? postDirect(to, message, parts) : posted;
}
