import { isDelicate } from "../../core/answering/discretion.ts";
import type { Voice } from "../../core/answering/wording.ts";
import type { Body } from "../../flows/reply.ts";
import type { Courier, Found, Posted } from "../../ports/courier.ts";
import { postDirect, postTargeted, postTo, type Posting } from "./post-message.ts";
import { renderAnswer } from "./render-answer.ts";
import { renderMessage, renderTicket } from "./render-message.ts";
import type { Rendered } from "./rendered.ts";
import type { TeamsNeeds } from "./teams-parts.ts";
import { readAddress, type TeamsAddress } from "./teams-address.ts";
import { faultOf } from "./teams-faults.ts";

export type CourierParts = Posting &
  Pick<TeamsNeeds, "contacts"> & { channelAnswers: "private" | "thread"; address: Voice["address"] };

/** Delivers to Teams: where it was asked, unless the answer is for its asker alone; where that is refused, in the personal chat. */
export function teamsCourier(parts: CourierParts): Courier {
  async function post(address: string, text: string, key: string): Promise<Posted> {
    const to = readAddress(address);
    const body = JSON.parse(text) as Body;
    if (to.at === "mention") return toMention(to, body, key);
    const message = rendered(body, key, "private");
    return postDirect(to, to.again ? above(renderMessage("again", voiceIn(body)), message) : message, parts);
  }

  async function toMention(to: TeamsAddress & { at: "mention" }, body: Body, key: string): Promise<Posted> {
    const message = rendered(body, key, "private");
    if ("answer" in body && (to.alone || isDelicate(body.answer))) {
      const incident = body.answer.outcome === "incident";
      const warned = incident ? above(renderMessage("deletePost", voiceIn(body)), message) : message;
      const posted = await postDirect(to, warned, parts);
      if (posted.kind === "refused") return postTargeted(to, warned, parts); // no personal chat: still for nobody else
      if (posted.kind === "sent") await postTargeted(to, renderMessage("answeredApart", voiceIn(body)), parts);
      return posted;
    }
    const open = parts.channelAnswers === "thread" && !to.hidden;
    const posted = open
      ? await postTo(to, rendered(body, key, "channel"), parts)
      : await postTargeted(to, message, parts);
    return posted.kind === "refused" ? postDirect(to, message, parts) : posted;
  }

  function rendered(body: Body, key: string, place: "private" | "channel"): Rendered {
    if ("answer" in body) return renderAnswer(body.answer, { place, ref: key, sent: body.sent });
    if ("sorry" in body) return renderMessage("failed", voiceIn(body));
    return renderTicket(body, parts.contacts);
  }

  function voiceIn(body: Body): Voice {
    if ("answer" in body) return { language: body.answer.language, address: parts.address };
    if ("sorry" in body) return { language: body.sorry, address: parts.address };
    return body;
  }

  return {
    post,
    /** A bot cannot read in Teams. In a personal chat the message goes out once more, but only when Teams is there again. */
    async find(address): Promise<Found> {
      const to = readAddress(address);
      if (to.at === "mention" || to.again) return { kind: "cannot_look" };
      try {
        if (to.at === "direct") await parts.api.member(to);
        else await parts.api.open(to);
        return { kind: "cannot_look" };
      } catch (error) {
        return faultOf(error).posted.kind === "refused" ? { kind: "cannot_look" } : { kind: "unclear" };
      }
    },
  };
}

/** A word above a message, in the same message. */
const above = (word: Rendered, message: Rendered): Rendered => ({
  ...message,
  text: [word.text, message.text].filter((text) => text !== "").join("\n\n"),
  summary: word.summary,
});
