import type { HomeView, KnownBlock, PlainTextOption } from "@slack/types";
import { KIND_WORDS, STATE_WORDS, spanWords, COMMAND_WORDS } from "../../core/answering/command-words.ts";
import { ticketName } from "../../core/answering/command-card.ts";
import { EXAMPLES } from "../../core/answering/phrases.ts";
import { say, type Voice } from "../../core/answering/wording.ts";
import type { TicketState } from "../../core/escalation.ts";
import type { Retention } from "../../core/privacy/retention.ts";
import type { Preference } from "../../ports/preferences.ts";
import { writeValue } from "./button-value.ts";
import { actions, button, context, divider, header, LIMITS, plain, section } from "./build-blocks.ts";
import { HOME_WORDS } from "./home-words.ts";
import { ACTIONS, COMMANDS, HOME_REF, INPUT, numbered } from "./names.ts";
import { bold } from "./safe-text.ts";

export type Home = {
  tickets: readonly { id: string; state: TicketState; created: number }[];
  preference: Preference | null;
  retention: Retention;
  /** What a model gets, null where none is connected. */
  model: "situation" | "question" | null;
  askCommand?: string;
};

const MOST_TICKETS = 8;

/** The App Home: what Lotse can do, what it keeps, one's own tickets, data and settings. */
export function renderHome(home: Home, voice: Voice): HomeView {
  const words = (key: keyof typeof HOME_WORDS, fill: Readonly<Record<string, string>> = {}): string =>
    say(HOME_WORDS[key], voice, fill);
  const title = (key: keyof typeof HOME_WORDS): KnownBlock => section(bold(words(key), 200));
  const examples = EXAMPLES.slice(0, 4).map((example, i) =>
    button(numbered("example", i), say(example, voice), writeValue({ ref: HOME_REF, branch: i })),
  );
  return {
    type: "home",
    blocks: [
      header(words("title")),
      section(words("what")),
      actions("examples", examples),
      context(words("where", { ask: home.askCommand ?? COMMANDS.ask })),
      divider,
      title("ticketsTitle"),
      section(ticketLines(home, voice)),
      actions("desk", [button(ACTIONS.escalate, words("askDpo"), writeValue({ ref: HOME_REF }))]),
      divider,
      title("dataTitle"),
      section([words("stored"), ...storedLines(home.retention, voice)].join("\n")),
      section(words(home.model === null ? "noModel" : home.model === "situation" ? "modelSituation" : "modelQuestion")),
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

function ticketLines({ tickets }: Home, voice: Voice): string {
  if (tickets.length === 0) return say(COMMAND_WORDS.ticketsNone, voice);
  const newest = [...tickets].sort((a, b) => b.created - a.created);
  const lines = newest
    .slice(0, MOST_TICKETS)
    .map(
      ({ id, state, created }) =>
        `• ${say(COMMAND_WORDS.ticket, voice, { ticket: ticketName(id), state: say(STATE_WORDS[state], voice), day: dayOf(created, voice) })}`,
    );
  const rest = tickets.length - lines.length;
  return [...lines, ...(rest > 0 ? [say(HOME_WORDS.moreTickets, voice, { count: String(rest) })] : [])].join("\n");
}

const KINDS = ["drafts", "outbox", "threads", "tickets", "preferences", "limits"] as const;
const storedLines = (retention: Retention, voice: Voice): string[] =>
  KINDS.map((kind) => `• ${say(KIND_WORDS[kind], voice, { days: say(spanWords(retention[kind]), voice) })}`);

function dayOf(ms: number, { language }: Voice): string {
  const [year, month, day] = new Date(ms).toISOString().slice(0, 10).split("-");
  return language === "de" ? `${day}.${month}.${year}` : `${year}-${month}-${day}`;
}
