import type { TicketState } from "../core/escalation.ts";
import type { Counts } from "../ports/holdings.ts";
import type { Owner } from "../ports/people.ts";
import type { Ticket } from "../ports/tickets.ts";
import type { Keeping } from "./keeping.ts";
import { RECORDS } from "./sealed-records.ts";
import type { TicketContent } from "./escalate.ts";

/** What was held, what is left, which tickets stay and why; `complete` only once the deleted bytes are unreadable in the files. */
export type Forgotten = {
  before: Counts;
  after: Counts;
  kept: { id: string; reason: "open" | "incident" }[];
  complete: boolean;
};

const UNFINISHED: readonly TicketState[] = ["open", "claimed", "waiting"];
const SCRUBS = 5;
const PAUSE_MS = 100;
const LATER_MS = 60_000;

/** "vergiss mich": everything on a person goes, their key with it; an unfinished question to the DPO stays, without the way back to its asker. */
export async function forget(owner: Owner, parts: Keeping): Promise<Forgotten> {
  const before = await parts.store.holdings.count(owner);
  const kept = await eraseAll(owner, parts);
  const complete = await scrubbed(parts);
  const after = await parts.store.holdings.count(owner);
  parts.events.count({ name: "forgotten", numbers: { kept: kept.length } });
  return {
    before,
    after,
    kept: kept.map(({ id, incident }) => ({ id, reason: incident ? "incident" : "open" })),
    complete,
  };
}

/** Takes every row but unfinished tickets, which are given. */
export async function eraseAll(owner: Owner, { store, vault, clock }: Keeping): Promise<Ticket[]> {
  const unfinished = (await store.tickets.listOf(owner)).filter((ticket) => UNFINISHED.includes(ticket.state));
  for (const ticket of unfinished) await withoutAddress(ticket);
  await store.holdings.erase(
    owner,
    unfinished.map(({ id }) => id),
  );
  if (unfinished.length === 0) await vault.forget(owner);
  return unfinished;

  /** Sealed anew without the address: a late answer finds nobody, which is what was asked for. */
  async function withoutAddress(ticket: Ticket): Promise<void> {
    const text = await vault.open(owner, RECORDS.ticket(ticket.id), ticket.sealed);
    if (text === null) return;
    const content: TicketContent = { ...(JSON.parse(text) as TicketContent), address: null };
    const sealed = await vault.seal(owner, RECORDS.ticket(ticket.id), JSON.stringify(content));
    const done = await store.tickets.transition(ticket.id, ticket.version, { sealed }, clock.now().getTime());
    const now = done ? null : await store.tickets.get(ticket.id);
    if (now) await withoutAddress(now); // the desk was faster: once more over what it wrote
  }
}

/** Tries until the files hold nothing of what was deleted; where a reader is in the way, a job goes on a minute later. */
export async function scrubbed({ store, clock, events, wait }: Keeping): Promise<boolean> {
  for (let i = 0; i < SCRUBS; i++) {
    if (await store.holdings.scrub()) return true;
    if (i < SCRUBS - 1) await wait(PAUSE_MS);
  }
  events.count({ name: "forgetting_unfinished" });
  await store.jobs.add({ id: clock.id(), kind: "sweep", subject: "scrub", due: clock.now().getTime() + LATER_MS });
  return false;
}
