import { z } from "zod";

/**
 * Words and phrases of one language and what they say. A pattern is one or more words after folding (lower case, ae oe ue ss):
 * `word` exactly, `word*` begins with, `*word` ends with, `*word*` contains, `a|b` either word, `_` any one word, `...` up to four words between, `, ` between whole alternatives,
 * `(a b|c)` a choice inside one of which some alternatives have several words, `(a|b)?` one that
 * may be missing, `<name>` the words of a list.
 */
const written = z.strictObject({
  /** Words that tell the language; messenger names count for neither. */
  function_words: z.array(z.string()),
  /** Words that many patterns share, by name: "devices" -> "handy|telefon". */
  lists: z.record(z.string(), z.string()).default({}),
  cues: z.array(
    z.strictObject({
      id: z.string().min(1),
      /** Slot -> value, e.g. `{ partner: external }`; several slots where a word says several things. */
      gives: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
      words: z.array(z.string().min(1)).min(1),
    }),
  ),
});

const LIST = /<([a-z_]+)>/gu;
const GROUP = /\(([^()]*)\)(\?)?/u;

/**
 * The whole alternatives a pattern stands for, without parentheses. Single words of a choice stay side by side in one place:
 * one phrase each would multiply with every other choice.
 */
function alternatives(phrase: string): string[] {
  const group = GROUP.exec(phrase);
  if (!group) return [phrase.replaceAll(/\s+/gu, " ").trim()];
  const options = (group[1] ?? "").split("|").map((option) => option.trim());
  const single = options.filter((option) => option !== "" && !option.includes(" "));
  const phrases = options.filter((option) => option.includes(" "));
  const choices = [...(single.length > 0 ? [single.join("|")] : []), ...phrases, ...(group[2] ? [""] : [])];
  return choices.flatMap((choice) =>
    alternatives(phrase.slice(0, group.index) + choice + phrase.slice(group.index + group[0].length)),
  );
}

/** A lexicon with the lists put into its patterns and every choice spelled out; a name that is no list is an error of its cue. */
export const lexiconSchema = written.transform(({ function_words, lists, cues }, context) => ({
  function_words,
  cues: cues.map((cue, at) => ({
    ...cue,
    words: cue.words.map((pattern, i) => {
      const whole = pattern.replace(LIST, (name, list: string) => {
        const words = lists[list];
        if (words === undefined)
          context.addIssue({
            code: "custom",
            path: ["cues", at, "words", i],
            message: `die Liste "${list}" gibt es nicht (there is no such list)`,
          });
        return words ?? name;
      });
      return whole.split(",").flatMap(alternatives).join(", ");
    }),
  })),
}));
export type Lexicon = z.infer<typeof lexiconSchema>;
