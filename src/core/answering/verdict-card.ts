import type { Decision } from "../deciding/decide.ts";
import { permits } from "../deciding/rules.ts";
import type { CardLine } from "./answer.ts";
import { branchLabel, branchSays } from "./branches.ts";
import { dpoPhrase } from "./contact.ts";
import { phrase, useOf, verdictWords } from "./headline.ts";
import { insteadOf } from "./instead.ts";
import { PHRASES, SYMBOLS, VERDICT_WORDS } from "./phrases.ts";
import { reviewText } from "./reviews.ts";
import { onlyLine, reasonOf } from "./sources.ts";
import { listed, messengerName, say, type Wording } from "./wording.ts";

/** The lines below the headline of one decided situation, most important first. */
export function verdictLines(decision: Decision, wording: Wording, claims: readonly string[]): CardLine[] {
  const lines: CardLine[] = [];
  const add = (kind: CardLine["kind"], text: string): void => void lines.push({ kind, text });
  const review = reviewText(decision, wording);
  if (decision.depends) {
    for (const branch of decision.depends.branches.slice(0, 6)) {
      add(
        "split",
        `${SYMBOLS[branch.verdict ?? "depends"]} ${branchLabel(decision.depends.on, branch, wording)}: ${branchSays(branch, wording)}`,
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
  const company = conditionTexts(decision, "company", wording);
  if (company.length > 0) add("company", say(PHRASES.company, wording, { list: company.slice(0, 3).join(", ") }));
  const instead = insteadLine(decision, wording);
  if (instead) add("instead", instead);
  const flip = decision.assumed.find((assumption) => assumption.dimension === "data")?.otherwise;
  if (flip && permits(decision.verdict))
    add("also", say(PHRASES.dataFlip, wording, { verdict: say(VERDICT_WORDS[flip.verdict], wording) }));
  if (decision.rules.includes("P1") && decision.situation.purpose.some((purpose) => purpose !== "private"))
    add("note", say(PHRASES.labourLaw, wording));
  if (onlyLine(decision, wording))
    add("note", say(wording.knowledge.company ? PHRASES.strictLine : PHRASES.strictLineNoFile, wording));
  add("next", nextStep(decision, wording));
  return lines;
}
const CLAIMS = { permission: PHRASES.claimPermission, consent: PHRASES.claimConsent, document: PHRASES.claimDocument };

function nextStep(decision: Decision, wording: Wording): string {
  if (decision.verdict === "ask_dpo") return say(PHRASES.askDpo, wording, { dpo: dpoPhrase(wording) });
  if (decision.rules.includes("A5")) return say(PHRASES.sureOfRelease, wording);
  return say(PHRASES.unsure, wording, { dpo: dpoPhrase(wording) });
}

/** Auflagen of one addressee in words. */
export function conditionTexts(decision: Decision, who: "you" | "company", wording: Wording): string[] {
  const names = listed(
    decision.situation.messenger.slice(0, 3).map((id) => messengerName(id, wording)),
    wording,
  );
  return decision.conditions
    .flatMap((id) => wording.knowledge.obligations.get(id) ?? [])
    .filter((obligation) => obligation.who === who)
    .map((obligation) => say(obligation.text, wording, { messenger: names }));
}

/** One alternative: a messenger that was decided before it is named, the own phone, or the smallest change that would do. */
function insteadLine(decision: Decision, wording: Wording): string | null {
  if (permits(decision.verdict)) return null;
  const alternatives = insteadOf(decision, wording.knowledge);
  const api = alternatives.find((alternative) => alternative.messenger === "whatsapp_business_api");
  if (alternatives.length > 0) {
    const names = alternatives
      .filter((alternative) => alternative !== api)
      .slice(0, 3)
      .map(({ messenger }) => messengerName(messenger, wording));
    const verdict = say(VERDICT_WORDS[alternatives[0]?.verdict ?? "conditional"], wording);
    const first = names.length > 0 ? say(PHRASES.instead, wording, { names: listed(names, wording), verdict }) : "";
    const second = api
      ? say(PHRASES.apiForCustomers, wording, { verdict: say(VERDICT_WORDS[api.verdict], wording) })
      : "";
    return [first, second].filter((text) => text !== "").join(" ");
  }
  const change = decision.counterfactual;
  if (!change || decision.verdict === "ask_dpo") return null;
  const verdict = say(VERDICT_WORDS[change.verdict], wording);
  if (
    change.change.device === "private" &&
    !change.change.messenger &&
    decision.situation.action.includes("communicate")
  )
    return say(PHRASES.insteadOwnPhone, wording);
  if (change.change.device === "work" && !change.change.messenger)
    return say(PHRASES.insteadWorkPhone, wording, { verdict });
  const words = [
    change.change.messenger
      ? say(PHRASES.withMessenger, wording, { name: messengerName(change.change.messenger, wording) })
      : "",
    change.change.device ? phrase("device", change.change.device, wording) : "",
  ];
  return say(PHRASES.otherwise, wording, { change: words.filter((word) => word !== "").join(" "), verdict });
}

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
