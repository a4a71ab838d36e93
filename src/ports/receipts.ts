/** Platform events that were taken: keyed pseudonyms of their ids, kept 48 hours, of no person: an event that is repeated after "vergiss mich" stays a repetition. */
export type Receipts = {
  /** True for the first taker, in whatever process; where one of the ids stands already, none is written. */
  take(workspace: string, ids: readonly string[]): Promise<boolean>;
};
