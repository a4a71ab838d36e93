import { verdictOnly, type Decision } from "../deciding/decide.ts";
import { permits } from "../deciding/rules.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Verdict } from "../knowledge/schemas.ts";

export type Alternative = { messenger: string; verdict: Verdict };

/** Messengers with which the very same situation is permitted; each has been decided before it is named. */
export function insteadOf(decision: Decision, knowledge: Knowledge): readonly Alternative[] {
  const known = made.get(decision) ?? alternativesTo(decision, knowledge);
  made.set(decision, known);
  return known;
}
/** Decisions are remembered by `decide`, each under its own knowledge; an answer names its alternatives in words and as data. */
const made = new WeakMap<Decision, readonly Alternative[]>();

function alternativesTo(decision: Decision, knowledge: Knowledge): Alternative[] {
  if (decision.verdict === null || permits(decision.verdict) || decision.situation.messenger.includes("none"))
    return [];
  const wants =
    decision.rules.some((id) => (knowledge.rules.get(id)?.instead ?? "none") !== "none") ||
    decision.rules.includes("C2");
  if (!wants) return [];
  const released = knowledge.company?.released.map((release) => release.messenger) ?? [];
  const named = new Set(decision.situation.messenger);
  const alternatives =
    released.length > 0
      ? released
      : (knowledge.messengers.find((messenger) => named.has(messenger.id))?.alternatives ?? []);
  const customers = decision.situation.purpose.every((purpose) => purpose === "external")
    ? ["whatsapp_business_api"]
    : [];
  return [...new Set([...alternatives, ...customers])].flatMap((messenger) => {
    if (named.has(messenger)) return [];
    const verdict = verdictOnly({ ...decision.stated, messenger: [messenger] }, knowledge.space);
    return verdict && permits(verdict) ? [{ messenger, verdict }] : [];
  });
}
