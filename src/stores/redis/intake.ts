import { keyOf } from "../../core/privacy/sealed.ts";
import type { Intake } from "../../ports/intake.ts";
import type { Connection } from "./connection.ts";
import { ownerText } from "./owner-text.ts";
import type { Waker } from "./wake-up.ts";

const ACCEPT = {
  body: `
local workspace, job, kind, subject, due = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local owner, draft, draft_kind, sealed, created, key = ARGV[7], ARGV[8], ARGV[9], ARGV[10], ARGV[11], ARGV[12]
for at = 13, #ARGV do
  if call('EXISTS', record('receipts', workspace .. ':' .. ARGV[at])) == 1 then return 'duplicate' end
end
if owner ~= '' and not opens(owner, key) then return 'key_gone' end
take_receipts(workspace, 13)
if owner ~= '' then put_draft(owner, draft, draft_kind, sealed, created) end
put_job(job, kind, subject, due)
return 'accepted'`,
};

/** The write before an acknowledgement: one script, so all or nothing; sent twice it is its own duplicate. The wake-up call comes after it and may get lost. */
export function redisIntake(connection: Connection, waker: Waker): Intake {
  return {
    async accept({ workspace, receipts, draft, job }) {
      const said = await connection.run<"accepted" | "duplicate" | "key_gone">(
        ACCEPT,
        encodeURIComponent(workspace),
        job.id,
        job.kind,
        job.subject,
        job.due,
        ...(draft
          ? [ownerText(draft.owner), draft.id, draft.kind, draft.sealed, draft.created, keyOf(draft.sealed)]
          : ["", "", "", "", "", ""]),
        ...receipts,
      );
      if (said === "accepted" && job.due <= connection.now()) void waker.wake(job.id, 0);
      return said;
    },
  };
}
