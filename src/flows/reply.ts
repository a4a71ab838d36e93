import type { Answer } from "../core/answering/answer.ts";
import type { Address } from "../core/answering/wording.ts";
import type { Language } from "../core/reading/language.ts";
import type { Owner } from "../ports/people.ts";
import type { Sent } from "../ports/model.ts";
import type { Asked } from "./ask.ts";
import type { Message } from "./put-message.ts";
import type { Question } from "./question.ts";
import { isForgetting, type Asker } from "./respond.ts";

/** What couriers get to show: an answer, that there will be none, or that a question is with the DPO. */
export type Body =
  /** `sent`: whether something of it went to a model, so that its asker can see what. */
  { answer: Answer; sent: boolean } | { sorry: Language } | Filed;
/** A question or a report to the DPO that was written down. */
export type Filed = { ticket: string; incident: boolean; language: Language; address: Address };

export type ReplyParts = {
  respond(asked: Asked, asker: Asker): Promise<Answer>;
  sentIn(answer: string, thread: string): Promise<Sent | null>;
};

/** The message that answers a question from a chat. */
export async function reply(
  { said, language, thread }: Question,
  owner: Owner,
  { respond, sentIn }: ReplyParts,
): Promise<Message> {
  const answer = await respond({ ...said, thread, ...(language ? { language } : {}) }, { owner, delivered: true });
  return {
    body: body({ answer, sent: (await sentIn(answer.id, thread)) !== null }),
    thenForget: "text" in said && isForgetting(said.text),
  };
}

export const sorry = ({ language }: Question): Message => ({
  body: body({ sorry: language ?? "de" }),
  thenForget: false,
});

const body = (content: Body): string => JSON.stringify(content);
