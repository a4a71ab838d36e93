/** What a language contributes to the checks: word lists and cues, as data. `*` at the end of a word means any ending, before it any beginning. */
export type LanguageWords = {
  /** One group per line: words that mean the same here, the first names the group. Never words of opposite meaning. */
  synonyms: string;
  /** Neutral words that carry no claim of their own, beside the small words of `functions`. */
  glue: string;
  functions: string;
  /** Small words of the other language: one of them is enough to know that a sentence is not in this one. */
  foreign: string;
  negators: string;
  /** Phrases with a negator in them that negate nothing. */
  idle: readonly string[];
  /** Words that begin a clause. */
  openers: string;
  /** Words that make a clause a condition. */
  conditions: string;
  /** Words that reach back to what was said before. */
  anaphors: string;
  /** Claims of extent, exception, time and certainty: each needs a word of its line in the cited passages. */
  extents: string;
  numbers: string;
  /** Sources of law, courts, authorities, places and months: each needs to be in the cited passages. */
  closed: string;
  /** Pairs of groups or words that must not stand for each other; `/` joins those of one side. */
  opposites: string;
  /** Groups that say where, with whom or by whom: a permission may not lose them, a ban may not gain them. */
  qualifiers: string;
  /** Groups of people and bodies that act. */
  actors: string;
  /** Deeds that only the actor of the passage does. */
  deeds: string;
  /** Deontic cues as pattern texts: in order, what counts whatever negation stands there, then what negation turns around. */
  signals: {
    always: readonly (readonly [Signal, string])[];
    turned: readonly (readonly [Signal, string])[];
    /** Words that restrict a permission. */
    only: string;
    /** Whether "X not Y" is a ban: obligations. */
    duty: string;
  };
};
export type Signal = "permit" | "forbid" | "good" | "bad" | "none";

export const list = (text: string): string[] => text.trim().split(/\s+/u);
