import type { Decision } from "../deciding/decide.ts";
import { unique } from "../deciding/rules.ts";
import { DIMENSIONS, type Entry } from "../knowledge/schemas.ts";
import type { ReadFact } from "../reading/facts.ts";
import type { ProofSection } from "./answer.ts";
import { branchLabel } from "./branches.ts";
import { headlineOf } from "./headline.ts";
import { VERDICT_WORDS } from "./phrases.ts";
import { leadingRules } from "./sources.ts";
import { conditionTexts } from "./verdict-card.ts";
import { say, type Wording } from "./wording.ts";
import { dayIn } from "./day-in.ts";

const TITLES = {
  read: { de: "Was ich gelesen habe", en: "What I read" },
  assumed: { de: "Was ich angenommen habe", en: "What I assumed" },
  rules: { de: "Regeln, die entschieden haben", en: "Rules that decided" },
  sources: { de: "Worauf sie beruhen", en: "What they rest on" },
  conditions: { de: "Alle Auflagen", en: "All conditions" },
  companyRules: { de: "Regeln deiner Firma", en: "Rules of your company" },
  company: { de: "Für die Firma", en: "For the company" },
} as const;
const BASIS = {
  law: { de: "Gesetz", en: "law" },
  authority: { de: "Linie von Aufsichtsbehörden", en: "line of authorities" },
  line: { de: "strenge Linie der Quelle, kein Gesetz", en: "strict line of the source, not law" },
  should: { de: "Soll der Quelle, kein Gesetz", en: "a should of the source, not law" },
} as const;

/** What "Warum?" unfolds: read, assumed, rules with ids, entries with correction, all Auflagen. */
export function proofOf(
  decisions: readonly Decision[],
  read: readonly ReadFact[],
  entries: readonly Entry[],
  wording: Wording,
): ProofSection[] {
  const sections: ProofSection[] = [];
  const add = (title: { de: string; en: string }, lines: string[]): void => {
    if (lines.length > 0) sections.push({ title: say(title, wording), lines });
  };
  add(
    TITLES.read,
    unique(
      read.map(
        (fact) =>
          `${wording.language === "de" ? `„${fact.text}“` : `“${fact.text}”`} → ${branchLabel(fact.dimension, { values: fact.values, verdict: null }, wording)}`,
      ),
    ),
  );
  for (const decision of decisions) {
    const prefix = decisions.length > 1 ? `${headlineOf(decision, wording)} · ` : "";
    add(
      TITLES.assumed,
      decision.assumed.map(({ dimension, value: id }) => {
        const title = wording.knowledge.dimensions.get(dimension)?.title;
        return `${prefix}${title ? say(title, wording) : dimension}: ${branchLabel(dimension, { values: [id], verdict: null }, wording)}`;
      }),
    );
    add(TITLES.companyRules, unique(companyRules(decision, wording)));
    add(
      TITLES.rules,
      leadingRules(decision, wording).map(
        (rule) =>
          `${prefix}${rule.id} · ${say(rule.title, wording)}: ${say(VERDICT_WORDS[rule.verdict], wording)} (${say(BASIS[rule.basis], wording)})`,
      ),
    );
    add(TITLES.conditions, unique(conditionTexts(decision, "you", wording)));
    add(TITLES.company, unique(conditionTexts(decision, "company", wording)));
  }
  add(
    TITLES.sources,
    entries.map((entry) => {
      const law = entry.legal_basis.length > 0 ? ` [${entry.legal_basis.join("; ")}]` : "";
      return `${say(entry.title, wording)} (${entry.id}, ${entry.section}): ${say(entry.says, wording)}${entry.note ? ` ${say(entry.note, wording)}` : ""}${law}`;
    }),
  );
  return sections;
}

/** Company rules and releases that decided, with their document and who approved them. */
function companyRules(decision: Decision, wording: Wording): string[] {
  const company = wording.knowledge.company;
  const on = (decided: { on: string }): string => dayIn(decided.on, wording.language);
  return decision.rules.flatMap((id) => {
    const own = company?.rules.find((rule) => rule.id === id);
    if (own) return [`${id} · ${own.title}: ${own.document}, ${own.approved_by}, ${own.advised_by}, ${on(own)}`];
    if (id === "C1")
      return (company?.released ?? [])
        .filter((one) => decision.situation.messenger.includes(one.messenger))
        .map((one) => `C1 · ${one.messenger}: ${one.approved_by}, ${one.advised_by}, ${on(one)}. ${one.why}`);
    if (id === "C2") return [`C2 · ${(company?.released ?? []).map((one) => one.messenger).join(", ")}`];
    return id === "C3" && company?.private_use_policy
      ? [
          `C3 · ${company.private_use_policy.document}, ${company.private_use_policy.approved_by}, ${on(company.private_use_policy)}`,
        ]
      : [];
  });
}

/** Dimension -> values for JSON, in a fixed order. */
export const situationOf = (decision: Decision): Record<string, string[]> =>
  Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, [...decision.situation[dimension]]]));
