import type { WebClient } from "@slack/web-api";
import type { Address } from "../../core/answering/wording.ts";
import type { Language } from "../../core/reading/language.ts";
import type { Keeping } from "../../flows/keeping.ts";
import type { Sent } from "../../ports/model.ts";
import type { SlackSettings } from "./slack-settings.ts";

/** What Slack's surfaces need of the rest of the product. */
export type SlackNeeds = {
  settings: SlackSettings;
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
/** Who Lotse is in Slack, as its token says. */
export type Me = { team: string; bot: string; user: string };
export type SlackParts = SlackNeeds & { api: WebClient; me: Me };
