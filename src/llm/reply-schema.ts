import { z } from "zod";
import type { WordingRequest } from "../ports/model.ts";

const MOST_SHOWN = 4;
const MOST_SENTENCES = 3;
const MOST_CHARACTERS = 240;
const MOST_CITED = 2;

/** What a model may return for this one answer: ids of its own lists and, where prose is on, short sentences. There is no field for a verdict. */
export function replySchema({ showable, citable }: Pick<WordingRequest, "showable" | "citable">, prose: boolean) {
  const show = showable.length > 0 ? z.array(oneOf(showable)).min(1).max(MOST_SHOWN) : z.array(z.string()).max(0);
  const sentence = z.strictObject({
    text: z.string().refine((text) => text.length <= MOST_CHARACTERS), // checked here only: not every endpoint knows maxLength
    cites: z.array(oneOf(citable)).min(1).max(MOST_CITED),
  });
  return prose ? z.strictObject({ show, sentences: z.array(sentence).max(MOST_SENTENCES) }) : z.strictObject({ show });
}

const oneOf = (passages: WordingRequest["showable"]) => z.enum(passages.map(({ id }) => id));
