import type { Owner } from "./people.ts";

/** A question on its way, or the payload a model was sent: sealed, 24 hours by setting, then gone. */
export type Draft = { id: string; owner: Owner; kind: "question" | "payload"; sealed: string; created: number };
export type Drafts = {
  put(draft: Draft): Promise<void>;
  get(id: string): Promise<Draft | null>;
  drop(id: string): Promise<void>;
};
