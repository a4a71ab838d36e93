import type { Owner } from "./people.ts";

export type Preference = { language: "de" | "en" | null; address: "du" | "sie" | null };
export type Preferences = {
  get(owner: Owner): Promise<Preference | null>;
  put(owner: Owner, preference: Preference): Promise<void>;
};
