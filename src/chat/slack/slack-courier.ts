import type { Voice } from "../../core/answering/wording.ts";
import type { Body } from "../../flows/reply.ts";
import type { Courier, Posted } from "../../ports/courier.ts";
import { isDelicate } from "../../core/answering/discretion.ts";
import { findMessage, type Finding } from "./find-message.ts";
import { mendOf } from "./mend-of.ts";
import { renderMessage, renderTicket } from "./messages.ts";
import { openDirect, postEphemeral, postTo } from "./post-message.ts";
import { renderAnswer } from "./render-answer.ts";
import type { Rendered } from "./rendered.ts";
import { readAddress, type SlackAddress } from "./slack-address.ts";
import { faultOf } from "./slack-faults.ts";
import type { SlackNeeds } from "./slack-parts.ts";
import { useResponseUrl } from "./use-response-url.ts";

export type CourierParts = Finding &
  Pick<SlackNeeds, "contacts"> & {
    channelAnswers: "private" | "thread";
    apiUrl: string;
    address: Voice["address"];
    /** An answer stands in somebody's direct message now, and may be gone on with in that conversation; a courtesy. */
    wentDirect(key: string, user: string, conversation: string): Promise<void>;
    /** The pseudonym that a team's records are kept under. */
    workspaceOf(team: string): string;
  };

/** Which way a message last went: only this process knows, and only where the ways differ in whether one can look. */
const REMEMBERED = 1000;

/** Delivers to Slack: where it was asked, unless the answer is for its asker alone; where that is not possible, as a direct message. */
export function slackCourier(parts: CourierParts): Courier {
  const wentDirect = new Set<string>();
  const direct = async (user: string, message: Rendered, key: string): Promise<Posted> => {
    wentDirect.add(key);
    for (const old of wentDirect) if (wentDirect.size > REMEMBERED) wentDirect.delete(old);
    const opened = await openDirect(user, parts);
    if ("posted" in opened) return opened.posted;
    const posted = await postTo(opened.channel, null, message, key, parts);
    if (posted.kind === "sent")
      await parts.wentDirect(key, user, `${opened.channel}:${posted.message}`).catch(() => {});
    return posted;
  };

  async function post(address: string, text: string, key: string): Promise<Posted> {
    const to = readAddress(address);
    const body = JSON.parse(text) as Body;
    switch (to.at) {
      case "direct":
        return postTo(to.channel, to.thread, rendered(body, key, "private"), key, parts);
      case "person":
        return direct(to.user, rendered(body, key, "private"), key);
      case "response":
        return toResponse(to, body, key);
      case "mention":
        return toMention(to, body, key);
    }
  }

  async function toResponse(to: SlackAddress & { at: "response" }, body: Body, key: string): Promise<Posted> {
    const answer = rendered(body, key, "private");
    const message = to.posted ? withWarning(answer, body) : answer;
    const posted = await useResponseUrl(to.url, message, parts.apiUrl);
    return posted.kind === "refused" ? direct(to.user, message, key) : posted;
  }

  async function toMention(to: SlackAddress & { at: "mention" }, body: Body, key: string): Promise<Posted> {
    if ("answer" in body && (to.alone || isDelicate(body.answer))) {
      const posted = await direct(to.user, withWarning(rendered(body, key, "private"), body), key);
      const voice: Voice = { language: body.answer.language, address: parts.address };
      if (posted.kind === "sent")
        await postEphemeral(to.channel, to.user, to.thread, renderMessage("answeredApart", voice), parts);
      return posted;
    }
    wentDirect.delete(key);
    const inChannel =
      parts.channelAnswers === "thread"
        ? await postTo(to.channel, to.thread, rendered(body, key, "channel"), key, parts)
        : await postEphemeral(to.channel, to.user, to.thread, rendered(body, key, "private"), parts);
    return orDirect(inChannel, to.user, body, key);
  }

  /** A definite no leaves the asker's direct message. */
  const orDirect = async (posted: Posted, user: string, body: Body, key: string): Promise<Posted> =>
    posted.kind === "refused" ? direct(user, rendered(body, key, "private"), key) : posted;

  function rendered(body: Body, key: string, place: "private" | "channel"): Rendered {
    if ("answer" in body) return renderAnswer(body.answer, { place, ref: key, sent: body.sent });
    if ("sorry" in body) return renderMessage("failed", { language: body.sorry, address: parts.address });
    return renderTicket(body, parts.contacts);
  }

  /** Whoever told of an incident in a channel is told first to take it out of there. */
  function withWarning(message: Rendered, body: Body): Rendered {
    if (!("answer" in body) || body.answer.outcome !== "incident") return message;
    const warning = renderMessage("deletePost", { language: body.answer.language, address: parts.address });
    return { text: `${warning.text}\n${message.text}`.slice(0, 3900), blocks: [...warning.blocks, ...message.blocks] };
  }

  return {
    post,
    async connected(workspace) {
      try {
        const { team_id: team } = await parts.api.auth.test();
        return team !== undefined && parts.workspaceOf(team) === workspace;
      } catch (error) {
        const { code } = faultOf(error);
        if (mendOf(code)) return false;
        throw new Error(`Slack cannot be asked: ${code}`, { cause: error });
      }
    },
    async find(address, key, since) {
      const to = readAddress(address);
      if (to.at === "direct") return findMessage(to.channel, to.thread, key, since, parts);
      const found = await findMessage({ user: to.user }, null, key, since, parts);
      if (found.kind !== "absent" || to.at === "person" || wentDirect.has(key)) return found;
      if (to.at === "mention" && parts.channelAnswers === "thread")
        return findMessage(to.channel, to.thread, key, since, parts);
      return { kind: "cannot_look" }; // it may have gone where only the asker sees it
    },
  };
}
