/** Knowledge that answers were given from, kept by its hash, so that a decision can be made again. `text` is all its files as one JSON text. */
export type Versions = {
  keep(hash: string, text: string, day: string): Promise<void>;
  get(hash: string): Promise<string | null>;
  list(): Promise<{ hash: string; day: string }[]>;
};
