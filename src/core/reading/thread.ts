import type { Stated } from "../deciding/situation.ts";
import type { Facts } from "./facts.ts";
import type { Intent, Intents } from "./intent.ts";
import type { Language } from "./language.ts";
import type { Reading } from "./read.ts";
import { cuesWith, says, type Text } from "./text.ts";
import {
  elliptic,
  goesOn,
  goesOut,
  leavesScope,
  namesObject,
  onlyAbout,
  onlySays,
  refusesIt,
  removesIt,
  stillLeaves,
} from "./fragments.ts";
import { topicNamed, USES } from "./topics.ts";

/** What a conversation remembers: stated facts, no text; the last intent, so that "und jetzt?" after an incident is one. */
export type Thread = {
  situations: readonly Stated[];
  language: Language | null;
  last: Intent | null;
  incident: string | null;
  /** The last answer, so that "Warum?" can tell its reasons again; conversations of an older version have none. */
  given?: Given;
};
/** What an answer was made from, without a word of the asker: facts of the knowledge and ids. */
export type Given = { answer: string; intents: Intents; stated: readonly Stated[]; entries: readonly string[] };

/** Intents that leave the situation of a conversation as it was. */
const PASSING: readonly Intent[] = ["smalltalk", "out_of_scope", "escalate"];

/** A question read as part of its conversation: a fragment inherits what it does not name, a complete question starts afresh. */
export function followUp(reading: Reading, thread: Thread | null): Reading {
  if (!thread) return reading;
  const { text } = reading;
  if (thread.last === "incident" && reading.intent !== "incident" && (goesOnAbout(text) || tellsMore(reading)))
    return { ...reading, intent: "incident", incident: thread.incident ?? "other" };
  if (
    thread.situations.length === 0 ||
    reading.intent === "incident" ||
    reading.intent === "escalate" ||
    reading.intent === "smalltalk"
  )
    return reading;
  if (isComplete(text)) return reading;
  if (onlyWhy(text) && thread.last === "permission")
    return { ...reading, cases: inherit(thread), intent: "permission" };
  const silent = reading.topic === null && reading.cases.every((one) => !one.stated.data && !one.stated.action);
  const topic = silent && reading.intent !== "information" ? topicNamed(text) : null;
  if (topic !== null)
    return { ...reading, cases: merge(reading, thread), intent: "topic", topic, asksUse: USES.has(topic) };
  const whole = says(text, "variant") ? withVariant(reading, thread) : reading;
  const named = { ...whole, cases: whole.cases.map((one) => leaving(elliptic(one, text), thread, text)) };
  const says_something =
    named.cases.some((one) => Object.keys(one.stated).length > 0) ||
    says(text, "both") ||
    named.claims.length > 0 ||
    says(text, "mark", "injection") ||
    says(text, "object") ||
    says(text, "mark", "not_advertise") ||
    goesOn(text) ||
    (says(text, "mark", "follow") && text.tokens.length <= (says(text, "scope", "write") ? 9 : 6));
  const wantsManual = says(text, "mark", "how") && !says(text, "topic"); // how a product works, not whether it may be used
  if (
    named.intent === "out_of_scope" &&
    (!says_something || wantsManual || leavesScope(text, thread) || (says(text, "scope", "out") && !goesOn(text)))
  )
    return reading;
  if (
    named.intent === "information" &&
    !(
      thread.last !== "information" &&
      says(text, "mark", "follow") &&
      !says(text, "mark", "why") &&
      text.tokens.length <= 7
    )
  )
    return named;
  const asksAgain = named.intent === "permission" || named.intent === "out_of_scope" || named.intent === "information";
  const cases = asksAgain || text.mentions.length > 0 ? merge(named, thread) : inherit(thread);
  const informed = thread.last === "information" && onlyMessenger(named) && asksAgain;
  return { ...named, cases, intent: informed ? "information" : asksAgain ? "permission" : named.intent };
}

/** What the conversation remembers after this question. */
export function remember(reading: Reading, thread: Thread | null): Thread {
  const language = reading.language ?? thread?.language ?? null;
  const before = thread?.situations ?? [];
  const passing =
    PASSING.includes(reading.intent) ||
    reading.intent === "incident" ||
    (reading.intent === "topic" &&
      !isComplete(reading.text) &&
      before.length > 0 &&
      reading.text.mentions.length === 0);
  const own = reading.cases.map((one) => one.stated).filter((stated) => Object.keys(stated).length > 0);
  const situations = passing || (own.length === 0 && reading.intent === "information") ? before : own;
  return {
    situations,
    language,
    last:
      PASSING.includes(reading.intent) && reading.intent !== "out_of_scope" ? (thread?.last ?? null) : reading.intent,
    incident: reading.incident ?? thread?.incident ?? null,
  };
}

/** Its own verb and its own messenger, or its own action and partner. */
function isComplete(text: Text): boolean {
  const asked =
    says(text, "mark", "permission") || says(text, "mark", "ought") || says(text, "purpose") || says(text, "partner");
  const using =
    says(text, "scope", "use") || says(text, "scope", "write") || says(text, "scope", "call") || says(text, "action");
  const modal = cuesWith(text, "mark", "permission_strong").some((cue) => cue.tokens.length > 1);
  const verb =
    (modal && !(says(text, "mark", "follow") && says(text, "mark", "pronoun") && text.mentions.length === 0)) ||
    (using && asked && !says(text, "mark", "follow"));
  const partner = says(text, "partner") || says(text, "contacts");
  return (
    verb && (text.mentions.length > 0 || (says(text, "action") && partner && says(text, "mark", "permission_strong")))
  );
}

const goesOnAbout = (text: Text): boolean =>
  text.mentions.length === 0 &&
  text.tokens.length <= 12 &&
  (says(text, "mark", "panic") || says(text, "mark", "ought") || says(text, "mark", "follow")) &&
  !says(text, "info", "positivliste") &&
  (!says(text, "say") || says(text, "mark", "panic")); // "Hilfe, und jetzt??"

/** "Da war auch Signal drauf mit Kundenchats": after a mishap a statement tells more of it. */
const tellsMore = ({ intent, text }: Reading): boolean =>
  (intent === "permission" || intent === "out_of_scope") &&
  text.tokens.length <= 14 &&
  !text.original.includes("?") &&
  TOLD.test(text.tokens.map(({ word }) => word).join(" ")) &&
  !says(text, "mark", "permission_strong");
const TOLD = /\b(?:war|waren|hat|hab|habe|haben|hatte|wurde|wurden|ist|sind|was|were|had|has|have|got|is|are)\b/u;

/** "Warum das denn?": the same once more, with its reasons. */
const onlyWhy = (text: Text): boolean =>
  text.tokens.length <= 4 &&
  says(text, "mark", "why") &&
  text.cues.every((cue) => Object.keys(cue.gives).every((slot) => slot === "mark"));

/** "Und wenn ich es wieder lösche?" */
const leaving = (one: Facts, thread: Thread, text: Text): Facts =>
  one.stated.action === undefined &&
  thread.situations.some(({ messenger }) => messenger) &&
  (removesIt(text) || refusesIt(text) || goesOut(text))
    ? { ...one, stated: { ...one.stated, action: ["stop"] } }
    : one;

const onlyMessenger = (reading: Reading): boolean =>
  reading.text.mentions.length > 0 &&
  reading.cases.every((one) => Object.keys(one.stated).every((dimension) => dimension === "messenger")) &&
  !says(reading.text, "mark", "permission_strong");

const inherit = (thread: Thread): Facts[] => thread.situations.map((stated) => ({ stated, read: [] }));

function merge(reading: Reading, thread: Thread): Facts[] {
  const fresh = reading.cases.length > 0 ? reading.cases : [{ stated: {}, read: [] }];
  const names = fresh.some((one) => one.stated.messenger);
  const bases = names
    ? [
        thread.situations.find((base) =>
          fresh.some((one) => one.stated.messenger?.join() === base.messenger?.join()),
        ) ??
          thread.situations[0] ??
          {},
      ]
    : thread.situations;
  return fresh.flatMap((one) =>
    bases.map((base) => ({ stated: over(base, one.stated, reading.text), read: one.read })),
  );
}

/** New facts over inherited ones: a new partner replaces the purpose, new contacts too, a named object the data. */
function over(base: Stated, fresh: Stated, text: Text): Stated {
  const merged: Stated = { ...base, ...fresh };
  if (base.purpose && fresh.purpose && onlySays(text)) merged.purpose = base.purpose;
  if (fresh.contacts && !fresh.purpose) delete merged.purpose;
  if (!fresh.purpose && says(text, "mark", "own_matter") && says(text, "partner")) delete merged.purpose; // "und mit dem Käufer meines Autos?"
  if (fresh.purpose && !fresh.contacts && base.contacts && cuesWith(text, "partner").length > 0) delete merged.contacts;
  if (fresh.purpose && !fresh.purpose.includes("private") && base.purpose?.every((one) => fresh.purpose?.includes(one)))
    merged.purpose = base.purpose; // "nur Auftragsinfos" is work, and with whom was said before
  if (base.data && !fresh.data && namesObject(text)) delete merged.data;
  if (
    fresh.action &&
    base.action?.join() === "store_contacts" &&
    base.messenger === undefined &&
    fresh.messenger === undefined
  )
    delete merged.messenger;
  if (says(text, "mark", "not_advertise") && !fresh.action) delete merged.action;
  const denies =
    fresh.action?.join() === "stop" && says(text, "access", "if") && base.action?.join() !== "sync_contacts";
  if (denies) delete merged.action; // "WhatsApp mit Kunden?", "und wenn ich den Adressbuchzugriff verweigere?"
  if (says(text, "access", "off") && !fresh.action) {
    delete merged.action; // "und ohne Adressbuch?"
    delete merged.contacts;
  }
  if (base.action?.join() === "stop" && !fresh.action && !stillLeaves(text)) delete merged.action; // a new use is not the leaving
  if (fresh.purpose?.join() === "private" && base.purpose && !base.purpose.includes("private") && onlyAbout(text))
    merged.purpose = ["private", ...base.purpose];
  return merged;
}

function withVariant(reading: Reading, thread: Thread): Reading {
  const family = thread.situations.some((stated) => stated.messenger?.some((id) => id.startsWith("whatsapp")));
  const cue = cuesWith(reading.text, "variant")[0];
  const id = cue?.gives.variant?.[0];
  if (!family || !id || reading.text.mentions.length > 0) return reading;
  return { ...reading, cases: reading.cases.map((one) => ({ ...one, stated: { ...one.stated, messenger: [id] } })) };
}
