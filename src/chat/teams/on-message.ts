import { soundsDelicate } from "../../core/answering/discretion.ts";
import { within } from "../../flows/within.ts";
import type { Inbound } from "./inbound.ts";
import { offerEscalation } from "./offer-escalation.ts";
import { readRequest } from "./read-request.ts";
import { readText } from "./read-text.ts";
import { renderMessage } from "./render-message.ts";
import { repeatsOf } from "./repeats.ts";
import { sayTo } from "./say-to.ts";
import { showHome } from "./show-home.ts";
import { takeQuestion } from "./take-question.ts";
import { CHAT, type TeamsAddress } from "./teams-address.ts";
import { askerOf, isShared, placeOf, voiceOf, whoSent, type Who } from "./teams-asker.ts";
import type { TeamsParts } from "./teams-parts.ts";
import type { TeamsReply } from "./teams-reply.ts";
import { tellAccepted } from "./tell-accepted.ts";

export type Asked = { activity: Inbound; who: Who; here: TeamsAddress; text: string };
const DONE: TeamsReply = { status: 200 };
const TELL_MS = 1800;

/** A message to Lotse: written before Teams hears that it arrived; the answer comes by the outbox. */
export async function onMessage(activity: Inbound, parts: TeamsParts): Promise<TeamsReply> {
  if (!isMeant(activity)) return DONE;
  const request = readRequest(readText(activity.text ?? ""), activity.recipient.isTargeted === true);
  const text = "text" in request ? request.text : "";
  const asked: Asked = { activity, who: whoSent(activity), here: placed(activity, text), text };
  if (request.kind === "ask" && text !== "") return onQuestion(asked, parts);
  if (!(await isFirst(asked, parts))) return DONE;
  const written = request.kind === "help" ? request.language : parts.languageOf(text);
  const voice = await voiceOf(asked.who, written, parts);
  parts.later(
    request.kind === "dpo"
      ? offerEscalation(asked, voice, parts)
      : request.kind === "help" && asked.here.at === "direct"
        ? showHome(asked.who, voice, parts).then((home) => sayTo(asked.here, home, parts))
        : sayTo(asked.here, renderMessage(request.kind === "ask" ? "noText" : "usageAsk", voice), parts),
  );
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

function placed(activity: Inbound, text: string): TeamsAddress {
  const here = placeOf(activity);
  return here.at === "mention" && soundsDelicate(text) ? { ...here, alone: true } : here;
}
