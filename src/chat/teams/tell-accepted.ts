import type { Voice } from "../../core/answering/wording.ts";
import type { Accepted } from "../../flows/accept.ts";
import { acceptedWords } from "../../flows/accepted-words.ts";
import { renderMessage } from "./render-message.ts";
import type { Rendered } from "./rendered.ts";

/** What the asker hears at once; null where the answer itself will come. */
export function tellAccepted(accepted: Accepted, voice: Voice): Rendered | null {
  const words = acceptedWords(accepted);
  return words && renderMessage(words.key, voice, words.fill);
}
