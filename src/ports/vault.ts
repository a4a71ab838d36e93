import type { Owner } from "./people.ts";

/** Encryption at rest under a key of the person's own, and pseudonyms that only this installation can make. */
export type Vault = {
  /** Keyed and stable across restarts and rotations; 22 characters of A-Z a-z 0-9 - _. */
  pseudonym(kind: "workspace" | "person" | "thread" | "event" | "conversation", ...parts: string[]): string;
  /** Under the owner's key, which is made where missing; bound to `record`, so that no text can be moved to another record. */
  seal(owner: Owner, record: string, text: string): Promise<string>;
  /** Null where the key is gone: the text is erased. */
  open(owner: Owner, record: string, sealed: string): Promise<string | null>;
  /** Drops the owner's key here and in the store. */
  forget(owner: Owner): Promise<boolean>;
  /** Wraps keys of older master keys anew; how many were left to do. */
  rotate(limit: number): Promise<number>;
};
