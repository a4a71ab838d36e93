import type { HomeView, KnownBlock, PlainTextOption } from "@slack/types";
import { modelLine, storedLines, ticketLines, type OwnTicket } from "../../core/answering/home-lines.ts";
import { EXAMPLES } from "../../core/answering/phrases.ts";
import { say, type Voice } from "../../core/answering/wording.ts";
import type { Retention } from "../../core/privacy/retention.ts";
import type { Preference } from "../../ports/preferences.ts";
import { writeValue } from "./button-value.ts";
import { actions, button, context, divider, header, LIMITS, plain, section } from "./build-blocks.ts";
import { HOME_WORDS } from "../../core/answering/home-words.ts";
import { ACTIONS, COMMANDS, HOME_REF, INPUT, numbered } from "./names.ts";
import { bold } from "./safe-text.ts";

export type Home = {
  tickets: readonly OwnTicket[];
  preference: Preference | null;
  retention: Retention;
  /** What a model gets, null where none is connected. */
  model: "situation" | "question" | null;
  askCommand?: string;
};

const APP = "Slack";
const WHERE = {
  de: "Hier unter „Nachrichten“, mit {ask} in jedem Kanal (die Antwort {siehst|sehen} nur {du|Sie}) oder über „Datenschutz prüfen“ an einer eigenen Nachricht.",
  en: "Here under “Messages”, with {ask} in any channel (only you see the answer), or with “Datenschutz prüfen” on a message of your own.",
} as const;

/** The App Home: what Lotse can do, what it keeps, one's own tickets, data and settings. */
export function renderHome(home: Home, voice: Voice): HomeView {
  const words = (key: keyof typeof HOME_WORDS, fill: Readonly<Record<string, string>> = {}): string =>
    say(HOME_WORDS[key], voice, { app: APP, ...fill });
  const title = (key: keyof typeof HOME_WORDS): KnownBlock => section(bold(words(key), 200));
  const tickets = ticketLines(home.tickets, voice);
  const examples = EXAMPLES.slice(0, 4).map((example, i) =>
    button(numbered("example", i), say(example, voice), writeValue({ ref: HOME_REF, branch: i })),
  );
  return {
    type: "home",
    blocks: [
      header(words("title")),
      section(words("what")),
      actions("examples", examples),
      context(say(WHERE, voice, { ask: home.askCommand ?? COMMANDS.ask })),
      divider,
      title("ticketsTitle"),
      section(
        tickets.none ??
          [...tickets.lines.map((line) => `• ${line}`), ...(tickets.more ? [tickets.more] : [])].join("\n"),
      ),
      actions("desk", [button(ACTIONS.escalate, words("askDpo"), writeValue({ ref: HOME_REF }))]),
      divider,
      title("dataTitle"),
      section([words("stored"), ...storedLines(home.retention, voice).map((line) => `• ${line}`)].join("\n")),
      section(modelLine(home.model, APP, voice)),
      section(words("noLogs")),
      actions("data", [
        button(ACTIONS.export, words("export"), writeValue({ ref: HOME_REF })),
        {
          ...button(ACTIONS.erase, words("erase"), writeValue({ ref: HOME_REF }), "danger"),
          confirm: {
            title: plain(words("eraseTitle"), 100),
            text: plain(words("eraseText"), 300),
            confirm: plain(words("eraseYes"), 30),
            deny: plain(say({ de: "Abbrechen", en: "Cancel" }, voice), 30),
            style: "danger",
          },
        },
      ]),
      divider,
      title("settingsTitle"),
      setting("language", home.preference?.language ?? "auto", [
        ["auto", "languageAuto"],
        ["de", "german"],
        ["en", "english"],
      ]),
      setting("address", home.preference?.address ?? "auto", [
        ["auto", "addressAuto"],
        ["du", "du"],
        ["sie", "sie"],
      ]),
      context(words("noAdvice")),
    ],
  };

  function setting(
    name: "language" | "address",
    now: string,
    values: readonly (readonly [string, keyof typeof HOME_WORDS])[],
  ): KnownBlock {
    const options = values.map(([value, label]): PlainTextOption => ({
      text: plain(words(label), LIMITS.option),
      value,
    }));
    const initial = options.find(({ value }) => value === now);
    return {
      ...section(words(name)),
      block_id: `${INPUT.value}:${name}`,
      accessory: {
        type: "static_select",
        action_id: ACTIONS[name],
        options,
        ...(initial ? { initial_option: initial } : {}),
      },
    };
  }
}
