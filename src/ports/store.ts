import type { Drafts } from "./drafts.ts";
import type { FeedbackStore } from "./feedback.ts";
import type { Holdings } from "./holdings.ts";
import type { Intake } from "./intake.ts";
import type { Jobs } from "./jobs.ts";
import type { Journal } from "./journal.ts";
import type { Keys } from "./keys.ts";
import type { Limits } from "./limits.ts";
import type { Outbox } from "./outbox.ts";
import type { Preferences } from "./preferences.ts";
import type { Receipts } from "./receipts.ts";
import type { Threads } from "./threads.ts";
import type { Tickets } from "./tickets.ts";
import type { Versions } from "./versions.ts";

/** Everything one store keeps, each role for itself; made by `openSqlite` or `openRedis`. */
export type Store = {
  threads: Threads;
  intake: Intake;
  receipts: Receipts;
  limits: Limits;
  drafts: Drafts;
  tickets: Tickets;
  outbox: Outbox;
  feedback: FeedbackStore;
  preferences: Preferences;
  keys: Keys;
  journal: Journal;
  versions: Versions;
  jobs: Jobs;
  holdings: Holdings;
  /** Rejects with a StoreError where a write does not arrive. */
  ready(): Promise<void>;
  close(): Promise<void>;
};
