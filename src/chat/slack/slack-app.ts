import { App, type Receiver } from "@slack/bolt";
import type { Outcome } from "./before-acknowledging.ts";
import { askCommand } from "./ask-command.ts";
import { chooseAction } from "./choose-action.ts";
import { dpoCommand } from "./dpo-command.ts";
import { feedbackAction } from "./feedback-action.ts";
import { eraseAction, exampleAction, exportAction, homeOpened, settingAction, unknownAction } from "./home.ts";
import { messageText } from "./messages.ts";
import { checkShortcut, escalateShortcut } from "./message-shortcuts.ts";
import { ACTIONS, NUMBERED, SHORTCUTS, VIEWS } from "./names.ts";
import { onQuestion } from "./on-question.ts";
import { uninstalled } from "./on-uninstalled.ts";
import { clientOptions, silent } from "./slack-api.ts";
import { voiceOf } from "./slack-asker.ts";
import type { SlackParts } from "./slack-parts.ts";
import { escalateView, factsView } from "./submit-views.ts";
import { escalateAction, factsAction, jsonAction, pageAction, sentAction, whyAction } from "./window-actions.ts";

const BUTTONS = {
  [ACTIONS.pick]: chooseAction,
  [ACTIONS.why]: whyAction,
  [ACTIONS.facts]: factsAction,
  [ACTIONS.escalate]: escalateAction,
  [ACTIONS.sent]: sentAction,
  [ACTIONS.json]: jsonAction,
  [ACTIONS.feedback]: feedbackAction,
  [ACTIONS.export]: exportAction,
  [ACTIONS.erase]: eraseAction,
  [ACTIONS.language]: settingAction("language"),
  [ACTIONS.address]: settingAction("address"),
} as const;
const SUBMITTED: readonly string[] = [VIEWS.facts, VIEWS.escalate];

/** Every surface with its one listener; what nobody knows is acknowledged too, because people see three seconds of silence as an error. */
export function slackApp(receiver: Receiver, outcomes: WeakMap<object, Outcome>, parts: SlackParts): App {
  const { settings, me } = parts;
  const app = new App({
    token: settings.botToken,
    botId: me.bot,
    botUserId: me.user,
    receiver,
    convoStore: false,
    logger: silent,
    clientOptions: clientOptions(settings),
  });
  app.error(async () => parts.keeping.events.count({ name: "slack_failed" }));

  app.event("message", onQuestion(outcomes, parts));
  app.event("app_mention", onQuestion(outcomes, parts));
  app.event("app_home_opened", homeOpened(parts));
  app.event("app_uninstalled", uninstalled(parts));
  app.event("tokens_revoked", uninstalled(parts));

  const { ask, dpo } = settings.commands;
  app.command(ask, askCommand(parts));
  app.command(dpo, dpoCommand(parts));
  app.command(otherThan([ask, dpo], []), async ({ ack, command }) => {
    const voice = await voiceOf(command.user_id, null, parts);
    await ack({ response_type: "ephemeral", text: messageText("unknownCommand", voice, { ask, dpo }) });
  });

  app.shortcut({ callback_id: SHORTCUTS.check, type: "message_action" }, checkShortcut(parts));
  app.shortcut({ callback_id: SHORTCUTS.escalate, type: "message_action" }, escalateShortcut(parts));
  app.shortcut(otherThan(Object.values(SHORTCUTS), []), async ({ ack }) => ack());

  for (const [id, listener] of Object.entries(BUTTONS))
    app.action({ type: "block_actions", action_id: id }, listener(parts));
  app.action({ type: "block_actions", action_id: NUMBERED.choose }, chooseAction(parts));
  app.action({ type: "block_actions", action_id: NUMBERED.example }, exampleAction(parts));
  app.action({ type: "block_actions", action_id: NUMBERED.page }, pageAction(parts));
  app.action(
    { type: "block_actions", action_id: otherThan(Object.keys(BUTTONS), Object.values(NUMBERED)) },
    unknownAction(parts),
  );

  app.view({ callback_id: VIEWS.facts, type: "view_submission" }, factsView(parts));
  app.view({ callback_id: VIEWS.escalate, type: "view_submission" }, escalateView(parts));
  app.view({ callback_id: otherThan(SUBMITTED, []), type: "view_submission" }, async ({ ack }) => ack());
  app.view({ callback_id: /.*/, type: "view_closed" }, async ({ ack }) => ack());
  return app;
}

/** Everything but these: a second listener beside the right one would acknowledge twice. */
function otherThan(names: readonly string[], patterns: readonly RegExp[]): RegExp {
  const exact = names.map((name) => `${name.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&")}$`);
  const shaped = patterns.map(({ source }) => source.replace(/^\^/, ""));
  return new RegExp(`^(?!${[...exact, ...shaped].join("|")})`, "s");
}
