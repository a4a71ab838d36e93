import { modelLine, storedLines, ticketLines, type OwnTicket } from "../../core/answering/home-lines.ts";
import { HOME_WORDS } from "../../core/answering/home-words.ts";
import { EXAMPLES } from "../../core/answering/phrases.ts";
import { say, type Voice } from "../../core/answering/wording.ts";
import type { Retention } from "../../core/privacy/retention.ts";
import type { Preference } from "../../ports/preferences.ts";
import { backButton } from "./back-button.ts";
import { apart, card, container, small, title, words, type Element } from "./build-card.ts";
import { button, rows } from "./card-buttons.ts";
import { HOME_REF, INPUT } from "./names.ts";
import type { Rendered } from "./rendered.ts";

export type Home = {
  /** One for each card that is shown. */
  nonce: string;
  tickets: readonly OwnTicket[];
  preference: Preference | null;
  retention: Retention;
  /** What a model gets, null where none is connected. */
  model: "situation" | "question" | null;
  /** What just happened, such as that settings were saved. */
  note?: string | null;
};

const APP = "Teams";
const WHERE = {
  de: "Hier im Chat, in jedem Kanal mit @Lotse (die Antwort {siehst|sehen} nur {du|Sie}) oder über „Datenschutz prüfen“ an einer eigenen Nachricht. „hilfe“ zeigt diese Karte wieder.",
  en: "Here in the chat, in any channel with @Lotse (only you see the answer), or with “Datenschutz prüfen” on a message of your own. “help” shows this card again.",
} as const;

/** What an App Home is elsewhere, as a card: what Lotse can do, what it keeps, one's own tickets, data and settings. */
export function renderHome(home: Home, voice: Voice): Rendered {
  const { nonce } = home;
  const says = (key: keyof typeof HOME_WORDS): string => say(HOME_WORDS[key], voice, { app: APP });
  const on = { ref: HOME_REF, nonce };
  const heading = (key: keyof typeof HOME_WORDS): Element => words(says(key), { weight: "Bolder" });
  const tickets = ticketLines(home.tickets, voice);
  const list = (lines: readonly string[]): Element[] => lines.map((line) => words(`• ${line}`, {}, "Small"));
  const headline = says("title");
  return {
    text: `**${headline}**`,
    entities: [],
    feedback: false,
    summary: headline,
    card: card([
      ...(home.note ? [container([words(home.note)], "good")] : []),
      words(says("what")),
      ...EXAMPLES.map((example, i) => tappable(say(example, voice), i, nonce)),
      small(say(WHERE, voice)),
      apart([
        heading("ticketsTitle"),
        ...(tickets.none === null ? list(tickets.lines) : [words(tickets.none, {}, "Small")]),
        ...(tickets.more === null ? [] : [small(tickets.more)]),
        ...rows([button(says("askDpo"), { verb: "escalate", ...on })]),
      ]),
      apart([
        heading("dataTitle"),
        words(says("stored"), {}, "Small"),
        ...list(storedLines(home.retention, voice)),
        words(modelLine(home.model, APP, voice)),
        words(says("noLogs")),
        ...rows([
          button(says("export"), { verb: "export", ...on }),
          button(says("erase"), { verb: "erase", ...on }, { style: "danger" }),
        ]),
      ]),
      apart([
        heading("settingsTitle"),
        setting("language", home.preference?.language ?? "auto", [
          ["auto", says("languageAuto")],
          ["de", says("german")],
          ["en", says("english")],
        ]),
        setting("address", home.preference?.address ?? "auto", [
          ["auto", says("addressAuto")],
          ["du", says("du")],
          ["sie", says("sie")],
        ]),
        ...rows([button(says("save"), { verb: "settings", ...on }, { sends: "inputs" })]),
      ]),
      apart([small(says("noAdvice"), "None")]),
    ]),
  };

  function setting(name: "language" | "address", value: string, values: readonly (readonly [string, string])[]) {
    const choices = values.map(([id, label]) => ({ title: label, value: id }));
    return { type: "Input.ChoiceSet", id: INPUT[name], style: "compact", label: says(name), value, choices };
  }
}

/** An example is longer than a button may be: the whole line can be pressed. */
function tappable(example: string, branch: number, nonce: string): Element {
  const press = button(example, { verb: "example", ref: HOME_REF, nonce, branch });
  return { ...container([words(`💬 ${example}`)], "emphasis"), spacing: "Small", selectAction: press };
}

/** "Wirklich alles löschen?" in the place of the home card. */
export function renderErase(nonce: string, voice: Voice): object {
  const on = { ref: HOME_REF, nonce };
  return card([
    title(say(HOME_WORDS.eraseTitle, voice)),
    words(say(HOME_WORDS.eraseText, voice)),
    ...rows([
      button(say(HOME_WORDS.eraseYes, voice), { verb: "forget", ...on }, { style: "danger" }),
      backButton(on, voice.language, "cancel"),
    ]),
  ]);
}
