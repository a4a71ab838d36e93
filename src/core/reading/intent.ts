import { incidentIn } from "./incident.ts";
import { losesOnlyOwn } from "./mishaps.ts";
import { segmentIntent } from "./segment-intent.ts";
import { scopeOf, type Segment } from "./segments.ts";
import { atPublicEmployer, USES } from "./topics.ts";
import { asksWith, cuesWith, everywhere, says, type Text } from "./text.ts";

export type Intent = "permission" | "information" | "topic" | "incident" | "escalate" | "smalltalk" | "out_of_scope";
export type Intents = {
  intent: Intent;
  topic: string | null;
  /** The clause asks permission for a use: the stricter of topic and verdict leads; otherwise the topic does. */
  asksUse: boolean;
  incident: string | null;
  smalltalk: string | null;
  /** Entries the words point to, best first; retrieval ranks the rest. */
  entries: readonly string[];
};

/** What Lotse is asked about itself, the narrower first. */
export const ABOUT = ["erase", "enter", "model", "operator", "readers", "kept", "privacy", "rules"] as const;
export type About = (typeof ABOUT)[number];
export const isAbout = (kind: string | null): kind is About => ABOUT.some((about) => about === kind);

export function intentsOf(text: Text, segments: readonly Segment[]): Intents {
  const none: Intents = {
    intent: "out_of_scope",
    topic: null,
    asksUse: false,
    incident: null,
    smalltalk: null,
    entries: [],
  };
  const incident = incidentIn(text);
  if (incident) return { ...none, intent: "incident", incident };
  if (losesOnlyOwn(text) && !says(text, "mark", "permission_strong"))
    return { ...none, intent: "information", entries: ["art-33"] };
  if (says(text, "say", "crisis")) return { ...none, intent: "smalltalk", smalltalk: "crisis" };
  if (harassed(text)) return { ...none, intent: "topic", topic: HARASSMENT };
  if (ownData(text) && says(text, "partner")) return { ...none, intent: "topic", topic: "subject_rights" }; // "Ein Kunde schreibt: Löscht alle meine Daten!"
  if (ownData(text) && !says(text, "say", "erase")) return { ...none, intent: "smalltalk", smalltalk: "own_data" };
  for (const about of ABOUT)
    if (says(text, "say", about) && text.mentions.length === 0)
      return { ...none, intent: "smalltalk", smalltalk: about };
  for (const [mark, smalltalk] of WHOLE) if (wholly(text, mark)) return { ...none, intent: "smalltalk", smalltalk };
  if (onlyPolite(text))
    return {
      ...none,
      intent: "smalltalk",
      smalltalk: politeKind(cuesWith(text, "say").map((cue) => cue.gives.say?.[0] ?? "")),
    };
  if (asksAboutMe(text)) return { ...none, intent: "smalltalk", smalltalk: "bot" };
  const kinds = segments.map((segment) => segmentIntent(text, scopeOf(segment)));
  const escalates =
    says(text, "say", "escalate") &&
    !asksWith(text, "why", everywhere) &&
    (!kinds.some((kind) => kind.intent === "permission" && kind.strong) ||
      (says(text, "mark", "human") && text.mentions.length === 0));
  if (escalates && (!says(text, "info", "dsb-fragen") || says(text, "mark", "human")))
    return { ...none, intent: "escalate" };
  const entries = [...new Set(cuesWith(text, "info").flatMap((cue) => cue.gives.info ?? []))];
  const askedElsewhere = kinds.some((kind) => kind.intent === "permission" && kind.topic === null && !kind.duty);
  const topic = kinds.find(
    (kind) => kind.topic !== null && kind.intent !== "information" && !(kind.soft && askedElsewhere),
  );
  const asks = kinds.find(
    (kind) =>
      kind.intent === "permission" &&
      (kind.strong ||
        (kind.asked && !kind.confirms) ||
        !kinds.some((other) => other.intent === "information" && other.curious)),
  );
  if (topic)
    return {
      ...none,
      intent: "topic",
      topic: topic.topic,
      asksUse:
        (USES.has(topic.topic ?? "") &&
          !says(text, "mark", "harass") &&
          !says(text, "mark", "no_use") &&
          !mustI(text, topic.topic) &&
          !doneToMe(text, topic.topic)) ||
        (!doneToMe(text, topic.topic) &&
          kinds.some((kind) => kind.intent === "permission" && kind.strong && kind.topic === null)),
      entries,
    };
  if (asks && atPublicEmployer(text))
    return { ...none, intent: "topic", topic: "public_sector", asksUse: true, entries };
  if (asks) return { ...none, intent: "permission", entries };
  if (kinds.some((kind) => kind.intent === "information")) return { ...none, intent: "information", entries };
  const small = cuesWith(text, "say")
    .map((cue) => cue.gives.say?.[0] ?? "")
    .filter((kind) => kind !== "escalate");
  const thanked = small.includes("thanks") && !text.original.includes("?"); // "danke, super erklärt"
  const wonders = asksWith(text, "what", everywhere) && !small.includes("bot") && !thanked;
  if (small.length > 0 && !wonders && !says(text, "scope", "out") && text.tokens.length <= 14)
    return { ...none, intent: "smalltalk", smalltalk: politeKind(small) };
  return none;
}

/** "Servus, bis morgen": a farewell is none the less one for the greeting in it. */
const politeKind = (kinds: readonly string[]): string | null =>
  ["bot", "thanks", "farewell"].find((kind) => kinds.includes(kind)) ?? kinds[0] ?? null;

/** "Ok", "mhm, alles klar", "Verlauf löschen": nothing else stands in the text and nothing is asked. */
const wholly = (text: Text, mark: string): boolean => {
  const covered = new Set(cuesWith(text, "mark", mark).flatMap((cue) => cue.tokens));
  return text.tokens.length > 0 && !text.original.includes("?") && text.tokens.every((_, t) => covered.has(t));
};
const WHOLE = [
  ["noted", "noted"],
  ["erases", "erase"],
] as const;
/** "Löscht alle meine Daten": the asker's own request, or word for word a customer's. */
const ownData = (text: Text): boolean =>
  says(text, "say", "own_data") &&
  text.mentions.length === 0 &&
  !says(text, "device") &&
  !says(text, "partner", "internal");

export const HARASSMENT = "harassment";
/** "Mein Chef belästigt mich über WhatsApp": people help, whatever messenger it is; advertising that annoys is none. */
const harassed = (text: Text): boolean =>
  says(text, "topic", HARASSMENT) && !says(text, "action", "advertise") && !says(text, "mark", "annoys");

/** "Okay super, das wars, schönen Feierabend!": a farewell or thanks that names nothing and asks nothing. */
const onlyPolite = (text: Text): boolean =>
  text.tokens.length <= 12 &&
  text.mentions.length === 0 &&
  !text.original.includes("?") &&
  ["thanks", "greeting", "farewell"].some((kind) => says(text, "say", kind)) &&
  !says(text, "mark", "ought") &&
  ![...FACTS, "claim"].some((slot) => says(text, slot) && !(slot === "topic" && says(text, "say", "thanks"))) && // "danke für die Auskunft"
  !says(text, "say", "escalate") &&
  !NEIGHBOURS.some((scope) => says(text, "scope", scope)) &&
  !text.tokens.some(
    (token, t) => ASKING.includes(token.word) && !cuesWith(text, "say", "thanks").some((cue) => cue.tokens.includes(t)),
  );
const ASKING = ["darf", "kann", "duerfen", "soll", "muss", "may", "can", "should"];

/** "Hey, how can you help?": nothing of a messenger, a person or a device in it, so it asks about Lotse and for no permission. */
const asksAboutMe = (text: Text): boolean =>
  text.tokens.length <= 16 &&
  text.mentions.length === 0 &&
  says(text, "say", "bot") &&
  !FACTS.some((slot) => says(text, slot)) &&
  !NEIGHBOURS.some((scope) => says(text, "scope", scope)) &&
  !says(text, "say", "escalate");
const FACTS = [
  "device",
  "purpose",
  "partner",
  "contacts",
  "action",
  "phonebook",
  "topic",
  "info",
  "data",
  "event",
  "object",
];
const NEIGHBOURS = ["out", "email", "cloud", "video", "chat", "group"];

/** "Darf der mich einfach hinzufügen?": somebody else acts, so the topic leads and no verdict on a use of one's own. */
const doneToMe = (text: Text, topic: string | null): boolean =>
  (topic === "coercion" || topic === "group_members") && says(text, "mark", "done_to_me");

/** "Muss ich mein Handy dafür hergeben?", no messenger named, asks about a duty, not for a permission. */
const mustI = (text: Text, topic: string | null): boolean =>
  (topic === "coercion" || topic === "group_members") &&
  text.mentions.length === 0 &&
  says(text, "mark", "ought") &&
  !says(text, "mark", "permission_strong");
