import type { MESSAGE_WORDS } from "../core/answering/message-words.ts";
import type { Accepted } from "./accept.ts";

type Words = { key: keyof typeof MESSAGE_WORDS; fill: Readonly<Record<string, string | number>> };

/** What the asker hears at once, by its key; null where the answer itself will come. */
export function acceptedWords(accepted: Accepted): Words | null {
  switch (accepted.kind) {
    case "accepted":
    case "duplicate":
      return null;
    case "limited":
      return { key: "limited", fill: { seconds: accepted.retryAfter } };
    case "too_long":
      return { key: "tooLong", fill: { most: accepted.most } };
    case "not_stored":
      return { key: "notStored", fill: {} };
  }
}
