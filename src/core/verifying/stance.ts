import type { VerifyContext } from "../answering/verify-context.ts";
import type { Clause, Sentence } from "./clauses.ts";
import { covered, relevant, type Evidence, type Ground } from "./evidence.ts";
import type { FaultCode } from "./faults.ts";
import type { Given } from "./closed-world.ts";
import { signalsOf, type Signals } from "./signals.ts";
import { conceptPattern, patternOf, WORDS } from "./vocabulary.ts";

const ONLY = /(?<!\p{L})(?:nur|only)(?!\p{L})/u;
const YOU = /(?<!\p{L})(?:du|sie|ihr|man|you)(?!\p{L})/u;
const CLOSE = 0.75;
const NEAR = 0.5;
const QUALIFIERS = { de: conceptPattern(WORDS.de.qualifiers, "de"), en: conceptPattern(WORDS.en.qualifiers, "en") };
const CONDITIONS = { de: patternOf(WORDS.de.conditions), en: patternOf(WORDS.en.conditions) };

/** Whether a sentence says about may and may not what the decision says: per clause, and per messenger it names. */
export function stanceFault(
  sentence: Sentence,
  evidence: Evidence,
  given: Given,
  context: VerifyContext,
): FaultCode | null {
  const whole = { text: sentence.clauses.map(({ text }) => text).join(" , "), negations: 0 };
  const conditional = sentence.words.some(({ lower }) => CONDITIONS[context.language](lower));
  if (BARE.test(sentence.text)) return "polarity";
  if (weakensABan(sentence, evidence, context.language)) return "polarity";
  for (const said of sentence.clauses) {
    const clause = relevant(said, evidence, given.concepts);
    const signals = signalsOf(clause, context.language);
    const names = clause.names.length > 0 ? clause.names : sentence.names;
    const fault =
      (quoted(clause, signals, evidence, context.language) ? null : statusFault(signals, names, context)) ??
      clauseFault({ clause, signals, names, conditional }, evidence, given, context);
    if (fault) return fault;
  }
  const spread = [...signalsOf(whole, context.language)].filter((signal) => signal === "permit");
  return spread.length > 0 &&
    context.outcome === "forbidden" &&
    sentence.clauses.every((clause) => signalsOf(clause, context.language).size === 0)
    ? "polarity"
    : null;
}

/** A bare yes or no decides something, nobody knows what. */
const BARE = /(?:^|[:,;] ?)(?:ja|nein|doch|klar|yes|no|nope|sure|yep)(?=\s*[,.;!]|$)/iu;
const PROVISOS = {
  de: /(?<!\p{L})(?:wenn|falls|sofern|solange|soweit|bis|außer|es sei denn|vorausgesetzt|ohne dass)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:if|unless|until|as long as|provided|except|without)(?!\p{L})/iu,
};
/** A ban with a proviso that no passage has is a permission for the rest. */
const weakensABan = (sentence: Sentence, evidence: Evidence, language: "de" | "en"): boolean =>
  PROVISOS[language].test(sentence.text) &&
  !PROVISOS[language].test(evidence.text) &&
  sentence.clauses.some((clause) => signalsOf(clause, language).has("forbid"));

/** Whether a clause with all its names stands in the passages as it is, to the same effect. */
const quoted = (clause: Clause, signals: Signals, evidence: Evidence, language: "de" | "en"): boolean =>
  clause.names.length > 0 &&
  evidence.grounds.some(
    (ground) =>
      [...signals].every((signal) => ground.signals.has(signal)) &&
      (!ONLY.test(ground.sentence.text) || ONLY.test(clause.text)) &&
      clause.names.every((id) => ground.clause.names.includes(id)) &&
      covered(clause, ground.clause.concepts, ground.clause.names).part >= CLOSE &&
      covered(ground.clause, clause.concepts, clause.names).part >= CLOSE &&
      keepsQualifiers(clause, ground, language),
  );

function statusFault(signals: Signals, names: readonly string[], { status }: VerifyContext): FaultCode | null {
  const praised = signals.has("permit") || signals.has("restrict") || signals.has("good");
  const blamed = signals.has("forbid") || signals.has("bad");
  if (praised && !blamed && names.some((id) => status.get(id) === "barred")) return "status";
  if (blamed && !praised && names.some((id) => status.get(id) === "permitted")) return "status";
  return null;
}

type Said = { clause: Clause; signals: Signals; names: readonly string[]; conditional: boolean };

function clauseFault(said: Said, evidence: Evidence, given: Given, context: VerifyContext): FaultCode | null {
  const { signals, clause, names, conditional } = said;
  const { outcome, language, status } = context;
  const permits = signals.has("permit") || signals.has("restrict");
  if (permits && signals.has("forbid")) return "polarity";
  const stands = (least: number, kinds: readonly string[], back = 0): boolean =>
    evidence.grounds.some(
      (ground) =>
        kinds.some((kind) => ground.signals.has(kind as never)) &&
        covered(clause, ground.clause.concepts, ground.clause.names).part >= least &&
        covered({ ...clause, names: [] }, ground.clause.concepts, []).shared > 0 &&
        (back === 0 || covered(ground.clause, clause.concepts, clause.names).part >= back) &&
        keepsQualifiers(clause, ground, language),
    );
  const restricted = (): boolean =>
    names.length === 0 &&
    !YOU.test(clause.text) &&
    [...evidence.grounds, ...evidence.joined].some(
      (ground) =>
        ONLY.test(ground.clause.text) && covered(clause, ground.clause.concepts, ground.clause.names).part >= CLOSE,
    );
  const denied = (least: number): boolean =>
    [...evidence.grounds, ...evidence.joined].some(
      (ground) =>
        ground.clause.negations % 2 === 1 && covered(clause, ground.clause.concepts, ground.clause.names).part >= least,
    );
  if (permits) {
    const kinds = signals.has("restrict") ? ["restrict", "permit"] : ["permit"];
    const alternative = names.length > 0 && names.every((id) => status.get(id) === "permitted");
    if (outcome === "allowed") return null;
    if (outcome === "conditional")
      return signals.has("restrict") || conditional || clause.conditional ? null : "polarity";
    if (outcome === "forbidden") return stands(alternative ? NEAR : CLOSE, kinds) ? null : "polarity";
    return stands(CLOSE, kinds, NEAR) || (signals.has("restrict") && restricted()) ? null : "polarity";
  }
  if (signals.has("forbid")) {
    if (outcome === "forbidden") {
      const wider = [...clause.concepts].some(
        (concept) => QUALIFIERS[language](concept) && !given.concepts.has(concept),
      );
      return wider && !stands(NEAR, ["forbid"]) ? "polarity" : null;
    }
    const permitted = outcome === "conditional" || outcome === "allowed";
    const backed = permitted ? stands(NEAR, ["forbid"]) || denied(NEAR) : stands(CLOSE, ["forbid"], NEAR);
    return backed ? null : "polarity";
  }
  if (signals.has("good") && !stands(NEAR, ["good", "permit", "restrict"])) return "polarity";
  if (signals.has("bad") && !stands(NEAR, ["bad", "forbid"])) return "polarity";
  return null;
}

/** A permission that loses "your own phone" or "customers" is a wider one. */
function keepsQualifiers(clause: Clause, ground: Ground, language: "de" | "en"): boolean {
  if (!ground.signals.has("permit") && !ground.signals.has("restrict")) return true;
  return [...ground.clause.concepts].every((concept) => !QUALIFIERS[language](concept) || clause.concepts.has(concept));
}
