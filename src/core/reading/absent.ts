import type { Mention } from "./mentions.ts";
import { firstToken, lastToken, says, type Text } from "./text.ts";

/**
 * Messengers that are named only to say that they are not there ("ohne WhatsApp", "wenn ich kein WhatsApp habe"):
 * the question is about the rest of it, whatever else may be used. Never where WhatsApp's access, and not WhatsApp, is denied.
 */
export function withoutAbsent(text: Text, mentions: readonly Mention[]): readonly Mention[] {
  const there = mentions.filter((mention) => !absent(text, mention));
  if (there.length > 0 || mentions.length === 0) return there.length > 0 ? there : mentions;
  return ["action", "partner", "contacts"].some((slot) => says(text, slot)) ? [] : mentions;
}

function absent(text: Text, mention: Mention): boolean {
  const [at, end] = [firstToken(mention), lastToken(mention)];
  const word = (t: number): string =>
    text.tokens[t]?.sentence === text.tokens[at]?.sentence ? (text.tokens[t]?.word ?? "") : "";
  let before = at - 1;
  while (SMALL.has(word(before))) before--;
  if (WITHOUT.has(word(before))) return !PART.test(word(end + 1));
  const from = before - 6;
  for (let opens = at - 1; opens >= Math.max(0, from); opens--) {
    if (!IF.has(word(opens))) continue;
    const clause: string[] = [];
    for (let t = opens; word(t) !== "" && t <= end + 7; t++) {
      if (t > end && text.tokens[t]?.clause !== text.tokens[end]?.clause) break;
      if (t < at || t > end) clause.push(word(t));
    }
    return clause.some((w) => NO.test(w)) && clause.some((w) => THERE.test(w)) && !clause.some((w) => OTHER.test(w));
  }
  return false;
}

const WITHOUT = new Set(["ohne", "without"]);
const SMALL = new Set(
  "ein eine einen das dieses jedes jegliches irgendein privates installiertes any a the having using installing installed".split(
    " ",
  ),
);
/** "Ohne WhatsApp-Zugriff", "ohne WhatsApp Web": what is missing is a part of it. */
const PART =
  /^(?:zugriff|sync|abgleich|access|gruppe|group|web|desktop|backup|konto|account|business|api|kontakt|status)/u;
const IF = new Set("wenn falls sofern solange sobald if when where wo weil da because since".split(" "));
const NO = /^(?:kein(?:e|en|em)?|nicht|net|nich|no|not|t|isn|don|doesn|never|nie)$/u;
const THERE =
  /^(?:(?:be|ver)?nutz\w*|verwend\w*|hab\w*|hat|besitz\w*|installier\w*|vorhanden|drauf|darauf|ist|laeuft|have|has|use|uses|own|installed|there|is|isn)$/u;
/** "Wenn WhatsApp keinen Zugriff hat", "wenn ich WhatsApp nicht nutzen darf": about its access or a ban, so it is there. */
const OTHER =
  /^(?:zugr\w*|zugel\w*|access|adressbuch|telefonbuch|kontakt\w*|contacts?|sync\w*|abgl\w*|erlaub\w*|freigegeb\w*|verbot\w*|geht|gehen|d[au]e?rf\w*|may|allowed|released|sicher|aktiv\w*|aktuell)$/u;
