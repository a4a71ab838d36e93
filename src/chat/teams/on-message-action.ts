import { z } from "zod";
import { ESCALATION_WORDS } from "../../core/answering/escalation-words.ts";
import { say, type Voice } from "../../core/answering/wording.ts";
import { card, words } from "./build-card.ts";
import { readEscalation, renderEscalation } from "./escalation-card.ts";
import { handOver } from "./hand-over.ts";
import type { Inbound } from "./inbound.ts";
import { ACTIONS, HOME_REF } from "./names.ts";
import { readPress } from "./read-press.ts";
import { readHtml } from "./read-text.ts";
import { messageText, type MessageKey } from "./render-message.ts";
import { repeatsOf } from "./repeats.ts";
import { takeQuestion } from "./take-question.ts";
import { personOf } from "./teams-address.ts";
import { placeOf, voiceOf, whoSent } from "./teams-asker.ts";
import type { TeamsParts } from "./teams-parts.ts";
import type { TeamsReply } from "./teams-reply.ts";
import { tellAccepted } from "./tell-accepted.ts";

const fetched = z.looseObject({
  commandId: z.enum(Object.values(ACTIONS)),
  messagePayload: z.looseObject({
    id: z.string().max(200).optional(),
    body: z.looseObject({ content: z.string().nullish() }).nullish(),
    from: z.looseObject({ user: z.looseObject({ id: z.string() }).nullish() }).nullish(),
  }),
});

/** "Datenschutz prüfen" and "An DSB weiterleiten" on a message: a window, at once. The message's author and time are dropped here. */
export async function onMessageAction(activity: Inbound, parts: TeamsParts): Promise<TeamsReply> {
  const read = fetched.safeParse(activity.value);
  const who = whoSent(activity);
  const text = readHtml(read.data?.messagePayload.body?.content ?? "");
  const voice = await voiceOf(who, parts.languageOf(text), parts);
  if (!read.success) return notice("noText", voice);
  const { commandId, messagePayload } = read.data;
  const own = [who.person, activity.from.id].includes(messagePayload.from?.user?.id ?? "");
  if (commandId === ACTIONS.escalate) {
    const form = {
      ref: HOME_REF,
      ticket: parts.keeping.clock.id(),
      question: text,
      incident: false,
      foreign: !own,
      contacts: parts.contacts(voice.language, false),
      note: null,
    };
    return dialog(say(ESCALATION_WORDS.title, voice), renderEscalation(form, voice, "dialog"));
  }
  if (!own) return notice("onlyOwnMessages", voice);
  if (text === "") return notice("noText", voice);
  const place = `check:${who.person}:${messagePayload.id ?? ""}`;
  const accepted = await takeQuestion(
    {
      who,
      conversation: place,
      events: [
        ...(activity.id ? [`${place}:${activity.id}`] : []),
        ...repeatsOf(place, text, parts.keeping.clock.now().getTime()),
      ],
      said: { text },
      here: personOf(placeOf(activity)), // the message may stand between people who don't know Lotse
    },
    parts,
  );
  const told = tellAccepted(accepted, voice);
  return told ? dialog(TITLE, card([words(told.text)])) : notice("checking", voice);
}

/** "Senden" in the window of "An DSB weiterleiten". */
export async function onMessageActionSubmit(activity: Inbound, parts: TeamsParts): Promise<TeamsReply> {
  const { data } = (activity.value ?? {}) as { data?: unknown };
  const read = readPress(activity, data);
  const place = placeOf(activity);
  const press = { ...read, apart: personOf(place) };
  const voice = await voiceOf(press.who, parts.languageOf(readEscalation(press.inputs) ?? ""), parts);
  if (press.carried?.verb !== "send") return notice("expired", voice);
  const done = await handOver({ press, voice, stage: "dialog" }, parts);
  if ("form" in done) return dialog(say(ESCALATION_WORDS.title, voice), done.form);
  return { status: 200, body: { task: { type: "message", value: messageText("onItsWay", voice) } } };
}

const TITLE = "Lotse";
const notice = (key: MessageKey, voice: Voice): TeamsReply => dialog(TITLE, card([words(messageText(key, voice))]));

const dialog = (title: string, content: object): TeamsReply => ({
  status: 200,
  body: {
    task: {
      type: "continue",
      value: {
        title,
        width: "medium",
        height: "medium",
        card: { contentType: "application/vnd.microsoft.card.adaptive", content },
      },
    },
  },
});
