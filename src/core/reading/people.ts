import type { Cue } from "./patterns.ts";
import type { Token } from "./tokens.ts";

/** Endings of German and English words for people by what they do ("Einkäufern", "Fotografin", "fitters"). */
const AGENT =
  /(?:innen|er|ern|erin|erinnen|ist|isten|istin|istinnen|ant|anten|antin|or|oren|orin|ent|enten|entin|eur|euren|eurin|loge|logen|login|ling|lingen|ers|ors|ists|ants|ians|ees)$/u;
/** Things that end alike, alone or as the last part of a compound ("Lieferschein-Nummer", "Kundenordner"). */
const THING_HEADS =
  "handy computer rechner drucker messenger server container filter ordner laster zimmer nummer partner kalender kinder newsletter poster fehler adapter monitor wecker stecker muster scanner browser router beamer timer trailer teaser flyer banner ticker cluster folder provider anbieter verteiler schalter behaelter zaehler messgeraet regler rauchmelder kopfhoerer handyhalter datentraeger schreiber hubschrauber anhaenger koffer keller papier papiere bilder laender haeuser felder buecher woerter blaetter gueter raeder (?<!sch)lichter bretter glaeser daecher faecher loecher aemter baender kleider gelder schilder waelder wetter winter sommer fenster wasser kaffee finger meter software hardware andere[rn]? unser(?:e[mnr]?)? moment dokument prozent patent content element termin argument instrument experiment segment komponente variante konstante motor sektor faktor sensor traktor reaktor generator indikator prozessor kiste frist piste [^aeiou]liste alliste laptops offers orders? numbers? letters? papers? answers? users? printers? counters? towers? calendars? errors? mirrors? floors? doors? motors? accounts? comments? documents? payments? departments? statements? events? mauer dauer rechtskraft kaufkraft tatkraft agreements? appointments? chargers?".replaceAll(
    " ",
    "|",
  );
/** Words that end alike only by themselves: "Alter" is a thing, "Verwalter" is none. */
const THING_WORDS =
  "alter alters dauer feier steuer mauer kammer feder messer teller eimer lager ufer eier zucker butter oktober november dezember september jahr leider wieder immer aber oder unter hinter weiter dieser jeder mehrere[rn]? ever per der wer hier mehr sehr ueber einer keiner meiner deiner seiner ihrer welcher solcher fremder unbekannter stranger folder reader player power water weather matter manner corner center centre factor others yours ours theirs editor after over never whether together however rather another feeder chatter twitter header footer assistant important relevant current recent different restaurant instant constant management".replaceAll(
    " ",
    "|",
  );
const THINGS = new RegExp(`(?:(?:${THING_HEADS})|^(?:${THING_WORDS}))(?:e?n)?$`, "u");
const WITH = new Set(["mit", "an", "with", "to", "fuer", "for", "unter", "among", "mim"]);
const BETWEEN = new Set([
  "den",
  "dem",
  "der",
  "die",
  "das",
  "unsere",
  "unseren",
  "unserem",
  "unserer",
  "allen",
  "alle",
  "anderen",
  "einem",
  "einer",
  "einen",
  "the",
  "our",
  "all",
  "other",
  "a",
  "an",
  "some",
  "neuen",
  "beiden",
  "zwei",
  "drei",
  "externen",
  "freien",
  "freie",
  "freiberuflichen",
  "new",
  "de",
  "eure",
  "euren",
  "ihren",
  "seinen",
]);

/** "Unser Werkzeugbauer", where the text speaks of work: one's own piano teacher is nobody the company writes to. */
const OURS = new Set(["unser", "unsere", "unserem", "unseren", "unserer", "our"]);
const DATIVE = new Set(["den", "unseren", "allen", "ihren", "dem", "einem", "unserem", "diesem", "diesen", "beiden"]);
const DATIVE_FEMININE = new Set(["der", "einer", "unserer", "dieser"]);
/** Whom one writes to, by the dative that only people have: "dem Absender", "den Zeuginnen", "dem Rezensenten". */
const TOLD =
  /(?:ern|innen|(?:[^aeiou]|bau)er|(?:ant|ent|ist|yst|ekt|eut|log|agog|aed|arch|aut|graf|nom|path|urg)en|eur(?:e?n)?|[a-z]{3}(?:gast|wart|graf|mann|maennern|leuten)|[^aeiou]or|oren|linge?n)$/u;
const TOLD_FEMININE =
  /(?:er|ist|ant|ent|or|eur|eut|log|agog|aed|at|ekt|nom|graf|urg|wirt|wart|and|beamt)in$|[a-z]{3}frau$|(?:[^wfhb]|pflege|hilfs)kraft$/u;
/** Those who may as well be one's own: a teacher, a hairdresser, a therapist. */
const OWN_SERVICE =
  /(?:friseur|stimmer|lehrer|sitter|trainer|therapeut|masseur|kosmetiker|mutter|tochter|kinder|teacher|hairdresser|dentist|doctor|breeder|neighbou?r|other|sister|daughter|lover)(?:n|in|innen|en|s)?$/u;
/** English, after "to", "text", "message" and an article. */
const TOLD_ENGLISH = /(?:[^aeiou]er|or|ee|ist|ant|ian|eer)s?$/u;
const ENGLISH_ARTICLE = new Set(["the", "a", "an", "our", "this", "these", "all"]);
const WRITTEN_TO = new Set(
  "to with for text message contact inform notify remind ping tell ask invite answer call".split(" "),
);
/** What takes a word up; that it is also sensitive ("dem Blutspender") or part of an advertisement does not. */
const OTHERWISE = ["device", "purpose", "partner", "object", "setting", "contacts", "leisure", "topic", "claim"];
const unknown = (at: number): Cue => ({
  id: "unknown-people",
  gives: { partner: ["business"] },
  tokens: [at],
  contiguous: true,
  weight: 1,
});

/** Nouns made of adjectives and participles ("dem Geschädigten", "einer Reisenden"), where no noun follows. */
const NOMINAL =
  /(?:suchend|reisend|nehmend|werbend|treibend|[^h]abend|habend|iernd|ierend|ebend|orgend|eidigend|stehend|fahrend|ziehend|helfend|fragend|rufend|schreibend|lernend|ratend|bietend|mitarbeitend|beschaeftigt|ssiert|viewt|rechtigt|teiligt|pflichtig|beduerftig|schaedigt|maechtigt|schuldigt|klagt|troffen|vermisst|verletzt|sichert|daechtig|fluechtet|betreut|angestellt|beamt|freiwillig|antwortlich|ehemalig|hoerig|ordnet|legiert|liebenen|auftragt|gebaerend|wachhabend|vorsitzend)en$/u;
const NOT_NOMINAL =
  /^(?:abenden|entsprechenden|folgenden|laufenden|vorhandenen|passenden|anstehenden|ausstehenden|bestehenden)$/u;
const AFTER_NOUN = new Set(
  "per ueber via mit auf in aus von vom zu zum fuer bei wegen eine einen ein die das den dem der etwas was mal kurz bescheid antworten schreiben absagen zusagen und oder ob dass nur auch direkt dann vorab heute morgen gern gerne im am beim ins schnell einfach bitte jetzt spaeter noch dringend sofort schon selbst kein keine weiter kuenftig whatsapp signal threema telegram".split(
    " ",
  ),
);
/** "Ein Betatester hat mir ...", "die Anruferin möchte ...": somebody comes to us. */
const NOMINATIVE = new Set("der die ein eine unser unsere mehrere viele manche einige the a an our some".split(" "));
const ASKING = /(?:(?:[^aeiou]|bau)er(?:in)?|innen|(?:ist|ant|ent|or|eur|log|at)(?:in|en)?|ers|ors|ees|ee|ants|ists)$/u;
const WANTS = new Set(
  "will wollen moechte moechten fragt fragen schreibt schickt bittet bitten wuenscht wuenschen verlangt verlangen braucht brauchen meldet melden antwortet besteht erwartet bevorzugt hat haben nutzt benutzt wants want asks ask writes wrote sends sent prefers needs insists uses".split(
    " ",
  ),
);
const ARTICLE = new Set([...DATIVE, ...DATIVE_FEMININE]);

/** "To the caller", "text our wine merchant": an article at this place, and before it whom one writes to. */
const isWrittenTo = (tokens: readonly Token[], article: number): boolean =>
  ENGLISH_ARTICLE.has(tokens[article]?.word ?? "") && WRITTEN_TO.has(tokens[article - 1]?.word ?? "");

/** The plural of women by what they do is people wherever it stands: "wir wollen Betatesterinnen betreuen". */
const WOMEN = /(?:er|ist|ant|ent|or|eur|log|agog|at)innen$/u;
const MINE = /^(?:mein|dein|sein|ihr)(?:e[nmr]?)?$/u;
const ADJECTIVE = /^(?:neuen|alten|anderen|meisten|ersten|letzten|externen|ganzen|jeweiligen|zustaendigen|beiden)$/u;
/** Where the description of a person begins: "TÜV-Prüfer" at its first part, "neuen Nutzern" at the adjective. */
function beginning(tokens: readonly Token[], at: number, known: ReadonlySet<string>, original: string): number {
  let first = at;
  while (first > 0 && original.slice(tokens[first - 1]?.end, tokens[first]?.start) === "-") first--;
  const before = tokens[first - 1]?.word ?? "";
  return ADJECTIVE.test(before) || (!known.has(before) && /e[nr]$/u.test(before)) ? first - 1 : first;
}

/** The word is the one told something: "dem Absender", "den neuen Nutzern", "dem TÜV-Prüfer", "der Geschädigten per ...". */
function isTold(tokens: readonly Token[], at: number, first: number): boolean {
  const { word, clause } = tokens[at] as Token;
  if (OWN_SERVICE.test(word)) return false;
  if (WOMEN.test(word) && !MINE.test(tokens[first - 1]?.word ?? "")) return true;
  const article = tokens[first - 1]?.word ?? "";
  const next = tokens[at + 1];
  const ends = next === undefined || next.clause !== clause || AFTER_NOUN.has(next.word);
  if (first === at && ends && ARTICLE.has(article) && NOMINAL.test(word) && !NOT_NOMINAL.test(word)) return true;
  if (TOLD_ENGLISH.test(word) && (isWrittenTo(tokens, at - 1) || isWrittenTo(tokens, at - 2))) return true;
  if (NOMINATIVE.has(article) && ASKING.test(word) && WANTS.has(next?.word ?? "")) return true;
  return (DATIVE.has(article) && TOLD.test(word)) || (DATIVE_FEMININE.has(article) && TOLD_FEMININE.test(word));
}

/** "Als Fahrradkurier": who asks, and that it is about work. */
const introduces = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]?.word ?? "";
  const article = before === "a" || before === "an";
  const as = article ? tokens[at - 2] : tokens[at - 1];
  return (
    as?.word === (article ? "as" : "als") &&
    as.sentence === tokens[at]?.sentence &&
    !COMPARED.has(tokens[at - (article ? 3 : 2)]?.word ?? "")
  );
};
const COMPARED = new Set("mehr weniger besser schlechter anders lieber eher sowohl so andere anderen".split(" "));

/** People no lexicon knows, after "mit", "an", "für": business partners of either kind, unless the text says "mein". */
export function unknownPeople(
  tokens: readonly Token[],
  cues: readonly Cue[],
  known: ReadonlySet<string>,
  original: string,
): Cue[] {
  const used = new Set(cues.filter((cue) => OTHERWISE.some((slot) => slot in cue.gives)).flatMap((cue) => cue.tokens));
  const atWork = cues.some((cue) => cue.gives.device?.includes("work") || cue.gives.setting !== undefined);
  return tokens.flatMap((token, at) => {
    if (token.word.length < 5 || used.has(at)) return [];
    const told = isTold(tokens, at, beginning(tokens, at, known, original));
    if ((known.has(token.word) && !told) || !(told || AGENT.test(token.word)) || THINGS.test(token.word)) return [];
    let before = at - 1;
    while (at - before <= 3 && BETWEEN.has(tokens[before]?.word ?? "") && !WITH.has(tokens[before]?.word ?? ""))
      before--;
    const start = tokens[before];
    if (introduces(tokens, at))
      return [{ id: "self-people", gives: { setting: ["we"] }, tokens: [at], contiguous: true, weight: 1 }];
    if (tokens[at - 1]?.word === "wir" || tokens[at - 1]?.word === "we")
      return [{ id: "we-people", gives: { partner: ["internal"] }, tokens: [at], contiguous: true, weight: 1 }];
    if (told) return [unknown(at)];
    if (OURS.has(tokens[at - 1]?.word ?? "") && atWork) return [unknown(at)];
    if (!start || !WITH.has(start.word) || start.sentence !== token.sentence) return [];
    return [unknown(at)];
  });
}
