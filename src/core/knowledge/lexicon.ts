import { z } from "zod";

/**
 * Words and phrases of one language and what they say. A pattern is one or more words after folding (lower case, ae oe ue ss):
 * `word` exactly, `word*` begins with, `*word` ends with, `*word*` contains, `a|b` either word, `_` any one word, `...` up to four words between, `, ` between whole alternatives,
 * `(a b|c)` a choice inside one of which some alternatives have several words.
 */
export const lexiconSchema = z.strictObject({
  /** Words that tell the language; messenger names count for neither. */
  function_words: z.array(z.string()),
  cues: z.array(
    z.strictObject({
      id: z.string().min(1),
      /** Slot -> value, e.g. `{ partner: external }`; several slots where a word says several things. */
      gives: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
      words: z.array(z.string().min(1)).min(1),
    }),
  ),
});
export type Lexicon = z.infer<typeof lexiconSchema>;
