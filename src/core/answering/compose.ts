import type { Decision } from "../deciding/decide.ts";
import { permits } from "../deciding/rules.ts";
import type { Facts } from "../reading/facts.ts";
import type { Intents } from "../reading/intent.ts";
import { showablePassages } from "./allowed-passages.ts";
import type { Answer, Card, ProofSection } from "./answer.ts";
import { chipsOf, choiceOf, flipButtons, splitButtons } from "./branches.ts";
import { contactCard } from "./contact.ts";
import { fit, type DraftLine, type Fitted } from "./fit.ts";
import { headlineOf, useOf, verdictWords } from "./headline.ts";
import { infoCard } from "./info-card.ts";
import { insteadOf } from "./instead.ts";
import { escalateCard, incidentCard, outOfScopeCard, smalltalkCard, topicCard } from "./other-cards.ts";
import { outcomeOf, type Outcome } from "./outcome.ts";
import { DEPENDS_ON, PHRASES, SYMBOLS } from "./phrases.ts";
import { proofOf, situationOf } from "./proof.ts";
import { entriesOf, sourceTitle } from "./sources.ts";
import { reviewedIn } from "./reviews.ts";
import { sharedUse, sideBySide, verdictLines } from "./verdict-card.ts";
import { say, wordCount, type Wording } from "./wording.ts";

/** What an answer is composed from; `question` goes into the text to copy and nowhere else. */
export type Material = {
  reading: Intents;
  claims: readonly string[];
  cases: readonly Facts[];
  decisions: readonly Decision[];
  /** Entries for an information question, best first. */
  entries: readonly string[];
  question: string | null;
  /** Whether it asks what the company itself has released, not what is suitable. */
  asksReleases?: boolean;
};
export type Stamp = {
  id: string;
  versions: Answer["versions"];
  /** Whether a model is on: then answers say that its sentences are marked, else that there is none. */
  besideModel?: boolean;
};

/** The parts of a card that differ by outcome. */
export type Draft = {
  headline: string;
  symbol: string;
  lines: DraftLine[];
  sources: string[];
  proof?: ProofSection[];
  contact?: Card["contact"];
};

const LIMIT = 80;
const INCIDENT_LIMIT = 120;

/** An answer from the knowledge alone: no model, no text of the asker in it but what was read. */
export function compose(material: Material, wording: Wording, stamp: Stamp): Answer {
  const outcome = outcomeOf(material.reading, material.decisions);
  const draft = draftOf(outcome, material, wording);
  const stated = material.decisions.map((decision) => decision.stated);
  const decided =
    outcome !== "incident" &&
    outcome !== "info" &&
    outcome !== "escalate" &&
    outcome !== "smalltalk" &&
    outcome !== "out_of_scope";
  const { lines, left, notices } = firstView(draft, outcome, wording, stamp);
  return {
    id: stamp.id,
    outcome,
    language: wording.language,
    headline: draft.headline,
    text: [`${draft.symbol} ${draft.headline}`, ...lines.map((line) => line.text), notices.join(" ")].join("\n"),
    sources: draft.sources,
    topic: material.reading.intent === "topic" ? material.reading.topic : null,
    incident: material.reading.incident,
    decisions: decided ? material.decisions.map((decision) => viewOf(decision, wording)) : [],
    read: material.cases
      .flatMap((one) => one.read)
      .map((fact) => ({ ...fact, values: [...fact.values], span: [...fact.span] as [number, number] })),
    worded: "knowledge",
    prose: [],
    shown: [],
    notices,
    versions: { ...stamp.versions },
    card: {
      symbol: draft.symbol,
      lines,
      buttons:
        decided && !led(material, outcome)
          ? material.decisions.flatMap((decision, i) =>
              material.decisions.length === 1
                ? [...splitButtons(decision, i, stated, wording), ...flipButtons(decision, i, stated, wording)]
                : pick(decision, i, material, wording),
            )
          : [],
      chips: decided ? material.decisions.flatMap((decision, i) => chipsOf(decision, i, stated, wording)) : [],
      proof: draft.proof
        ? [
            ...draft.proof,
            ...(left.length > 0 && decided ? [{ title: say(PHRASES.besides, wording), lines: left }] : []),
          ]
        : [],
      passages: showablePassages(material, wording),
      sources: draft.sources
        .flatMap((id) => wording.knowledge.entries.get(id) ?? [])
        .map((entry) => ({ id: entry.id, title: sourceTitle(entry, wording), text: say(entry.says, wording) })),
      contact: draft.contact ?? null,
    },
  };
}

/** Whether a topic leads: then the use is only mentioned and has no buttons. */
const led = (material: Material, outcome: Outcome): boolean =>
  material.reading.intent === "topic" && outcome === "ask_dpo";

function draftOf(outcome: Outcome, material: Material, wording: Wording): Draft {
  const { reading, decisions, claims, question } = material;
  if (outcome === "incident") return incidentCard(reading.incident ?? "other", wording);
  if (outcome === "escalate") return escalateCard(question, wording);
  if (outcome === "smalltalk") return smalltalkCard(reading.smalltalk, wording);
  if (outcome === "out_of_scope") return outOfScopeCard(question, wording);
  if (outcome === "info") return infoCard(material.entries, material.cases, question, wording, material.asksReleases);
  const entries = entriesOf(decisions, wording);
  const proof = proofOf(
    decisions,
    material.cases.flatMap((one) => one.read),
    entries,
    wording,
  );
  const sources = entries.map((entry) => entry.id);
  if (led(material, outcome))
    return topicCard(
      reading.topic ?? "general",
      decisions,
      proof,
      decisions.every((decision) => decision.verdict) ? sources : [],
      question,
      wording,
    );
  const draft =
    decisions.length === 1 && decisions[0]
      ? single(decisions[0], claims, wording)
      : several(decisions, claims, outcome, wording);
  const beside = reading.intent === "topic" ? wording.knowledge.topics.get(reading.topic ?? "")?.beside : undefined;
  if (beside)
    // in place of the general "ask the DPO", whose contact stands below anyway
    draft.lines = [...draft.lines.filter((line) => line.kind !== "next"), { kind: "next", text: say(beside, wording) }];
  return { ...draft, proof, sources, contact: contactCard(["dpo"], draft.headline, question, wording) };
}

const single = (decision: Decision, claims: readonly string[], wording: Wording): Draft => ({
  headline: headlineOf(decision, wording),
  symbol: SYMBOLS[halved(decision) ? "depends" : (decision.verdict ?? "depends")],
  lines: verdictLines(decision, wording, claims),
  sources: [],
});

/** The headline permits on one device and does not on the other: then its symbol permits nothing. */
function halved({ assumed, verdict }: Decision): boolean {
  const flip = assumed.find((assumption) => assumption.dimension === "device")?.otherwise;
  return flip !== undefined && flip !== null && permits(verdict) !== permits(flip.verdict);
}

/** Several situations: side by side, and the reason where they share their verdict. */
function several(decisions: readonly Decision[], claims: readonly string[], outcome: Outcome, wording: Wording): Draft {
  const first = decisions[0];
  if (!first) return outOfScopeCard(null, wording);
  const shared =
    outcome === "depends"
      ? []
      : verdictLines(first, wording, claims).filter((line) => line.kind === "why" || line.kind === "next");
  const one = sharedUse(decisions);
  const names = one ? useOf(one, wording) : decisions.map((decision) => useOf(decision, wording)).join(" / ");
  const said =
    outcome === "depends"
      ? say(one ? DEPENDS_ON.messenger : PHRASES.eachApart, wording)
      : verdictWords(one ?? first, wording);
  const headline = `${names}: ${said}`;
  return {
    headline,
    symbol: SYMBOLS[outcome === "depends" ? "depends" : (first.verdict ?? "depends")],
    lines: [...sideBySide(decisions, wording), ...shared],
    sources: [],
  };
}

/** Side by side: a button picks one of the situations. */
function pick(decision: Decision, index: number, material: Material, wording: Wording) {
  return [
    {
      label: useOf(decision, wording),
      symbol: SYMBOLS[decision.verdict ?? "depends"],
      verdict: decision.verdict,
      says: headlineOf(decision, wording),
      choice: choiceOf([decision.stated], 0, material.decisions[index]?.stated ?? decision.stated),
    },
  ];
}

function viewOf(decision: Decision, wording: Wording): Answer["decisions"][number] {
  const { messenger } = decision.situation;
  return {
    situation: situationOf(decision),
    messenger: messenger.length === 1 ? (messenger[0] ?? null) : null,
    verdict: decision.verdict,
    rules: [...decision.rules],
    conditions: decision.conditions
      .flatMap((id) => wording.knowledge.obligations.get(id) ?? [])
      .map(({ id, who, text }) => ({ id, who, text: say(text, wording) })),
    instead: insteadOf(decision, wording.knowledge).map((one) => ({ ...one })),
    assumed: decision.assumed.map((assumption) => ({ ...assumption })),
    depends: decision.depends as Answer["decisions"][number]["depends"],
    counterfactual: decision.counterfactual,
  };
}

const WITHOUT_COMPANY: readonly Outcome[] = ["smalltalk", "out_of_scope", "info"];

/** The first view within its limit, with its notices: that the company has entered nothing stands in a line or in a notice. */
function firstView(draft: Draft, outcome: Outcome, wording: Wording, stamp: Stamp): Fitted & { notices: string[] } {
  const incident = outcome === "incident";
  const decidedBy = stamp.besideModel ? PHRASES.decidedBesideModel : PHRASES.decidedBy;
  const always = say(incident ? PHRASES.incidentNotice : decidedBy, wording, {
    month: reviewedIn(draft.sources, wording),
  });
  const noFile = wording.knowledge.company === null && !incident && !WITHOUT_COMPANY.includes(outcome);
  const view = (lines: readonly DraftLine[]): Fitted & { notices: string[] } => {
    const told = lines.some((line) => line.tellsNoFile);
    const notices = [...(noFile && !told ? [say(PHRASES.noCompanyFile, wording)] : []), always];
    const around = [draft.symbol, draft.headline, ...notices].reduce((sum, text) => sum + wordCount(text), 0);
    return { notices, ...fit(lines, around, incident ? INCIDENT_LIMIT : LIMIT, !incident) };
  };
  const first = view(draft.lines);
  return first.tellsNoFile === draft.lines.some((line) => line.tellsNoFile)
    ? first
    : view(draft.lines.filter((line) => !line.tellsNoFile));
}
