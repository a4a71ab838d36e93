import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from "@slack/bolt";
import { messageText } from "./messages.ts";
import { readText } from "./read-text.ts";
import { refusalOf, voiceOf } from "./slack-asker.ts";
import type { SlackParts } from "./slack-parts.ts";
import { takeQuestion } from "./take-question.ts";
import { tellAccepted } from "./tell-accepted.ts";

export type CommandArgs = AllMiddlewareArgs & SlackCommandMiddlewareArgs;

/** `/datenschutz <Frage>`: written, acknowledged, answered to the asker alone. */
export const askCommand =
  (parts: SlackParts) =>
  async ({ ack, command }: CommandArgs): Promise<void> => {
    const { user_id: person, channel_id: channel, trigger_id: trigger, response_url: url } = command;
    const text = readText(command.text ?? "");
    const voice = () => voiceOf(person, parts.languageOf(text), parts);
    const refused = refusalOf(command, parts);
    if (refused) return ack({ response_type: "ephemeral", text: messageText(refused, await voice()) });
    if (text === "")
      return ack({
        response_type: "ephemeral",
        text: messageText("usageAsk", await voice(), { command: command.command }),
      });
    const accepted = await takeQuestion(
      {
        person,
        conversation: `command:${channel}`,
        events: [`trigger:${trigger}`],
        said: { text },
        here: { at: "response", url, user: person },
      },
      parts,
    );
    const told = tellAccepted(
      accepted,
      accepted.kind === "accepted" ? { language: "de", address: "du" } : await voice(),
    );
    await (told ? ack({ response_type: "ephemeral", ...told }) : ack());
  };
