import type { Draft } from "./drafts.ts";
import type { NewJob } from "./jobs.ts";

/**
 * The one atomic write before an acknowledgement: receipts, the sealed question, and the job that answers it; all or nothing.
 * `duplicate` where any of the receipts stands already (each platform event once, 48 hours).
 */
export type Intake = {
  accept(event: { receipts: readonly string[]; draft: Draft | null; job: NewJob }): Promise<"accepted" | "duplicate">;
};
