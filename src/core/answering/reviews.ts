import type { Decision } from "../deciding/decide.ts";
import { permits } from "../deciding/rules.ts";
import type { Entry } from "../knowledge/schemas.ts";
import { PHRASES } from "./phrases.ts";
import { say, type Wording } from "./wording.ts";

/**
 * "MM/YYYY" of the oldest review among the entries an answer cites: it is no newer than the oldest thing it rests on,
 * and today's date says nothing of that. Where it cites none, of the newest review in the knowledge.
 */
export function reviewedIn(sources: readonly string[], { knowledge }: Wording): string {
  const day = (entry: Entry): string => entry.reviewed;
  const cited = sources.flatMap((id) => knowledge.entries.get(id) ?? []).map(day);
  const [oldest] = cited.toSorted();
  const [year = "", month = ""] = (oldest ?? newestReview([...knowledge.entries.values()].map(day))).split("-");
  return `${month}/${year}`;
}

const newestReview = (days: readonly string[]): string => days.toSorted().at(-1) ?? "";

/** That a rule behind a decision is past its review date: a permission is a question to the DPO until it is reviewed, a ban stays. */
export function reviewText(decision: Decision, wording: Wording): string | null {
  const stale = wording.knowledge.active.filter((rule) => rule.stale && decision.rules.includes(rule.id));
  if (stale.length === 0) return null;
  return say(stale.some((rule) => permits(rule.verdict)) ? PHRASES.stalePermission : PHRASES.stale, wording);
}
