import type { Cue } from "./patterns.ts";
import type { Mention } from "./mentions.ts";
import type { Token } from "./tokens.ts";

/** A text taken apart: its words, what they say, and the messengers it names. */
export type Text = { original: string; tokens: readonly Token[]; cues: readonly Cue[]; mentions: readonly Mention[] };

/** A stretch of words, e.g. one clause. */
export type Scope = (token: number) => boolean;
export const everywhere: Scope = () => true;

export const firstToken = (cue: { tokens: readonly number[] }): number => cue.tokens[0] ?? 0;
export const lastToken = (cue: { tokens: readonly number[] }): number => cue.tokens[cue.tokens.length - 1] ?? 0;

export function cuesWith(text: Text, slot: string, value: string | null = null, scope: Scope = everywhere): Cue[] {
  const giving = bySlot(text).get(slot) ?? [];
  return giving.filter((cue) => (value === null || cue.gives[slot]?.includes(value)) && scope(firstToken(cue)));
}

/** The cues of a text by slot, made once for each text: reading asks for them hundreds of times. */
function bySlot({ cues }: Text): ReadonlyMap<string, readonly Cue[]> {
  const known = slots.get(cues);
  if (known) return known;
  const made = new Map<string, Cue[]>();
  for (const cue of cues)
    for (const slot of Object.keys(cue.gives)) (made.get(slot) ?? made.set(slot, []).get(slot))?.push(cue);
  slots.set(cues, made);
  return made;
}
const slots = new WeakMap<readonly Cue[], ReadonlyMap<string, readonly Cue[]>>();
export const says = (text: Text, slot: string, value: string | null = null, scope: Scope = everywhere): boolean =>
  cuesWith(text, slot, value, scope).length > 0;

/** A question word that asks: at the start of its clause, before anything the clause is about ("wer Spätdienst hat" at its end asks nothing). */
export function asksWith(text: Text, value: string, scope: Scope): boolean {
  return cuesWith(text, "mark", value, scope).some((cue) => {
    const at = firstToken(cue);
    const facts = [
      ...text.mentions,
      ...text.cues.filter((other) => other.gives.partner ?? other.gives.device ?? other.gives.purpose),
    ];
    return !facts.some(
      (fact) =>
        scope(firstToken(fact)) &&
        firstToken(fact) < at &&
        at - firstToken(fact) > 0 &&
        text.tokens[firstToken(fact)]?.sentence === text.tokens[at]?.sentence,
    );
  });
}

/** Original text between the first and the last word of a match, with its offsets. */
export function spanOf(text: Text, tokens: readonly number[]): { span: [number, number]; text: string } {
  const start = text.tokens[tokens[0] ?? 0]?.start ?? 0;
  const end = text.tokens[tokens[tokens.length - 1] ?? 0]?.end ?? start;
  return { span: [start, end], text: text.original.slice(start, end) };
}

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
  return cuesWith(text, "mark", "negation")
    .map(firstToken)
    .filter((at) => !used.has(at) && !polite(text, at));
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

/** "Darf ich nicht einfach ...?" asks, it does not deny. */
function polite(text: Text, at: number): boolean {
  const before = text.tokens[at - 1];
  const after = text.tokens[at + 1]?.word ?? "";
  if (SOFT.has(after) || after === "nur") return true;
  const modal = cuesWith(text, "mark", "permission").some(
    (cue) => lastToken(cue) === at - 1 || lastToken(cue) === at - 2 || firstToken(cue) === at - 1,
  );
  return modal && before !== undefined && ASKERS.has(before.word) && before.sentence === text.tokens[at]?.sentence;
}

type Denials = { facts: ReadonlySet<number>; negated: readonly number[] };
const denials = new WeakMap<Text, Denials>();
/** Where a text denies and what it states, made once for each text. */
function denialsOf(text: Text): Denials {
  const known = denials.get(text);
  if (known) return known;
  const facts = new Set([
    ...text.mentions.flatMap((m) => m.tokens),
    ...text.cues.filter((c) => c.gives.device ?? c.gives.purpose ?? c.gives.partner).flatMap((c) => c.tokens),
  ]);
  const made = { facts, negated: negations(text) };
  denials.set(text, made);
  return made;
}

const REACH = 4;
/** Whether a "nicht", "kein" or "ohne" shortly before a fact denies it; small words may stand between, other facts may not. */
export function denied(text: Text, tokens: readonly number[]): boolean {
  const at = tokens[0] ?? 0;
  const home = text.tokens[at];
  const { facts, negated } = denialsOf(text);
  return negated.some((n) => {
    if (n >= at || at - n > REACH || text.tokens[n]?.clause !== home?.clause) return false;
    for (let between = n + 1; between < at; between++) if (facts.has(between)) return false;
    return true;
  });
}

/** Whether a messenger is only the thing compared with: after "statt", before "abgeschafft", denied with another one named. */
export function setAside(text: Text, mention: Mention): boolean {
  const at = firstToken(mention);
  const end = lastToken(mention);
  const sentence = text.tokens[at]?.sentence;
  const shortlyBefore = (cue: Cue): boolean =>
    lastToken(cue) < at &&
    at - lastToken(cue) <= 2 &&
    text.tokens[firstToken(cue)]?.sentence === sentence &&
    !text.mentions.some((m) => firstToken(m) > lastToken(cue) && firstToken(m) < at);
  const shortlyAfter = (cue: Cue): boolean =>
    firstToken(cue) > end && firstToken(cue) - end <= 2 && text.tokens[firstToken(cue)]?.sentence === sentence;
  return (
    cuesWith(text, "mark", "instead_of").some(shortlyBefore) ||
    cuesWith(text, "mark", "rejected").some(shortlyAfter) ||
    denied(text, mention.tokens)
  );
}
