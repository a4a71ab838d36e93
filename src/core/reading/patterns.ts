import { HEAD, hitsOf, TAIL, type Hits, type Node, type Pattern, type PatternIndex } from "./pattern-index.ts";
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
  const met = new Map<string, Hits>();
  const hits = tokens.map(({ word }) => {
    const known = met.get(word) ?? hitsOf(word, index);
    met.set(word, known);
    return known;
  });
  return suppress(tokens.flatMap((token, at) => cuesAt(at, tokens, hits, token.word)));
}

type Match = { pattern: Pattern; tokens: readonly number[]; weight: number };

/** The phrases that start at a word, each by its first way through the text. */
function cuesAt(at: number, tokens: readonly Token[], hits: readonly Hits[], word: string): Cue[] {
  const own = hits[at];
  if (!own || own.starts.length === 0) return [];
  const sentence = tokens[at]?.sentence;
  const matches: Match[] = [];
  const used: number[] = [];
  const follow = (child: Node, at: number, weight: number): void => {
    used.push(at);
    walk(child, at + 1, weight);
    used.pop();
  };
  /** What may come next is looked up from the shorter list: the steps that follow here, or those the word fits. */
  const step = ({ next, byStep }: Node, at: number, weight: number): void => {
    const fits = hits[at]?.fits;
    if (!fits || tokens[at]?.sentence !== sentence) return;
    if (next.length <= fits.size) {
      for (const child of next) {
        const fit = fits.get(child.step);
        if (fit !== undefined) follow(child, at, weight + fit);
      }
    } else {
      for (const [number, fit] of fits) {
        const child = byStep.get(number);
        if (child) follow(child, at, weight + fit);
      }
    }
  };
  const walk = (node: Node, at: number, weight: number): void => {
    const { ends, gap } = node;
    for (const pattern of ends)
      if (!matches.some((match) => match.pattern === pattern)) matches.push({ pattern, tokens: [...used], weight });
    if (gap) {
      const onward = gap.ends.length > 0 || gap.gap ? walk : step; // almost always only words follow a gap
      for (let skip = 0; skip <= GAP && (skip === 0 || tokens[at + skip]?.sentence === sentence); skip++)
        onward(gap, at + skip, weight);
    }
    if (node.next.length > 0) step(node, at, weight);
  };
  for (const start of own.starts) {
    used.push(at);
    walk(start, at + 1, own.fits.get(start.step) ?? 0);
    used.pop();
  }
  return inOrder(matches, word, own.bases);
}

/** Cues of one place: by the way the first word is found (spelled out, inflected, by its start, by its end), then as the lexica list them. */
function inOrder(matches: readonly Match[], word: string, bases: readonly string[]): Cue[] {
  const found = matches.flatMap((match) => waysOf(match.pattern, word, bases).map((way) => ({ way, ...match })));
  if (found.length > 1) found.sort((a, b) => a.way - b.way || a.pattern.order - b.pattern.order);
  return found.map(({ pattern: { id, gives }, tokens, weight }) => ({
    id,
    gives,
    tokens,
    contiguous: (tokens[tokens.length - 1] ?? 0) - (tokens[0] ?? 0) === tokens.length - 1,
    weight,
  }));
}

/** A phrase counts once for each way in which its first word is found. */
function waysOf({ first }: Pattern, word: string, bases: readonly string[]): number[] {
  const ways = first.exact.has(word) ? [0] : [];
  bases.forEach((base, i) => first.exact.has(base) && ways.push(1 + i));
  if (first.heads.has(word.slice(0, HEAD))) ways.push(bases.length + 1);
  if (first.tails.has(word.slice(-TAIL))) ways.push(bases.length + 2);
  if (first.open) ways.push(bases.length + 3);
  return ways;
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
const isFact = (cue: Cue): boolean => Object.keys(cue.gives).some((slot) => FACTS.has(slot));

/** A contiguous match of several words suppresses shorter facts it covers; any match suppresses weaker ones of its own slot on its words. */
function suppress(cues: readonly Cue[]): Cue[] {
  const facts = cues.filter(isFact).toSorted((a, b) => b.tokens.length - a.tokens.length || b.weight - a.weight);
  const owner = new Map<number, Cue>();
  const slotOwner = new Map<string, Cue>();
  const kept = new Set<Cue>();
  for (const cue of facts) {
    const blocked =
      !cue.gives.action &&
      cue.tokens.some((t) => {
        const wide = owner.get(t);
        return wide !== undefined && wide.tokens.length > cue.tokens.length;
      });
    // "Kunden auf dem Diensthandy das Adressbuch abgleichen": a long phrase for storing must not hide that contacts are synchronised
    const slots = Object.entries(cue.gives).map(([slot, values]) =>
      slot === "action" ? `action:${values.join()}` : slot,
    );
    const weaker = cue.tokens.some((t) =>
      slots.some((slot) => {
        const other = slotOwner.get(`${slot}@${t}`);
        return other !== undefined && (other.tokens.length > cue.tokens.length || other.weight > cue.weight);
      }),
    );
    if (blocked || weaker) continue;
    kept.add(cue);
    const owns = cue.contiguous && cue.tokens.length > 1 && !cue.gives.action && slots.some((slot) => OWNERS.has(slot));
    for (const t of cue.tokens) {
      if (owns && !owner.has(t)) owner.set(t, cue);
      for (const slot of slots) if (!slotOwner.has(`${slot}@${t}`)) slotOwner.set(`${slot}@${t}`, cue);
    }
  }
  return cues.filter((cue) => !isFact(cue) || kept.has(cue));
}
