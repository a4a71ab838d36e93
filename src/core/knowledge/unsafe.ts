import { brokenInvariants, type Broken } from "../deciding/invariants.ts";
import { completions, judge, permits, ruleSpace, satisfies, type RuleSpace } from "../deciding/rules.ts";
import type { Complete } from "../deciding/situation.ts";
import { activeRules } from "./active-rules.ts";
import type { Company } from "./company.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Parsed, Problem } from "./parse.ts";
import { DIMENSIONS, type Condition, type Rule } from "./schemas.ts";

/** What is read, with its places. */
type Read = {
  knowledge: Pick<Knowledge, "invariants" | "messengers" | "dimensions" | "space" | "stale">;
  rules: Parsed<{ rules: Rule[] }>;
  company: Parsed<Company> | null;
  companyFile: string;
};
type Release = Pick<Company["released"][number], "messenger" | "purposes" | "devices">;

/**
 * What must not be decided with: rules or a company file that break an invariant, and releases and own rules that say
 * something to staff and decide nothing. A review date that has passed only tightens, so it is left out: no day stops a start.
 */
export function unsafe(read: Read): Problem[] {
  const { knowledge, rules, company } = read;
  const active = activeRules(rules.value.rules, company?.value ?? null, new Set());
  const space = knowledge.stale.size === 0 ? knowledge.space : ruleSpace(active, knowledge.messengers);
  const own = new Set(active.filter((rule) => rule.company).map((rule) => rule.id));
  const idle = company ? [...idleReleases(company, space, read), ...idleRules(company, space, read)] : [];
  return [...brokenInvariants(knowledge.invariants, space, own).map((one) => broken(one, own, read)), ...idle];
}

function broken({ invariant, complete, outcome }: Broken, own: ReadonlySet<string>, read: Read): Problem {
  const byCompany = outcome.matching.filter((id) => own.has(id));
  const example = `Gegenbeispiel (counter-example): ${inWords(complete, read, "de")} (${inWords(complete, read, "en")})`;
  const says = `was immer gilt, hält nicht mehr: ${invariant.title.de}; `;
  const property = `invariant ${invariant.id} (${invariant.kind})`;
  const place =
    byCompany.length > 0 ? placeInCompany(byCompany, complete, read) : placeInRules(outcome.strictest, read);
  return {
    ...place,
    message:
      byCompany.length > 0
        ? `${says}die Freigabe oder Regel enger fassen oder entfernen (a release or rule of this file breaks the ${property}: ${invariant.title.en}; narrow or remove it). ${example}`
        : `${says}"verdict" oder "when" der Regel mit der letzten Fassung vergleichen und strenger fassen (the rules break the ${property}: ${invariant.title.en}; compare the rule with its last version and make it stricter). ${example}`,
  };
}

function placeInRules(ids: readonly string[], { rules }: Read): Omit<Problem, "message"> {
  const at = rules.value.rules.findIndex((rule) => ids.includes(rule.id));
  const rule = rules.value.rules[at];
  return { file: "rules.yaml", line: rule ? rules.lineOf(["rules", at]) : 0, entry: rule?.id ?? "" };
}

function placeInCompany(
  ids: readonly string[],
  complete: Complete,
  { company, companyFile: file }: Read,
): Omit<Problem, "message"> {
  for (const [i, rule] of (company?.value.rules ?? []).entries())
    if (ids.includes(rule.id)) return { file, line: company?.lineOf(["rules", i]) ?? 0, entry: rule.id };
  for (const [i, { messenger }] of (company?.value.released ?? []).entries())
    if (messenger === complete.messenger)
      return { file, line: company?.lineOf(["released", i]) ?? 0, entry: messenger };
  return { file, line: 0, entry: "" };
}

/** A situation as a DPO would say it: "Messenger WhatsApp, Zweck Mit Kollegen, ...". */
function inWords(complete: Complete, { knowledge: { dimensions, messengers } }: Read, language: "de" | "en"): string {
  return DIMENSIONS.map((id) => {
    const dimension = dimensions.get(id);
    const label = dimension?.values.find((value) => value.id === complete[id])?.label[language];
    const name = id === "messenger" ? messengers.find((one) => one.id === complete[id])?.name : undefined;
    return `${dimension?.title[language] ?? id}: ${label ?? name ?? complete[id]}`;
  }).join(", ");
}

/** The seed rule that bars a release in part of what it names, so that it would tell staff what no answer says; null where it holds. */
export function barredBy({ messenger, purposes, devices }: Release, space: RuleSpace): string | null {
  for (const purpose of purposes)
    for (const device of devices) {
      const here = { messenger, purpose, device, action: "communicate", contacts: "business_contacts" };
      const rating = space.ratingOf.get(messenger) ?? null;
      const { verdict, strictest } = judge({ ...here, data: "ordinary", consent: "none" }, space.rules, rating);
      const bars = strictest.every((id) => !space.rules.some((rule) => rule.company && rule.id === id));
      if (!permits(verdict) && bars) return strictest[0] ?? "";
    }
  return null;
}

/** Why such a release is refused, in the words of `npm run setup`. */
export function changesNothing(id: string, rules: readonly Pick<Rule, "id" | "title">[]): string {
  const rule = rules.find((one) => one.id === id);
  return `Eine Freigabe ändert daran nichts${rule ? ` (Regel ${rule.id}, „${rule.title.de}“)` : ""}. Bitte mit der DSB klären.`;
}

function idleReleases({ value, lineOf }: Parsed<Company>, space: RuleSpace, { rules, companyFile }: Read): Problem[] {
  return value.released.flatMap((release, i) => {
    const bar = barredBy(release, space);
    return bar === null
      ? []
      : [
          {
            file: companyFile,
            line: lineOf(["released", i]),
            entry: release.messenger,
            message: `${changesNothing(bar, rules.value.rules)} Die Freigabe entfernen oder enger fassen (a release changes nothing here${bar === "" ? "" : `, rule ${bar} stands`}: remove or narrow it, and ask the DPO)`,
          },
        ];
  });
}

/** Own rules that decide nowhere, and what they claim to replace where it never applies. */
function idleRules({ value, lineOf }: Parsed<Company>, space: RuleSpace, { rules, companyFile }: Read): Problem[] {
  const deciding = new Set(space.outcomes.flatMap(({ strictest }) => strictest));
  return value.rules.flatMap((rule, i) => {
    const problem = (message: string): Problem => ({
      file: companyFile,
      line: lineOf(["rules", i]),
      entry: rule.id,
      message,
    });
    const empty = rule.replaces.filter(
      (id) => !meet([rule.when].flat(), [rules.value.rules.find((one) => one.id === id)?.when ?? []].flat(), space),
    );
    return [
      ...(deciding.has(rule.id)
        ? []
        : [
            problem(
              `diese Regel entscheidet nie, eine strengere gilt überall, wo sie gilt: "when" prüfen, oder unter "replaces" die Regel nennen, die sie ablöst (this rule never decides: a stricter one always covers it; check "when", or name the rule it replaces)`,
            ),
          ]),
      ...empty.map((id) =>
        problem(
          `"replaces: ${id}" bewirkt nichts, ${id} gilt nirgends, wo diese Regel gilt: entfernen oder "when" prüfen (replaces nothing, ${id} never applies where this rule does: remove it or check "when")`,
        ),
      ),
    ];
  });
}

/** Whether some complete situation satisfies a condition of each. */
function meet(some: readonly Condition[], others: readonly Condition[], space: RuleSpace): boolean {
  const messenger = space.classes.map(([id = "other"]) => id);
  for (const complete of completions({ ...space.domains, messenger })) {
    const rating = space.ratingOf.get(complete.messenger) ?? null;
    const holds = (condition: Condition): boolean => satisfies(complete, condition, rating);
    if (some.some(holds) && others.some(holds)) return true;
  }
  return false;
}
