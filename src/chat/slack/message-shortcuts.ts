import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from "@slack/bolt";
import { SETTINGS_MS } from "./dpo-command.ts";
import { renderEscalateModal } from "./escalate-modal.ts";
import { renderMessage, type MessageKey } from "./messages.ts";
import { openWindow } from "./open-window.ts";
import { readText } from "./read-text.ts";
import { sayTo } from "./say-to.ts";
import type { SlackAddress } from "./slack-address.ts";
import { refusalOf, voiceOf } from "./slack-asker.ts";
import type { SlackParts } from "./slack-parts.ts";
import { takeQuestion } from "./take-question.ts";
import { tellAccepted } from "./tell-accepted.ts";
import { within } from "../../flows/within.ts";

type ShortcutArgs = AllMiddlewareArgs & SlackShortcutMiddlewareArgs<MessageShortcut>;

/** "Datenschutz prüfen" on one's own message: its text is the question, the answer is for its author alone. */
export const checkShortcut =
  (parts: SlackParts) =>
  async ({ ack, shortcut }: ShortcutArgs): Promise<void> => {
    const { here, person, text, own } = pressedOn(shortcut);
    const why: MessageKey | null =
      refusalOf(shortcut, parts) ?? (own ? (text === "" ? "noText" : null) : "onlyOwnMessages");
    const voice = () => voiceOf(person, parts.languageOf(text), parts);
    if (why) {
      await ack();
      return void (await sayTo(here, renderMessage(why, await voice()), parts));
    }
    const accepted = await takeQuestion(
      {
        person,
        conversation: `check:${shortcut.channel.id}:${shortcut.message_ts}`,
        events: [`trigger:${shortcut.trigger_id}`],
        said: { text },
        here,
      },
      parts,
    );
    await ack();
    const told = accepted.kind === "accepted" ? null : tellAccepted(accepted, await voice());
    if (told) await sayTo(here, told, parts);
  };

/** "An DSB weiterleiten": the message's text alone, without author and time, in a form to be edited. */
export const escalateShortcut =
  (parts: SlackParts) =>
  async ({ ack, shortcut }: ShortcutArgs): Promise<void> => {
    await ack();
    const { here, person, text, own } = pressedOn(shortcut);
    const written = parts.languageOf(text);
    const plain = { language: written ?? "de", address: parts.address } as const;
    const refused = refusalOf(shortcut, parts);
    if (refused) return void (await sayTo(here, renderMessage(refused, plain), parts));
    const voice = await within(SETTINGS_MS, voiceOf(person, written, parts), plain);
    const form = {
      ticket: parts.keeping.clock.id(),
      question: text,
      incident: false,
      foreign: !own,
      contacts: parts.contacts(voice.language, false),
    };
    await openWindow({ trigger: shortcut.trigger_id, here, voice }, renderEscalateModal(form, voice), parts);
  };

function pressedOn({ message, user, channel, response_url: url }: MessageShortcut) {
  const own = message.user === user.id;
  const posted = own && !channel.id.startsWith("D") ? ({ posted: true } as const) : {};
  const here: SlackAddress = { at: "response", url, user: user.id, ...posted };
  return { here, person: user.id, text: readText(message.text ?? ""), own };
}
