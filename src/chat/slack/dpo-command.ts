import type { CommandArgs } from "./ask-command.ts";
import { renderEscalateModal } from "./escalate-modal.ts";
import { messageText } from "./messages.ts";
import { openWindow } from "./open-window.ts";
import { readText } from "./read-text.ts";
import { refusalOf, voiceOf } from "./slack-asker.ts";
import type { SlackParts } from "./slack-parts.ts";
import { within } from "../../flows/within.ts";

/** How long a form waits for the asker's settings: its trigger dies after three seconds. */
export const SETTINGS_MS = 800;

/** `/dsb [Frage]`: the form that goes to the DPO, with what was typed to be edited. */
export const dpoCommand =
  (parts: SlackParts) =>
  async ({ ack, command }: CommandArgs): Promise<void> => {
    const { user_id: person, trigger_id: trigger, response_url: url } = command;
    const question = readText(command.text ?? "");
    const written = parts.languageOf(question);
    const plain = { language: written ?? "de", address: parts.address } as const;
    const refused = refusalOf(command, parts);
    if (refused) return ack({ response_type: "ephemeral", text: messageText(refused, plain) });
    await ack();
    const voice = await within(SETTINGS_MS, voiceOf(person, written, parts), plain);
    const form = {
      ticket: parts.keeping.clock.id(),
      question,
      incident: false,
      foreign: false,
      contacts: parts.contacts(voice.language, false),
    };
    const here = { at: "response", url, user: person } as const;
    await openWindow({ trigger, here, voice }, renderEscalateModal(form, voice), parts);
  };
