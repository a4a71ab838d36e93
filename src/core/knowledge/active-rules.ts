import type { ActiveRule } from "../deciding/rules.ts";
import type { Company } from "./company.ts";
import type { Condition, Rule } from "./schemas.ts";

/** What a release stands for; `introduce` stays with the DPO (a fixed invariant), advertising with its consent rule (§ 7 UWG). */
const RELEASE_STANDS_FOR = ["A5", "X3", "X6"];
const RELEASED_ACTIONS = ["communicate", "install", "store_contacts", "sync_contacts", "backup"];

/** The rules that decide: the seed, then what the company file adds; a rule it replaces is off only where the replacing one matches. */
export function activeRules(seed: readonly Rule[], company: Company | null, stale: ReadonlySet<string>): ActiveRule[] {
  const releases: readonly Condition[] = (company?.released ?? []).map((release) => ({
    messenger: [release.messenger],
    purpose: release.purposes,
    device: release.devices,
    action: RELEASED_ACTIONS,
  }));
  const own: ActiveRule[] = (company?.rules ?? []).map((rule) => ({
    ...rule,
    when: [rule.when].flat(),
    because: [],
    conditions: [],
    offWhere: [],
    stale: false,
    company: true,
  }));
  const policy = company?.private_use_policy;
  if (policy)
    own.push(
      companyRule(
        "C3",
        { messenger: ["none", "sms"], device: ["work"], purpose: ["private"] },
        policy.private_calls === "allowed" ? "conditional" : "forbidden",
      ),
    );
  if (releases.length > 0) {
    own.push({
      ...companyRule("C1", {}, "conditional"),
      when: releases,
      conditions: [
        "work-only",
        "address-book-off",
        "nothing-confidential",
        "copy-to-company-system",
        "no-customers-together",
        "as-released",
      ],
    });
    own.push(
      companyRule(
        "C2",
        {
          messenger_not: ["none", ...(company?.released ?? []).map((r) => r.messenger)],
          purpose: ["internal", "external"],
        },
        "forbidden",
      ),
    );
  }
  const off = (id: string): readonly Condition[] => [
    ...(RELEASE_STANDS_FOR.includes(id) ? releases.map((release) => ({ ...release })) : []),
    ...(id === "P0" && policy ? [{}] : []),
    ...(company?.rules ?? []).filter((rule) => rule.replaces.includes(id)).flatMap((rule) => [rule.when].flat()),
  ];
  return [
    ...seed.map((rule) => ({
      ...rule,
      when: [rule.when].flat(),
      offWhere: off(rule.id),
      stale: rule.because.some((entry) => stale.has(entry)),
      company: false,
    })),
    ...own,
  ];
}

const companyRule = (id: string, when: Condition, verdict: ActiveRule["verdict"]): ActiveRule => ({
  id,
  when: [when],
  verdict,
  because: [],
  conditions: [],
  offWhere: [],
  stale: false,
  company: true,
});
