import type { ProfileName } from "./profiles.ts";

/** Where the model is and what it may learn; exists only where a key and a model are set. */
export type ModelSettings = {
  apiKey: string;
  model: string;
  baseURL: string;
  profile: ProfileName;
  api: "chat" | "responses";
  /** What of a question the model gets: the situation alone, or also the redacted text. */
  input: "situation" | "question";
  prose: boolean;
};
/** Milliseconds for one call and for all attempts together. */
export type Deadlines = { call: number; whole: number };
export const DEADLINES: Deadlines = { call: 12_000, whole: 15_000 };
