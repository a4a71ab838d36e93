import type { Language } from "../reading/language.ts";
import { conceptsOf, negationsIn, parse, sentencesIn, type Clause, type Sentence } from "./clauses.ts";
import type { NameFinder } from "./names.ts";
import { signalsOf, type Signals } from "./signals.ts";

/** A clause of a cited passage, with what it says. */
export type Ground = { clause: Clause; signals: Signals; sentence: Sentence };
/** The cited passages of one sentence, taken apart. */
export type Evidence = {
  text: string;
  sentences: readonly Sentence[];
  grounds: readonly Ground[];
  concepts: ReadonlySet<string>;
  names: readonly string[];
};

const REFUTES = /(?<!\p{L})(?:falsch|wrong)(?!\p{L})/iu;

export function evidenceOf(texts: readonly string[], language: Language, names: NameFinder): Evidence {
  const parsed = texts.flatMap((text) => {
    const all = sentencesIn(text);
    return all.map((one, i) => ({ ...parse(one, language, names), refuted: REFUTES.test(all[i + 1] ?? "") }));
  });
  // Nothing rests on a question, nor on what the next sentence calls wrong.
  const sentences = parsed.filter(({ text, refuted }) => !text.endsWith("?") && !refuted);
  return {
    text: texts.join(" "),
    sentences,
    grounds: sentences.flatMap((sentence) =>
      sentence.clauses
        .flatMap((clause) => [clause, ...beforeNegation(clause, language)])
        .map((clause) => ({ clause, sentence, signals: signalsOf(clause, language) })),
    ),
    concepts: new Set(parsed.flatMap((sentence) => [...sentence.concepts])),
    names: [...new Set(parsed.flatMap((sentence) => sentence.names))],
  };
}

/** What stands before an "and" with the negation after it: no negation reaches back over it. */
function beforeNegation(clause: Clause, language: Language): Clause[] {
  const [first = "", ...rest] = clause.text.split(/ (?:und|and) /u);
  if (rest.length === 0 || negationsIn(first, language) > 0 || clause.negations === 0) return [];
  const words = clause.words.slice(0, first.match(/[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu)?.length ?? 0);
  return [
    {
      ...clause,
      text: first,
      words,
      negations: 0,
      concepts: new Set(words.flatMap(({ lower }) => conceptsOf(lower, language))),
    },
  ];
}

export type Match = { ground: Ground; covered: number; shared: number; score: number };
/** How much it counts that a passage's clause speaks of nothing else. */
const BACK = 0.2;

/** How much of what a clause speaks of a set of concepts holds; names count as concepts. */
export function covered(
  clause: Pick<Clause, "concepts" | "names">,
  concepts: ReadonlySet<string>,
  names: readonly string[],
): { part: number; shared: number } {
  const all = clause.concepts.size + clause.names.length;
  let shared = 0;
  for (const concept of clause.concepts) if (concepts.has(concept)) shared++;
  for (const name of clause.names) if (names.includes(name)) shared++;
  return { part: all === 0 ? 0 : shared / all, shared };
}

/** The clauses of the passages that speak of the same, closest first, those that are hardly worse kept. */
export function alignments(clause: Clause, evidence: Evidence, slack = 0.16): Match[] {
  const matches = evidence.grounds
    .map((ground) => {
      const { part, shared } = covered(clause, ground.clause.concepts, ground.clause.names);
      const back = covered(ground.clause, clause.concepts, clause.names).part;
      return { ground, covered: part, shared, score: part * (1 - BACK) + back * BACK };
    })
    .filter((match) => match.shared > 0)
    .toSorted((a, b) => b.score - a.score);
  const best = matches[0]?.score ?? 0;
  return matches.filter((match) => match.score >= best - slack);
}
