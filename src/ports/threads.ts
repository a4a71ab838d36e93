import type { Thread } from "../core/reading/thread.ts";
import type { Owner } from "./people.ts";

/** A conversation's situation: stated facts and language, never text. */
export type Threads = {
  get(id: string): Promise<Thread | null>;
  /** `owner` where the conversation is one person's. */
  put(id: string, thread: Thread, owner?: Owner): Promise<void>;
  forget(id: string): Promise<void>;
};
