import { renderMessage, messageText } from "./messages.ts";
import type { Outcome } from "./before-acknowledging.ts";
import type { SlackAddress } from "./slack-address.ts";
import { sayTo } from "./say-to.ts";
import { voiceOf } from "./slack-asker.ts";
import type { SlackParts } from "./slack-parts.ts";
import { tellAccepted } from "./tell-accepted.ts";

/** A direct message or a mention, after it was written and acknowledged: what its asker hears now; the answer comes by the outbox. */
export const onQuestion =
  (outcomes: WeakMap<object, Outcome>, parts: SlackParts) =>
  async ({ body }: { body: object }): Promise<void> => {
    const outcome = outcomes.get(body);
    if (!outcome) return;
    const { here, person, text } = outcome;
    await parts.keeping.precedence.after(0);
    const voice = await voiceOf(person, parts.languageOf(text), parts);
    if ("refused" in outcome) return void (await sayTo(here, renderMessage(outcome.refused, voice), parts));
    const told = tellAccepted(outcome.accepted, voice);
    if (told) return void (await sayTo(here, told, parts));
    if (parts.model && here.at === "direct" && outcome.accepted.kind === "accepted")
      await showWorking(here, outcome.accepted.id, messageText("working", voice), parts);
  };

/** A courtesy while a model works: Slack takes it away with the answer, and a status that came after the answer is taken away here. */
async function showWorking(
  { channel, thread }: SlackAddress & { at: "direct" },
  question: string,
  working: string,
  { api, keeping }: SlackParts,
): Promise<void> {
  const show = (status: string) =>
    api.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status }).catch(() => {});
  await show(working);
  if (await keeping.store.outbox.get(question)) await show(""); // it stands there before it is posted
}

/** Whether the answer itself is the next word: not while a model works, whose status is shown in direct messages. */
export function isAnsweredLater(outcome: Outcome, { model }: SlackParts): boolean {
  if (!("accepted" in outcome)) return false;
  const { kind } = outcome.accepted;
  return kind === "duplicate" || (kind === "accepted" && (model === null || outcome.here.at !== "direct"));
}
