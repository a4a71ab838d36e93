/** A ticket's way: asked, taken, answered, closed; back to `open` where the claimant gives it back; `waiting` where the asker must say more. */
export const TICKET_STATES = ["open", "claimed", "waiting", "answered", "closed"] as const;
export type TicketState = (typeof TICKET_STATES)[number];

const NEXT: Readonly<Record<TicketState, readonly TicketState[]>> = {
  open: ["claimed", "closed"],
  claimed: ["open", "waiting", "answered", "closed"],
  waiting: ["claimed", "closed"],
  answered: ["claimed", "closed"],
  closed: [],
};

/** Whether a ticket may go from one state to the other. */
export const mayBecome = (from: TicketState, to: TicketState): boolean => NEXT[from].includes(to);
