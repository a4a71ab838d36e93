import { soundsDelicate } from "../../core/answering/discretion.ts";
import type { Accepted } from "../../flows/accept.ts";
import { within } from "../../flows/within.ts";
import type { Inbound } from "./inbound.ts";
import { readRequest } from "./read-request.ts";
import { readText } from "./read-text.ts";
import { renderMessage } from "./render-message.ts";
import { sayTo } from "./say-to.ts";
import { repeatsOf } from "./repeats.ts";
import { takeQuestion } from "./take-question.ts";
import type { TeamsAddress } from "./teams-address.ts";
import { isShared, placeOf, voiceOf, whoSent } from "./teams-asker.ts";
import type { TeamsParts } from "./teams-parts.ts";
import type { TeamsReply } from "./teams-reply.ts";
import { tellAccepted } from "./tell-accepted.ts";

const DONE: TeamsReply = { status: 200 };
const TELL_MS = 1800;

/** A message to Lotse: written before Teams hears that it arrived; the answer comes by the outbox. */
export async function onMessage(activity: Inbound, parts: TeamsParts): Promise<TeamsReply> {
  if (!isMeant(activity)) return DONE;
  const who = whoSent(activity);
  const hidden = activity.recipient.isTargeted === true;
  const request = readRequest(readText(activity.text ?? ""), hidden);
  const text = request.kind === "usage" ? "" : request.text;
  const here = placed(activity, text);
  const voice = () => voiceOf(who, parts.languageOf(text), parts);
  if (request.kind === "usage") return told(here, renderMessage("usageAsk", await voice()), parts);
  if (text === "") return told(here, renderMessage("noText", await voice()), parts);
  const conversation = activity.conversation.id;
  const accepted = await takeQuestion(
    {
      who,
      conversation,
      events: [
        ...(activity.id ? [`message:${conversation}:${activity.id}`] : []),
        ...repeatsOf(`${conversation}:${who.person}`, text, parts.keeping.clock.now().getTime()),
      ],
      said: { text },
      here,
    },
    parts,
  );
  const word = tellAccepted(accepted, accepted.kind === "accepted" ? { language: "de", address: "du" } : await voice());
  if (word) return accepted.kind === "not_stored" ? toldOrAgain(here, word, parts) : told(here, word, parts);
  if (isAwaited(here, accepted, parts)) parts.later(parts.api.typing(here));
  return DONE;
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

/** "… is typing" while a model works, where only the asker sees it. */
const isAwaited = (
  here: TeamsAddress,
  { kind }: Accepted,
  { model }: TeamsParts,
): here is TeamsAddress & { at: "direct" } => model !== null && here.at === "direct" && kind === "accepted";

/** What is no answer is said after Teams was told that the message arrived. */
function told(here: TeamsAddress, message: ReturnType<typeof renderMessage>, parts: TeamsParts): TeamsReply {
  parts.later(sayTo(here, message, parts));
  return DONE;
}

/** A question that was not written: its asker is told; where not even that is possible, Teams is asked to send it again. */
async function toldOrAgain(
  here: TeamsAddress,
  message: ReturnType<typeof renderMessage>,
  parts: TeamsParts,
): Promise<TeamsReply> {
  const said = await within(TELL_MS, sayTo(here, message, parts), { kind: "unclear", reason: "late" } as const);
  return said.kind === "sent" ? DONE : { status: 503 };
}
