import type { Cue } from "./patterns.ts";
import type { Token } from "./tokens.ts";

/** What somebody says of themselves is never whom they write to: "ich bin Schreiner" drops out, "als Erzieherin" and "bei einer Spedition" only say that it is about work. */
export function withoutSelf(tokens: readonly Token[], cues: readonly Cue[]): readonly Cue[] {
  let changed = false;
  const kept = cues.flatMap((cue) => {
    const kinds = cue.gives.partner;
    if (!kinds || kinds.includes("thing")) return [cue];
    const self = onlyQuoted(tokens, cue) ? "who" : selfAt(tokens, cue);
    if (self === null) return [cue];
    changed = true;
    const { partner: _, ...rest } = cue.gives;
    if (self === "at_work") return [{ ...cue, gives: { ...rest, setting: ["we"] } }];
    return Object.keys(rest).length > 0 ? [{ ...cue, gives: rest }] : [];
  });
  return changed ? kept : cues;
}

/** "Brauerei: darf ich ...", "Bootsverleih, Buchungen über ...": a question headed by where one works is about work. */
export function headings(tokens: readonly Token[], cues: readonly Cue[], original: string): Cue[] {
  return cues.flatMap((cue) => {
    const end = cue.tokens[cue.tokens.length - 1] ?? 0;
    const gives = HEADED[cue.gives.heading?.[0] ?? ""];
    if (!gives || end > HEADING || tokens[end]?.sentence !== tokens[0]?.sentence) return [];
    const after = original.slice(tokens[end]?.end ?? 0);
    if (!/^(?: hier| here)?\s*[:,–—-](?=\s)/u.test(after) || tokens.slice(0, end).some(({ word }) => VERBS.has(word)))
      return [];
    return [{ ...cue, id: "heading", gives }];
  });
}
/** What a heading says by the kind of its words: a trade, an authority or state school, a role in a works council. */
const HEADED: Readonly<Record<string, Cue["gives"]>> = {
  trade: { setting: ["we"] },
  public: { mark: ["public_employer"] },
  council: { topic: ["works_council_communication"] },
};
const HEADING = 3;
const VERBS = new Set(
  "darf duerfen kann koennen soll muss will ist hat war may can should is was has im in beim am".split(" "),
);

/** "Meine Frau meint", "laut meinem Kollegen": whose opinion it is, not whom one writes to; a customer who says something may well be both. */
function onlyQuoted(tokens: readonly Token[], cue: Cue): boolean {
  if (!cue.gives.partner?.some((kind) => kind === "private" || kind === "internal")) return false;
  const at = cue.tokens[0] ?? 0;
  const end = cue.tokens[cue.tokens.length - 1] ?? at;
  const clause = tokens[end]?.clause;
  const next = tokens[end + 1];
  if (asksFor(tokens, at)) return true;
  if (next?.clause !== clause || tokens[at - 1]?.word === "mit" || tokens[at - 1]?.word === "an") return false;
  if (SAYS.has(next?.word ?? "")) return true;
  if (!HAS.has(next?.word ?? "")) return false;
  for (let t = end + 2; t <= end + 9 && tokens[t]?.clause === clause; t++)
    if (SAID.has(tokens[t]?.word ?? "")) return true;
  return false;
}
/** "Laut meinem Chef", "Frage vom Chef:", "ich frage für eine Freundin", "asking for a friend": whose question it is. */
function asksFor(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (ARTICLES.has(tokens[before]?.word ?? "") || OWN.test(tokens[before]?.word ?? "")) before--;
  const [by, verb] = [tokens[before]?.word ?? "", tokens[before - 1]?.word ?? ""];
  if (tokens[before]?.sentence !== tokens[at]?.sentence) return false;
  const told = /^(?:sagt|meint|denkt|findet|glaubt)$/u.test(by); // "was sagt der Chef, wenn ..."
  return by === "laut" || told || (BY.has(by) && QUESTION.test(verb));
}
const OWN = /^(?:mein|unser|my|our)(?:e[mnrs]?)?$/u;
const BY = new Set(["vom", "von", "aus", "fuer", "from", "for"]);
const QUESTION = /^(?:(?:nach|zweit|rueck)?frage|ask|asking|question)$/u;
const HAS = new Set(["hat", "haben", "hatte", "hot", "has", "had", "have"]);
const SAID = new Set(
  "dagegen empfohlen gesagt gemeint geraten erzaehlt gezeigt vorgeschlagen behauptet versichert eingeredet geschworen eingerichtet installiert draufgemacht draufgespielt aufgespielt draufgeladen geladen beigebracht vorgeschwaermt gelobt recommended said told suggested shown showed".split(
    " ",
  ),
);
const SAYS = new Set(
  "meint meinte sagt sagte findet fand glaubt glaubte behauptet behauptete schwoert schwor denkt dachte vermutet empfiehlt empfahl schlaegt schlug raet riet warnt warnte mosert meckert says said thinks thought claims claimed reckons believes suggests suggested recommends recommended warned showed told installed set put bought gave give think claim reckon believe disagree argue insist swear behaupten glauben streiten widersprechen".split(
    " ",
  ),
);

type Self = "who" | "at_work" | null;

function selfAt(tokens: readonly Token[], cue: Cue): Self {
  const at = cue.tokens[0] ?? 0;
  const end = cue.tokens[cue.tokens.length - 1] ?? at;
  const sentence = tokens[at]?.sentence;
  const word = (t: number): string => (tokens[t]?.sentence === sentence ? (tokens[t]?.word ?? "") : "");
  if (SERVES.test(word(at))) return null; // "als Kundenberaterin": whom one writes to stands in the word
  const crew = cue.gives.partner?.includes("crew") === true; // "Freiwillige Feuerwehr hier"
  if (signs(tokens, at, end, word)) return crew || cue.gives.partner?.includes("internal") ? "at_work" : "who";
  let before = at - 1;
  while (at - before <= 4 && isAttribute(word(before))) before--;
  const [here, ahead] = [word(before), word(before - 1)];
  const article = ARTICLES.has(word(before + 1));
  if (here === "als" || here === "as") return COMPARED.has(ahead) ? null : SERVED.test(word(at)) ? "who" : "at_work";
  if (AM.has(here)) return isMe(word, before) ? "who" : null;
  if (here === "being" && article) return "who";
  if (
    (here === "sind" || here === "are") &&
    article &&
    (ahead === "wir" || ahead === "we" || word(before + 1) === "wir")
  )
    return "at_work";
  const own = cue.gives.partner?.includes("private") === true; // "ich bin in der Klasse meines Sohnes Elternsprecherin"
  if (!own && AT.has(here) && (article || JOINED.has(here)) && worksBefore(word, before)) return "at_work";
  return null;
}

/** "Hebamme hier", "hier schreibt ein Dachdecker": somebody introduces themselves. */
function signs(tokens: readonly Token[], at: number, end: number, word: (t: number) => string): boolean {
  const after = word(end + 1);
  const next = tokens[end + 2];
  if (after === "hier" || after === "here") {
    let before = at - 1;
    while (isAttribute(word(before))) before--;
    return (
      word(before) === "" && (next === undefined || next.clause !== tokens[end + 1]?.clause || GOES_ON.has(next.word))
    );
  }
  const first = ARTICLES.has(word(at - 1)) ? at - 2 : at - 1;
  return INTRODUCES.has(word(first)) && (word(first - 1) === "hier" || word(first - 1) === "here");
}

const isMe = (word: (t: number) => string, at: number): boolean =>
  ENGLISH_AM.has(word(at)) ? word(at - 1) === "i" : ME.has(word(at - 1)) || ME.has(word(at + 1)) || word(at - 1) === "";

/** "Ich arbeite (als Azubi) in einer Druckerei": a verb of working shortly before. */
function worksBefore(word: (t: number) => string, before: number): boolean {
  for (let t = before - 1; t >= before - 5; t--) {
    if (WORKS.has(word(t)) && !(word(t) === "work" && DEVICE.test(word(t + 1)))) return true;
    if (word(t) === "") return false;
  }
  return false;
}

/** "On my work phone with the other parents": nobody works there. */
const DEVICE =
  /^(?:(?:cell)?phone|mobile|cell|handset|device|laptop|computer|pc|tablet|ipad|iphone|macbook|account)s?$/u;

/** "Als Mieter", "als Mutter": no trade. */
const SERVED =
  /^(?:kund|mieter|patient|mandant|klient|gast|gaest|bewerber|mitglied|elter|mutter|vater|schueler|student|buerger|spender|besucher|teilnehmer|kaeufer|leser|abonnent|versicherte|customer|client|patient|tenant|guest|applicant|member|parent|pupil|student|citizen)/u;
const SERVES = /^(?:kunden|patienten|mandanten|gaeste|mieter|bewerber|klienten)[a-z]{4,}/u;
const isAttribute = (word: string): boolean =>
  ARTICLES.has(word) ||
  (word.length > 4 && /(?:e[rnms]?|ed|ing|time|ior|ance|ified|lance)$/u.test(word) && !WORKS.has(word));
const ARTICLES = new Set("ein eine einer einem einen n ne ner nem a an der die dem the gelernter".split(" "));
const AM = new Set(["bin", "binn", "bims", "am", "m"]);
const ENGLISH_AM = new Set(["am", "m"]);
const ME = new Set("ich i ick ik isch und and selber selbst auch ja".split(" "));
const COMPARED = new Set(
  "mehr weniger besser schlechter anders lieber eher sowohl so andere anderen such known same much well far soon long".split(
    " ",
  ),
);
const AT = new Set(["bei", "beim", "in", "im", "an", "am", "at", "for", "with", "vom", "von"]);
const JOINED = new Set(["beim", "im", "am"]);
const WORKS = new Set(
  "arbeite arbeit arbeiten arbeitet schaffe schaff schaffen jobbe taetig angestellt beschaeftigt bin binn work working works employed job ausbildung lehre praktikum".split(
    " ",
  ),
);
const INTRODUCES = new Set(["ist", "is", "spricht", "schreibt", "fragt", "a", "an"]);
const GOES_ON = new Set(["und", "and", "mit", "with", "aus", "from", "in"]);
