import { z } from "zod";

const person = { service: z.string(), bot: z.string(), tenant: z.string(), user: z.string() };
/** Where an answer goes, as flows carry it sealed: a personal chat, a person whose chat is opened first, or a channel or group where somebody asked. */
const teamsAddress = z.discriminatedUnion("at", [
  z.strictObject({ at: z.literal("direct"), ...person, conversation: z.string(), again: z.literal(true).optional() }),
  z.strictObject({ at: z.literal("person"), ...person, again: z.literal(true).optional() }),
  z.strictObject({
    at: z.literal("mention"),
    ...person,
    conversation: z.string(),
    /** Asked by a command that nobody else saw: its answer is for its asker alone, whatever is set. */
    hidden: z.literal(true).optional(),
    /** The question itself is one that nobody else should read an answer to. */
    alone: z.literal(true).optional(),
  }),
]);
export type TeamsAddress = z.infer<typeof teamsAddress>;

export const CHAT = "teams";
export const writeAddress = (address: TeamsAddress): string => JSON.stringify(address);
export const readAddress = (text: string): TeamsAddress => teamsAddress.parse(JSON.parse(text));

/** The personal chat with whoever asked. */
export const personOf = ({ service, bot, tenant, user }: TeamsAddress): TeamsAddress & { at: "person" } => ({
  at: "person",
  service,
  bot,
  tenant,
  user,
});

/** An address with its private way. A bot cannot read in Teams, so what may be lost in a personal chat is sent there once more, and says so. */
export const wayTo = (here: TeamsAddress): { chat: string; here: string; apart: string | null } => ({
  chat: CHAT,
  here: writeAddress(here),
  apart: writeAddress(here.at === "mention" ? personOf(here) : { ...here, again: true }),
});
