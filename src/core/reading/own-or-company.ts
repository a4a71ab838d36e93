import type { Cue } from "./patterns.ts";
import { cuesWith, firstToken, lastToken, says, type Text } from "./text.ts";

/**
 * "Dem Makler", "the landlord": one's own as well as the company's. What else is said of these words is set aside. Where the
 * company is named, or what only work would send, they are the company's; where one's own flat or child is, they are one's own.
 */
export function settled(text: Text, partners: readonly Cue[]): readonly Cue[] {
  const trade = says(text, "mark", "own_trade");
  const work = cuesWith(text, "partner", "external").some((cue) => isClearlyWork(text, cue)); // "ein Haus für einen Kunden"
  if (trade || (!work && says(text, "mark", "own_life")))
    return partners.map((cue) => (mayBeOnesOwn(text, cue, trade) ? { ...cue, gives: { partner: ["either"] } } : cue));
  const open = partners.filter(isEither);
  if (open.length === 0) return partners;
  const words = new Set(open.flatMap((cue) => cue.tokens));
  const belongs = (cue: Cue): boolean => cue.id === "unknown-people" && words.has(lastToken(cue) + 1); // "den Leuten [vom Sportverein]"
  const others = partners.filter((cue) => !isEither(cue) && !belongs(cue) && !cue.tokens.every((t) => words.has(t)));
  const atWork = says(text, "setting", "we") || SENSITIVE.some((kind) => says(text, "data", kind));
  const known = open.map((cue) => {
    const kind = atWork || ofTheCompany(text, cue) ? "business" : ofOnesOwn(text, cue) ? "private" : "either";
    return { ...cue, gives: { ...cue.gives, partner: [kind] } };
  });
  return [...others, ...known];
}
/** "Wir heiraten im Mai. Darf ich dem Caterer ...", "ich fotografiere nebenher": who is met in one's own life, or in a trade of one's own. */
function mayBeOnesOwn(text: Text, cue: Cue, trade: boolean): boolean {
  const kinds = cue.gives.partner ?? [];
  if (ofTheCompany(text, cue)) return false;
  if (trade) return kinds.includes("external") || kinds.includes("business");
  const role = kinds.some((kind) => kind === "external" || kind === "business" || kind === "internal");
  return role && !isClearlyWork(text, cue);
}
const isClearlyWork = (text: Text, cue: Cue): boolean =>
  cue.tokens.some((t) => CLEARLY_WORK.test(text.tokens[t]?.word ?? ""));
const CLEARLY_WORK =
  /kund|client|customer|kolleg|colleague|cowork|mitarbeit|staff|team|chef|boss|manager|lieferant|supplier|vendor|patient|mandant|bewerber|applicant|azubi|schicht|gaest|guest|vorgesetzt|fahrer|betrieb|firma/u;

const isEither = (cue: Cue): boolean => cue.gives.partner?.includes("either") === true;
const SENSITIVE = ["confidential", "special", "professional_secret"];

/** "Wegen meiner Wohnung", "of our flat", in the same sentence. */
const ofOnesOwn = (text: Text, cue: Cue): boolean =>
  cuesWith(text, "mark", "own_matter").some(
    (own) => text.tokens[firstToken(own)]?.sentence === text.tokens[lastToken(cue)]?.sentence,
  );

/** "Dem Makler wegen meiner Wohnung", "dem Maler, der meine Küche streicht": a stranger about a matter of one's own, so of neither kind yet. */
export const aboutOnesOwn = (text: Text, cue: Cue): boolean => {
  const kinds = cue.gives.object?.includes("soft") ? ["external"] : (cue.gives.partner ?? cue.gives.setting ?? []);
  const stranger = kinds.some((kind) => kind === "external" || kind === "business");
  if (!stranger && !kinds.includes("internal")) return false;
  return cuesWith(text, "mark", "own_matter").some((own) => {
    if (cue.tokens.every((t) => own.tokens.includes(t))) return true; // "für meine [Küche]"
    if (isRelative(text, own) && firstToken(own) - lastToken(cue) <= 4) return true; // "der Putzfrau, die bei mir daheim putzt"
    if (!stranger || cuesWith(text, "device").some((device) => device.tokens.some((t) => own.tokens.includes(t))))
      return false; // "my laptop at home"
    if (BUYER.test(text.tokens[lastToken(cue)]?.word ?? "")) return true; // "Ich verkaufe meinen Schrank, der Käufer ..."
    const [here, there] = [text.tokens[lastToken(cue)], text.tokens[firstToken(own)]];
    return here?.clause === there?.clause || (here?.sentence === there?.sentence && isRelative(text, own));
  });
};
const BUYER = /^(?:(?:ver)?kaeufer(?:in|n)?|interessent(?:en|in)?|bieter|buyer|seller)$/u;
/** In a clause that "der" or "den" opens: "..., den ich privat kaufen will". */
function isRelative(text: Text, cue: Cue): boolean {
  let start = firstToken(cue);
  while (start > 0 && text.tokens[start - 1]?.clause === text.tokens[start]?.clause) start--;
  const opener = RELATIVE.has(text.tokens[start]?.word ?? "") || RELATIVE.has(text.tokens[start + 1]?.word ?? "");
  return opener && text.tokens[start - 1]?.sentence === text.tokens[start]?.sentence;
}
const RELATIVE = new Set(["der", "die", "das", "den", "dem", "who", "that", "which"]);

/** "Unseres Hausmeisters", "Steuerberater der Firma": a role that serves the company, not oneself. */
export function ofTheCompany(text: Text, cue: Cue): boolean {
  const [at, end] = [firstToken(cue), lastToken(cue)];
  if (text.tokens[at - 1]?.word.startsWith("unser") && !isEither(cue)) return true;
  const behind = text.tokens.slice(end + 1, end + 5).map(({ word }) => word);
  if (OF.test(behind[0] ?? "") && behind.some((word, t) => COMPANY.test(word) && behind[t + 1] !== "aus")) return true;
  return isEither(cue) && companyMatter(text, cue);
}
/** "... wegen der Nebenkosten der Firma", "about the office", but neither "in der Firma" nor "vom Handy der Firma". */
const companyMatter = (text: Text, cue: Cue): boolean =>
  text.tokens.some(({ word, sentence }, t) => {
    if (sentence !== text.tokens[firstToken(cue)]?.sentence || !COMPANY.test(word)) return false;
    const [article, before] = [text.tokens[t - 1]?.word ?? "", text.tokens[t - 2]?.word ?? ""];
    if (!THE.test(article) || PLACE.has(before)) return false;
    return !cuesWith(text, "device").some((device) => device.tokens.includes(t) || device.tokens.includes(t - 2));
  });
const THE = /^(?:der|des|die|das|den|unser(?:e[mnrs]?)?|our|the)$/u;
const PLACE = new Set("in im bei beim aus von vom an am auf at from on with mit inside".split(" "));
const OF = /^(?:der|vom|von|des|fuer|unser(?:e[mnrs]?)?|of|for)$/u;
const COMPANY =
  /^(?:firm[ae]n?|betriebs?|unternehmens?|praxis|kanzlei|chefs?|company|firm|practice|office|warehouse|shop|kund(?:en?|in|innen)|mandanten?|patient(?:en|in|innen)?|bewohner(?:in|innen|s)?|klient(?:en|in|innen)?|clients?|customers?|patients?|residents?|.*(?:buero|bueros|lager|lagers|halle|laden|ladens|ladenflaeche|raeume|raume|flaechen?|filialen?|werkstatt|standorts?|gebaeudes?|agentur|immobilien?|objekts?))$/u;
