import { fold } from "./fold.ts";
import type { Span } from "./kinds.ts";
import { rule, type Rule } from "./search.ts";
import { isEveryday, isOrdinary, isTown } from "./vocabulary.ts";

const NUMBER = String.raw`\d{1,4}(?:\s?[-–/+]\s?\d{1,4})?\s?(?:[a-k](?![\p{L}]))?(?![\d\p{L}])`;
const STRONG = String.raw`(?:stra(?:ß|ss)e|str\.?|gasse|allee|chaussee)`;
const USUAL = String.raw`(?:weg|platz|ring|damm|ufer|steig|stieg|pfad|promenade|twiete|wall)`;
const WEAK = String.raw`(?:markt|graben|kamp|hang|hof|berg|anger|zeile|winkel|deich|kai|aue|feld|garten|gärten|höhe|weide|hain|busch|grund|blick|brücke|tor|park|bogen|rain|siedlung|kirche)`;
const BEFORE = String.raw`(?<![\p{L}\d])(?:(?:\p{Lu}[\p{L}.]{1,25}(?:er|e|en|em)|St\.|Sankt|Bad|\p{Lu}[\p{L}.]{0,25}-)[ -]){0,3}`;
const street = (types: string): RegExp => new RegExp(String.raw`${BEFORE}[\p{L}-]{0,40}${types}\s?${NUMBER}`, "giu");
const NO_STREET =
  /(?:arbeits|park|stell|sitz|liege|steh|lager|tisch|bau|sport|spiel|speicher|listen|rang|stand|schul|um|heim|dienst|rechts|post|hin|rück|vertriebs|arbeits|übertragungs|lehr|vor|bahn|bau|haupt)(?:platz|weg|gang)\s?\d|durchweg|unterweg|(?:^|\s)(?:weg|platz|ring|damm|wall|str)\s?\d/iu;
/** Streets without a type word ("Unter den Linden 77"): only beside a postcode, a town or a word for living there. */
const PREPOSITION = String.raw`(?:Am|An der|An den|Im|In der|In den|Auf der|Auf dem|Auf den|Unter den|Unter der|Zum|Zur|Hinter der|Hinter dem|Hinter den|Vor dem|Vor der|Beim|Bei der|Bei den|Zu den|Über der)`;
const LOOSE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${PREPOSITION}\s)?(?:\p{Lu}[\p{L}.'’-]{1,30}\s){1,3}${NUMBER}`,
  "gu",
);
const LOOSE_LOWER = new RegExp(
  String.raw`(?<![\p{L}\d])${PREPOSITION}\s(?:[\p{L}-]{3,30}\s){1,2}${NUMBER}(?=,?\s(?:in\s)?\d{5}(?!\d))`,
  "giu",
);
const NAMED = new RegExp(
  String.raw`(?<![\p{L}])(?:Straße|Strasse|Platz|Allee|Weg|Ring|Rue|Via|Calle|Avenue|Place)\s(?:des|der|am|an|im|zum|zur|de|del|della|du)\s(?:(?:la|den|der)\s)?(?:[\p{L}\d.-]{2,30}\s){1,3}${NUMBER}`,
  "gu",
);
const WEAK_STREET = street(WEAK);
const LIVING =
  /(?:wohn(?:t|e|haft|ort|ung)|adresse|anschrift|lieferung|liefern|zustell|haus|lives?|living|address|residence|ship|deliver)[\p{L}]{0,6}[^.!?\n]{0,40}$/iu;
const TOWN_AFTER =
  /^\s?[,;\n]?\s?(?:(?:D|A|CH)-)?\d{4,5}\s\p{L}|^\s?,?\s?(?:in\s|aus\s)?(?<town>\p{Lu}[\p{L}-]{2,30})/u;

function nearTown(text: string, end: number): boolean {
  const after = TOWN_AFTER.exec(text.slice(end, end + 50));
  if (!after) return false;
  return after.groups?.town === undefined || isTown(after.groups.town);
}
/** "Mai 1985 in Bonn", "Zimmer 12 in Köln": an everyday word before the number. */
const isCount = (match: string): boolean =>
  isEveryday(/(\p{L}+)[\s.]*\d/u.exec(match)?.[1] ?? "") &&
  !/^(?:am|an|im|in|auf|unter|zum|zur|hinter|vor|beim|bei|zu|über)\s/iu.test(match);
const inAddress = ({ index, 0: match }: RegExpExecArray, text: string): boolean =>
  nearTown(text, index + match.length) || LIVING.test(text.slice(Math.max(0, index - 60), index));

/** A postcode and a town; "12000 Beschäftigte" and other counts are none. */
const POSTCODE =
  /(?<![\d\p{L}.,/-])(?:(?:D|DE|A|AT|CH)-)?(?<code>\d{5}|\d{4})\s(?<town>(?:Bad |Sankt |St\. |Markt |Groß |Klein |Alt |Neu )?\p{Lu}[\p{L}-]{2,30}(?:(?: am| an der| im| in| ob der| bei| a\.)[ ]\p{Lu}[\p{L}.]{2,25})?)/gu;
const POSTCODE_LOWER = /(?<![\d\p{L}.,/-])(?<code>\d{5})\s(?<town>\p{Ll}[\p{L}-]{2,30})/gu;
const TOWN_END =
  /(?:burg|berg|dorf|stadt|heim|hausen|ingen|furt|furth|bach|feld|felde|kirchen|kirch|tal|stein|hafen|brueck|brücken|rode|roda|walde|wald|au|itz|itzsch|ow|hof|horst|münde|büttel|haven|see|zell|rath|scheid|moos|ach|stetten|weiler|leben|sleben|werder|born|broich|loh|mar|winkel|borstel|statt|ede|rup|um)$/iu;
const STRONG_TOWN_END = /.(?:stadt|dorf|hausen|heim|burg|kirchen|furt|ingen|bach|berg|brück|büttel|hafen)$/iu;
function isPlace(match: RegExpExecArray, text: string): boolean {
  const { code = "", town = "" } = match.groups ?? {};
  const first =
    town.split(/[ -]/u).find((word) => !/^(?:bad|sankt|st\.|markt|groß|klein|alt|neu)$/iu.test(word)) ?? town;
  if (isTown(town) || isTown(first))
    return code.length === 5 || !/^(?:19|20)\d\d$/u.test(code) || /plz|adress|anschrift|wohn/iu.test(text);
  if (code.length === 4 || /^\p{Ll}/u.test(town)) return false;
  if (STRONG_TOWN_END.test(first) && !isEveryday(first)) return true;
  if (isOrdinary(fold(first)) || code.endsWith("000")) return false;
  return (
    TOWN_END.test(first) ||
    !/(?:e|en|er|innen|s)$/u.test(first) ||
    LIVING.test(text.slice(Math.max(0, match.index - 60), match.index))
  );
}

const ENGLISH =
  /(?<![\p{L}\d])(?:flat \d{1,4}[a-z]?,? )?\d{1,5}[a-z]?,?\s(?:[\p{Lu}\d][\p{L}\d'’.-]{1,25}\s){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|close|square|sq|way|boulevard|blvd|place|terrace|crescent|gardens|row|grove|mews|parkway|highway)(?![\p{L}])\.?/giu;
const BRITISH = /(?<![\p{L}\d])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\d])/gu;
const AMERICAN = /(?<=,\s)(?:\p{Lu}\p{L}{2,20} )?[A-Z]{2} \d{5}(?:-\d{4})?(?!\d)/gu;
const NO_NUMBER = new RegExp(
  String.raw`(?<=(?:wohn(?:t|e|haft)|adresse|anschrift)[^.!?\n]{0,30}\s)\p{Lu}[\p{L}-]{2,40}(?:straße|strasse|str\.|gasse|allee|weg|platz)(?!\p{L})`,
  "gu",
);

const parts: readonly Rule[] = [
  rule("address", street(STRONG), ([match]) => !/^(?:str|straße|strasse)\.?\s?\d/iu.test(match)),
  rule("address", street(USUAL), ([match]) => !NO_STREET.test(match)),
  rule("address", WEAK_STREET, inAddress),
  rule("address", LOOSE, (match, text) => inAddress(match, text) && !isCount(match[0])),
  rule("address", LOOSE_LOWER),
  rule("address", NAMED),
  rule("address", NO_NUMBER),
  rule("address", POSTCODE, isPlace),
  rule("address", POSTCODE_LOWER, isPlace),
  rule("address", ENGLISH),
  rule("address", BRITISH),
  rule("address", AMERICAN),
];

/** A street, a postcode and a town that stand together are one address, with the town after a comma. */
export const addresses: Rule = (text) => {
  const spans = parts.flatMap((find) => find(text)).toSorted((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start >= last.end && /^[\s,;]{0,3}(?:in |aus )?$/u.test(text.slice(last.end, span.start)))
      last.end = span.end;
    else joined.push({ ...span });
  }
  for (const span of joined) {
    const town =
      /^(?:,\s?|\s(?=in ))(?:in )?(?<town>(?:(?:New|Los|San|Las|Saint|St\.|Bad) )?\p{Lu}[\p{L}-]{2,30})(?: (?:City|Hill|Park|am \p{Lu}\p{L}{2,15}|an der \p{Lu}\p{L}{2,15}))?(?![\p{L}])/u.exec(
        text.slice(span.end, span.end + 40),
      );
    const word = town?.groups?.town;
    if (town && word && (isTown(word) || (/^\d/u.test(text.slice(span.start)) && !isOrdinary(fold(word)))))
      span.end += town[0].length;
  }
  return joined;
};
