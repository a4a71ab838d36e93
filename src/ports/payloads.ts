import type { Sent } from "./model.ts";

/** What was sent to a model for an answer, kept for a short time so that its asker can see it; bound to the conversation. */
export type Payloads = {
  put(answer: string, thread: string | null, sent: Sent): Promise<void>;
  /** Null where nothing was sent, where it is too long ago, or where another conversation asks. */
  get(answer: string, thread: string | null): Promise<Sent | null>;
  forget(thread: string): Promise<void>;
};
