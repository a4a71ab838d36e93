import type { Cue } from "./patterns.ts";
import type { PurposeFacts } from "./purpose.ts";
import { denied } from "./denial.ts";
import { aboutOnesOwn, settled } from "./own-or-company.ts";
import { cuesWith, firstToken, inBoth, lastToken, says, type Scope, type Text } from "./text.ts";

/** The cues a purpose is read from: those of the asking clause first, the others only where it is silent. */
export function purposeFacts(text: Text, scope: Scope, focus: Scope): PurposeFacts {
  const pick = (part: Scope): PurposeFacts => ({
    explicit: cuesWith(text, "purpose", null, part)
      .filter((cue) => !denied(text, cue.tokens))
      .map((cue) =>
        isAccountAtWork(text, cue) || isNotOnly(text, cue) ? { ...cue, gives: { purpose: ["mixed"] } } : cue,
      ),
    denied: cuesWith(text, "purpose", null, part).filter((cue) => denied(text, cue.tokens)),
    partners: withoutSubjects(
      text,
      settled(text, cuesWith(text, "partner", null, part)).filter(
        (cue) => !denied(text, cue.tokens) && !aboutOnesOwn(text, cue),
      ),
    ),
    objects: cuesWith(text, "object", null, part).filter(
      (cue) => !cue.gives.object?.includes("open") && !aboutOnesOwn(text, cue), // one's own as well
    ),
    settings: cuesWith(text, "setting", null, part).filter((cue) => !aboutOnesOwn(text, cue)),
    leisure: says(text, "leisure", null, part),
    both: text.mentions.length > 1 ? [] : cuesWith(text, "both", null, part), // else both messengers are meant
  });
  const near = pick(inBoth(scope, focus));
  const wide = pick(scope);
  const strong =
    near.explicit.length +
      near.partners.filter((cue) => !isSubject(text, cue)).length +
      near.denied.length +
      near.both.length >
    0;
  const mixed = [
    ...wide.explicit.filter((cue) => cue.gives.purpose?.includes("mixed")),
    ...joinedPurposes(text, [...wide.explicit, ...wide.partners]),
    ...onOneDevice(text, wide),
  ];
  const elsewhere = !text.mentions.some((mention) => focus(firstToken(mention))); // "... im Lager über WhatsApp. Ist das ok?"
  const settings = elsewhere
    ? wide.settings
    : [...near.settings, ...wide.settings.filter((cue) => cue.gives.setting?.includes("we"))];
  if (mixed.length > 0) return { ...wide, explicit: [...wide.explicit, ...mixed], settings };
  if (!strong) return asClub(text, { ...wide, settings });
  const host = wide.leisure && near.partners.length === 0; // "Mein Chef lädt zur Feier ein. Kann ich privat zusagen?"
  const partners = host ? wide.partners.filter((cue) => cue.gives.partner?.includes("internal")) : near.partners;
  return asClub(text, { ...near, partners, objects: wide.objects, settings, leisure: wide.leisure });
}

/** "Nicht nur dienstlich": for both; "privat nicht, nur dienstlich" is none. */
function isNotOnly(text: Text, cue: Cue): boolean {
  if (!cue.gives.purpose?.some((purpose) => purpose === "business" || purpose === "internal")) return false;
  const [not, only] = [text.tokens[firstToken(cue) - 2], text.tokens[firstToken(cue) - 1]];
  return /^(?:nicht|not)$/u.test(not?.word ?? "") && ONLY.has(only?.word ?? "") && not?.clause === only?.clause;
}
const ONLY = new Set(["nur", "bloss", "ausschliesslich", "only", "just"]);

/** "Privat hab ich Threema und würde damit auch Kunden bedienen, gleiches Handy": both purposes, and one device is named for them. */
function onOneDevice(text: Text, { explicit, partners }: PurposeFacts): Cue[] {
  if (!says(text, "mark", "same_device")) return [];
  const kinds = [...explicit, ...partners].map((cue) => [...(cue.gives.purpose ?? []), ...(cue.gives.partner ?? [])]);
  const own = kinds.some((kind) => kind.includes("private"));
  const work = kinds.some((kind) => ["business", "internal", "external"].some((value) => kind.includes(value)));
  return own && work ? explicit.slice(0, 1).map((cue) => ({ ...cue, gives: { purpose: ["mixed"] } })) : [];
}

/** "Privates und Arbeit": both purposes joined by "und" are one mixed use; with "oder" or "wenn" between they are two questions. */
function joinedPurposes(text: Text, explicit: readonly Cue[]): Cue[] {
  const kind = (cue: Cue): string =>
    cue.gives.purpose?.includes("private") || cue.gives.partner?.includes("private")
      ? "private"
      : cue.gives.purpose?.includes("business") || cue.gives.partner?.includes("external")
        ? "business"
        : "";
  return explicit.flatMap((cue) => {
    const partner = explicit.find((other) => {
      const gap = firstToken(other) - lastToken(cue);
      return (
        gap > 1 &&
        gap <= 4 &&
        kind(cue) !== "" &&
        kind(other) !== "" &&
        kind(other) !== kind(cue) &&
        text.tokens[firstToken(other)]?.sentence === text.tokens[lastToken(cue)]?.sentence
      );
    });
    if (!partner) return [];
    const between = text.tokens.slice(lastToken(cue) + 1, firstToken(partner)).map((token) => token.word);
    const joined = between.some((word) => AND.has(word)) && !between.some((word) => EITHER.has(word));
    return joined ? [{ ...cue, gives: { purpose: ["mixed"] }, tokens: [...cue.tokens, ...partner.tokens] }] : [];
  });
}
const AND = new Set(["und", "and", "sowie", "plus", "u"]);
const EITHER = new Set([
  "oder",
  "or",
  "wenn",
  "if",
  "aber",
  "but",
  "nicht",
  "not",
  "auf",
  "on",
  "kein",
  "keine",
  "nix",
  "no",
]);

/** Colleagues who ask are no partners where somebody else is written to ("Kann der Azubi seinen Freunden schreiben?"). */
function withoutSubjects(text: Text, partners: readonly Cue[]): Cue[] {
  const others = partners.filter((cue) => !isSubject(text, cue) && !cue.gives.partner?.includes("thing"));
  if (others.length === 0) return partners.filter((cue) => !isPermitted(text, cue));
  const alone = others.every((cue) => isPastime(text, cue)); // "Kollegin lädt zum Grillabend ein"
  return partners.filter((cue) => !isSubject(text, cue) || (alone && !isSelf(text, cue)));
}
/** "Grillabend", "Geburtstag": no person, though it speaks of friends. */
const isPastime = (text: Text, cue: Cue): boolean => says(text, "leisure", null, (t) => cue.tokens.includes(t));
/** "Ich bin Fahrerin", "als Monteur": the asker; "wir Azubis" are colleagues. */
const isSelf = (text: Text, cue: Cue): boolean =>
  [1, 2, 3].some((back) => /^(?:als|bin|binn|as|am|m)$/u.test(text.tokens[firstToken(cue) - back]?.word ?? ""));

/** A parish's outing, an association's party: what is leisure elsewhere is its business. */
const asClub = (text: Text, facts: PurposeFacts): PurposeFacts =>
  facts.leisure && facts.settings.some((cue) => cue.gives.setting?.includes("club"))
    ? { ...facts, leisure: false, partners: facts.partners.filter((cue) => !isPastime(text, cue)) }
    : facts;

/** "Darf mein Kollege Signal nutzen?", "dürfen unsere Azubis": who is to be permitted something, and nothing says with whom. */
function isPermitted(text: Text, cue: Cue): boolean {
  if (!cue.gives.partner?.includes("internal") || says(text, "health_context") || says(text, "data")) return false;
  if (says(text, "mark", "done_to_me")) return false; // "darf die Leiterin mich in die Gruppe packen?": she is in it
  const at = firstToken(cue);
  const article = ARTICLES.has(text.tokens[at - 1]?.word ?? "");
  const before = text.tokens[article ? at - 2 : at - 1]?.word ?? "";
  const may = MAY.test(before) || (article && CAN.test(before)); // "can HR read my chats?" asks what HR can do
  return may && isSubject(text, cue);
}

const MAY = /^(?:d[au]e?rf(?:e|en|te|ten)?|may)$/u;
const CAN = /^(?:can|could|kann|koennen)$/u;

/** A colleague at the start of the sentence or right behind the modal verb: who asks, not who is written to. */
function isSubject(text: Text, cue: Cue): boolean {
  if (!cue.gives.partner?.some((kind) => kind === "internal" || kind === "business")) return false;
  const at = firstToken(cue);
  const described = ARTICLES.has(text.tokens[at - 2]?.word ?? "") && /e[nr]?$/u.test(text.tokens[at - 1]?.word ?? ""); // "die jungen Leute"
  const named = MODALS.has(text.tokens[at - 3]?.word ?? "") && ARTICLES.has(text.tokens[at - 2]?.word ?? ""); // "can our support team"
  const start = ARTICLES.has(text.tokens[at - 1]?.word ?? "") ? at - 1 : described || named ? at - 2 : at;
  const before = text.tokens[start - 1];
  const opens =
    (before?.word === "es" && PERMITTED.has(text.tokens[lastToken(cue) + 1]?.word ?? "")) ||
    before === undefined ||
    before.sentence !== text.tokens[at]?.sentence ||
    MODALS.has(before.word) ||
    REPORTED.has(before.word) ||
    SELF.has(before.word);
  return opens && !invited(text, cue);
}
/** "Ist es Mitarbeitern erlaubt ...?" */
const PERMITTED = new Set(["erlaubt", "gestattet", "verboten", "untersagt", "moeglich"]);

/** "My private WhatsApp to send colleagues the agenda": a private account used for work, so both in one app. */
function isAccountAtWork(text: Text, cue: Cue): boolean {
  if (!cue.gives.purpose?.includes("private")) return false;
  const [at, end] = [firstToken(cue), lastToken(cue)];
  const own = [at, at - 1].some((t) => OWN.has(text.tokens[t]?.word ?? ""));
  const named = text.mentions.some((mention) => firstToken(mention) > at && firstToken(mention) <= end + 1);
  if (!own || !named) return false;
  return (
    !says(text, "leisure") &&
    !says(text, "partner", "private") &&
    cuesWith(text, "partner").some(
      (partner) => partner.gives.partner?.some((kind) => kind !== "thing") && !isSubject(text, partner),
    )
  );
}
const OWN = new Set("my mein meine meiner meinem meinen our unser his her their own seinem ihrem".split(" "));

/** "Kollegen zum Grillabend einladen, darf ich das?": an infinitive ends the clause, so whom it opens with is its object. */
function invited(text: Text, cue: Cue): boolean {
  const clause = text.tokens[firstToken(cue)]?.clause;
  const inside = (at: number): boolean => text.tokens[at]?.clause === clause;
  let [from, to] = [firstToken(cue), firstToken(cue)];
  while (from > 0 && inside(from - 1)) from--;
  while (inside(to + 1)) to++;
  const words = text.tokens.slice(from, to + 1).map((token) => token.word);
  return (
    text.tokens[lastToken(cue) + 1]?.clause === clause &&
    !words.some((word) => MODALS.has(word)) &&
    /(?:en|ern|eln)$/u.test(words[words.length - 1] ?? "")
  );
}

/** "Als Rezeptionistin", "ich bin Fahrer", "wir Trainer": who asks. */
const SELF = new Set(["als", "bin", "binn", "wir", "mir", "uns", "as", "am", "m", "we"]);
const ARTICLES = new Set([
  "der",
  "die",
  "das",
  "mein",
  "meine",
  "unser",
  "unsere",
  "ein",
  "eine",
  "the",
  "my",
  "our",
  "a",
  "an",
]);
/** "... sagen, wenn der Fahrer da ist": who a subordinate clause is about, not who hears of it. */
const REPORTED = new Set(["when", "that", "wenn", "dass", "sobald"]);
const MODALS = new Set([
  "darf",
  "duerfen",
  "kann",
  "koennen",
  "soll",
  "sollen",
  "muss",
  "muessen",
  "can",
  "may",
  "should",
  "must",
  "will",
  "wollen",
  "moechte",
  "moechten",
  "wuerde",
  "wuerden",
  "haette",
  "haetten",
  "sollte",
  "sollten",
  "koennte",
  "koennten",
  "would",
  "could",
  "ob",
  "if",
]);
