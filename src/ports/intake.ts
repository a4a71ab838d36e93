import type { Draft } from "./drafts.ts";
import type { NewJob } from "./jobs.ts";

/**
 * The one atomic write before an acknowledgement: receipts, the sealed question, and the job that answers it; all or nothing.
 * `duplicate` where any of the receipts stands already (each platform event once, 48 hours). `key_gone` where the key that the draft was sealed
 * under is no longer the owner's (forgotten meanwhile, perhaps by another process): seal again and accept again, so that no question is lost.
 */
export type Intake = {
  accept(event: {
    workspace: string;
    receipts: readonly string[];
    draft: Draft | null;
    job: NewJob;
  }): Promise<"accepted" | "duplicate" | "key_gone">;
};
