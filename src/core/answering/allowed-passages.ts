import type { Decision } from "../deciding/decide.ts";
import type { Entry } from "../knowledge/schemas.ts";
import type { Material } from "./compose.ts";
import { headlineOf } from "./headline.ts";
import { passageOf, ratings } from "./info-card.ts";
import { outcomeOf, type Outcome } from "./outcome.ts";
import type { Passage } from "./passages.ts";
import { entriesOf, leadingRules, sourceTitle } from "./sources.ts";
import { verdictLines } from "./verdict-card.ts";
import { namesInSentence, say, type Wording } from "./wording.ts";

/** What a model may show word for word, and what its sentences may rest on. Ids are safe in JSON, logs and attributes. */
export type AllowedPassages = { showable: Passage[]; citable: Passage[] };

/** Answers no model words: what has happened, what goes to a human, and what is no question. */
export const wordable = (outcome: Outcome): boolean =>
  !["incident", "escalate", "smalltalk", "out_of_scope"].includes(outcome);

/** The passages of one answer: curated per decision, because a true passage can turn the impression of a ban around. */
export function allowedPassages(material: Material, wording: Wording): AllowedPassages {
  const outcome = outcomeOf(material.reading, material.decisions);
  if (!wordable(outcome)) return { showable: [], citable: [] };
  const showable = showablePassages(material, wording).map(({ id, text }) => ({ id, text }));
  const more = outcome === "info" ? ratingPassages(material, wording) : decidedPassages(outcome, material, wording);
  return { showable, citable: [...showable, ...distinct(more)] };
}

/** The entries a model may pick for this answer, with the title they are shown under. */
export function showablePassages(material: Material, wording: Wording): (Passage & { title: string })[] {
  const outcome = outcomeOf(material.reading, material.decisions);
  if (!wordable(outcome)) return [];
  return entriesFor(outcome, material, wording).map((entry) => ({
    id: entry.id,
    title: sourceTitle(entry, wording),
    text: passageOf(entry, wording),
  }));
}

/** Entries that may stand beside this outcome: those asked for, or those behind the decisions that the knowledge releases for it. */
function entriesFor(outcome: Outcome, { entries, decisions, reading }: Material, wording: Wording): Entry[] {
  const { knowledge } = wording;
  const entry = (id: string | null): Entry[] => (id === null ? [] : (knowledge.entries.get(id) ?? [])) as Entry[];
  if (outcome === "info") return entries.flatMap((id) => knowledge.entries.get(id) ?? []);
  const topic = reading.intent === "topic" ? knowledge.topics.get(reading.topic ?? "general") : undefined;
  const named = decisions.flatMap((decision) => decision.stated.messenger ?? []);
  const behind = [
    ...(topic?.because ?? []).flatMap((id) => knowledge.entries.get(id) ?? []),
    ...(topic && outcome === "ask_dpo" ? [] : entriesOf(decisions, wording)),
    ...named.flatMap((id) => entry(knowledge.messengers.find((messenger) => messenger.id === id)?.entry ?? null)),
  ];
  return distinct(behind).filter(
    (one) => (one.shown_with as readonly string[]).includes(outcome) && !knowledge.stale.has(one.id),
  );
}

function decidedPassages(outcome: Outcome, { reading, decisions }: Material, wording: Wording): Passage[] {
  const topic =
    reading.intent === "topic" && outcome === "ask_dpo"
      ? wording.knowledge.topics.get(reading.topic ?? "general")
      : undefined;
  const led = topic
    ? (["certain", "decides", "until"] as const).map((part) => ({
        id: `topic.${topic.id}.${part}`,
        text: say(topic[part], wording),
      }))
    : [];
  if (led.length > 0) return led;
  return decisions.flatMap((decision, i) => decisionPassages(decision, i + 1, outcome, wording));
}

/** What code says about one decision. Beside a split nothing that speaks for one branch only. */
function decisionPassages(decision: Decision, number: number, outcome: Outcome, wording: Wording): Passage[] {
  const headline = { id: `headline.${number}`, text: `${headlineOf(decision, wording, true).replace(/\.$/, "")}.` };
  if (outcome === "depends" || decision.verdict !== outcome) return [headline];
  const messenger = namesInSentence(decision.situation.messenger, "nominative", wording);
  const named =
    decision.situation.messenger.length === 1
      ? messenger
      : wording.language === "de"
        ? "der Messenger"
        : "the messenger";
  const rules = leadingRules(decision, wording)
    .filter((rule) => rule.verdict === decision.verdict)
    .map((rule) => ({ id: `rule.${rule.id}`, text: say(rule.reason, wording, { messenger: named }) }));
  const duties = decision.conditions
    .flatMap((id) => wording.knowledge.obligations.get(id) ?? [])
    .map((duty) => ({ id: `duty.${duty.id}`, text: `${say(duty.text, wording, { messenger })}.` }));
  const lines = verdictLines(decision, wording, [])
    .filter((line) => line.kind === "instead" || line.kind === "note" || (line.kind === "why" && rules.length === 0))
    .map((line, i) => ({ id: `line.${number}.${i + 1}`, text: line.text }));
  return [headline, ...rules, ...lines, ...duties];
}

const ratingPassages = ({ cases }: Material, wording: Wording): Passage[] =>
  ratings(cases, wording).map((line, i) => ({ id: `rating.${i + 1}`, text: line.text }));

const distinct = <T extends { id: string }>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];
