import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from "@slack/bolt";
import { EXAMPLES } from "../../core/answering/phrases.ts";
import { say } from "../../core/answering/wording.ts";
import type { Preference } from "../../ports/preferences.ts";
import { renderHome } from "./home-view.ts";
import { renderMessage } from "./messages.ts";
import { tellMend } from "./post-message.ts";
import { readPress, type ActionArgs } from "./read-press.ts";
import { sayTo } from "./say-to.ts";
import { suggestedPrompts } from "./suggested-prompts.ts";
import { askerOf, refusalOf, voiceOf } from "./slack-asker.ts";
import { faultOf } from "./slack-faults.ts";
import type { SlackParts } from "./slack-parts.ts";
import { takeQuestion } from "./take-question.ts";
import { tellAccepted } from "./tell-accepted.ts";

/** The App Home, made anew each time somebody opens it; beside it the tab with the messages. */
export const homeOpened =
  (parts: SlackParts) =>
  async ({ event, body }: AllMiddlewareArgs & SlackEventMiddlewareArgs<"app_home_opened">): Promise<void> => {
    if (refusalOf(body as object, parts)) return;
    if (event.tab === "home") return publishHome(event.user, parts);
    if (event.tab === "messages") await suggestPrompts(event.user, event.channel, parts);
  };

/** Whoever opens the chat with Lotse finds questions to begin with, in their language; the manifest's are German. */
async function suggestPrompts(person: string, channel: string, parts: SlackParts): Promise<void> {
  const voice = await voiceOf(person, null, parts);
  await parts.api.assistant.threads
    .setSuggestedPrompts({ channel_id: channel, prompts: suggestedPrompts(voice) })
    .catch((error: unknown) => tellMend(faultOf(error).code, parts));
}

async function publishHome(person: string, parts: SlackParts): Promise<void> {
  const { store, retention } = parts.keeping;
  const owner = askerOf(person, parts);
  const [tickets, preference, voice] = await Promise.all([
    store.tickets.listOf(owner),
    store.preferences.get(owner),
    voiceOf(person, null, parts),
  ]);
  const view = renderHome(
    { tickets, preference, retention, model: parts.model, askCommand: parts.settings.commands.ask },
    voice,
  );
  await parts.api.views
    .publish({ user_id: person, view })
    .catch((error: unknown) => tellMend(faultOf(error).code, parts));
}

/** Words that the flows know as commands, or an example: asked as if typed, answered as a direct message. */
const asked =
  (textOf: (args: ActionArgs, language: "de" | "en") => string | null) =>
  (parts: SlackParts) =>
  async (args: ActionArgs): Promise<void> => {
    const { person, events } = readPress(args);
    const voice = await voiceOf(person, null, parts);
    const text = textOf(args, voice.language);
    if (text === null || refusalOf(args.body as object, parts)) return args.ack();
    const here = { at: "person", user: person } as const;
    const accepted = await takeQuestion({ person, conversation: "home", events, said: { text }, here }, parts);
    await args.ack();
    const told = tellAccepted(accepted, voice);
    if (told) await sayTo(here, told, parts);
  };

export const exportAction = asked((_, language) => (language === "de" ? "meine Daten" : "my data"));
export const eraseAction = asked((_, language) => (language === "de" ? "vergiss mich" : "forget me"));
export const exampleAction = asked((args, language) => {
  const example = EXAMPLES[readPress(args).carried?.branch ?? -1];
  return example ? say(example, { language, address: "du" }) : null;
});

/** Language or form of address, kept until it is set back to "auto". */
export const settingAction =
  (name: "language" | "address") =>
  (parts: SlackParts) =>
  async (args: ActionArgs): Promise<void> => {
    await args.ack();
    if (refusalOf(args.body as object, parts)) return;
    const { person, selected } = readPress(args);
    const { preferences } = parts.keeping.store;
    const owner = askerOf(person, parts);
    const before: Preference = (await preferences.get(owner)) ?? { language: null, address: null };
    const known = name === "language" ? ["de", "en"] : ["du", "sie"];
    const value = selected && known.includes(selected) ? selected : null;
    await preferences.put(owner, { ...before, [name]: value });
    await publishHome(person, parts);
  };

/** For what should not happen: somebody pressed what this version does not know. */
export const unknownAction =
  (parts: SlackParts) =>
  async (args: ActionArgs): Promise<void> => {
    await args.ack();
    const { apart, person } = readPress(args);
    if (args.action.type === "button" && "url" in args.action && args.action.url) return;
    await sayTo(apart, renderMessage("expired", await voiceOf(person, null, parts)), parts);
  };
