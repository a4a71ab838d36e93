import type { Lexicon } from "../knowledge/lexicon.ts";

type Gives = Readonly<Record<string, readonly string[]>>;
/** One phrase of the lexicon; `order` is its place in the files. */
export type Pattern = { id: string; gives: Gives; order: number };
/** One word of a phrase, with all its alternatives; written the same way it is the same step everywhere. */
type Step = {
  number: number;
  exact: ReadonlySet<string>;
  /** First and last letters of alternatives with a star: the lists in which a phrase that starts so is looked up. */
  heads: ReadonlySet<string>;
  tails: ReadonlySet<string>;
  open: boolean;
};
/** Steps that may come next and where they lead, side by side: most are only looked at and lead nowhere. */
export type Branches = { steps: number[]; nodes: Node[] };
/** A place in the tree of all phrases: what ends here, what may follow, and what may follow after a gap. */
export type Node = { ends: Pattern[]; next: Branches; gap: Branches };

/** How a word is met: each step it fits with the letters that are spelled out, and the phrases it opens: those that end with it, and how others go on. */
export type Hits = {
  fits: ReadonlyMap<number, number>;
  ends: readonly Start[];
  next: Onward;
  gap: Onward;
};
/** A step as the first of phrases, on one word: how many letters are spelled out, and the ways in which it is found, the most specific first. */
type Start = { node: Node; fit: number; ways: readonly number[] };
/** The second steps of all phrases that a word opens, each with its first one. */
export type Onward = Branches & { starts: Start[] };

type Root = { node: Node; first: Step };
type Affix = { text: string; steps: number[] };
export type PatternIndex = {
  /** Words of the lexica that are spelled out. */
  words: ReadonlySet<string>;
  exact: ReadonlyMap<string, readonly number[]>;
  prefixes: ReadonlyMap<string, readonly Affix[]>;
  suffixes: ReadonlyMap<string, readonly Affix[]>;
  parts: readonly Affix[];
  any: readonly number[];
  /** By number of the first step. */
  roots: ReadonlyMap<number, Root>;
  /** Hits of words the lexica spell out, each made when first met; never a word that only an asker used. */
  known: Map<string, Hits>;
};

const HEAD = 3;
const TAIL = 2;

/** Compiles the lexica once; both languages are matched on every text, because staff mix them. */
export function patternIndex(lexica: readonly Lexicon[]): PatternIndex {
  const words = new Set(lexica.flatMap((lexicon) => lexicon.function_words));
  const steps = createSteps(words);
  const roots = new Map<number, Root>();
  let order = 0;
  for (const { id, gives, words: lines } of lexica.flatMap((lexicon) => lexicon.cues)) {
    const given = Object.fromEntries(Object.entries(gives).map(([slot, value]) => [slot, [value].flat()]));
    for (const phrase of lines.flatMap(phrases)) {
      const path = phrase.split(/\s+/).map((text) => (text === "..." ? null : steps.of(text)));
      const [first, ...others] = path;
      if (!first) continue;
      const root = roots.get(first.number) ?? { node: node(), first };
      roots.set(first.number, root);
      let at = root.node;
      for (const [i, step] of others.entries()) if (step) at = child(path[i] === null ? at.gap : at.next, step.number); // path[i] stands before this step
      at.ends.push({ id, gives: given, order: order++ });
    }
  }
  return { words, ...steps.index, roots, known: new Map() };
}

const node = (): Node => ({ ends: [], next: { steps: [], nodes: [] }, gap: { steps: [], nodes: [] } });
function child({ steps, nodes }: Branches, step: number): Node {
  const known = nodes[steps.indexOf(step)];
  if (known) return known;
  const made = node();
  steps.push(step);
  nodes.push(made);
  return made;
}

/** The whole alternatives of a pattern: `, ` between them, `(a b|c)` inside one where an alternative has several words. */
function phrases(text: string): string[] {
  return text.split(",").flatMap((part) => expand(part.trim()));
}
function expand(phrase: string): string[] {
  const group = /\(([^()]*)\)/.exec(phrase);
  if (!group) return [phrase];
  return (group[1] ?? "")
    .split("|")
    .flatMap((option) => expand(phrase.slice(0, group.index) + option + phrase.slice(group.index + group[0].length)));
}

/** Steps as they are met, each compiled once, and the look-ups from a word to them. */
function createSteps(words: Set<string>) {
  const made = new Map<string, Step>();
  const exact = new Map<string, number[]>();
  const prefixes = new Map<string, Affix[]>();
  const suffixes = new Map<string, Affix[]>();
  const parts: Affix[] = [];
  const any: number[] = [];
  const under = <T>(map: Map<string, T[]>, key: string): T[] => map.get(key) ?? map.set(key, []).get(key) ?? [];
  const affix = (list: Affix[], text: string, step: number): void => {
    const known = list.find((one) => one.text === text);
    if (known) known.steps.push(step);
    else list.push({ text, steps: [step] });
  };
  const compile = (text: string): Step => {
    const number = made.size;
    const step = { number, exact: new Set<string>(), heads: new Set<string>(), tails: new Set<string>(), open: false };
    for (const part of text.split("|")) {
      const inner = part.replaceAll("*", "");
      const [opens, closes] = [part.startsWith("*"), part.endsWith("*")];
      if (part === "") continue;
      if (part === "_") {
        any.push(number);
        step.open = true;
      } else if (!part.includes("*")) {
        words.add(part);
        if (!step.exact.has(part)) under(exact, part).push(number);
        step.exact.add(part);
      } else if (opens && closes) {
        affix(parts, inner, number);
        step.open = true;
      } else if (closes && inner.length >= HEAD) {
        affix(under(prefixes, inner.slice(0, HEAD)), inner, number);
        step.heads.add(inner.slice(0, HEAD));
      } else if (opens && inner.length >= TAIL) {
        affix(under(suffixes, inner.slice(-TAIL)), inner, number);
        step.tails.add(inner.slice(-TAIL));
      }
    }
    return step;
  };
  const of = (text: string): Step => {
    const known = made.get(text);
    if (known) return known;
    const step = compile(text);
    made.set(text, step);
    return step;
  };
  return { of, index: { exact, prefixes, suffixes, parts, any } };
}

const ENDINGS = ["n", "s", "e", "en", "es", "er", "ern", "innen"];
const SHORTEST_BASE = 6;
/** A word without a German or English inflection: "geschwistern" is found as "geschwister". */
function basesOf(word: string): string[] {
  return ENDINGS.flatMap((ending) =>
    word.length - ending.length >= SHORTEST_BASE && word.endsWith(ending) ? [word.slice(0, -ending.length)] : [],
  );
}

/** What a word hits; each step as its most specific alternative: spelled out, then without inflection, then by its longest part. */
export function hitsOf(word: string, index: PatternIndex): Hits {
  const known = index.known.get(word);
  if (known) return known;
  const bases = basesOf(word);
  const fits = new Map<number, number>();
  for (const step of index.any) fits.set(step, 1);
  const longest = ({ text, steps }: Affix): void => {
    for (const step of steps) if (text.length > (fits.get(step) ?? 0)) fits.set(step, text.length);
  };
  for (const start of index.prefixes.get(word.slice(0, HEAD)) ?? []) if (word.startsWith(start.text)) longest(start);
  for (const end of index.suffixes.get(word.slice(-TAIL)) ?? [])
    if (word.length > end.text.length && word.endsWith(end.text)) longest(end);
  for (const part of index.parts) if (word.includes(part.text)) longest(part);
  for (const base of bases.toReversed()) for (const step of index.exact.get(base) ?? []) fits.set(step, base.length);
  for (const step of index.exact.get(word) ?? []) fits.set(step, word.length + 10);
  const starts = [...fits].flatMap(([step, fit]) => {
    const root = index.roots.get(step);
    return root ? [{ node: root.node, fit, ways: waysOf(root.first, word, bases) }] : [];
  });
  const hits: Hits = {
    fits,
    ends: starts.filter(({ node }) => node.ends.length > 0),
    next: onward(starts, "next"),
    gap: onward(starts, "gap"),
  };
  if (index.words.has(word)) index.known.set(word, hits);
  return hits;
}

function onward(starts: readonly Start[], how: "next" | "gap"): Onward {
  const all: Onward = { steps: [], nodes: [], starts: [] };
  for (const start of starts) {
    const { steps, nodes } = start.node[how];
    all.steps.push(...steps);
    all.nodes.push(...nodes);
    all.starts.push(...steps.map(() => start));
  }
  return all;
}

/** In which ways a word fits a step: spelled out, inflected, by its start, by its end. */
function waysOf({ exact, heads, tails, open }: Step, word: string, bases: readonly string[]): number[] {
  const ways = exact.has(word) ? [0] : [];
  bases.forEach((base, i) => exact.has(base) && ways.push(1 + i));
  if (heads.has(word.slice(0, HEAD))) ways.push(bases.length + 1);
  if (tails.has(word.slice(-TAIL))) ways.push(bases.length + 2);
  if (open) ways.push(bases.length + 3);
  return ways;
}
