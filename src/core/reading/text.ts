import type { Cue } from "./patterns.ts";
import type { Mention } from "./mentions.ts";
import type { Token } from "./tokens.ts";

/** A text taken apart: its words, what they say, and the messengers it names. */
export type Text = {
  original: string;
  tokens: readonly Token[];
  cues: readonly Cue[];
  /** The same cues by what they say: reading asks for them hundreds of times. */
  slots: Slots;
  mentions: readonly Mention[];
};

/** A stretch of words, e.g. one clause; a plain range says so, and then only the cues inside it are looked at. */
export type Scope = ((token: number) => boolean) & { readonly from?: number; readonly to?: number };
export const everywhere: Scope = () => true;
export const range = (from: number, to: number): Scope =>
  Object.assign((token: number) => token >= from && token <= to, { from, to });
export const inBoth = (one: Scope, other: Scope): Scope =>
  one === everywhere ? other : other === everywhere ? one : (token) => one(token) && other(token);

export const firstToken = (cue: { tokens: readonly number[] }): number => cue.tokens[0] ?? 0;
export const lastToken = (cue: { tokens: readonly number[] }): number => cue.tokens[cue.tokens.length - 1] ?? 0;

/** The sentence a cue starts in. */
export const sentenceOf = (text: Text, cue: { tokens: readonly number[] }): Scope => {
  const sentence = text.tokens[firstToken(cue)]?.sentence;
  return (t) => text.tokens[t]?.sentence === sentence;
};

export function cuesWith(
  text: Text,
  slot: string,
  value: string | null = null,
  scope: Scope = everywhere,
): readonly Cue[] {
  const { cues, ordered } = listOf(text, slot, value);
  if (scope === everywhere || cues.length === 0) return cues;
  const { from, to } = scope;
  if (from === undefined || to === undefined) return within(cues, scope);
  const start = firstFrom(cues, ordered, from);
  const inside = cues.slice(start, firstFrom(cues, ordered, to + 1));
  for (const cue of within(cues.slice(ordered), scope)) inside.push(cue);
  return inside;
}
const within = (cues: readonly Cue[], scope: Scope): Cue[] => cues.filter((cue) => scope(firstToken(cue)));
export const says = (text: Text, slot: string, value: string | null = null, scope: Scope = everywhere): boolean =>
  cuesWith(text, slot, value, scope).length > 0;

/** Cues of one slot, or of one value of it; the first `ordered` stand in the order of the text (people no lexicon knows stand last). */
type List = { cues: Cue[]; ordered: number; byValue: Map<string, List> | null };
type Slots = ReadonlyMap<string, List>;
const NONE: List = { cues: [], ordered: 0, byValue: null };

function listOf({ slots }: Text, slot: string, value: string | null): List {
  const list = slots.get(slot);
  return (value === null ? list : list?.byValue?.get(value)) ?? NONE;
}
export function bySlot(cues: readonly Cue[]): Slots {
  const slots = new Map<string, List>();
  for (const cue of cues) {
    for (const slot in cue.gives) {
      const list = added(slots, slot, cue);
      list.byValue ??= new Map();
      for (const value of cue.gives[slot] ?? []) added(list.byValue, value, cue);
    }
  }
  return slots;
}
function added(to: Map<string, List>, key: string, cue: Cue): List {
  let list = to.get(key);
  if (!list) to.set(key, (list = { cues: [], ordered: 0, byValue: null }));
  const last = list.cues[list.cues.length - 1];
  if (list.ordered === list.cues.length && (!last || firstToken(last) <= firstToken(cue))) list.ordered++;
  list.cues.push(cue);
  return list;
}

/** Where among the ordered cues those start that begin at a word or after it, found by halving. */
function firstFrom(cues: readonly Cue[], ordered: number, word: number): number {
  let [low, high] = [0, ordered];
  while (low < high) {
    const middle = (low + high) >> 1;
    const cue = cues[middle];
    if (cue && firstToken(cue) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A question word that asks: at the start of its clause, before anything the clause is about ("wer Spätdienst hat" at its end asks nothing). */
export function asksWith(text: Text, value: string, scope: Scope): boolean {
  return cuesWith(text, "mark", value, scope).some((cue) => {
    const at = firstToken(cue);
    const sentence = text.tokens[at]?.sentence;
    const before = text.tokens[at - 1];
    if (before?.sentence === sentence && INDEFINITE.test(before?.word ?? "")) return false;
    if (before?.sentence === sentence && TELLS.has(before?.word ?? "")) return false; // "dem Team schreiben, wer dran ist"
    if (before && before.clause !== text.tokens[at]?.clause && POINTS.has(text.tokens[at + 2]?.word ?? "")) return true; // "ginlo kenn ich nicht, was ist das?"
    let fact = factBefore(text, at);
    while (fact >= 0 && !scope(fact) && text.tokens[fact]?.sentence === sentence) fact = factBefore(text, fact);
    return fact < 0 || text.tokens[fact]?.sentence !== sentence;
  });
}

const TELLS = new Set(
  "schreiben sagen mitteilen geben melden schicken fragen informieren durchgeben nennen posten ankuendigen erklaeren zeigen weitergeben abstimmen klaeren absprechen ausmachen besprechen abklaeren anzeigen reinschreiben texten".split(
    " ",
  ),
);
const POINTS = new Set(["das", "denn", "die", "that", "those", "it"]);
/** "Hat nie wer was gesagt": somebody and something, no question. */
const INDEFINITE = /^(?:nie|niemals|irgend|noch|auch|schonmal|wer)$/u;

/** The nearest word before another on which a messenger, partner, device or purpose starts, or -1. */
function factBefore(text: Text, at: number): number {
  let before = factStarts.get(text);
  if (!before) {
    before = new Int32Array(text.tokens.length + 1).fill(-1);
    for (const fact of text.mentions) before[firstToken(fact) + 1] = firstToken(fact);
    for (const cue of text.cues)
      if (cue.gives.partner ?? cue.gives.device ?? cue.gives.purpose) before[firstToken(cue) + 1] = firstToken(cue);
    for (let t = 1; t < before.length; t++) before[t] = Math.max(before[t] ?? -1, before[t - 1] ?? -1);
    factStarts.set(text, before);
  }
  return before[at] ?? -1;
}
const factStarts = new WeakMap<Text, Int32Array>();

/** Original text between the first and the last word of a match, with its offsets. */
export function spanOf(text: Text, tokens: readonly number[]): { span: [number, number]; text: string } {
  const start = text.tokens[tokens[0] ?? 0]?.start ?? 0;
  const end = text.tokens[tokens[tokens.length - 1] ?? 0]?.end ?? start;
  return { span: [start, end], text: text.original.slice(start, end) };
}

/** "... auf den Diensthandys Bescheid geben, wenn Papier fehlt": a phrase whose end stands in a subordinate clause that one of the words opens. */
export function reachesOver(text: Text, cue: Cue, openers: ReadonlySet<string>): boolean {
  const end = text.tokens[lastToken(cue)];
  if (!end || cue.contiguous || text.tokens[firstToken(cue)]?.clause === end.clause) return false;
  let start = lastToken(cue);
  while (text.tokens[start - 1]?.clause === end.clause) start--;
  return openers.has(text.tokens[start]?.word ?? "");
}
