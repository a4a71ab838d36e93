/** Platform events that were taken: keyed pseudonyms of their ids, kept 48 hours. */
export type Receipts = {
  /** True for the first taker, in whatever process. */
  take(ids: readonly string[]): Promise<boolean>;
};
