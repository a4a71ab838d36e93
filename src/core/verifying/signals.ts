import type { Language } from "../reading/language.ts";
import { negationsIn, type Clause } from "./clauses.ts";
import type { Signal } from "./language-words.ts";
import { WORDS } from "./vocabulary.ts";

/** What a clause says about may and may not, and how well it speaks of something. */
export type Signals = ReadonlySet<Exclude<Signal, "none"> | "restrict">;

type Cue = readonly [Signal, RegExp];
/** A word between the parts of a cue may be the gap a name left. */
const whole = (source: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${source.replaceAll("(?:\\p{L}+ )", "(?:[\\p{L}\\p{N}\\u25a1'-]+,? )")})(?!\\p{L})`, "giu");
const compiled = (language: Language) => {
  const { always, turned, only } = WORDS[language].signals;
  const cues = (list: readonly (readonly [Signal, string])[]): Cue[] =>
    list.map(([signal, source]) => [signal, whole(source)]);
  return { always: cues(always), turned: cues(turned), only: whole(only) };
};
const CUES = { de: compiled("de"), en: compiled("en") };
const OPPOSITE = { permit: "forbid", forbid: "permit", good: "bad", bad: "good", none: "none" } as const;

/** The signals of one clause; where "and" leaves the reach of a negation open, both readings. */
export function signalsOf(clause: Pick<Clause, "text" | "negations">, language: Language): Signals {
  const whole = read(clause.text, clause.negations, language);
  const parts = clause.text.split(/ (?:und|and) /u);
  if (parts.length === 1 || clause.negations === 0) return whole;
  const carried = clause.negations - negationsIn(clause.text, language);
  return new Set([
    ...whole,
    ...parts.flatMap((part) => [...read(part, carried + negationsIn(part, language), language)]),
  ]);
}

/** A cue that counts whatever negation stands there uses up its words. */
function read(said: string, negations: number, language: Language): Signals {
  const { always, turned, only } = CUES[language];
  const found = new Set<Exclude<Signal, "none"> | "restrict">();
  let text = said;
  for (const [signal, pattern] of always) {
    text = text.replaceAll(pattern, (match) => {
      if (signal !== "none") found.add(signal);
      return " ".repeat(match.length);
    });
  }
  const settled = found.size > 0;
  const odd = negations % 2 === 1;
  for (const [signal, pattern] of turned) {
    if (signal === "none" || text.search(pattern) === -1) continue;
    if (settled && (signal === "good" || signal === "bad")) continue;
    found.add(odd && !settled ? OPPOSITE[signal] : signal);
  }
  if (found.has("permit") && !odd && said.search(only) !== -1) {
    found.delete("permit");
    found.add("restrict");
  }
  return found;
}
