import type { Stated } from "../deciding/situation.ts";
import type { Facts } from "./facts.ts";
import { LATER } from "./still-used.ts";
import { cuesWith, says, type Text } from "./text.ts";

const LONGEST = 14;
/** Words by which a follow-up goes on about what was asked before. */
const GOES_ON =
  /^(?:und|u|and|aber|but|ok|okay|oder|or|nur|bloss|just|only|auch|also|ohne|without|mit|even|selbst|nein|nee|ne|no|sorry|doch|naja|well|so|dann|then)$/u;
/** "In der Mittagspause?", "auf meine Handy": where, when or how, and nothing else. */
const WHERE =
  /^(?:in|auf|aufm|am|im|bei|beim|vor|nach|zum|zur|wegen|fuer|ueber|per|via|vom|von|during|at|on|from|for|over|about)$/u;
const FEW = 4;
/** "Es geht um den Inhalt der Akte." */
const ABOUT = /^(?:es|it|its|das|da) (?:geht|ging|is|s|about) (?:da |dabei |nur |halt |ja )?(?:um|about)?/u;
const ONLY = /^(?:nur|bloss|lediglich|ausschliesslich|just|only)$/u;
const NEIGHBOURS = ["email", "cloud", "video"];

/** "Und wenn ich ihnen nur schreibe, dass ihr Brief da ist?", "they all ticked the box though": part of what was asked before. */
export function goesOn(text: Text): boolean {
  if (text.tokens.length > LONGEST || says(text, "mark", "how") || says(text, "mark", "what")) return false;
  if (NEIGHBOURS.some((scope) => says(text, "scope", scope))) return false;
  if (says(text, "mark", "opted_in")) return true;
  const opens = GOES_ON.test(text.tokens[0]?.word ?? "");
  const only = text.tokens.slice(0, 6).some(({ word }) => ONLY.test(word));
  const named = ["device", "partner", "purpose"].some((slot) => says(text, slot));
  if (opens) return only || named || !says(text, "scope", "out");
  const words = text.tokens.map(({ word }) => word);
  return (
    !says(text, "scope", "out") && ((words.length <= FEW && WHERE.test(words[0] ?? "")) || ABOUT.test(words.join(" ")))
  );
}

const PRIVATE =
  /(?:^|\s)(?:(?:mein|meins|meinem|das|dem|my|the|nur) )?(?:eigene[snm]|private[sm]|own(?: one)?|private one|personal one)$/u;
const WORK =
  /(?:^|\s)(?:das|dem|the|meins?|meinem|vom|von der) (?:dienstliche[nsm]?|firma|betrieb|geschaeftliche[nsm]?|work one|company one|office one)$/u;
const SHORT = 6;

/** "The private one", "mein eigenes, nur privat": the device, where one was asked for and no thing is named. */
export function elliptic(one: Facts, text: Text): Facts {
  if (one.stated.device !== undefined || text.tokens.length > SHORT || text.mentions.length > 0) return one;
  const clauses = new Map<number, string[]>();
  for (const { clause, word } of text.tokens) clauses.set(clause, [...(clauses.get(clause) ?? []), word]);
  const named = [...clauses.values()].map((words) => words.join(" "));
  const device = named.some((words) => PRIVATE.test(words))
    ? "private"
    : named.some((words) => WORK.test(words))
      ? "work"
      : null;
  if (device === null) return one;
  const adverb = text.tokens.some(({ word }) => /^(?:privat|privately|dienstlich|geschaeftlich)$/u.test(word));
  const { purpose: _, ...others } = one.stated;
  const stated: Stated = adverb ? one.stated : others;
  return { ...one, stated: { ...stated, device: [device] } };
}

/** "Und auf dem Privathandy?" asks about leaving once more; with whom, or to use it, is another use. */
const BARE = 7;
export const stillLeaves = (text: Text): boolean =>
  text.tokens.length <= BARE &&
  !["use", "write", "call"].some((scope) => says(text, "scope", scope)) &&
  !says(text, "partner") &&
  !says(text, "purpose");

/** "Und wenn ich es wieder lösche?": the app that was asked about. */
export const removesIt = (text: Text): boolean => {
  const at = cuesWith(text, "mark", "removing")[0]?.tokens[0];
  return (
    at !== undefined &&
    text.tokens.slice(Math.max(0, at - 4), at + 3).some(({ word }) => word === "es" || word === "it") &&
    !text.tokens.some(({ word }) => LATER.has(word)) // "... danach lösche": first it is used
  );
};

/** "Und Videokonferenzen mit denen?", "und per Mail?": what no rule is about. */
export const leavesScope = (text: Text, before: { situations: readonly Stated[] }): boolean =>
  text.mentions.length === 0 &&
  !says(text, "scope", "chat") &&
  !says(text, "action") &&
  (NEIGHBOURS.some((scope) => says(text, "scope", scope)) ||
    (says(text, "scope", "call") && !before.situations.some(({ purpose }) => purpose?.includes("private"))));

/** A thing that is sent; "intern" tells with whom. */
export const namesObject = (text: Text): boolean => {
  const whom = new Set(cuesWith(text, "purpose").flatMap((cue) => cue.tokens));
  return cuesWith(text, "object").some((cue) => !cue.tokens.every((t) => whom.has(t)));
};

/** "Die IT redet immer davon", "my boss keeps saying so": who speaks of it is not who is written to. */
export const onlySays = (text: Text): boolean => {
  const partners = cuesWith(text, "partner");
  return (
    partners.length > 0 &&
    partners.every((cue) => {
      const end = cue.tokens[cue.tokens.length - 1] ?? 0;
      return text.tokens.slice(end + 1, end + 3).some(({ word }) => SPEAKS.test(word));
    })
  );
};
const SPEAKS =
  /^(?:redet|reden|sagt|sagen|meint|meinen|schwaermt|schwaermen|empfiehlt|erzaehlt|says|said|say|talks|talk|means|meant|recommends|swears)$/u;

/** "So can I refuse?", "und wenn ich nein sage?": the access or the app that was asked about. */
const REFUSES =
  /\b(?:refuse|decline|say no|opt out|ablehnen|ablehne|verweigern|verweigere|verbieten|nein sagen|nein sage)\b/u;
/** "Kann ich da wieder raus?" */
export const goesOut = (text: Text): boolean =>
  text.tokens.length <= BARE && text.tokens[text.tokens.length - 1]?.word === "raus" && says(text, "mark", "pronoun");
export const refusesIt = (text: Text): boolean =>
  text.tokens.length <= BARE && REFUSES.test(text.tokens.map(({ word }) => word).join(" "));

/** What a talk is about, not with whom: "nur über Fußball" with colleagues may be either. */
export const onlyAbout = (text: Text): boolean =>
  text.tokens.some(
    ({ word }, t) =>
      /^(?:ueber|about)$/u.test(word) &&
      cuesWith(text, "partner", "private").some((cue) => cue.tokens.some((at) => at > t && at <= t + 3)),
  );
