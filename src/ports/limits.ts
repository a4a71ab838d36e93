import type { Owner } from "./people.ts";

/** How often a person and a workspace may ask; a store that is down lets everybody pass (fails open). */
export type LimitSettings = { personPerMinute: number; workspacePerMinute: number };
export type Limits = {
  /** Counts one and tells whether it may pass; `retryAfter` in seconds. */
  take(owner: Owner): Promise<{ ok: true } | { ok: false; retryAfter: number }>;
};
