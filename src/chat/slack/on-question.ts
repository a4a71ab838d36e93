import type { Accepted } from "../../flows/accept.ts";
import { renderMessage, messageText } from "./messages.ts";
import type { Outcome } from "./before-acknowledging.ts";
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
    const works = parts.model !== null && here.at === "direct";
    if ("accepted" in outcome && isSilent(outcome.accepted, works)) return; // nothing is read for a word that nobody hears
    await parts.keeping.precedence.after(0);
    const voice = await voiceOf(person, parts.languageOf(text), parts);
    if ("refused" in outcome) return void (await sayTo(here, renderMessage(outcome.refused, voice), parts));
    const told = tellAccepted(outcome.accepted, voice);
    if (told) return void (await sayTo(here, told, parts));
    if (here.at === "direct")
      await parts.api.assistant.threads
        .setStatus({ channel_id: here.channel, thread_ts: here.thread, status: messageText("working", voice) })
        .catch(() => {}); // a courtesy while a model works; Slack takes it away with the answer
  };

/** Where the answer itself is the next word: also while a model works, whose status is shown in direct messages. */
const isSilent = ({ kind }: Accepted, works: boolean): boolean =>
  kind === "duplicate" || (kind === "accepted" && !works);
