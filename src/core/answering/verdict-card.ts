import { decide, type Decision } from "../deciding/decide.ts";
import { permits } from "../deciding/rules.ts";
import type { CardLine } from "./answer.ts";
import { branchLabel, branchSays } from "./branches.ts";
import { dpoPhrase } from "./contact.ts";
import type { DraftLine } from "./fit.ts";
import { needsRelease, phrase, shortVerdict, useOf, verdictWords } from "./headline.ts";
import { insteadOf } from "./instead.ts";
import { PHRASES, SYMBOLS, VERDICT_WORDS } from "./phrases.ts";
import { reviewText } from "./reviews.ts";
import { onlyLine, reasonOf } from "./sources.ts";
import { inSentence, listed, messengerName, namesInSentence, say, type Wording } from "./wording.ts";

/** The lines below the headline of one decided situation, most important first. */
export function verdictLines(decision: Decision, wording: Wording, claims: readonly string[]): DraftLine[] {
  const lines: DraftLine[] = [];
  const add = (kind: DraftLine["kind"], text: string, more: Partial<DraftLine> = {}): void =>
    void lines.push({ kind, text, ...more });
  const review = reviewText(decision, wording);
  if (decision.depends) {
    for (const branch of decision.depends.branches.slice(0, 6)) {
      add(
        "split",
        `${SYMBOLS[branch.verdict ?? "depends"]} ${branchLabel(decision.depends.on, branch, wording)}: ${branchSays(decision, decision.depends.on, branch, wording)}`,
      );
    }
    if (decision.assumed.some((assumption) => assumption.dimension === "device"))
      add("also", say(PHRASES.assumedWork, wording));
    if (review) add("why", review);
    add("next", say(PHRASES.pick, wording));
    return lines;
  }
  add("why", reasonOf(decision, wording));
  if (review) add("why", review);
  for (const claim of claims) {
    const text = CLAIMS[claim as keyof typeof CLAIMS];
    if (text && !permits(decision.verdict)) add("claim", say(text, wording));
  }
  const own = conditionTexts(decision, "you", wording);
  if (own.length > 0) add("conditions", say(PHRASES.you, wording, { list: own.slice(0, 3).join(" · ") }));
  const company = conditionTexts(decision, "company", wording, needsRelease(decision) ? ["released"] : []);
  const companyLine = (most: number): string =>
    say(PHRASES.company, wording, { list: company.slice(0, most).join(", ") });
  if (company.length > 0) add("company", companyLine(3), { shorter: [companyLine(2), companyLine(1)] });
  const instead = insteadLine(decision, wording);
  if (instead) lines.push(instead);
  const flip = decision.assumed.find((assumption) => assumption.dimension === "data")?.otherwise;
  if (flip && permits(decision.verdict))
    add("also", say(PHRASES.dataFlip, wording, { verdict: say(VERDICT_WORDS[flip.verdict], wording) }));
  if (decision.rules.includes("P1") && decision.situation.purpose.some((purpose) => purpose !== "private"))
    add("note", say(PHRASES.labourLaw, wording));
  if (onlyLine(decision, wording)) {
    const short = say(PHRASES.strictLineShort, wording);
    if (wording.knowledge.company) add("note", say(PHRASES.strictLine, wording), { shorter: [short] });
    else
      add("note", say(PHRASES.strictLineNoFile, wording), {
        shorter: [`${short} ${say(PHRASES.noCompanyFile, wording)}`],
        tellsNoFile: true,
      });
  }
  add("next", nextStep(decision, dpoPhrase(wording), wording), {
    shorter: [nextStep(decision, say(PHRASES.dpo, wording), wording)],
  });
  return lines;
}
const CLAIMS = { permission: PHRASES.claimPermission, consent: PHRASES.claimConsent, document: PHRASES.claimDocument };

function nextStep(decision: Decision, dpo: string, wording: Wording): string {
  if (decision.verdict === "ask_dpo") return say(PHRASES.askDpo, wording, { dpo });
  if (decision.rules.includes("A5")) return say(PHRASES.sureOfRelease, wording);
  return say(PHRASES.unsure, wording, { dpo });
}

/** Auflagen of one addressee in words, but those that are said already. */
export function conditionTexts(
  decision: Decision,
  who: "you" | "company",
  wording: Wording,
  said: readonly string[] = [],
): string[] {
  const names = namesInSentence(decision.situation.messenger, "nominative", wording);
  return decision.conditions
    .flatMap((id) => wording.knowledge.obligations.get(id) ?? [])
    .filter((obligation) => obligation.who === who && !said.includes(obligation.id))
    .map((obligation) => say(obligation.text, wording, { messenger: names }));
}

/** One alternative: a messenger that was decided before it is named, the own phone, or the smallest change that would do. */
function insteadLine(decision: Decision, wording: Wording): DraftLine | null {
  if (permits(decision.verdict)) return null;
  const line = (text: string, ...shorter: string[]): DraftLine => ({ kind: "instead", text, shorter });
  const { space } = wording.knowledge;
  const under = (change: Partial<Decision["stated"]>): string =>
    shortVerdict(decide({ ...decision.stated, ...change }, space), wording);
  const alternatives = insteadOf(decision, wording.knowledge).map(({ messenger }) => messenger);
  if (alternatives[0] !== undefined) {
    const verdict = under({ messenger: [alternatives[0]] });
    const others = alternatives.filter((id) => id !== API);
    const named = (ids: readonly string[]): string =>
      say(PHRASES.instead, wording, { names: namesInSentence(ids, "nominative", wording), verdict });
    if (others.length === 0 || others.length === alternatives.length)
      return line(named(alternatives), named(alternatives.slice(0, 1)));
    const names = namesInSentence(others, "nominative", wording);
    const who = say(wording.partners ?? PHRASES.outside, wording);
    const api = inSentence(API, "nominative", wording);
    return line(
      say(PHRASES.insteadOutside, wording, { names, who, api, verdict }),
      named(others),
      named(others.slice(0, 1)),
    );
  }
  const change = decision.counterfactual?.change;
  if (!change || decision.verdict === "ask_dpo") return null;
  const { device, messenger } = change;
  if (device === "private" && !messenger && decision.situation.action.includes("communicate"))
    return line(say(PHRASES.insteadOwnPhone, wording));
  const verdict = under({ ...(device ? { device: [device] } : {}), ...(messenger ? { messenger: [messenger] } : {}) });
  if (device === "work" && !messenger) return line(say(PHRASES.insteadWorkPhone, wording, { verdict }));
  const words = [
    messenger ? say(PHRASES.withMessenger, wording, { name: inSentence(messenger, "dative", wording) }) : "",
    device ? phrase("device", device, wording) : "",
  ];
  return line(say(PHRASES.otherwise, wording, { change: words.filter((word) => word !== "").join(" "), verdict }));
}
const API = "whatsapp_business_api";

/** Several situations side by side: one line each, by messenger alone where nothing else differs. */
export function sideBySide(decisions: readonly Decision[], wording: Wording): CardLine[] {
  const alike = sharedUse(decisions) !== null;
  return decisions.slice(0, 6).map((decision) => {
    const name = alike
      ? listed(
          (decision.stated.messenger ?? []).map((id) => messengerName(id, wording)),
          wording,
        )
      : useOf(decision, wording);
    return {
      kind: "split",
      text: `${SYMBOLS[decision.verdict ?? "depends"]} ${name}: ${verdictWords(decision, wording)}`,
    };
  });
}

/** The decisions as one, with all their messengers, where only the messenger differs. */
export function sharedUse(decisions: readonly Decision[]): Decision | null {
  const [first, ...others] = decisions;
  if (!first) return null;
  const rest = ({ stated }: Decision): string => JSON.stringify({ ...stated, messenger: null });
  if (others.some((other) => rest(other) !== rest(first))) return null;
  const messenger = decisions.flatMap((decision) => decision.stated.messenger ?? []);
  return { ...first, stated: { ...first.stated, messenger }, situation: { ...first.situation, messenger } };
}
