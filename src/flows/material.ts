import type { Material } from "../core/answering/compose.ts";
import { pickEntries, SURE } from "../core/answering/pick-entries.ts";
import { heldOf, normsIn, unknownLaw } from "../core/answering/norms.ts";
import type { Passages } from "../core/answering/passages.ts";
import { decided, strictestReading } from "../core/answering/strictest-reading.ts";
import { secondOpinion, type Examples } from "../core/answering/resembling.ts";
import { SUITABLE } from "../core/answering/releases.ts";
import type { Knowledge } from "../core/knowledge/knowledge.ts";
import type { Language } from "../core/reading/language.ts";
import type { Reader, Reading } from "../core/reading/read.ts";
import { says } from "../core/reading/text.ts";
import { followUp, type Thread } from "../core/reading/thread.ts";

export type ReadingParts = { knowledge: Knowledge; reader: Reader; passages: Passages; examples: Examples };

/** Reads a question and decides it: all that an answer, with or without a model, is made from. */
export function materialOf(
  text: string,
  before: Thread | null,
  spoken: Language | null,
  parts: ReadingParts,
): { material: Material; language: Language; reading: Reading } {
  const { knowledge, reader, passages, examples } = parts;
  const read = secondOpinion(followUp(reader.read(text), before), examples);
  const whole = decided(withCampaigns(read, knowledge), knowledge.space);
  const strictest = strictestReading(whole, text, reader, knowledge.space);
  const { reading, entries } = settle(strictest.reading, knowledge, passages);
  const asksReleases = says(reading.text, "mark", "asks_releases") && entries.includes(SUITABLE);
  const company = asksReleases && (knowledge.company?.released.length ?? 0) > 0; // then the article's list is no answer, and no model gets it
  const material: Material = {
    reading,
    claims: reading.claims,
    cases: strictest.decisions.length > 0 ? strictest.cases : reading.cases,
    decisions: strictest.decisions,
    entries: company ? [] : entries,
    question: text.trim(),
    asksReleases,
  };
  return { material, language: reading.language ?? before?.language ?? spoken ?? "de", reading };
}

/** An information question needs a passage; without one it goes to the DPO where it is about privacy, else out of scope. */
function settle(reading: Reading, knowledge: Knowledge, passages: Passages): { reading: Reading; entries: string[] } {
  const held = normAsked(reading, knowledge);
  if (held && "topic" in held)
    return { reading: { ...reading, intent: "topic", topic: held.topic, asksUse: false }, entries: [] };
  if (held)
    return {
      reading: { ...reading, intent: "information" },
      entries: [...new Set([...held.entries, ...pickEntries(reading, knowledge, passages)])],
    };
  if (reading.intent === "out_of_scope" && asksKnowledge(reading, passages))
    return { reading: { ...reading, intent: "information" }, entries: pickEntries(reading, knowledge, passages) };
  if (reading.intent === "out_of_scope" && asksAboutPrivacy(reading))
    return { reading: { ...reading, intent: "topic", topic: "general" }, entries: [] };
  if (reading.intent !== "information") return { reading, entries: [] };
  const entries = pickEntries(reading, knowledge, passages);
  return entries.length > 0
    ? { reading, entries }
    : { reading: { ...reading, intent: "topic", topic: "general" }, entries };
}

/** "Was regelt § 79a BetrVG?": a norm is asked for by its number, so nothing that merely resembles it will do. */
function normAsked(reading: Reading, knowledge: Knowledge): ReturnType<typeof heldOf> {
  if (reading.intent !== "information" && reading.intent !== "out_of_scope") return null;
  const [norm] = reading.text.mentions.length === 0 ? normsIn(reading.text.original) : [];
  if (norm) return heldOf(norm, knowledge);
  return unknownLaw(reading.text.original, knowledge) ? { topic: "general" } : null;
}

/** A question word and a passage that covers most of the question: the knowledge answers it though no cue placed it. */
const asksKnowledge = (reading: Reading, passages: Passages): boolean =>
  (says(reading.text, "mark", "what") || says(reading.text, "mark", "why")) &&
  !says(reading.text, "scope", "out") &&
  (passages.search(reading.text.original, 1)[0]?.score ?? 0) >= SURE;

/** "Haben wir ein Datenschutzkonzept?": about privacy and nothing the knowledge answers, so the DPO does. */
const asksAboutPrivacy = ({ text }: Reading): boolean =>
  says(text, "scope", "privacy") &&
  !["out", "email", "cloud", "video"].some((neighbour) => says(text, "scope", neighbour)) &&
  text.original.includes("?");

/** A campaign whose consent the company file documents counts where the question names it. */
function withCampaigns(reading: Reading, knowledge: Knowledge): Reading {
  const campaigns = knowledge.company?.campaigns ?? [];
  const lower = reading.text.original.toLowerCase();
  const named = campaigns.find((campaign) => lower.includes(campaign.name.toLowerCase()));
  if (!named) return reading;
  return {
    ...reading,
    cases: reading.cases.map((one) =>
      one.stated.action?.includes("advertise") && one.stated.messenger?.includes(named.messenger)
        ? { ...one, stated: { ...one.stated, consent: ["documented"] } }
        : one,
    ),
  };
}
