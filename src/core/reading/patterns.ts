import { hitsOf, type Hits, type Node, type Pattern, type PatternIndex } from "./pattern-index.ts";
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
  for (const start of search.hits[at]?.starts ?? []) {
    search.ways = start.ways;
    follow(search, start.node, at, start.fit);
  }
  return search.found.length > 1 ? search.found.sort((a, b) => a.way - b.way || a.order - b.order) : search.found;
}

function walk(search: Search, node: Node, at: number, weight: number): void {
  for (const pattern of node.ends) end(search, pattern, weight);
  if (node.gap) {
    const { tokens, sentence } = search;
    for (let skip = 0; skip <= GAP && (skip === 0 || tokens[at + skip]?.sentence === sentence); skip++)
      walk(search, node.gap, at + skip, weight);
  }
  if (node.next.length > 0) step(search, node, at, weight);
}

/** What may come next is looked up from the shorter list: the steps that follow here, or those the word fits. */
function step(search: Search, { next, byStep }: Node, at: number, weight: number): void {
  const fits = search.hits[at]?.fits;
  if (!fits || search.tokens[at]?.sentence !== search.sentence) return;
  if (next.length <= fits.size) {
    for (const child of next) {
      const fit = fits.get(child.step);
      if (fit !== undefined) follow(search, child, at, weight + fit);
    }
  } else {
    for (const [number, fit] of fits) {
      const child = byStep.get(number);
      if (child) follow(search, child, at, weight + fit);
    }
  }
}
function follow(search: Search, child: Node, at: number, weight: number): void {
  search.used.push(at);
  walk(search, child, at + 1, weight);
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
]);
/** Facts whose phrases use up their words ("privates Handy" leaves no private purpose); an action does not. */
const OWNERS = new Set(["device", "purpose", "partner", "data", "contacts", "neutral"]);
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
