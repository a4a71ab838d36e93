import type { Owner } from "./people.ts";

/** What a store holds on a person, by kind: for export, erasure and retention. Every kind of record is listed here exactly once. */
export const KINDS = [
  "keys",
  "threads",
  "receipts",
  "limits",
  "drafts",
  "tickets",
  "outbox",
  "preferences",
  "jobs",
] as const;
export type Kind = (typeof KINDS)[number];
export type Counts = Readonly<Record<Kind, number>>;
/** Sealed fields come as they are: the caller opens them. */
export type Holding = { kind: Kind; id: string; record: Readonly<Record<string, unknown>> };
/** Milliseconds that a kind is kept after its last change (tickets: after closing). */
export type Retention = Readonly<Record<Kind | "incidents" | "feedback", number>>;

export type Holdings = {
  count(owner: Owner): Promise<Counts>;
  list(owner: Owner): Promise<Holding[]>;
  /** Takes all rows of a person but tickets in `keep`; the key goes last. */
  erase(owner: Owner, keep: readonly string[]): Promise<Counts>;
  /** Removes what is past its time, in portions; how many of each kind. */
  sweep(now: number, retention: Retention): Promise<Partial<Record<Kind | "feedback", number>>>;
  /** Makes deleted bytes unreadable in the files (checkpoint, rewrite); false where that is not complete yet. */
  scrub(): Promise<boolean>;
};
