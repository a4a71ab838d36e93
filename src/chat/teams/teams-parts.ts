import type { Address } from "../../core/answering/wording.ts";
import type { Language } from "../../core/reading/language.ts";
import type { Keeping } from "../../flows/keeping.ts";
import type { Sent } from "../../ports/model.ts";
import type { TeamsApi } from "./teams-api.ts";
import type { TeamsSettings } from "./teams-settings.ts";

/** What Teams' surfaces need of the rest of the product. */
export type TeamsNeeds = {
  settings: TeamsSettings;
  keeping: Keeping;
  /** The company's form of address, where a person set none. */
  address: Address;
  /** Whom to ask or tell oneself, from the company file. */
  contacts(language: Language, incident: boolean): readonly string[];
  /** What a model gets, null where none is connected. */
  model: "situation" | "question" | null;
  languageOf(text: string): Language | null;
  sentIn(answer: string, thread: string): Promise<Sent | null>;
  /** One line for the operator that names what to mend. */
  note(line: string): void;
};
export type TeamsParts = TeamsNeeds & {
  api: TeamsApi;
  /** What may take its time after Teams was answered; a stop waits for it. */
  later(work: Promise<unknown>): void;
};
