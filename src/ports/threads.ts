import type { Thread } from "../core/reading/thread.ts";

/** A conversation's situation: stated facts and language, never text. */
export type Threads = {
  get(id: string): Promise<Thread | null>;
  put(id: string, thread: Thread): Promise<void>;
  forget(id: string): Promise<void>;
};
