import type { TicketState } from "../escalation.ts";
import type { Retention } from "../privacy/retention.ts";
import type { Command } from "../reading/commands.ts";
import type { Answer, CardLine } from "./answer.ts";
import { COMMAND_WORDS, KIND_WORDS, spanWords, STATE_WORDS } from "./command-words.ts";
import type { Stamp } from "./compose.ts";
import { lastAnswerCard, type LastAnswer } from "./last-answer-card.ts";
import { EXAMPLES } from "./phrases.ts";
import { say, type Wording } from "./wording.ts";
import { dayIn } from "./day-in.ts";

type Kind = keyof typeof KIND_WORDS;
type Counts = Readonly<Record<Kind, number>>;
/** What a command found or did; `here` null means that nothing is written down where it was asked. */
export type Done =
  | { command: Extract<Command, "help"> }
  | { command: Extract<Command, "data">; here: { counts: Counts; json: string } | null }
  | { command: Extract<Command, "forget">; here: Erased | null }
  | LastAnswer
  | { command: Extract<Command, "tickets">; tickets: readonly { id: string; state: TicketState; created: number }[] };
type Erased = {
  before: Counts;
  after: Counts;
  kept: readonly { id: string; reason: "open" | "incident" }[];
  complete: boolean;
  /** Whether this very message is kept until it has been delivered. */
  delivered: boolean;
};

/** What staff call a ticket: short enough to say on the phone. */
export const ticketName = (id: string): string =>
  `L-${id
    .replaceAll(/[^A-Za-z0-9]/g, "")
    .slice(0, 6)
    .toUpperCase()}`;

/** The answer to a command, in the shape of every answer, so that each chat can show it. */
export function commandCard(
  done: Done,
  retention: Retention,
  wording: Wording,
  stamp: Pick<Stamp, "id" | "versions">,
): Answer {
  const { symbol, headline, lines, copy } = partsOf(done, retention, wording);
  const explained = done.command === "why" && typeof done.here === "object" ? done.here : null; // the same verdict, once more with its reasons
  return {
    id: stamp.id,
    outcome: explained?.outcome ?? "smalltalk",
    language: wording.language,
    headline,
    text: [`${symbol} ${headline}`, ...lines.map((line) => line.text)].join("\n"),
    sources: explained?.sources ?? [],
    topic: explained?.topic ?? null,
    incident: explained?.incident ?? null,
    decisions: explained?.decisions ?? [],
    read: [],
    worded: "knowledge",
    prose: [],
    shown: [],
    notices: [],
    versions: { ...stamp.versions },
    card: {
      symbol,
      lines,
      buttons: [],
      chips: [],
      proof: [],
      passages: [],
      sources: explained?.card.sources ?? [],
      contact:
        copy === null
          ? null
          : { title: say(COMMAND_WORDS.dataJson, wording), lines: [say(COMMAND_WORDS.dataOpen, wording)], copy },
    },
  };
}

type CardParts = { symbol: string; headline: string; lines: CardLine[]; copy: string | null };
const note = (text: string): CardLine => ({ kind: "note", text });

function partsOf(done: Done, retention: Retention, wording: Wording): CardParts {
  const words = (key: keyof typeof COMMAND_WORDS, fill: Readonly<Record<string, string>> = {}): string =>
    say(COMMAND_WORDS[key], wording, fill);
  const kind = (name: Kind): string =>
    say(KIND_WORDS[name], wording, { days: say(spanWords(retention[name]), wording) });
  const reach = note(words("reach"));
  switch (done.command) {
    case "help":
      return {
        symbol: "🧭",
        headline: words("helpHeadline"),
        lines: [
          note(words("helpAsk")),
          ...EXAMPLES.map((example): CardLine => ({ kind: "example", text: say(example, wording) })),
          note(words("helpCommands")),
        ],
        copy: null,
      };
    case "tickets":
      return {
        symbol: "🎫",
        headline: words(done.tickets.length > 0 ? "ticketsHeadline" : "ticketsNone"),
        lines: done.tickets.map(({ id, state, created }) =>
          note(
            words("ticket", {
              ticket: ticketName(id),
              state: say(STATE_WORDS[state], wording),
              day: dayIn(created, wording.language),
            }),
          ),
        ),
        copy: null,
      };
    case "why":
    case "sent":
      return { ...lastAnswerCard(done, wording), copy: null };
    case "data": {
      if (!done.here)
        return { symbol: "🗂️", headline: words("dataNone"), lines: [note(words("dataHere"))], copy: null };
      const { counts, json } = done.here;
      const held = kinds(counts).filter((name) => counts[name] > 0);
      return {
        symbol: "🗂️",
        headline: words(held.length > 0 ? "dataHeadline" : "dataNone"),
        lines: [...held.map((name) => note(`${kind(name)}: ${counts[name]}`)), reach],
        copy: held.length > 0 ? json : null,
      };
    }
    case "forget": {
      if (!done.here)
        return { symbol: "🧹", headline: words("forgotten"), lines: [note(words("dataHere"))], copy: null };
      const { before, after, kept, complete, delivered } = done.here;
      const had = kinds(before).filter((name) => before[name] > 0 || after[name] > 0);
      return {
        symbol: "🧹",
        headline: words(kept.length > 0 ? "forgottenPart" : had.length > 0 ? "forgotten" : "forgottenNothing"),
        lines: [
          ...had.map((name) =>
            note(words("goes", { kind: kind(name), before: String(before[name]), after: String(after[name]) })),
          ),
          ...kept.map(({ id, reason }) =>
            note(words(reason === "incident" ? "keptIncident" : "keptOpen", { ticket: ticketName(id) })),
          ),
          ...(complete ? [] : [note(words("unfinished"))]),
          ...(delivered ? [note(words("later"))] : []),
          reach,
        ],
        copy: null,
      };
    }
  }
}

const kinds = (counts: Counts): Kind[] =>
  (Object.keys(KIND_WORDS) as Kind[]).filter((name) => counts[name] !== undefined);
