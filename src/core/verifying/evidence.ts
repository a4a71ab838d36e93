import type { Language } from "../reading/language.ts";
import { conceptsOf, negationsIn, parse, sentencesIn, type Clause, type Sentence } from "./clauses.ts";
import { GAP, type NameFinder } from "./names.ts";
import { signalsOf, type Signals } from "./signals.ts";

/** A clause of a cited passage, with what it says. */
export type Ground = { clause: Clause; signals: Signals; sentence: Sentence };
/** The cited passages of one sentence, taken apart. */
export type Evidence = {
  text: string;
  sentences: readonly Sentence[];
  grounds: readonly Ground[];
  /** Clauses with a pronoun, joined with what it stands for: a second chance for an honest sentence, never a reason to fall. */
  joined: readonly Ground[];
  concepts: ReadonlySet<string>;
  names: readonly string[];
};

const grounded =
  (sentence: Sentence, language: Language) =>
  (clause: Clause): Ground => ({ clause, sentence, signals: signalsOf(clause, language) });
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
        .flatMap((clause, at) => [
          clause,
          ...conjuncts(clause, language),
          ...bothNegated(clause, sentence.clauses[at + 1]),
        ])
        .map(grounded(sentence, language)),
    ),
    joined: sentences.flatMap((sentence, i) =>
      sentence.clauses
        .flatMap((clause, at) => [
          ...reachingBack(clause, sentence, sentences[i - 1]),
          ...withRelative(clause, sentence.clauses[at + 1]),
        ])
        .map(grounded(sentence, language)),
    ),
    concepts: new Set(parsed.flatMap((sentence) => [...sentence.concepts])),
    names: [...new Set(parsed.flatMap((sentence) => sentence.names))],
  };
}

/** The parts of a clause around an "and"; behind a negation only what stands before it, for no negation reaches back. */
function conjuncts(clause: Clause, language: Language): Clause[] {
  const texts = clause.text.split(/ (?:und|and) /u);
  const [first = ""] = texts;
  if (texts.length === 1 || negationsIn(first, language) > 0) return [];
  let from = 0;
  const parts = texts.map((text) => {
    const size = text.match(/[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu)?.length ?? 0;
    const words = clause.words.slice(from, from + size);
    from += size + 1;
    const concepts = new Set(words.flatMap(({ lower }) => conceptsOf(lower, language)));
    const names = text.includes(GAP) ? clause.names : [];
    return { ...clause, text, words, names, negations: negationsIn(text, language), concepts };
  });
  return clause.negations === 0 ? parts : parts.slice(0, 1);
}

/** "No business contacts and no company data": one statement with one negation. */
const bothNegated = (clause: Clause, next: Clause | undefined): Clause[] =>
  next && clause.negations === 1 && next.negations === 1 ? [joined(clause, next)] : [];

const PRONOUN = /(?<!\p{L})(?:er|sie|ihn|ihm|den|dort|darin|it|they|them|there)(?!\p{L})/iu;
/** A clause with a pronoun speaks of what stood before it too. */
function reachingBack(clause: Clause, sentence: Sentence, before: Sentence | undefined): Clause[] {
  if (!PRONOUN.test(clause.text)) return [];
  const first = sentence.clauses[0] === clause ? before : sentence;
  return first && first.clauses.every((one) => one === clause || one.negations === 0)
    ? [{ ...joined(clause, first), text: clause.text }]
    : [];
}
const RELATIVE =
  /^(?:(?:in|auf|mit|bei|für|von|on|for|with) )?(?:der|die|das|dem|den|dessen|deren|which|who|that|whose)(?!\p{L})/iu;
/** "No group in which customers see each other" is one statement. */
const withRelative = (clause: Clause, next: Clause | undefined): Clause[] =>
  next && next.negations === 0 && RELATIVE.test(next.text) ? [joined(clause, next)] : [];
const joined = (clause: Clause, other: Pick<Clause, "concepts" | "names" | "text">): Clause => ({
  ...clause,
  own: clause.concepts,
  text: `${clause.text} ${other.text}`,
  concepts: new Set([...clause.concepts, ...other.concepts]),
  names: [...new Set([...clause.names, ...other.names])],
});

/** A clause without the concepts that only the question and the decided use have: no passage needs to know them. */
export const relevant = (clause: Clause, evidence: Evidence, given: ReadonlySet<string>): Clause => ({
  ...clause,
  concepts: new Set([...clause.concepts].filter((concept) => evidence.concepts.has(concept) || !given.has(concept))),
});

export type Match = { ground: Ground; covered: number; shared: number; all: number; score: number };
/** How much it counts that a passage's clause speaks of nothing else. */
const BACK = 0.2;

/** How much of what a clause speaks of a set of concepts holds; names count as concepts. */
export function covered(
  clause: Pick<Clause, "concepts" | "names">,
  concepts: ReadonlySet<string>,
  names: readonly string[],
): { part: number; shared: number; all: number } {
  // A passage that names nobody speaks of whoever it is cited for.
  const own = names.length > 0 ? clause.names : [];
  const all = clause.concepts.size + own.length;
  let shared = 0;
  for (const concept of clause.concepts) if (concepts.has(concept)) shared++;
  for (const name of own) if (names.includes(name)) shared++;
  return { part: all === 0 ? 0 : shared / all, shared, all };
}

/** The clauses of the passages that speak of the same, closest first, those that are hardly worse kept. */
export function alignments(
  clause: Clause,
  grounds: readonly Ground[],
  slack = clause.concepts.size === 1 ? 0.03 : 0.16,
): Match[] {
  const matches = grounds
    .map((ground) => {
      const { part, shared, all } = covered(clause, ground.clause.concepts, ground.clause.names);
      const back = covered(ground.clause, clause.concepts, clause.names).part;
      return { ground, covered: part, shared, all, score: part * (1 - BACK) + back * BACK };
    })
    .filter((match) => match.shared > 0)
    .toSorted((a, b) => b.score - a.score);
  const best = matches[0]?.score ?? 0;
  return matches.filter((match) => match.score >= best - slack);
}
