import type { Cue } from "./patterns.ts";
import { isAfterthought, keptOn, takenInstead } from "./still-used.ts";
import { cuesWith, everywhere, firstToken, lastToken, says, sentenceOf, type Scope, type Text } from "./text.ts";

/**
 * Whether a cue of leaving, removing or refusing has an object of its own: the app, the group, the account, the access.
 * Leaving is always allowed, so "per WhatsApp absagen" or "ein Angebot ablehnen" must never be taken for it.
 */
export function leaves(text: Text, cue: Cue, focus: Scope): boolean {
  const at = lastToken(cue);
  const { sentence, clause } = text.tokens[at] ?? {};
  const here: Scope = (t) => text.tokens[t]?.sentence === sentence;
  if (cue.gives.mark?.includes("it_goes"))
    return cuesWith(text, "mark", "sits_on_device").some((on) => isApp(text, on));
  const beside: Scope = (t) => text.tokens[t]?.clause === clause;
  if (cuesWith(text, "mark", "instead_of", here).some((other) => near(lastToken(other), firstToken(cue)))) return false;
  if (
    writesInstead(text, cue, here, focus) ||
    isCondition(text, cue) ||
    isAfterthought(text, cue) ||
    takenInstead(text, cue) !== null ||
    keptOn(text, cue) ||
    mustGo(text, cue) ||
    isBan(text, cue) ||
    isForbidden(text, cue) ||
    orNot(text, cue)
  )
    return false;
  const goes = cue.tokens.some((t) => /^(?:raus|austret|verabschied)/u.test(text.tokens[t]?.word ?? "")); // "in der Gruppe bleiben oder da raus"
  const things = leavable(text, here).filter((thing) => goes || !isChannel(text, thing) || within(cue, thing));
  const [thing] = things;
  if (foreignTo(text, beside, things)) return false;
  if (thing !== undefined) return !removesPeople(text, beside, thing);
  const short = text.tokens.filter((_, t) => here(t)).length <= 9;
  const bare = !text.mentions.some((m) => here(firstToken(m))) && !says(text, "partner", null, here);
  return short && bare && leavable(text, everywhere).length > 0;
}

const near = (before: number, after: number): boolean => before < after && after - before <= 2;
const within = (cue: Cue, thing: number): boolean => thing > firstToken(cue) && thing < lastToken(cue);

/** What one can leave, remove or refuse, by its first word: "WhatsApp-Gruppe" is one thing, a messenger's bare name another. */
function leavable(text: Text, scope: Scope): number[] {
  const named = text.mentions.map(firstToken);
  const things = cuesWith(text, "leavable").map((cue) => {
    const at = firstToken(cue);
    const mention = text.mentions.find((m) => lastToken(m) === at - 1);
    return mention ? firstToken(mention) : at;
  });
  return [...new Set([...things, ...named])].filter(scope).toSorted((a, b) => a - b);
}

const DETERMINERS =
  /^(?:d(?:er|ie|as|em|en|es|a)|(?:k?ein|mein|dein|sein|ihr|unser|eur?)(?:e[rmns]?)?|dies(?:e[rmns]?)|the|a|an|our|my|this|their)$/u;
const CHANNEL =
  /^(?:per|ueber|uebern|uebers|via|durch|mittels|mit|mitm|auf|aufm|bei|beim|im|by|over|through|on|using|with)$/u;

/** Something else that is refused or removed: not "die Gruppe der Schicht", where it only says which group. */
function foreignTo(text: Text, beside: Scope, things: readonly number[]): boolean {
  const thing = things[0] ?? Number.POSITIVE_INFINITY;
  const invited = says(text, "leavable", "invitation", (t) => t === thing);
  const devices = new Set(cuesWith(text, "device").flatMap((cue) => cue.tokens));
  const people = new Set(cuesWith(text, "partner", "internal").map(firstToken)); // "our intern": nobody's intern matter
  const places = new Set(cuesWith(text, "setting").flatMap((cue) => cue.tokens)); // "ich bin im Außendienst und ..."
  const foreign = [...cuesWith(text, "foreign", null, beside), ...cuesWith(text, "object", null, beside)].filter(
    (cue) => !places.has(firstToken(cue)) && text.tokens[firstToken(cue)]?.word !== "frage", // "kurze Frage kann ich ..."
  );
  return foreign.some((cue) => {
    const at = firstToken(cue);
    if (devices.has(at) || people.has(at) || at === thing || lastToken(cue) === thing - 1) return false; // "Schicht-Gruppe"
    const before = text.tokens[at - 1]?.word ?? "";
    const toGroup = things.some((other) => other > thing && other < at);
    return at < thing || !ATTRIBUTE.test(before) || (invited && !toGroup);
  });
}
const ATTRIBUTE = /^(?:der|des|vom|von|meiner|unserer|unserem|eurer|seiner|ihrer|of|for|from|my|our|the)$/u;

/** "Per WhatsApp", "in der Gruppe": the way by which something is said, not what is left. */
function isChannel(text: Text, thing: number): boolean {
  if (cuesWith(text, "leavable", "access").some((cue) => firstToken(cue) === thing)) return false;
  let before = thing - 1;
  while (thing - before <= 3 && DETERMINERS.test(text.tokens[before]?.word ?? "")) before--;
  const word = text.tokens[before]?.word ?? "";
  if (text.tokens[before]?.sentence !== text.tokens[thing]?.sentence) return false;
  if (word === "in")
    return /^(?:der|einer|unserer|meiner|dem|dieser|eurer)$/u.test(text.tokens[before + 1]?.word ?? "");
  return CHANNEL.test(word);
}

/** "Einen Kollegen aus der Gruppe entfernen" removes a person: somebody before the thing who is not the one that asks. */
function removesPeople(text: Text, beside: Scope, thing: number): boolean {
  if (!says(text, "mark", "removing", beside)) return false;
  return cuesWith(text, "partner", null, beside).some((cue) => {
    const at = firstToken(cue);
    const start = DETERMINERS.test(text.tokens[at - 1]?.word ?? "") ? at - 2 : at - 1;
    const subject =
      start < 0 || /^(?:darf|duerfen|kann|koennen|may|can|soll|sollen)$/u.test(text.tokens[start]?.word ?? "");
    return lastToken(cue) < thing && !subject;
  });
}

/** "Ok drücken oder ablehnen?" asks which of the two: then whether it may be allowed. */
function orNot(text: Text, cue: Cue): boolean {
  const { sentence } = text.tokens[firstToken(cue)] ?? {};
  const word = (t: number): string => (text.tokens[t]?.sentence === sentence ? (text.tokens[t]?.word ?? "") : "");
  const last = lastToken(cue);
  const granted = [last - 2, last - 3].some((t) => GRANTING.test(word(t)));
  return (OR.test(word(last - 1)) && granted) || (OR.test(word(last + 1)) && GRANTING.test(word(last + 2)));
}
const OR = /^(?:oder|or)$/u;
const GRANTING =
  /^(?:erlauben|zulassen|zustimmen|annehmen|akzeptieren|bestaetigen|freigeben|ok|okay|ja|allow|accept|yes|approve)$/u;

/** "WhatsApp war schon drauf": a messenger, and no messages or photos in that sentence. */
function isApp(text: Text, on: Cue): boolean {
  const here = sentenceOf(text, on);
  return text.mentions.some((mention) => here(firstToken(mention))) && !says(text, "foreign", null, here);
}

/** "Ich darf den Zugriff nicht geben, oder?": told as a ban, so what is asked about is giving it. */
function isBan(text: Text, cue: Cue): boolean {
  if (!cue.tokens.some((t) => NOT.has(text.tokens[t]?.word ?? ""))) return false;
  const clause = text.tokens[lastToken(cue)]?.clause;
  return text.tokens.some(
    ({ word, clause: own }, t) =>
      own === clause &&
      MAY.test(word) &&
      (SUBJECTS.has(text.tokens[t - 1]?.word ?? "") || text.tokens[t + 1]?.clause !== clause),
  );
}
/** "Ist der Zugriff aufs Adressbuch verboten?" asks whether it is; who "has" forbidden it has refused it. */
const isForbidden = (text: Text, cue: Cue): boolean => {
  const { word, sentence } = text.tokens[lastToken(cue)] ?? {};
  return word === "verboten" && !text.tokens.some((token) => token.sentence === sentence && HAS.test(token.word));
};
const HAS = /^(?:hab|habe|haben|hat|hatte|worden|wurde)$/u;
const NOT = new Set(["nicht", "nich", "net", "ned", "not"]);
const MAY = /^(?:d[au]e?rf(?:e|en|te|ten)?|may)$/u;
const SUBJECTS = new Set(["ich", "wir", "man", "er", "sie", "i", "we", "you", "one"]);

/** "Muss das wieder runter?" asks whether it may stay. */
const mustGo = (text: Text, cue: Cue): boolean => {
  const clause = text.tokens[lastToken(cue)]?.clause;
  const words = text.tokens.filter((token) => token.clause === clause).map((token) => token.word);
  return MUST.has(words[0] ?? "") && KEPT.has(words[1] ?? "");
};
const MUST = new Set(["muss", "muessen", "must", "should", "soll"]);
const KEPT = new Set([
  "das",
  "des",
  "es",
  "die",
  "der",
  "signal",
  "whatsapp",
  "threema",
  "telegram",
  "it",
  "that",
  "this",
]);

/** "WhatsApp mit Kunden ist erlaubt, man müsse nur das Adressbuch sperren": another clause asks about a use with somebody, this one only names what is done for it. */
function isCondition(text: Text, cue: Cue): boolean {
  const clauseOf = (t: number): number | undefined => text.tokens[t]?.clause;
  const own = clauseOf(lastToken(cue));
  const asking = new Set(cuesWith(text, "mark", "permission_strong").map((other) => clauseOf(firstToken(other))));
  if (asking.has(own) || asking.has(clauseOf(firstToken(cue)))) return false;
  const whom = new Set(
    [...cuesWith(text, "partner"), ...cuesWith(text, "purpose"), ...cuesWith(text, "device")].map((other) =>
      clauseOf(firstToken(other)),
    ),
  );
  return text.mentions.some((mention) => {
    const clause = clauseOf(firstToken(mention));
    return clause !== own && asking.has(clause) && whom.has(clause);
  });
}

/** "Darf ich den Kunden schreiben, dass ich die Gruppe verlasse?": the asking clause writes, an other one tells of leaving. */
function writesInstead(text: Text, cue: Cue, here: Scope, focus: Scope): boolean {
  const clause = text.tokens[lastToken(cue)]?.clause;
  const opener = text.tokens.find((token) => token.clause === clause)?.word;
  if (opener === "ob" || opener === "whether") return false; // "ich soll klären, ob wir die App löschen dürfen"
  const asked = focus(lastToken(cue));
  return ["write", "call"].some((verb) =>
    cuesWith(text, "scope", verb, focus).some((other) => {
      const at = firstToken(other);
      if (cue.tokens.includes(at) || text.tokens[at]?.clause === clause || toUs(text, at)) return false;
      return !asked || (here(at) && at < firstToken(cue));
    }),
  );
}

/** "Bitte teilen Sie mir mit": what we are to write. */
const toUs = (text: Text, at: number): boolean =>
  text.tokens.slice(at + 1, at + 3).some(({ word }) => word === "mir" || word === "uns" || word === "me");
