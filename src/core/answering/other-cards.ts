import type { Localized, Topic } from "../knowledge/schemas.ts";
import type { Decision } from "../deciding/decide.ts";
import { isAbout } from "../reading/intent.ts";
import { aboutCard } from "./about-card.ts";
import type { CardLine, ProofSection } from "./answer.ts";
import type { Draft } from "./compose.ts";
import { contactCard, contactLines, dpoPhrase } from "./contact.ts";
import { headlineOf } from "./headline.ts";
import { EXAMPLES, PHRASES } from "./phrases.ts";
import { ownDataCard } from "./own-data.ts";
import { SMALL_TALK } from "./small-talk-words.ts";
import { say, wordCount, type Running, type Wording } from "./wording.ts";

/** A matter the rules do not settle: what is certain, who decides, what to do until then. */
export function topicCard(
  id: string,
  decisions: readonly Decision[],
  proof: readonly ProofSection[],
  sources: readonly string[],
  question: string | null,
  wording: Wording,
): Draft {
  const { topics } = wording.knowledge;
  const topic = topics.get(id) ?? topics.get("general");
  if (!topic) return outOfScopeCard(question, wording);
  const headline = say(topic.headline, wording);
  if (topic.helps) return helpCard(topic, headline, topic.helps, wording);
  const use =
    decisions.length === 1 && decisions[0]?.verdict && Object.keys(decisions[0].stated).length > 0
      ? say(PHRASES.alsoUse, wording, { headline: headlineOf(decisions[0], wording) })
      : null;
  return {
    headline,
    symbol: "🟡",
    lines: [
      { kind: "why", text: say(topic.certain, wording) },
      { kind: "step", text: say(topic.until, wording) },
      ...(use ? [{ kind: "also" as const, text: use }] : []),
      { kind: "next", text: say(PHRASES.askDpo, wording, { dpo: dpoPhrase(wording) }) },
    ],
    sources: [...new Set([...topic.because, ...sources])],
    proof: [{ title: say(topic.title, wording), lines: [say(topic.decides, wording), ...topic.legal_basis] }, ...proof],
    contact: contactCard(topic.contacts, headline, question, wording),
  };
}

/** A matter in which people help, and neither the DPO nor a rule on messengers. */
function helpCard(topic: Topic, headline: string, helps: Localized, wording: Wording): Draft {
  const contacts = contactLines(topic.contacts, wording, true);
  return {
    headline,
    symbol: "🟡",
    lines: [
      { kind: "next", text: say(helps, wording) },
      ...(contacts.length > 0 ? [{ kind: "next" as const, text: contacts.join(" · ") }] : []),
      { kind: "step", text: say(topic.until, wording) },
      { kind: "why", text: say(topic.certain, wording) },
    ],
    sources: [...topic.because],
    proof: [{ title: say(topic.title, wording), lines: [say(topic.decides, wording), ...topic.legal_basis] }],
    contact: null,
  };
}

/** Something has gone wrong: calm first steps, whom to call, whose deadline it is. */
export function incidentCard(id: string, wording: Wording): Draft {
  const { incidents } = wording.knowledge;
  const incident = incidents.get(id) ?? incidents.get("other") ?? [...incidents.values()][0];
  if (!incident) return outOfScopeCard(null, wording);
  const headline = say(incident.headline, wording);
  const contacts = contactLines(incident.contacts, wording, true);
  const contact = contactCard(incident.contacts, headline, null, wording);
  const steps = incident.steps.map((step, i) => ({ kind: "step" as const, text: `${i + 1}. ${say(step, wording)}` }));
  const call = (most: number): string =>
    say(PHRASES.incidentCall, wording, { contacts: contacts.slice(0, most).join(" · ") });
  const called = contacts.length > 0 ? [call(2), call(1)] : [say(PHRASES.incidentCallNone, wording)];
  return {
    headline,
    symbol: "🟠",
    lines: roomFor(
      called.map((next) => [
        ...steps,
        { kind: "next" as const, text: next },
        { kind: "why" as const, text: say(PHRASES.incidentWhy, wording) },
      ]),
      headline,
    ),
    sources: [...incident.because],
    contact: { ...contact, title: say(PHRASES.reportTitle, wording), copy: say(PHRASES.incidentCopy, wording) },
  };
}

const INCIDENT_WORDS = 110;
/** The first version that leaves room for the notice, else the last. */
function roomFor(versions: readonly CardLine[][], headline: string): CardLine[] {
  const fits = versions.find(
    (lines) => wordCount([headline, ...lines.map((line) => line.text)].join(" ")) <= INCIDENT_WORDS,
  );
  return fits ?? versions[versions.length - 1] ?? [];
}

export function escalateCard(question: string | null, wording: Wording): Draft {
  const headline = say(PHRASES.escalateHeadline, wording);
  const lines = contactLines(["dpo", "deputy"], wording);
  return {
    headline,
    symbol: "✉️",
    lines: [
      { kind: "next", text: say(PHRASES.escalateBody, wording) },
      ...(lines.length > 0 ? [{ kind: "note" as const, text: lines.join(" · ") }] : []),
    ],
    sources: ["dsb-fragen"],
    contact: contactCard(["dpo", "deputy"], headline, question, wording),
  };
}

const examples = (wording: Wording) =>
  EXAMPLES.map((example) => ({ kind: "example" as const, text: say(example, wording) }));

export function smalltalkCard(kind: string | null, wording: Wording): Draft {
  if (kind === "crisis") {
    return {
      headline: say(SMALL_TALK.crisis, wording),
      symbol: "📞",
      lines: [{ kind: "next", text: say(SMALL_TALK.crisisHelp, wording) }],
      sources: [],
    };
  }
  if (kind === "own_data") return ownDataCard(wording);
  if (isAbout(kind)) return aboutCard(kind, wording);
  if (kind === "farewell") {
    return {
      headline: say(SMALL_TALK.farewell, wording),
      symbol: "👋",
      lines: [{ kind: "next", text: say(SMALL_TALK.farewellNext, wording) }],
      sources: [],
    };
  }
  const headline = say(HEADLINES[kind ?? "greeting"] ?? SMALL_TALK.greeting, wording);
  const lead = say(kind === "bot" ? PHRASES.outWhat : SMALL_TALK.more, wording);
  return { headline, symbol: "👋", lines: [{ kind: "next", text: lead }, ...examples(wording)], sources: [] };
}

/** Every answer to small talk and about Lotse itself: its kind, a question it answers, and what a model would get, for the catalogue. */
export const SMALLTALK: readonly (readonly [string | null, string, Running["model"]?])[] = [
  [null, "Begrüßung"],
  ["thanks", "Dank"],
  ["noted", "Ok"],
  ["farewell", "Tschüss"],
  ["bot", "Was kannst du?"],
  ["privacy", "Speicherst du meine Fragen?"],
  ["kept", "Wie lange speicherst du meine Fragen?"],
  ["erase", "Lösch meine Daten"],
  ["own_data", "Löscht alle meine Daten"],
  ["enter", "Darf ich hier Namen nennen?"],
  ["readers", "Liest hier jemand mit?"],
  ["model", "Gehen meine Fragen an eine KI?"],
  ["model", "Dasselbe mit Modell (LLM_INPUT=situation)", { host: "{host}", input: "situation" }],
  ["model", "Dasselbe mit Modell (LLM_INPUT=question)", { host: "{host}", input: "question" }],
  ["operator", "Wer hat dich programmiert?"],
  ["rules", "Worauf beruhen deine Antworten?"],
  ["crisis", "Jemand ist in Not"],
];

const HEADLINES: Readonly<Record<string, Localized>> = {
  thanks: SMALL_TALK.welcome,
  bot: SMALL_TALK.canDo,
  noted: SMALL_TALK.noted,
};

export function outOfScopeCard(question: string | null, wording: Wording): Draft {
  const headline = say(PHRASES.outHeadline, wording);
  return {
    headline,
    symbol: "🧭",
    lines: [
      { kind: "note", text: say(PHRASES.outWhat, wording) },
      ...examples(wording),
      { kind: "next", text: say(PHRASES.outDpo, wording, { dpo: dpoPhrase(wording) }) },
    ],
    sources: [],
    contact: contactCard(["dpo"], headline, question, wording),
  };
}
