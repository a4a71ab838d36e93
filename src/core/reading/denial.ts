import { cuesWith, firstToken, lastToken, says, type Scope, type Text } from "./text.ts";

/** Words of a fact that a "nicht" inside it has used up already ("nicht privat"). */
function negations(text: Text): number[] {
  const used = new Set(
    text.cues
      .filter(
        (cue) =>
          cue.gives.mark === undefined && cue.gives.claim === undefined && cue.contiguous && cue.tokens.length > 1,
      )
      .flatMap((cue) => cue.tokens),
  );
  const asked = new Set(
    cuesWith(text, "mark", "permission").flatMap((cue) => [
      lastToken(cue) + 1,
      lastToken(cue) + 2,
      firstToken(cue) + 1,
    ]),
  );
  return cuesWith(text, "mark", "negation")
    .map(firstToken)
    .filter((at) => !used.has(at) && !polite(text, at, asked) && !negatesModal(text, at));
}
const SOFT = new Set([
  "einfach",
  "wenigstens",
  "auch",
  "doch",
  "trotzdem",
  "vielleicht",
  "mal",
  "just",
  "at",
  "also",
  "eventuell",
  "zumindest",
]);
const ASKERS = new Set([
  "ich",
  "wir",
  "man",
  "i",
  "we",
  "ick",
  "mer",
  "ma",
  "es",
  "das",
  "you",
  "t",
  "if",
  "why",
  "ok",
  "darf",
  "duerfen",
  "kann",
  "koennen",
]);

/** "Darf ich nicht einfach ...?" asks, it does not deny; `asked` are the words shortly after a modal verb. */
function polite(text: Text, at: number, asked: ReadonlySet<number>): boolean {
  let back = at - 1;
  while (PARTICLES.has(text.tokens[back]?.word ?? "")) back--;
  const before = text.tokens[back];
  const next = text.tokens[at + 1];
  const after = next?.clause === text.tokens[at]?.clause ? (next?.word ?? "") : "";
  if (SOFT.has(after) || after === "nur") return true;
  if (before?.word === "oder" || before?.word === "or") return true; // "ok oder nicht, Diensthandy"
  return (
    asked.has(back + 1) &&
    before !== undefined &&
    ASKERS.has(before.word) &&
    before.sentence === text.tokens[at]?.sentence
  );
}

const PARTICLES = new Set(["denn", "eigentlich", "etwa", "wirklich", "echt"]);

/** "Ich darf Threema nicht einführen, oder?", "I'm not allowed to": what is denied is the permission, and no fact follows that a "sondern" could contrast. */
function negatesModal(text: Text, at: number): boolean {
  const after = text.tokens[at + 1];
  if (after && ALLOWED.has(after.word)) return true;
  const home = text.tokens[at];
  const here: Scope = (t) => text.tokens[t]?.clause === home?.clause;
  if (!text.tokens.some((token, t) => here(t) && MAY.test(token.word))) return false;
  if (MAY.test(text.tokens[at - 1]?.word ?? "") || after?.word === "mehr")
    return !text.tokens.some((token) => token.sentence === home?.sentence && CONTRASTS.has(token.word));
  return !["partner", "purpose", "device"].some((slot) => says(text, slot, null, (t) => t > at && here(t)));
}
const ALLOWED = new Set(["allowed", "permitted", "supposed", "erlaubt", "zulaessig", "gestattet"]);
const MAY = /^d(?:a|ue|u)rf(?:e|en|t|te|ten)?$/u;
const CONTRASTS = new Set(["sondern", "nur", "but", "only", "aber"]);

type Denials = { facts: ReadonlySet<number>; negated: ReadonlySet<number> };
const denials = new WeakMap<Text, Denials>();
/** Where a text denies and what it states, made once for each text. */
function denialsOf(text: Text): Denials {
  const known = denials.get(text);
  if (known) return known;
  const facts = new Set([
    ...text.mentions.flatMap((m) => m.tokens),
    ...text.cues.filter((c) => c.gives.device ?? c.gives.purpose ?? c.gives.partner).flatMap((c) => c.tokens),
  ]);
  const made = { facts, negated: new Set(negations(text)) };
  denials.set(text, made);
  return made;
}

const REACH = 4;
/** Whether a "nicht", "kein" or "ohne" shortly before a fact denies it; small words may stand between, other facts may not. */
export function denied(text: Text, tokens: readonly number[]): boolean {
  const at = tokens[0] ?? 0;
  const home = text.tokens[at];
  const { facts, negated } = denialsOf(text);
  for (let before = at - 1; before >= at - REACH; before--) {
    if (negated.has(before) && text.tokens[before]?.clause === home?.clause) return true;
    if (facts.has(before)) break;
  }
  return deniedBehind(text, tokens) || leftOut(text, tokens);
}

/** "Kontodaten kommen da keine rein", "Kunden hab ich da keine drin": named only to say that they are not among it. */
function leftOut(text: Text, tokens: readonly number[]): boolean {
  const end = tokens[tokens.length - 1] ?? 0;
  const clause = text.tokens[end]?.clause;
  const rest = text.tokens.slice(end + 1, end + 8).filter((token) => token.clause === clause);
  const no = rest.findIndex(({ word }) => NONE.test(word));
  return no >= 0 && rest.slice(no).some(({ word }) => AMONG.has(word));
}
const NONE = /^(?:kein(?:e|en|er|s)?|nicht|nie|niemals|not|never)$/u;
const AMONG = new Set("rein hinein drin drauf dabei darin darunter included involved".split(" "));

/** "Geschäftlich nutze ich das nicht": the fact opens a clause with a verb of using, and a "nicht" closes it. */
function deniedBehind(text: Text, tokens: readonly number[]): boolean {
  const [at, end] = [tokens[0] ?? 0, tokens[tokens.length - 1] ?? 0];
  const clause = text.tokens[end]?.clause;
  const inside = (t: number): boolean => text.tokens[t]?.clause === clause;
  if (inside(end + 1) && !inside(end + 2) && NO.has(text.tokens[end + 1]?.word ?? "")) return true; // "privat nein"
  let start = at;
  while (inside(start - 1) && LEADS.has(text.tokens[start - 1]?.word ?? "")) start--;
  if (inside(start - 1) || !inside(end + 1) || !USING.test(text.tokens[end + 1]?.word ?? "")) return false;
  let last = end + 1;
  while (inside(last + 1)) last++;
  return denialsOf(text).negated.has(last);
}
const NO = new Set(["nein", "no"]);
const LEADS = new Set(
  "auf aufm mit fuer von dem meinem der den das unserem on with for my the and und aber but".split(" "),
);
const USING = /^(?:be)?(?:nutz|verwend|brauch|mach|schreib|chatt|hab|text|use)(?:e|en|s|t)?$/u;
