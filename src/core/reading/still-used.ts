import type { Cue } from "./patterns.ts";
import { cuesWith, firstToken, lastToken, says, sentenceOf, type Scope, type Text } from "./text.ts";

/** "Can I use WhatsApp with customers if I block the address book", "join the customers' group and leave it later": a use was asked about first. */
export function isAfterthought(text: Text, cue: Cue): boolean {
  const end = lastToken(cue);
  const here = sentenceOf(text, cue);
  const clause = text.tokens[end]?.clause;
  const words = text.tokens.filter((token) => token.clause === clause).map((token) => token.word);
  const later = words.some((word) => LATER.has(word));
  if (later && words.some((word) => IF.has(word))) return true; // "und wenn ich es danach lösche?"
  return text.tokens.some(({ word }, t) => {
    if (t >= end || !here(t) || !(IF.has(word) || AND.has(word) || LATER.has(word))) return false;
    const before: Scope = (at) => at < t && here(at);
    const whom = says(text, "partner", null, before) || says(text, "purpose", null, before);
    if (!whom || !text.mentions.some((m) => before(firstToken(m)))) return false;
    if (!later && !says(text, "mark", "permission", before)) return false;
    if (cuesWith(text, "action", "stop").some((stop) => here(lastToken(stop)) && lastToken(stop) < t)) return false;
    return (
      later ||
      IF.has(word) ||
      ["use", "write"].some((verb) => says(text, "scope", verb, before)) ||
      says(text, "leavable", "group", before)
    );
  });
}
const IF = new Set("if when while until provided as once bis wenn falls solange sofern sobald ohne without".split(" "));
export const LATER: ReadonlySet<string> = new Set(
  "danach hinterher anschliessend spaeter nachher afterwards later after".split(" "),
);
const AND = new Set(["und", "and", "then", "dann"]);

/** "Delete Threema and use WhatsApp for work": where the clause starts that asks about another messenger, or null. */
export function takenInstead(text: Text, cue: Cue): number | null {
  const here = sentenceOf(text, cue);
  const from = lastToken(cue);
  const named = text.mentions.filter((mention) => here(firstToken(mention)));
  const at = text.tokens.findIndex(({ word }, t) => t > from && here(t) && CHANGES.has(word));
  const next = named.find((mention) => firstToken(mention) > at);
  const left = named.find((mention) => firstToken(mention) < at);
  if (at < 0 || !next || !left || next.ids.join() === left.ids.join()) return null;
  const behind: Scope = (t) => t > at && here(t);
  const uses = ["use", "write"].some((verb) => says(text, "scope", verb, behind));
  return uses || says(text, "partner", null, behind) || says(text, "purpose", null, behind) ? at : null;
}
const CHANGES = new Set("und and stattdessen dafuer instead then dann sondern but".split(" "));

const KEEPS = /^(?:keep|continue|still|weiter|weiterhin)$/u;
const USES = /^(?:using|use|writing|chatting|texting|nutzen|benutzen|verwenden|schreiben|chatten)$/u;

/** "WhatsApp nicht löschen, sondern weiter nutzen": it is to stay. */
export const keptOn = (text: Text, cue: Cue): boolean => {
  const here = sentenceOf(text, cue);
  const goesOn = text.tokens.some(
    ({ word }, t) => t > lastToken(cue) && here(t) && KEEPS.test(word) && USES.test(text.tokens[t + 1]?.word ?? ""),
  );
  if (goesOn) return true; // "mute the group and keep using it"
  const not = [1, 2, 3].some((back) => NOT.has(text.tokens[lastToken(cue) - back]?.word ?? ""));
  return (
    not && text.tokens.some(({ word }, t) => t > lastToken(cue) && here(t) && (word === "sondern" || word === "but"))
  );
};
const NOT = new Set(["nicht", "nich", "net", "ned", "not"]);
