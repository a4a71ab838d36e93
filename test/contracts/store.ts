import { holdingsContract } from "./holdings.ts";
import { intakeContract } from "./intake.ts";
import { jobsContract } from "./jobs.ts";
import { journalContract } from "./journal.ts";
import { keysContract } from "./keys.ts";
import { limitsContract } from "./limits.ts";
import type { Open } from "./opened.ts";
import { outboxContract } from "./outbox.ts";
import { outboxLaws } from "./outbox-laws.ts";
import { retentionContract } from "./retention.ts";
import { threadsContract } from "./threads.ts";
import { ticketsContract } from "./tickets.ts";

/** Every suite of every port: what makes a store a store. */
export function storeContract(name: string, open: Open): void {
  ticketsContract(name, open);
  intakeContract(name, open);
  outboxContract(name, open);
  outboxLaws(name, open);
  keysContract(name, open);
  journalContract(name, open);
  limitsContract(name, open);
  threadsContract(name, open);
  jobsContract(name, open);
  holdingsContract(name, open);
  retentionContract(name, open);
}
