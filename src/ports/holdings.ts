import type { Retention } from "../core/privacy/retention.ts";
import type { Owner } from "./people.ts";

/**
 * What a store holds on a person, by kind: for export and erasure. Not among them, because they belong to no person: receipts (event ids without their
 * sender), jobs (ids only; a job whose subject is gone does nothing), feedback, journal, versions.
 */
export type Kind = "keys" | "threads" | "limits" | "drafts" | "tickets" | "outbox" | "preferences";
export type Counts = Readonly<Record<Kind, number>>;
/** Sealed fields come as they are, the key without its bytes: the caller opens them. */
export type Holding = { kind: Kind; id: string; record: Readonly<Record<string, unknown>> };
export type Swept = Record<keyof Retention, number>;

export type Holdings = {
  count(owner: Owner): Promise<Counts>;
  list(owner: Owner): Promise<Holding[]>;
  /** Takes all rows of a person but tickets in `keep`; the key goes last, and stays while a kept ticket needs it. Gives how many of each went. */
  erase(owner: Owner, keep: readonly string[]): Promise<Counts>;
  /**
   * Removes what is past its time, in portions; how many of each kind. Open tickets never end here. What was not delivered in that time becomes `dead`
   * first, so that an operator sees it. A key ends with the last record that needs it; knowledge versions with the last journal line that names them.
   */
  sweep(now: number, retention: Retention): Promise<Swept>;
  /** Makes deleted bytes unreadable in the files (checkpoint, rewrite); false where that is not complete yet. */
  scrub(): Promise<boolean>;
};
