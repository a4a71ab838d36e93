import type { Decision } from "../deciding/decide.ts";
import type { Dimension } from "../knowledge/schemas.ts";
import { DEPENDS_ON, PHRASES, VERDICT_WORDS } from "./phrases.ts";
import { capital, listed, messengerName, say, type Wording } from "./wording.ts";

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value) => b.includes(value));

/** The named use: "WhatsApp privat auf dem Diensthandy"; never a bare yes or no. */
export function useOf(decision: Decision, wording: Wording): string {
  const { stated, situation } = decision;
  const storing = situation.action.every((action) => action === "store_contacts");
  const messenger = messengerPart(decision, wording);
  const action = actionPart(decision, wording);
  const leads = wording.language === "en" && /^\w+ing\b/u.test(action); // "Installing Signal on the work phone"
  const parts = storing
    ? [storingPart(decision, wording), messenger]
    : [...(leads ? [action, messenger] : [messenger, action]), purposePart(decision, wording)];
  const device =
    stated.device && decision.situation.device.length === 1 ? phrase("device", stated.device[0], wording) : "";
  return capital([...parts, dataPart(decision, wording), device].filter((part) => part !== "").join(" "));
}

function messengerPart({ stated, situation }: Decision, wording: Wording): string {
  const ids = stated.messenger;
  const named =
    ids && ids.length <= 3
      ? listed(
          ids.map((id) => messengerName(id, wording)),
          wording,
        )
      : "";
  if (situation.action.every((action) => action === "store_contacts"))
    return named && !ids?.includes("none") ? `in ${named}` : "";
  if (ids?.every((id) => id === "none")) return wording.language === "de" ? "Telefonieren" : "Phone calls";
  return named || say(PHRASES.atAll, wording);
}

function storingPart({ situation }: Decision, wording: Wording): string {
  const kind =
    situation.contacts.length === 1
      ? value("contacts", situation.contacts[0], wording)
      : wording.language === "de"
        ? "Kontakte"
        : "Contacts";
  return wording.language === "de" ? `${kind} speichern` : `Storing ${kind.toLowerCase()}`;
}

/** Actions whose words say what for. */
const NAMES_ITS_PURPOSE = new Set(["introduce", "stop", "advertise"]);

function purposePart({ stated, situation }: Decision, wording: Wording): string {
  if (situation.action.every((action) => NAMES_ITS_PURPOSE.has(action))) return "";
  const values = stated.purpose ?? (situation.purpose.length < 3 ? situation.purpose : undefined);
  if (!values || values.length > 2 || (!stated.purpose && stated.action)) return "";
  if (sameSet(values, ["internal", "external"])) return say(PHRASES.forWork, wording);
  return values.length === 1 ? phrase("purpose", values[0], wording) : "";
}

function actionPart({ situation }: Decision, wording: Wording): string {
  const [only, ...others] = situation.action;
  return others.length > 0 || only === "communicate" ? "" : phrase("action", only, wording);
}

function dataPart({ stated }: Decision, wording: Wording): string {
  const [only, ...others] = stated.data ?? [];
  if (only === undefined || others.length > 0 || only === "ordinary") return "";
  return `${wording.language === "de" ? "mit" : "with"} ${phrase("data", only, wording)}`;
}

const textsOf = (dimension: Dimension, id: string | undefined, wording: Wording) =>
  wording.knowledge.dimensions.get(dimension)?.values.find((candidate) => candidate.id === id);
/** How a value stands in a headline. */
export function phrase(dimension: Dimension, id: string | undefined, wording: Wording): string {
  const texts = textsOf(dimension, id, wording);
  return texts ? say(texts.phrase, wording) : (id ?? "");
}
/** How a value stands on a chip or button. */
export function value(dimension: Dimension, id: string | undefined, wording: Wording): string {
  if (dimension === "messenger") return messengerName(id ?? "", wording);
  const texts = textsOf(dimension, id, wording);
  return texts ? say(texts.label, wording) : (id ?? "");
}

/** What the rules say about the use, in words; a released or unreleased messenger is named. */
export function verdictWords(decision: Decision, wording: Wording): string {
  if (decision.verdict === null)
    return say(DEPENDS_ON[decision.depends?.on ?? "purpose"] ?? VERDICT_WORDS.ask_dpo, wording);
  if (decision.rules.includes("C2"))
    return `${say(VERDICT_WORDS.forbidden, wording)}, ${say(PHRASES.notReleasedHere, wording)}`;
  const needsRelease =
    decision.verdict === "conditional" && (decision.rules.includes("A5") || decision.rules.includes("A4"));
  const names = (decision.situation.messenger ?? []).slice(0, 3).map((id) => messengerName(id, wording));
  return needsRelease
    ? say(PHRASES.ifReleased, wording, { messenger: listed(names, wording) })
    : say(VERDICT_WORDS[decision.verdict], wording);
}

/** The headline of one decided situation; where the assumed device decides, it carries both. */
export function headlineOf(decision: Decision, wording: Wording): string {
  if (decision.contradiction) return say(PHRASES.contradiction, wording);
  if (decision.rules.length === 1 && decision.rules[0] === "X8" && decision.verdict === "conditional")
    return say(PHRASES.ownPhone, wording);
  const flip = decision.assumed.find((assumption) => assumption.dimension === "device")?.otherwise;
  if (flip && decision.verdict !== null) {
    const both = [
      say(PHRASES.onWork, wording, { verdict: verdictWords(decision, wording) }),
      say(PHRASES.onPrivate, wording, { verdict: say(VERDICT_WORDS[flip.verdict], wording) }),
    ];
    return `${useOf(decision, wording)}: ${both.join(" ")}`;
  }
  return `${useOf(decision, wording)}: ${verdictWords(decision, wording)}`;
}
