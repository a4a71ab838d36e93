import type { Choice } from "../core/answering/answer.ts";
import type { Language } from "../core/reading/language.ts";

/** Where an answer goes: the chat's name, and in its own words, which flows only carry, `here` and the private way (a direct message) where `here` cannot be asked. */
export type Address = { chat: string; here: string; apart: string | null };
export type Said = { text: string } | { choice: Choice };

/** A question on its way, as it is sealed: `conversation` and `thread` are keyed pseudonyms. */
export type Question = {
  said: Said;
  language: Language | null;
  address: Address;
  conversation: string;
  thread: string;
};
