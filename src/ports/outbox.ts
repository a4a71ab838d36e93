import type { Owner } from "./people.ts";

export type OutboxState = "ready" | "sending" | "sent" | "unknown" | "dead";
/** Something to say to somebody. `address` and `body` are sealed under the owner's key; `conversation` keeps the order: one row of it in flight. */
export type OutboxRow = {
  id: string;
  owner: Owner;
  conversation: string;
  address: string;
  body: string;
  created: number;
  due: number;
  state: OutboxState;
  /** Claims so far, so also attempts; a late finish with an older number is refused. */
  fence: number;
  /** When the current or last attempt began. */
  attempted: number | null;
  /** Looks since the last attempt: how many, how many of them found nothing, and when the last one was. */
  looks: number;
  absent: number;
  looked: number | null;
  /** Sealed id of the platform's message, once sent. */
  message: string | null;
  reason: string | null;
};
export type NewOutboxRow = Pick<OutboxRow, "id" | "owner" | "conversation" | "address" | "body" | "created" | "due">;

/** `ready -> sending -> sent | unknown | dead`; a crash or timeout in `sending` becomes `unknown`, never `ready`; only a look at the platform leaves `unknown`. */
export type Outbox = {
  /** False where the id stands already. */
  put(row: NewOutboxRow): Promise<boolean>;
  get(id: string): Promise<OutboxRow | null>;
  /** `ready` and due, everything that was put before it in its conversation ended -> `sending`, with the next fence; null where somebody else has it. */
  claim(id: string, now: number, leaseMs: number): Promise<OutboxRow | null>;
  /** Ends a claim; false where the fence is old or the row is no longer `sending`. */
  finish(id: string, fence: number, end: OutboxEnd, now: number): Promise<boolean>;
  /** Leases that ran out: `sending` -> `unknown`; gives their ids. */
  expire(now: number, limit: number): Promise<string[]>;
  /** Ids in `ready` that could be claimed now, or in `unknown` that were not looked for in the last LOOK_AGAIN_MS; rows that wait behind others never fill the list. */
  pending(now: number, limit: number): Promise<string[]>;
  /** A look that did not find the message, or could not tell; after it the row says how many there were. Null where it is not `unknown`. */
  lookedFor(id: string, saw: "absent" | "unclear", now: number): Promise<OutboxRow | null>;
  /** Leaves `unknown`: found, absent for good (again `ready`), or given up. */
  reconcile(id: string, end: { sent: string } | { ready: number } | { dead: string }, now: number): Promise<boolean>;
  dead(limit: number): Promise<OutboxRow[]>;
  counts(): Promise<Record<OutboxState, number>>;
};
export type OutboxEnd = { sent: string } | { ready: number; reason: string } | { unknown: string } | { dead: string };
