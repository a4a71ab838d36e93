import { z } from "zod";

/** Where an answer goes, as flows carry it sealed: a direct message's thread, a person, a mention in a channel, or what only a command's or button's sender sees. */
const slackAddress = z.discriminatedUnion("at", [
  z.strictObject({ at: z.literal("direct"), channel: z.string(), thread: z.string() }),
  z.strictObject({ at: z.literal("person"), user: z.string() }),
  z.strictObject({
    at: z.literal("mention"),
    channel: z.string(),
    thread: z.string(),
    user: z.string(),
    /** The question itself is one that nobody else should read an answer to. */
    alone: z.literal(true).optional(),
  }),
  z.strictObject({
    at: z.literal("response"),
    url: z.string(),
    user: z.string(),
    /** The question is a message of the asker's that others can read. */
    posted: z.literal(true).optional(),
  }),
]);
export type SlackAddress = z.infer<typeof slackAddress>;

export const CHAT = "slack";
export const writeAddress = (address: SlackAddress): string => JSON.stringify(address);
export const readAddress = (text: string): SlackAddress => slackAddress.parse(JSON.parse(text));

/** An address with its private way: the asker's direct message, where an answer in the conversation can't be looked for. */
export const wayTo = (here: SlackAddress, user: string): { chat: string; here: string; apart: string | null } => ({
  chat: CHAT,
  here: writeAddress(here),
  apart: here.at === "person" ? null : writeAddress({ at: "person", user }),
});
