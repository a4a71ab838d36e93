import type { Cue } from "./patterns.ts";
import type { Token } from "./tokens.ts";

/** Endings of German and English words for people by what they do ("Einkäufern", "Fotografin", "fitters"). */
const AGENT =
  /(?:innen|er|ern|erin|erinnen|ist|isten|istin|istinnen|ant|anten|antin|or|oren|orin|ent|enten|entin|eur|euren|eurin|loge|logen|login|ling|lingen|ers|ors|ists|ants|ians|ees)$/u;
/** Things that end alike. */
const THINGS =
  /(?:handy|computer|rechner|drucker|messenger|server|container|filter|ordner|laster|zimmer|nummer|nummern|partner|kalender|bilder|kinder|newsletter|poster|fehler|wetter|winter|sommer|fenster|papier|papiere|lager|keller|dauer|feier|leider|wieder|immer|aber|oder|unter|hinter|weiter|andere[rn]?|unser[emn]?|dieser|jeder|mehrere[rn]?|adapter|monitor|moment|dokument|dokumenten|prozent|patent|content|software|hardware|laptops|offers|orders|numbers|letters|papers|answers|others|yours|ours|theirs|users|computers|monitor|editor|after|over|never|whether|together|however|rather|another|feeder|chatter|twitter|finger|kaffee|ordern|wecker|stecker|wasser|muster|alter|alters|meister|jahr|ever|per|der|wer|hier|mehr|sehr|oder)$/u;
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
  "new",
  "de",
  "eure",
  "euren",
  "ihren",
  "seinen",
]);

/** "Unser Werkzeugbauer", where the text speaks of work: one's own piano teacher is nobody the company writes to. */
const OURS = new Set(["unser", "unsere", "unserem", "unseren", "unserer", "our"]);
const DATIVE = new Set(["den", "unseren", "allen", "ihren", "dem", "einem", "unserem"]);
const unknown = (at: number): Cue => ({
  id: "unknown-people",
  gives: { partner: ["business"] },
  tokens: [at],
  contiguous: true,
  weight: 1,
});

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
export function unknownPeople(tokens: readonly Token[], cues: readonly Cue[], known: ReadonlySet<string>): Cue[] {
  const used = new Set(cues.filter((cue) => cue.gives.mark === undefined).flatMap((cue) => cue.tokens));
  const atWork = cues.some((cue) => cue.gives.device?.includes("work") || cue.gives.setting !== undefined);
  return tokens.flatMap((token, at) => {
    if (
      token.word.length < 5 ||
      known.has(token.word) ||
      used.has(at) ||
      !AGENT.test(token.word) ||
      THINGS.test(token.word)
    )
      return [];
    let before = at - 1;
    while (before >= 0 && at - before <= 3 && BETWEEN.has(tokens[before]?.word ?? "")) before--;
    const start = tokens[before];
    if (introduces(tokens, at))
      return [{ id: "self-people", gives: { setting: ["we"] }, tokens: [at], contiguous: true, weight: 1 }];
    if (tokens[at - 1]?.word === "wir" || tokens[at - 1]?.word === "we")
      return [{ id: "we-people", gives: { partner: ["internal"] }, tokens: [at], contiguous: true, weight: 1 }];
    const dative = DATIVE.has(tokens[at - 1]?.word ?? "") && /(?:ern|innen|[^aeiou]er)$/u.test(token.word);
    if (dative) return [unknown(at)];
    if (OURS.has(tokens[at - 1]?.word ?? "") && atWork) return [unknown(at)];
    if (!start || !WITH.has(start.word) || start.sentence !== token.sentence) return [];
    return [unknown(at)];
  });
}
