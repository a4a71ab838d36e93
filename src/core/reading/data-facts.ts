import { denied } from "./denial.ts";
import type { Cue } from "./patterns.ts";
import { cuesWith, says, type Scope, type Text } from "./text.ts";

/** The kind of data a stretch of text speaks of, or null: named ones first, else what patients or a chancery imply. */
export function dataOf(
  text: Text,
  scope: Scope,
  purpose: readonly string[],
  storing: boolean,
): { values: readonly string[]; cues: readonly Cue[] } | null {
  const cues = cuesWith(text, "data", null, scope).filter((cue) => !denied(text, cue.tokens) && !leftOut(text, cue));
  for (const value of ["professional_secret", "special", "confidential", "ordinary"]) {
    const found = cues.filter((cue) => cue.gives.data?.includes(value));
    if (found.length > 0) return { values: [value], cues: found.slice(0, 1) };
  }
  if (purpose.length === 0 || purpose.includes("private")) return null;
  const patients = cuesWith(text, "health_context", null, scope);
  if (patients.length > 0) return { values: ["special"], cues: patients.slice(0, 1) };
  if (says(text, "secret_context") && purpose.includes("external") && !storing)
    return { values: ["professional_secret"], cues: cuesWith(text, "secret_context").slice(0, 1) }; // outsiders, from a chancery
  return null;
}

/** "Kontodaten kommen da keine rein", "Namen stehen nicht drin": named only to say that they are not among it. */
function leftOut(text: Text, cue: Cue): boolean {
  const end = cue.tokens[cue.tokens.length - 1] ?? 0;
  const clause = text.tokens[end]?.clause;
  const rest = text.tokens.slice(end + 1, end + 7).filter((token) => token.clause === clause);
  const no = rest.findIndex(({ word }) => /^(?:kein(?:e|en|er|s)?|nicht|nie|niemals|not|never)$/u.test(word));
  return (
    no >= 0 && rest.slice(no).some(({ word }) => /^(?:rein|hinein|drin|dabei|vor|darin|included|involved)$/u.test(word))
  );
}
