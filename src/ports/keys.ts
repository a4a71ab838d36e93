import type { Owner } from "./people.ts";

/**
 * Wrapped data keys, one for each person; losing the key is the erasure. A wrapped key reads `master.key.…`: the id of the master key, then its own,
 * which stands in every text sealed under it (`v1.key.…`).
 */
export type Keys = {
  get(owner: Owner): Promise<string | null>;
  /** Keeps `wrapped` unless a key stands already; gives the one that stands. */
  putIfAbsent(owner: Owner, wrapped: string): Promise<string>;
  /** Swaps the same key wrapped anew; false where another one stands by now. */
  replace(owner: Owner, before: string, after: string): Promise<boolean>;
  /** Whether there was one. */
  drop(owner: Owner): Promise<boolean>;
  /** Keys still wrapped by another master key than `kid`, at most `limit`. */
  underOther(kid: string, limit: number): Promise<{ owner: Owner; wrapped: string }[]>;
};
