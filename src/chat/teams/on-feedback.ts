import { z } from "zod";
import { findAnswer } from "../../flows/find-answer.ts";
import { keepFeedback } from "../../flows/keep-feedback.ts";
import { recall } from "../../flows/recall.ts";
import type { Inbound } from "./inbound.ts";
import { askerOf, whoSent } from "./teams-asker.ts";
import type { TeamsParts } from "./teams-parts.ts";
import type { TeamsReply } from "./teams-reply.ts";

/** What Teams tells of its thumbs; the free text beside them is personal and not read. */
const thumbs = z.looseObject({
  actionName: z.literal("feedback"),
  actionValue: z.looseObject({ reaction: z.enum(["like", "dislike"]) }),
});

/** Teams' own thumbs below a message: kept without person, once for each answer, from its asker alone. Any answer but an empty one is an error to Teams. */
export async function onFeedback(activity: Inbound, parts: TeamsParts): Promise<TeamsReply> {
  const read = thumbs.safeParse(activity.value);
  const message = activity.replyToId;
  if (read.success && message) {
    const owner = askerOf(whoSent(activity), parts);
    const ref = await findAnswer(message, owner, parts.keeping);
    const recalled = ref === null ? null : await recall(ref, owner, parts.keeping);
    if (ref !== null && recalled?.kind === "answer") {
      const helpful = read.data.actionValue.reaction === "like";
      await keepFeedback({ ref, answer: recalled.answer, helpful }, owner, parts.keeping);
    }
  }
  return { status: 200, body: {} };
}
