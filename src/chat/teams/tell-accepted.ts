import type { Voice } from "../../core/answering/wording.ts";
import type { Accepted } from "../../flows/accept.ts";
import { renderMessage } from "./render-message.ts";
import type { Rendered } from "./rendered.ts";

/** What the asker hears at once; null where the answer itself will come. */
export function tellAccepted(accepted: Accepted, voice: Voice): Rendered | null {
  switch (accepted.kind) {
    case "accepted":
    case "duplicate":
      return null;
    case "limited":
      return renderMessage("limited", voice, { seconds: accepted.retryAfter });
    case "too_long":
      return renderMessage("tooLong", voice, { most: accepted.most });
    case "not_stored":
      return renderMessage("notStored", voice);
  }
}
