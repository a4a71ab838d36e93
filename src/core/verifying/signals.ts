import type { Language } from "../reading/language.ts";
import type { Clause } from "./clauses.ts";
import type { Signal } from "./language-words.ts";
import { WORDS } from "./vocabulary.ts";

/** What a clause says about may and may not, and how well it speaks of something. */
export type Signals = ReadonlySet<Exclude<Signal, "none"> | "restrict">;

type Cue = readonly [Signal, RegExp];
const whole = (source: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${source})(?!\\p{L})`, "giu");
const compiled = (language: Language) => {
  const { always, turned, only } = WORDS[language].signals;
  const cues = (list: readonly (readonly [Signal, string])[]): Cue[] =>
    list.map(([signal, source]) => [signal, whole(source)]);
  return { always: cues(always), turned: cues(turned), only: whole(only) };
};
const CUES = { de: compiled("de"), en: compiled("en") };
const OPPOSITE = { permit: "forbid", forbid: "permit", good: "bad", bad: "good", none: "none" } as const;

/** The signals of one clause, negation counted; a cue that counts whatever negation stands there uses up its words. */
export function signalsOf(clause: Pick<Clause, "text" | "negations">, language: Language): Signals {
  const { always, turned, only } = CUES[language];
  const found = new Set<Exclude<Signal, "none"> | "restrict">();
  let text = clause.text;
  for (const [signal, pattern] of always) {
    text = text.replaceAll(pattern, (match) => {
      if (signal !== "none") found.add(signal);
      return " ".repeat(match.length);
    });
  }
  const consumed = found.size > 0;
  const odd = clause.negations % 2 === 1;
  for (const [signal, pattern] of turned) {
    pattern.lastIndex = 0;
    const hit = pattern.test(text);
    pattern.lastIndex = 0;
    if (!hit || signal === "none") continue;
    if (consumed && (signal === "good" || signal === "bad")) continue;
    found.add(odd && !consumed ? OPPOSITE[signal] : signal);
  }
  only.lastIndex = 0;
  if (found.has("permit") && !odd && only.test(clause.text)) {
    found.delete("permit");
    found.add("restrict");
  }
  return found;
}
