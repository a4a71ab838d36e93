import { soundsDelicate } from "../../core/answering/discretion.ts";
import type { Voice } from "../../core/answering/wording.ts";
import { HELP } from "../../core/reading/commands.ts";
import type { Language } from "../../core/reading/language.ts";
import { within } from "../../flows/within.ts";
import type { Inbound } from "./inbound.ts";
import { offerEscalation } from "./offer-escalation.ts";
import { readRequest } from "./read-request.ts";
import { readText } from "./read-text.ts";
import { renderMessage, type MessageKey } from "./render-message.ts";
import { repeatsOf } from "./repeats.ts";
import { sayTo } from "./say-to.ts";
import { showHome } from "./show-home.ts";
import { takeQuestion } from "./take-question.ts";
import { CHAT, type TeamsAddress } from "./teams-address.ts";
import { askerOf, isShared, languageIn, placeOf, voiceOf, whoSent, type Who } from "./teams-asker.ts";
import type { TeamsParts } from "./teams-parts.ts";
import type { TeamsReply } from "./teams-reply.ts";
import { tellAccepted } from "./tell-accepted.ts";

export type Asked = { activity: Inbound; who: Who; here: TeamsAddress; text: string };
const DONE: TeamsReply = { status: 200 };
const TELL_MS = 1800;

/** A message to Lotse: written before Teams hears that it arrived; the answer comes by the outbox. */
export async function onMessage(activity: Inbound, parts: TeamsParts): Promise<TeamsReply> {
  if (!isMeant(activity)) return DONE;
  const text = readText(activity.text ?? "");
  const request = readRequest(text, activity.recipient.isTargeted === true);
  const who = whoSent(activity);
  const here = placed(activity, "text" in request ? request.text : text);
  const asked = { activity, who, here, text };
  const saying = (message: MessageKey, voice: Voice) => sayTo(here, renderMessage(message, voice), parts);
  if (text === "" && hasMore(activity)) return atOnce(asked, null, parts, (voice) => saying("noText", voice));
  switch (request.kind) {
    case "ask":
      return onQuestion({ ...asked, text: request.text }, parts);
    case "dpo": {
      const own = { here, text: request.text };
      return atOnce(asked, parts.languageOf(own.text), parts, (voice) => offerEscalation(own, voice, parts));
    }
    case "usage":
      return atOnce(asked, null, parts, (voice) => saying("usageAsk", voice));
    case "help": {
      const language = request.language ?? languageIn(activity);
      if (here.at === "direct")
        return atOnce(asked, language, parts, async (voice) => sayTo(here, await showHome(who, voice, parts), parts));
      const spoken = request.language ?? (await voiceOf(who, language, parts)).language;
      return onQuestion({ ...asked, text: HELP[spoken] }, parts); // in company as an answer, because the home card shows what is one's own
    }
  }
}

/** What leaves nothing behind: said after Teams heard that it arrived, once however often it comes. */
async function atOnce(
  asked: Asked,
  written: Language | null,
  parts: TeamsParts,
  work: (voice: Voice) => Promise<unknown>,
): Promise<TeamsReply> {
  if (await isFirst(asked, parts)) parts.later(voiceOf(asked.who, written, parts).then(work));
  return DONE;
}

async function onQuestion({ activity, who, here, text }: Asked, parts: TeamsParts): Promise<TeamsReply> {
  const conversation = activity.conversation.id;
  const accepted = await takeQuestion(
    {
      who,
      conversation,
      events: [
        ...idsOf(activity),
        ...repeatsOf(`${conversation}:${who.person}`, text, parts.keeping.clock.now().getTime()),
      ],
      said: { text },
      here,
    },
    parts,
  );
  if (accepted.kind === "accepted") {
    if (parts.model !== null && here.at === "direct")
      // only its asker sees it
      parts.later(parts.keeping.precedence.after(0).then(() => parts.api.typing(here)));
    return DONE;
  }
  const word = tellAccepted(accepted, await voiceOf(who, parts.languageOf(text), parts));
  if (!word) return DONE;
  if (accepted.kind !== "not_stored") {
    parts.later(sayTo(here, word, parts));
    return DONE;
  }
  const said = await within(TELL_MS, sayTo(here, word, parts), { kind: "unclear", reason: "late" } as const);
  return said.kind === "sent" ? DONE : { status: 503 }; // not written and not said: Teams is asked to send it again
}

const idsOf = ({ id, conversation }: Inbound): string[] => (id ? [`message:${conversation.id}:${id}`] : []);

/** What leaves nothing behind has no receipt of its own; a store that is away lets it pass. */
async function isFirst({ activity, who }: Asked, parts: TeamsParts): Promise<boolean> {
  const { store, vault } = parts.keeping;
  const receipts = idsOf(activity).map((one) => vault.pseudonym("event", CHAT, who.tenant, one));
  if (receipts.length === 0) return true;
  return store.receipts.take(askerOf(who, parts).workspace, receipts).catch(() => true);
}

/** Not bots, and in company only what was said to Lotse: nothing else is read there, even where an administrator lets Lotse hear it. */
function isMeant({ from, recipient, entities, ...activity }: Inbound): boolean {
  if (from.role === "bot" || from.role === "skill" || from.id === recipient.id || from.id.startsWith("28:"))
    return false;
  if (!isShared({ from, recipient, entities, ...activity }) || recipient.isTargeted === true) return true;
  return (entities ?? []).some((entity) => {
    const { type, mentioned } = (entity ?? {}) as { type?: unknown; mentioned?: { id?: unknown } };
    return type === "mention" && mentioned?.id === recipient.id;
  });
}

/** A file, a picture, a quote: something in it that is no text. Teams sends the text itself along as HTML. */
const hasMore = ({ attachments }: Inbound): boolean =>
  (attachments ?? []).some((one) => {
    const { contentType, content } = (one ?? {}) as { contentType?: unknown; content?: unknown };
    return contentType !== "text/html" || /<(?:attachment|img)\b/i.test(String(content));
  });

function placed(activity: Inbound, text: string): TeamsAddress {
  const here = placeOf(activity);
  return here.at === "mention" && soundsDelicate(text) ? { ...here, alone: true } : here;
}
