import type { TicketState } from "../core/escalation.ts";
import type { Owner } from "./people.ts";

/** A question to the DPO. `sealed` holds question and address, under the owner's key; `claimant` is a keyed pseudonym. `incident` is kept longer. */
export type Ticket = {
  id: string;
  owner: Owner;
  state: TicketState;
  incident: boolean;
  version: number;
  sealed: string;
  claimant: string | null;
  created: number;
  changed: number;
  closed: number | null;
};
export type Untaken = { count: number; oldest: number | null };
export type Tickets = {
  /** `key_gone` where it was sealed under a key that is no longer the owner's: nothing was written, seal again. */
  create(ticket: Ticket): Promise<"created" | "exists" | "key_gone">;
  get(id: string): Promise<Ticket | null>;
  /** One winner: `open` -> `claimed`. */
  claim(id: string, claimant: string, now: number): Promise<boolean>;
  /** Writes `next` and the next version, only over `version`; false where somebody was faster. */
  transition(
    id: string,
    version: number,
    next: Partial<Pick<Ticket, "state" | "sealed" | "claimant" | "closed">>,
    now: number,
  ): Promise<boolean>;
  /** What is still open in all workspaces: how many, and when the oldest was made; possible incidents apart. */
  untaken(): Promise<{ tickets: Untaken; incidents: Untaken }>;
  listOf(owner: Owner): Promise<Ticket[]>;
  /** Newest first; `before` is the last one of the page before. */
  list(filter: {
    workspace: string;
    states: readonly TicketState[];
    limit: number;
    before?: Pick<Ticket, "created" | "id">;
  }): Promise<Ticket[]>;
};
