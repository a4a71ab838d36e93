import type { Decision } from "../deciding/decide.ts";
import { strictness, unique } from "../deciding/rules.ts";
import type { Entry, Rule } from "../knowledge/schemas.ts";
import { PHRASES } from "./phrases.ts";
import { capital, inSentence, messengerName, say, type Wording } from "./wording.ts";
import { dayIn } from "./day-in.ts";

const BASIS_ORDER = ["law", "authority", "line", "should"];
const SOURCE_ORDER = ["law", "authority", "article"];

/** The rules behind a decision that staff should see first: law before authority before the strict line. */
export function leadingRules(decision: Decision, wording: Wording): readonly Rule[] {
  const known = leading.get(decision);
  if (known) return known;
  const made = decision.rules
    .flatMap((id) => wording.knowledge.rules.get(id) ?? [])
    .toSorted(
      (a, b) =>
        strictness(a.verdict) - strictness(b.verdict) ||
        BASIS_ORDER.indexOf(a.basis) - BASIS_ORDER.indexOf(b.basis) ||
        Number(namesAction(b, decision)) - Number(namesAction(a, decision)),
    );
  leading.set(decision, made);
  return made;
}
/** Decisions are remembered by `decide`, each under its own knowledge; headline, reason, sources and proof all ask. */
const leading = new WeakMap<Decision, readonly Rule[]>();

/** Whether a rule speaks of just what is done here: it explains better than one about every use. */
const namesAction = (rule: Rule, decision: Decision): boolean =>
  [rule.when]
    .flat()
    .some((condition) => condition.action?.some((action) => decision.situation.action.includes(action)));

/** Entries behind the decisions, law and authority before the vendor's article. */
export function entriesOf(decisions: readonly Decision[], wording: Wording): Entry[] {
  const ids = unique(
    decisions.flatMap((decision) => leadingRules(decision, wording).flatMap((rule) => [...becauseOf(rule, decision)])),
  );
  const entries = ids.flatMap((id) => wording.knowledge.entries.get(id) ?? []);
  return entries.toSorted((a, b) => SOURCE_ORDER.indexOf(a.source) - SOURCE_ORDER.indexOf(b.source));
}

/** The entries of a rule that fit the named messenger: the consumer app's reasons are not the Business App's. */
function becauseOf(rule: Rule, decision: Decision): readonly string[] {
  const ids = decision.situation.messenger;
  if (rule.id !== "A3") return rule.because;
  const only = ids.every((id) => id === "whatsapp_business_app")
    ? ["whatsapp-business-app"]
    : ids.includes("whatsapp_business_app")
      ? rule.because
      : ["whatsapp-privat"];
  return rule.because.filter((id) => only.includes(id));
}

/** One reason with its source by title: "WhatsApp gleicht das Adressbuch ab (Aufsichtsbehörden: ...)." */
export function reasonOf(decision: Decision, wording: Wording): string {
  const rule = leadingRules(decision, wording)[0];
  const company = companyReason(decision, wording);
  if (company) return company;
  if (!rule) return say(PHRASES.noRule, wording);
  const entry = wording.knowledge.entries.get(becauseOf(rule, decision)[0] ?? "");
  const named =
    decision.situation.messenger.length === 1
      ? inSentence(decision.situation.messenger[0] ?? "", "nominative", wording)
      : wording.language === "de"
        ? "der Messenger"
        : "the messenger";
  const reason = say(rule.reason, wording, { messenger: named });
  const lawful = rule.basis === "law" && /§|Art\.|section/.test(reason);
  const cited = lawful ? reason : entry ? `${reason.replace(/[.]$/, "")} (${sourceTitle(entry, wording)}).` : reason;
  return `${say(PHRASES.why, wording)} ${capital(cited, wording)}`;
}

/** A company rule or release names its document, who approved it and when. */
function companyReason(decision: Decision, wording: Wording): string | null {
  const company = wording.knowledge.company;
  const own = company?.rules.find((rule) => decision.rules.includes(rule.id));
  if (own)
    return `${say(PHRASES.why, wording)} ${own.title} (${own.document}, ${own.approved_by}, ${dayIn(own.on, wording.language)}).`;
  if (decision.rules.includes("C1")) {
    const release = company?.released.find((entry) => decision.situation.messenger.includes(entry.messenger));
    return release
      ? `${say(PHRASES.why, wording)} ${release.why} (${release.approved_by}, ${dayIn(release.on, wording.language)}).`
      : null;
  }
  if (decision.rules.includes("C2")) {
    const names = [...new Set(company?.released.map((release) => release.messenger))].map((id) =>
      messengerName(id, wording),
    );
    return `${say(PHRASES.why, wording)} ${say(PHRASES.releasedHere, wording, { names: names.join(", ") })}`;
  }
  if (decision.rules.includes("C3") && company?.private_use_policy)
    return `${say(PHRASES.why, wording)} ${company.private_use_policy.why} (${company.private_use_policy.document}).`;
  return null;
}

/** A source as staff see it, by title and kind, never by id. */
export function sourceTitle(entry: Entry, wording: Wording): string {
  const title = say(entry.title, wording);
  if (entry.source === "article") return `${say(PHRASES.article, wording)}: ${title}`;
  return entry.source === "authority" ? `${say(PHRASES.authority, wording)}: ${title}` : title;
}

/** Whether nothing but the source's strict line stands behind a verdict: then the company may decide differently. */
export const onlyLine = (decision: Decision, wording: Wording): boolean => {
  const rules = leadingRules(decision, wording);
  return (
    decision.rules.length > 0 &&
    rules.length === decision.rules.length &&
    rules.every((rule) => rule.basis === "line" || rule.basis === "should")
  );
};
