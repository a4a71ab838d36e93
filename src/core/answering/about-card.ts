import type { Localized } from "../knowledge/schemas.ts";
import type { Retention } from "../privacy/retention.ts";
import type { About } from "../reading/intent.ts";
import { ABOUT_WORDS } from "./about-words.ts";
import { COMMAND_WORDS, spanWords } from "./command-words.ts";
import type { Draft } from "./compose.ts";
import { say, type Running, type Wording } from "./wording.ts";

/** What Lotse says of itself: a fact and what to do next, as this installation runs. */
export function aboutCard(kind: About, wording: Wording): Draft {
  const card = cardOf(kind, wording.running);
  return {
    headline: say(card.title, wording),
    symbol: card.symbol,
    lines: [
      { kind: "note", text: say(card.fact, wording, gaps(wording)) },
      { kind: "next", text: say(card.next, wording) },
    ],
    sources: [],
  };
}

type Words = { symbol: string; title: Localized; fact: Localized; next: Localized };
function cardOf(kind: About, running: Running | undefined): Words {
  const w = ABOUT_WORDS;
  switch (kind) {
    case "privacy":
      return { symbol: "🔒", title: w.privacy, fact: w.privacyKept, next: w.privacyNext };
    case "erase":
      return { symbol: "🧹", title: w.erase, fact: w.eraseHow, next: w.eraseNext };
    case "enter":
      return { symbol: "✍️", title: w.enter, fact: w.enterWhy, next: w.enterNext };
    case "kept":
      return {
        symbol: "🔒",
        title: w.kept,
        fact: running?.kept === null ? COMMAND_WORDS.dataHere : w.keptFor,
        next: w.keptNext,
      };
    case "model":
      return running?.model
        ? {
            symbol: "🔒",
            title: w.model,
            fact: running.model.input === "situation" ? w.modelSituation : w.modelQuestion,
            next: w.modelNext,
          }
        : { symbol: "🔒", title: w.noModel, fact: w.noModelWhy, next: w.noModelNext };
    case "readers":
      return { symbol: "🔒", title: w.readers, fact: w.readersWho, next: w.readersNext };
    case "operator":
      return { symbol: "🧭", title: w.operator, fact: w.operatorWho, next: w.operatorNext };
    case "rules":
      return { symbol: "🧭", title: w.rules, fact: w.rulesHow, next: w.rulesNext };
  }
}

const GAPS = ["threads", "drafts", "outbox", "tickets", "incidents", "journal"] as const satisfies (keyof Retention)[];
/** The model's host and the times this installation keeps things; they stay gaps in the catalogue. */
function gaps(wording: Wording): Record<string, string> {
  const { kept = null, model = null } = wording.running ?? {};
  const times = kept ? GAPS.map((kind): [string, string] => [kind, say(spanWords(kept[kind]), wording)]) : [];
  return { ...Object.fromEntries(times), ...(model ? { host: model.host } : {}) };
}
