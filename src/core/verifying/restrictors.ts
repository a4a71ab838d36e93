import type { Language } from "../reading/language.ts";
import { conceptsOf, type Clause, type Sentence } from "./clauses.ts";
import { isGlue, patternOf } from "./vocabulary.ts";

/** Words that take something back from the word they stand before. "Nur" and "only" are judged by the clause, see contradiction. */
const RESTRICTS = {
  de: patternOf(
    "eng enge engen enger enges engem engere* gering* begrenzt* beschränkt* eingeschränkt* schmal* knapp* wenig* kaum selten* ausnahmsweise vorübergehend* vorläufig* befristet* zeitweise zeitweilig* teilweise bedingt* allenfalls höchstens",
  ),
  en: patternOf(
    "narrow* limited restricted slight* little few rarely seldom hardly barely scarcely exceptionally temporar* provisional* partly partial* conditional* merely marginal*",
  ),
};
/** Said in more than a word; any of them keeps a restriction too. */
const SAYS_SO = {
  de: /(?<!\p{L})(?:nur|bloß|lediglich|ausschließlich|(?:unter|mit|an) (?:\p{L}+ )?(?:auflagen?|bedingung(?:en)?|vorbehalt)|im? (?:ausnahmef(?:a|ä)ll\p{L}*|einzelfall)|nicht (?:viel|groß|weit|oft|immer|überall))(?!\p{L})/iu,
  en: /(?<!\p{L})(?:only|just|solely|(?:with|under|on|subject to) (?:\p{L}+ )?(?:conditions?|reservations?)|in (?:exceptional|individual|rare) cases|not (?:much|very|widely|often|always|everywhere))(?!\p{L})/iu,
};
/** How many small words may stand between a restriction and what it limits. */
const REACH = 3;

/** Whether a sentence says without its limit what its passages only say with one: "room" where they say "narrow room". */
export function dropsALimit(sentence: Sentence, passages: readonly Sentence[], language: Language): boolean {
  if (sentence.words.some(({ lower }) => RESTRICTS[language](lower)) || SAYS_SO[language].test(sentence.text))
    return false;
  const limited = new Set<string>();
  const free = new Set<string>();
  for (const clause of passages.flatMap(({ clauses }) => clauses)) {
    const { reached, others } = limitsIn(clause, language);
    for (const concept of reached) limited.add(concept);
    for (const concept of others) free.add(concept);
  }
  return [...sentence.concepts].some((concept) => limited.has(concept) && !free.has(concept));
}

/** The concepts that stand behind a restriction, and all others. */
function limitsIn({ words }: Clause, language: Language): { reached: string[]; others: string[] } {
  const behind = new Set<number>();
  words.forEach(({ lower }, at) => {
    if (!RESTRICTS[language](lower)) return;
    const next = words.findIndex(({ lower: one }, i) => i > at && !isGlue(one, language) && !RESTRICTS[language](one));
    if (next > at && next - at <= REACH) behind.add(next);
  });
  const of = (inside: boolean): string[] =>
    words.flatMap(({ lower }, i) =>
      behind.has(i) === inside && !RESTRICTS[language](lower) ? conceptsOf(lower, language) : [],
    );
  return { reached: of(true), others: of(false) };
}
