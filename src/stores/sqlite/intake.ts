import type { Draft } from "../../ports/drafts.ts";
import type { Intake } from "../../ports/intake.ts";
import type { NewJob } from "../../ports/jobs.ts";
import type { Connection } from "./connection.ts";
import { keyStands } from "./key-stands.ts";

type Writers = {
  taken(workspace: string, ids: readonly string[]): boolean;
  draft(draft: Draft): void;
  job(job: NewJob): void;
  wake(): void;
};

/** Key check, receipts, draft and job in one transaction; the worker hears of it once it stands. */
export function sqliteIntake(connection: Connection, writers: Writers): Intake {
  const stands = keyStands(connection);
  return {
    async accept({ workspace, receipts, draft, job }) {
      const said = await connection.write(() => {
        if (draft && !stands(draft.owner, draft.sealed)) return "key_gone";
        if (!writers.taken(workspace, receipts)) return "duplicate";
        if (draft) writers.draft(draft);
        writers.job(job);
        return "accepted";
      });
      if (said === "accepted") writers.wake();
      return said;
    },
  };
}
