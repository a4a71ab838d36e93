import {
  hitsOf,
  type Branches,
  type Hits,
  type Node,
  type Onward,
  type Pattern,
  type PatternIndex,
} from "./pattern-index.ts";
import type { Token } from "./tokens.ts";

/** What a matched pattern says: slot -> values, and the words it stands on. */
export type Cue = {
  id: string;
  gives: Readonly<Record<string, readonly string[]>>;
  tokens: readonly number[];
  contiguous: boolean;
  weight: number;
};

const GAP = 8;

/** Every cue of a text, the more specific ones having suppressed what they cover. */
export function cuesOf(tokens: readonly Token[], index: PatternIndex): Cue[] {
  const hits = tokens.map(({ word }) => hitsOf(word, index));
  const search: Search = { tokens, hits, sentence: 0, ways: [], used: [], found: [] };
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; at++) for (const { cue } of foundAt(at, search)) cues.push(cue);
  return suppress(cues);
}

/** A cue and its place among those of one word: by the way the first word is found, then as the lexica list them. */
type Found = { cue: Cue; way: number; order: number };
/** The search for phrases: in which sentence, how they are found by their first word, which words were used so far, and what starts at this word. */
type Search = {
  tokens: readonly Token[];
  hits: readonly Hits[];
  sentence: number;
  ways: readonly number[];
  used: number[];
  found: Found[];
};

/** The phrases that start at a word, each by its first way through the text. */
function foundAt(at: number, search: Search): readonly Found[] {
  search.found = [];
  search.sentence = search.tokens[at]?.sentence ?? 0;
  const own = search.hits[at];
  if (!own) return search.found;
  search.used.push(at);
  for (const { node, fit, ways } of own.ends) {
    search.ways = ways;
    for (const pattern of node.ends) end(search, pattern, fit);
  }
  if (own.next.steps.length > 0) open(search, own.next, at + 1);
  if (own.gap.steps.length > 0) for (let to = at + 1; within(search, at + 1, to); to++) open(search, own.gap, to);
  search.used.pop();
  return search.found.length > 1 ? search.found.sort((a, b) => a.way - b.way || a.order - b.order) : search.found;
}

/** Whether a word is still in the sentence, and no further from where the gap starts than a gap reaches. */
const within = ({ tokens, sentence }: Search, from: number, to: number): boolean =>
  to - from <= GAP && tokens[to]?.sentence === sentence;

/** From the first word of all its phrases to the second. */
function open(search: Search, { steps, nodes, starts }: Onward, at: number): void {
  const fits = fitsAt(search, at);
  if (!fits) return;
  for (let i = 0; i < steps.length; i++) {
    const fit = fits.get(steps[i] ?? -1);
    if (fit === undefined) continue;
    const [start, node] = [starts[i], nodes[i]];
    if (!start || !node) continue;
    search.ways = start.ways;
    walk(search, node, at, start.fit + fit);
  }
}
/** From any further word to the next. */
function goOn(search: Search, { steps, nodes }: Branches, at: number, weight: number): void {
  const fits = fitsAt(search, at);
  if (!fits) return;
  for (let i = 0; i < steps.length; i++) {
    const fit = fits.get(steps[i] ?? -1);
    const node = fit === undefined ? undefined : nodes[i];
    if (fit !== undefined && node) walk(search, node, at, weight + fit);
  }
}
const fitsAt = ({ tokens, hits, sentence }: Search, at: number): Hits["fits"] | undefined =>
  tokens[at]?.sentence === sentence ? hits[at]?.fits : undefined;

function walk(search: Search, { ends, next, gap }: Node, at: number, weight: number): void {
  search.used.push(at);
  for (const pattern of ends) end(search, pattern, weight);
  if (next.steps.length > 0) goOn(search, next, at + 1, weight);
  if (gap.steps.length > 0) for (let to = at + 1; within(search, at + 1, to); to++) goOn(search, gap, to, weight);
  search.used.pop();
}

/** A phrase counts once for each way in which its first word is found. */
function end({ ways, used, found }: Search, { id, gives, order }: Pattern, weight: number): void {
  if (found.some((known) => known.order === order)) return;
  const contiguous = (used[used.length - 1] ?? 0) - (used[0] ?? 0) === used.length - 1;
  const cue = { id, gives, tokens: [...used], contiguous, weight };
  for (const way of ways) found.push({ cue, way, order });
}

/** Slots that state facts: only they suppress each other; marks, topics and events live side by side. */
const FACTS = new Set([
  "device",
  "purpose",
  "partner",
  "object",
  "setting",
  "data",
  "contacts",
  "action",
  "phonebook",
  "leisure",
  "health_context",
  "neutral",
  "access",
]);
/** Facts whose phrases use up their words ("privates Handy" leaves no private purpose); an action does not. */
const OWNERS = new Set(["device", "purpose", "partner", "data", "contacts", "neutral", "access"]);
const isFact = ({ gives }: Cue): boolean => {
  for (const slot in gives) if (FACTS.has(slot)) return true;
  return false;
};

/** A contiguous match of several words suppresses shorter facts it covers; any match suppresses weaker ones of its own slot on its words. */
function suppress(cues: readonly Cue[]): Cue[] {
  const facts = cues.filter(isFact).toSorted((a, b) => b.tokens.length - a.tokens.length || b.weight - a.weight);
  const standing = new Map<number, Cue[]>(); // by word
  const hidden = new Set<Cue>();
  for (const cue of facts) {
    if (cue.tokens.some((t) => standing.get(t)?.some((other) => hides(other, cue)))) hidden.add(cue);
    else
      for (const t of cue.tokens) {
        const here = standing.get(t);
        if (here) here.push(cue);
        else standing.set(t, [cue]);
      }
  }
  return cues.filter((cue) => !hidden.has(cue));
}

/** Whether a fact uses up the words of another one, which is shorter or weaker. */
function hides(wide: Cue, cue: Cue): boolean {
  const longer = wide.tokens.length > cue.tokens.length;
  if (!longer && wide.weight <= cue.weight) return false;
  return sharesSlot(wide, cue) || (longer && !cue.gives.action && owns(wide));
}
// "Kunden auf dem Diensthandy das Adressbuch abgleichen": a long phrase for storing must not hide that contacts are synchronised
function sharesSlot({ gives }: Cue, other: Cue): boolean {
  for (const slot in gives) {
    const values = other.gives[slot];
    if (values && (slot !== "action" || values.join() === gives.action?.join())) return true;
  }
  return false;
}
function owns({ gives, tokens, contiguous }: Cue): boolean {
  if (!contiguous || tokens.length === 1 || gives.action) return false;
  for (const slot in gives) if (OWNERS.has(slot)) return true;
  return false;
}
