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
export type Tickets = {
  /** False where the id stands already. */
  create(ticket: Ticket): Promise<boolean>;
  get(id: string): Promise<Ticket | null>;
  /** One winner: `open` -> `claimed`. */
  claim(id: string, claimant: string, now: number): Promise<boolean>;
  /** Writes `next` only over `version`; false where somebody was faster. */
  transition(
    id: string,
    version: number,
    next: Partial<Pick<Ticket, "state" | "sealed" | "claimant" | "closed">>,
    now: number,
  ): Promise<boolean>;
  listOf(owner: Owner): Promise<Ticket[]>;
  list(filter: {
    workspace: string;
    states: readonly TicketState[];
    limit: number;
    before?: number;
  }): Promise<Ticket[]>;
};
