import type { Knowledge } from "../knowledge/knowledge.ts";
import { accountsOf } from "./accounts.ts";
import { casesIn } from "./cases.ts";
import { claimsIn } from "./claims.ts";
import { corrected, longWords, type LongWords } from "./corrections.ts";
import type { Facts } from "./facts.ts";
import { HARASSMENT, intentsOf, type Intents } from "./intent.ts";
import { languageOf, type Language, type WordLists } from "./language.ts";
import { mentionsOf, nameIndex, type NameIndex } from "./mentions.ts";
import { isMeeting, withoutNearMisses } from "./near-misses.ts";
import { unknownPeople } from "./people.ts";
import { patternIndex, type PatternIndex } from "./pattern-index.ts";
import { cuesOf, type Cue } from "./patterns.ts";
import { focusOf, segmentsOf } from "./segments.ts";
import { headings, withoutSelf } from "./self-description.ts";
import { bySlot, says, type Text } from "./text.ts";
import { tokenise, type Token } from "./tokens.ts";

/** Longer texts are refused before reading (characters). */
export const MAX_TEXT = 20_000;

export type Reading = Intents & {
  language: Language | null;
  cases: readonly Facts[];
  claims: readonly string[];
  /** The taken-apart text, for follow-ups; never stored. */
  text: Text;
};
export type Reader = { read(text: string): Reading };

/** Slots a messenger's own name does not fill: "Teams" is no team. */
const PEOPLE = ["partner", "purpose", "setting", "object", "data"] as const;

/** Compiles lexica and names once; reading is then pure and linear in the text. */
export function createReader(knowledge: Knowledge): Reader {
  const patterns = patternIndex([knowledge.lexicons.de, knowledge.lexicons.en]);
  const names = nameIndex(knowledge.messengers);
  const long = longWords(patterns.words);
  const lists: WordLists = {
    de: new Set(knowledge.lexicons.de.function_words),
    en: new Set(knowledge.lexicons.en.function_words),
  };
  return { read: (text) => readText(text, patterns, names, lists, long) };
}

function readText(
  original: string,
  patterns: PatternIndex,
  names: NameIndex,
  lists: WordLists,
  long: LongWords,
): Reading {
  const text = takeApart(original, patterns, names, long);
  const segments = segmentsOf(text);
  const intents = intentsOf(text, segments);
  return {
    ...intents,
    language: languageOf(original, text.tokens, lists),
    cases: intents.topic === HARASSMENT ? [] : casesIn(text, focusOf(text, segments)),
    claims: claimsIn(text),
    text,
  };
}

function takeApart(original: string, patterns: PatternIndex, names: NameIndex, long: LongWords): Text {
  const tokens = corrected(tokenise(original), patterns.words, long);
  const found = withoutSelf(tokens, cuesOf(tokens, patterns));
  const cues = found.filter((cue) => !heardThere(tokens, cue) && !namesDevice(found, cue));
  const bare: Text = { original, tokens, cues, slots: bySlot(cues), mentions: [] };
  const mentions = mentionsOf(tokens, names, patterns.words);
  const inScope =
    ["device", "purpose", "partner", "contacts"].some((slot) => says(bare, slot)) ||
    says(bare, "scope", "chat") ||
    says(bare, "scope", "group") ||
    says(bare, "mark", "permission") ||
    says(bare, "scope", "privacy") ||
    says(bare, "action");
  const standing = withoutNearMisses(mentions, tokens, cues, inScope);
  const meetings = mentions.filter((mention) => isMeeting(mention, mentions, tokens));
  const named = new Set([...standing, ...meetings].flatMap((mention) => mention.tokens));
  const claimants = new Set(
    cues.filter((cue) => cue.gives.claim?.includes("permission")).flatMap((cue) => cue.tokens.slice(0, 1)),
  );
  const people = unknownPeople(tokens, cues, patterns.words, original).filter(
    (cue) => !cue.tokens.some((t) => named.has(t)),
  );
  const added = [
    ...people,
    ...takenOver(tokens, cues, named),
    ...offered(cues),
    ...announced(cues),
    ...headings(tokens, cues, original),
  ];
  const told = accountsOf(tokens, cues, standing);
  const meant = [...told, ...added].filter(
    (cue) =>
      !PEOPLE.some((slot) => cue.gives[slot]) ||
      !cue.tokens.every((t) => named.has(t) || (cue.gives.partner?.includes("internal") && claimants.has(t))),
  );
  const same = told === cues && added.length === 0 && meant.length === cues.length;
  return { ...bare, mentions: standing, ...(same ? {} : { cues: meant, slots: bySlot(meant) }) };
}

/** "Alle haben ein Häkchen gesetzt. Darf ich ihnen Angebote schicken?": offers to those who ticked a box are advertising. */
const offered = (cues: readonly Cue[]): Cue[] =>
  cues.some((cue) => cue.gives.mark?.includes("opted_in"))
    ? cues
        .filter((cue) => cue.gives.mark?.includes("offers"))
        .map((cue) => ({ ...cue, id: "offered", gives: { action: ["advertise"] } }))
    : [];

/** "Unser neues Produkt vorstellen": advertising, to whomever but colleagues. */
const announced = (cues: readonly Cue[]): Cue[] =>
  cues.some((cue) => cue.gives.partner?.includes("internal"))
    ? []
    : cues
        .filter((cue) => cue.gives.mark?.includes("novelty"))
        .map((cue) => ({ ...cue, id: "announced", gives: { action: ["advertise"] } }));

/** "Am Rechner im Homeoffice" says which computer, and is no question about working from home. */
const namesDevice = (cues: readonly Cue[], cue: Cue): boolean =>
  cue.gives.scope?.includes("out") === true &&
  cues.some((other) => other.gives.device !== undefined && cue.tokens.every((t) => other.tokens.includes(t)));

/** "In der Schulung hieß es": where something was heard, no question about training. */
function heardThere(tokens: readonly Token[], cue: Cue): boolean {
  if (cue.gives.info?.join() !== "schulung") return false;
  let before = (cue.tokens[0] ?? 0) - 1;
  while (
    /^(?:d(?:er|em|ie)|(?:ein|unser|letzt|jed|dies)(?:er|en|em)|the|our|a|last)$/u.test(tokens[before]?.word ?? "")
  )
    before--;
  const place = /^(?:in|bei|seit|nach|laut|during|at|since)$/u.test(tokens[before]?.word ?? "");
  return (
    place && tokens.some((token) => /^(?:hiess|hat|haben|wurde|sagte|heisst|hab|said|told|was)$/u.test(token.word))
  );
}

/** "Die Nummern der Kunden brauche ich. Darf ich die aufs Handy übernehmen?": contacts are stored, named a sentence before. */
function takenOver(tokens: readonly Token[], cues: readonly Cue[], named: ReadonlySet<number>): Cue[] {
  const sentenceOf = (cue: Cue): number => tokens[cue.tokens[0] ?? 0]?.sentence ?? 0;
  const nouns = cues.filter((cue) => cue.gives.mark?.includes("contact_noun")).map(sentenceOf);
  const whom = (cue: Cue): boolean =>
    /^(?:fuer|von|mit|for|of|with|zu|an)$/u.test(tokens[(cue.tokens[0] ?? 0) - 1]?.word ?? "");
  const people = new Set(
    cues
      .filter((cue) => cue.gives.partner && !whom(cue))
      .flatMap((cue) => cue.tokens.slice(-1).filter((t) => !named.has(t))),
  );
  return cues
    .filter((cue) => cue.gives.mark?.includes("onto_device"))
    .filter(
      (cue) =>
        people.has((cue.tokens[0] ?? 0) - 1) || // "meine Freunde im Handy speichern"
        nouns.some((sentence) => sentenceOf(cue) - sentence >= 0 && sentenceOf(cue) - sentence <= 1),
    )
    .map((cue) => ({ ...cue, id: "taken-over", gives: { action: ["store_contacts"] } }));
}
