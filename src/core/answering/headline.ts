import type { Decision } from "../deciding/decide.ts";
import type { Dimension, Localized } from "../knowledge/schemas.ts";
import { fold } from "../reading/normalise.ts";
import type { Facts } from "../reading/facts.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { DEPENDS_ON, PHRASES, VERDICT_WORDS } from "./phrases.ts";
import { capital, listed, messengerName, namesInSentence, say, type Wording } from "./wording.ts";

/** The named use: "WhatsApp privat auf dem Diensthandy"; never a bare yes or no. */
export function useOf(decision: Decision, wording: Wording): string {
  const { stated } = decision;
  const device =
    stated.device && decision.situation.device.length === 1 ? phrase("device", stated.device[0], wording) : "";
  const german = wording.language === "de";
  const { leads, verb } = partsOf(decision, wording);
  const purpose = purposePart(decision, wording);
  const parts = german ? [leads, purpose, device, verb] : [verb, leads, purpose, device];
  const data = leadsWithData(decision) ? "" : dataOf(decision, wording);
  return capital([...parts, data && `(${data})`].filter((part) => part !== "").join(" "), wording);
}

/** What it is about, and the verb, which stands last in German and first in English. */
function partsOf(decision: Decision, wording: Wording): { leads: string; verb: string } {
  const action = only(decision.situation.action);
  if (action === "store_contacts")
    return {
      leads: [contactsOf(decision, wording), inMessenger(decision, wording)].filter((part) => part !== "").join(" "),
      verb: phrase("action", action, wording),
    };
  const named = messengerOf(decision, wording);
  if (action === undefined || action === "communicate") {
    const data = dataOf(decision, wording);
    if (data === "" && isCall(decision) && wording.language === "de") return { leads: "", verb: named };
    const where = inMessenger(decision, wording) || say(PHRASES.inAny, wording);
    return { leads: data === "" ? named : `${data} ${where}`, verb: "" };
  }
  const text = dimensionText("action", action, wording)?.phrase;
  const ids = decision.stated.messenger ?? [];
  const name = ids.length > 0 && ids.length <= 3 ? namesInSentence(ids, "accusative", wording) : named;
  if (text?.de.includes("{name}")) return { leads: say(text, wording, { name }), verb: "" };
  return { leads: name, verb: phrase("action", action, wording) };
}

const only = (values: readonly string[]): string | undefined => (values.length === 1 ? values[0] : undefined);
/** Data lead where something is written or said: "Vertrauliche Daten in Threema". */
const leadsWithData = ({ situation }: Decision): boolean => ["communicate", undefined].includes(only(situation.action));

const isCall = ({ stated }: Decision): boolean => stated.messenger?.every((id) => id === "none") === true;

/** The messengers as a title names them. */
function messengerOf(decision: Decision, wording: Wording): string {
  const ids = decision.stated.messenger;
  if (isCall(decision)) return say(PHRASES.calls, wording);
  return ids && ids.length <= 3
    ? listed(
        ids.map((id) => messengerName(id, wording)),
        wording,
      )
    : say(PHRASES.atAll, wording);
}

/** "in Threema"; empty where no messenger is named. */
function inMessenger({ stated, situation }: Decision, wording: Wording): string {
  const ids = stated.messenger;
  if (!ids || ids.length > 3) return "";
  if (ids.includes("none")) return only(situation.action) === "store_contacts" ? "" : say(PHRASES.byPhone, wording);
  return `in ${namesInSentence(ids, "dative", wording)}`;
}

function contactsOf({ situation }: Decision, wording: Wording): string {
  const kind = only(situation.contacts);
  return kind ? phrase("contacts", kind, wording) : say(PHRASES.contacts, wording);
}

/** Actions whose words say what for. */
const NAMES_ITS_PURPOSE = new Set(["introduce", "stop", "advertise"]);

function purposePart({ stated, situation }: Decision, wording: Wording): string {
  if (situation.action.every((action) => NAMES_ITS_PURPOSE.has(action))) return "";
  const values = stated.purpose ?? (situation.purpose.length < 3 ? situation.purpose : undefined);
  if (!values || values.length > 2 || (!stated.purpose && stated.action)) return "";
  const work = values.every((value) => value === "internal" || value === "external");
  if (work && only(situation.action) === "store_contacts")
    return only(situation.contacts) === "business_contacts" ? "" : say(PHRASES.forWork, wording);
  if (values.join() === "private" && storesOwn(situation)) return "";
  const value = only(values);
  if (value === undefined) return work ? say(PHRASES.forWork, wording) : "";
  const said =
    value === "external" && wording.partners ? say(wording.partners, wording) : phrase("purpose", value, wording);
  return work && only(situation.action) === "install" ? say(PHRASES.workWith, wording, { name: said }) : said;
}

/** "Private Kontakte" says what for. */
const storesOwn = ({ action, contacts }: Decision["situation"]): boolean =>
  only(action) === "store_contacts" && only(contacts) === "private_contacts";

function dataOf({ stated }: Decision, wording: Wording): string {
  const value = only(stated.data ?? []);
  return value === undefined || value === "ordinary" ? "" : phrase("data", value, wording);
}

/** Whom a question names as the people outside, where it names one group: "Bewerbern" gives "mit Bewerbern". */
export function partnersIn(cases: readonly Facts[], knowledge: Knowledge): Localized | null {
  const groups = knowledge.dimensions.get("purpose")?.values.find(({ id }) => id === "external")?.groups ?? [];
  const found = new Set(
    cases
      .flatMap(({ read }) => read)
      .filter(({ dimension, values }) => dimension === "purpose" && values.includes("external"))
      .map(({ text }) => {
        const folded = fold(text).text;
        return groups.find(({ words }) => words.some((word) => folded.includes(word)))?.phrase ?? null;
      }),
  );
  const [group = null] = found;
  return found.size === 1 ? group : null;
}

const dimensionText = (dimension: Dimension, id: string | undefined, wording: Wording) =>
  wording.knowledge.dimensions.get(dimension)?.values.find((candidate) => candidate.id === id);
/** How a value stands in a headline. */
export function phrase(dimension: Dimension, id: string | undefined, wording: Wording): string {
  const texts = dimensionText(dimension, id, wording);
  return texts ? say(texts.phrase, wording) : (id ?? "");
}
/** How a value stands on a chip or button. */
export function value(dimension: Dimension, id: string | undefined, wording: Wording): string {
  if (dimension === "messenger")
    return id === "other" ? say(PHRASES.another, wording) : messengerName(id ?? "", wording);
  const texts = dimensionText(dimension, id, wording);
  return texts ? say(texts.label, wording) : (id ?? "");
}

/** Whether a permission rests on a release that nobody has entered yet. */
export const needsRelease = ({ verdict, rules }: Pick<Decision, "verdict" | "rules">): boolean =>
  verdict === "conditional" && (rules.includes("A5") || rules.includes("A4"));

/** A verdict in few words, as buttons and alternatives show it. */
export const shortVerdict = (decision: Pick<Decision, "verdict" | "rules">, wording: Wording): string =>
  say(needsRelease(decision) ? PHRASES.whenReleased : VERDICT_WORDS[decision.verdict ?? "ask_dpo"], wording);

/** What the rules say about the use, in words; a released or unreleased messenger is named. */
export function verdictWords(decision: Decision, wording: Wording): string {
  if (decision.verdict === null)
    return say(DEPENDS_ON[decision.depends?.on ?? "purpose"] ?? VERDICT_WORDS.ask_dpo, wording);
  if (decision.rules.includes("C2"))
    return `${say(VERDICT_WORDS.forbidden, wording)}, ${say(PHRASES.notReleasedHere, wording)}`;
  return needsRelease(decision)
    ? say(PHRASES.ifReleased, wording, {
        messenger: namesInSentence(decision.situation.messenger, "accusative", wording),
      })
    : say(VERDICT_WORDS[decision.verdict], wording);
}

/** The headline of one decided situation; where the assumed device decides, it carries both, `apart` in a sentence each. */
export function headlineOf(decision: Decision, wording: Wording, apart = false): string {
  if (decision.contradiction) return say(PHRASES.contradiction, wording);
  if (decision.rules.length === 1 && decision.rules[0] === "X8" && decision.verdict === "conditional")
    return say(PHRASES.ownPhone, wording);
  const flip = decision.assumed.find((assumption) => assumption.dimension === "device")?.otherwise;
  if (flip && decision.verdict !== null) {
    const [work, own] = [
      { verdict: verdictWords(decision, wording) },
      { verdict: say(VERDICT_WORDS[flip.verdict], wording) },
    ];
    const both = apart
      ? [say(PHRASES.onWorkApart, wording, work), say(PHRASES.onPrivateApart, wording, own)].join(" ")
      : [say(PHRASES.onWork, wording, work), say(PHRASES.onPrivate, wording, own)].join("; ");
    return `${useOf(decision, wording)}: ${both}`;
  }
  return `${useOf(decision, wording)}: ${verdictWords(decision, wording)}`;
}
