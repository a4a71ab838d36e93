import { districts } from "./districts.ts";
import { firstNamesWorld } from "./first-names-world.ts";
import { firstNames } from "./first-names.ts";
import { fold, foldShort } from "./fold.ts";
import { ordinaryWords } from "./ordinary-words.ts";
import { surnames } from "./surnames.ts";
import { towns } from "./towns.ts";

/** The word lists, compiled on first use: a start that redacts nothing pays nothing. */
type Vocabulary = {
  first: ReadonlySet<string>;
  last: ReadonlySet<string>;
  ordinary: ReadonlySet<string>;
  towns: ReadonlySet<string>;
  districts: ReadonlySet<string>;
};
let compiled: Vocabulary | undefined;
const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== "");
const folded = (list: string): Set<string> => new Set(words(list).flatMap((word) => [fold(word), foldShort(word)]));

export function vocabulary(): Vocabulary {
  compiled ??= {
    first: folded(firstNames + firstNamesWorld),
    last: folded(surnames),
    ordinary: new Set(words(ordinaryWords)),
    towns: folded(towns),
    districts: new Set(words(districts)),
  };
  return compiled;
}

const ENDINGS = [
  "n",
  "s",
  "e",
  "en",
  "es",
  "er",
  "ern",
  "em",
  "ens",
  "innen",
  "in",
  "t",
  "st",
  "te",
  "ten",
  "ed",
  "ing",
  "ly",
];
const SHORTEST_BASE = 4;
const DERIVED =
  /^.{3,}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|ion|ionen|ismus|taet|taeten|ments?|nissen?|isch|ische[nmrs]?|lich|liche[nmrs]?|bare?n?|ieren|ierte?n?)$/;
/** Ends of family names that are words as well: "Rosenberg" is no compound of everyday words. */
const NAME_END =
  /(?:mann|bauer|berg|bach|feld|stein|haus|wald|thal|hofe?r?|m[ae][iy]er|mueller|horn|busch|kamp|brink|dorf|(?:schneid|fisch|jaeg|beck|kell|gaertn|mach|brenn|hub|berg|schmied|reut|reit|bau|hau|schlaeg|zieh|halt|wirk)er|son|sen|ski|ska|ic|ov|ova|ko|oglu)$/;

function hasBase(word: string, set: ReadonlySet<string>): boolean {
  if (set.has(word)) return true;
  return ENDINGS.some(
    (end) => word.length - end.length >= SHORTEST_BASE && word.endsWith(end) && set.has(word.slice(0, -end.length)),
  );
}

const LONGEST = 40;
/** Whether a word is in the list of everyday ones as it stands. */
export const isEveryday = (word: string): boolean => vocabulary().ordinary.has(fold(word));
/** Whether a folded word is an everyday one, also inflected or as a compound ("kundenlisten"). */
export function isOrdinary(word: string): boolean {
  const set = vocabulary().ordinary;
  if (word.length > LONGEST || hasBase(word, set) || DERIVED.test(word)) return true;
  for (let at = 3; word.length - at >= SHORTEST_BASE; at++) {
    const tail = word.slice(at);
    if (!hasBase(tail, set) || NAME_END.test(tail)) continue;
    const head = word.slice(0, at);
    if (tail.length >= 5 || [head, head.slice(0, -1), head.slice(0, -2)].some((part) => set.has(part))) return true;
  }
  return false;
}

const either = (set: ReadonlySet<string>, word: string): boolean => set.has(fold(word)) || set.has(foldShort(word));
export const isFirstName = (word: string): boolean => either(vocabulary().first, word);
export const isSurname = (word: string): boolean => either(vocabulary().last, word);
export const isTown = (word: string): boolean => either(vocabulary().towns, word);
export const isDistrict = (code: string): boolean => vocabulary().districts.has(code.toUpperCase());
