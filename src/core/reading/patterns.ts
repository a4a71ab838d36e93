import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Token } from "./tokens.ts";

/** What a matched pattern says: slot -> values, and the words it stands on. */
export type Cue = {
  id: string;
  gives: Readonly<Record<string, readonly string[]>>;
  tokens: readonly number[];
  contiguous: boolean;
  weight: number;
};

type Word = {
  exact: ReadonlySet<string>;
  prefixes: readonly string[];
  suffixes: readonly string[];
  parts: readonly string[];
  any: boolean;
};
type Step = Word | "gap";
type Pattern = { id: string; gives: Cue["gives"]; steps: readonly Step[] };
/** Patterns by what their first word can be; a look-up per word instead of a scan over all patterns. */
export type PatternIndex = {
  exact: ReadonlyMap<string, readonly Pattern[]>;
  prefix: ReadonlyMap<string, readonly Pattern[]>;
  suffix: ReadonlyMap<string, readonly Pattern[]>;
  other: readonly Pattern[];
  words: ReadonlySet<string>;
};

const GAP = 8;
const PREFIX_KEY = 3;
const SUFFIX_KEY = 2;

/** Compiles the lexica once; both languages are matched on every text, because staff mix them. */
export function patternIndex(lexica: readonly Lexicon[]): PatternIndex {
  const exact = new Map<string, Pattern[]>();
  const prefix = new Map<string, Pattern[]>();
  const suffix = new Map<string, Pattern[]>();
  const other: Pattern[] = [];
  const words = new Set<string>();
  const add = (map: Map<string, Pattern[]>, key: string, pattern: Pattern): void => {
    const list = map.get(key);
    if (!list) map.set(key, [pattern]);
    else if (!list.includes(pattern)) list.push(pattern);
  };
  for (const lexicon of lexica) {
    for (const word of lexicon.function_words) words.add(word);
    for (const { id, gives, words: patterns } of lexicon.cues) {
      const given = Object.fromEntries(Object.entries(gives).map(([slot, value]) => [slot, [value].flat()]));
      for (const phrase of patterns.flatMap(phrases)) {
        const pattern: Pattern = { id, gives: given, steps: phrase.split(/\s+/).map(step) };
        for (const s of pattern.steps) if (s !== "gap") for (const word of s.exact) words.add(word);
        const first = pattern.steps[0];
        if (first === undefined || first === "gap") continue;
        for (const word of first.exact) add(exact, word, pattern);
        for (const start of first.prefixes) add(prefix, start.slice(0, PREFIX_KEY), pattern);
        for (const end of first.suffixes) add(suffix, end.slice(-SUFFIX_KEY), pattern);
        if (first.any || first.parts.length > 0) other.push(pattern);
      }
    }
  }
  return { exact, prefix, suffix, other, words };
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

function step(text: string): Step {
  if (text === "...") return "gap";
  const alternatives = text.split("|").filter((part) => part !== "");
  const inner = (part: string): string => part.replaceAll("*", "");
  return {
    any: alternatives.includes("_"),
    exact: new Set(alternatives.filter((part) => !part.includes("*") && part !== "_")),
    prefixes: alternatives
      .filter((part) => part.endsWith("*") && !part.startsWith("*") && inner(part).length >= PREFIX_KEY)
      .map(inner),
    suffixes: alternatives
      .filter((part) => part.startsWith("*") && !part.endsWith("*") && inner(part).length >= SUFFIX_KEY)
      .map(inner),
    parts: alternatives.filter((part) => part.startsWith("*") && part.endsWith("*")).map(inner),
  };
}

/** How specifically a word is matched: letters that are spelled out; 0 is no match. */
function fits(word: string, stems: readonly string[], step: Word): number {
  if (step.exact.has(word)) return word.length + 10;
  for (const base of stems) if (step.exact.has(base)) return base.length;
  let best = step.any ? 1 : 0;
  for (const start of step.prefixes) if (word.startsWith(start) && start.length > best) best = start.length;
  for (const end of step.suffixes)
    if (word.length > end.length && word.endsWith(end) && end.length > best) best = end.length;
  for (const part of step.parts) if (word.includes(part) && part.length > best) best = part.length;
  return best;
}

const ENDINGS = ["n", "s", "e", "en", "es", "er", "ern", "innen"];
const SHORTEST_BASE = 6;
/** A word without a German or English inflection: "geschwistern" is found as "geschwister". */
function bases(word: string): string[] {
  return ENDINGS.flatMap((ending) =>
    word.length - ending.length >= SHORTEST_BASE && word.endsWith(ending) ? [word.slice(0, -ending.length)] : [],
  );
}

/** Every cue of a text, the more specific ones having suppressed what they cover. */
export function cuesOf(tokens: readonly Token[], index: PatternIndex): Cue[] {
  const found: Cue[] = [];
  const stems = tokens.map((token) => bases(token.word));
  for (const [at, token] of tokens.entries()) {
    const candidates = [
      index.exact.get(token.word),
      ...(stems[at] ?? []).map((base) => index.exact.get(base)),
      index.prefix.get(token.word.slice(0, PREFIX_KEY)),
      index.suffix.get(token.word.slice(-SUFFIX_KEY)),
      index.other,
    ];
    for (const patterns of candidates) {
      for (const pattern of patterns ?? []) {
        const cue = matchAt(pattern, tokens, stems, at);
        if (cue) found.push(cue);
      }
    }
  }
  return suppress(found);
}

function matchAt(
  pattern: Pattern,
  tokens: readonly Token[],
  stems: readonly (readonly string[])[],
  at: number,
): Cue | null {
  const used: number[] = [];
  let weight = 0;
  let contiguous = true;
  const walk = (stepAt: number, tokenAt: number): boolean => {
    const current = pattern.steps[stepAt];
    if (current === undefined) return true;
    if (current === "gap") {
      for (let skip = 0; skip <= GAP; skip++) if (walk(stepAt + 1, tokenAt + skip)) return true;
      return false;
    }
    const token = tokens[tokenAt];
    if (!token || (used.length > 0 && token.sentence !== tokens[at]?.sentence)) return false;
    const fit = fits(token.word, stems[tokenAt] ?? [], current);
    if (fit === 0) return false;
    used.push(tokenAt);
    weight += fit;
    if (walk(stepAt + 1, tokenAt + 1)) return true;
    used.pop();
    weight -= fit;
    return false;
  };
  if (!walk(0, at)) return null;
  for (let i = 1; i < used.length; i++) if ((used[i] ?? 0) !== (used[i - 1] ?? 0) + 1) contiguous = false;
  return { id: pattern.id, gives: pattern.gives, tokens: used, contiguous, weight };
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
    const slots = Object.keys(cue.gives);
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
