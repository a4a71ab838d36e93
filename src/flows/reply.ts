import type { Answer } from "../core/answering/answer.ts";
import type { Language } from "../core/reading/language.ts";
import type { Owner } from "../ports/people.ts";
import type { Asked } from "./ask.ts";
import type { Message } from "./put-message.ts";
import type { Question } from "./question.ts";
import { isForgetting, type Asker } from "./respond.ts";

/** What couriers get to show: an answer, or that there will be none. */
export type Body = { answer: Answer } | { sorry: Language };

/** The message that answers a question from a chat. */
export async function reply(
  { said, language, thread }: Question,
  owner: Owner,
  respond: (asked: Asked, asker: Asker) => Promise<Answer>,
): Promise<Message> {
  const answer = await respond({ ...said, thread, ...(language ? { language } : {}) }, { owner, delivered: true });
  return { body: body({ answer }), thenForget: "text" in said && isForgetting(said.text) };
}

export const sorry = ({ language }: Question): Message => ({
  body: body({ sorry: language ?? "de" }),
  thenForget: false,
});

const body = (content: Body): string => JSON.stringify(content);
