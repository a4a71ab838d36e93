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
  const cues = cuesWith(text, "data", null, scope).filter((cue) => !denied(text, cue.tokens));
  for (const value of ["professional_secret", "special", "confidential", "ordinary"]) {
    const found = cues.filter((cue) => cue.gives.data?.includes(value));
    if (found.length > 0) return { values: [value], cues: found.slice(0, 1) };
  }
  if (purpose.length === 0 || purpose.includes("private")) return null;
  const patients = cuesWith(text, "health_context", null, scope);
  if (patients.length > 0) return { values: ["special"], cues: patients.slice(0, 1) };
  const secret = keepsSecrets(text);
  if (secret.length > 0 && purpose.includes("external") && !storing)
    return { values: ["professional_secret"], cues: secret.slice(0, 1) }; // outsiders, from a chancery
  return null;
}

/** Words for a profession bound to secrecy; "wir beliefern Apotheken" names a customer, "ich bin Apotheker" the asker. */
const keepsSecrets = (text: Text): Cue[] =>
  cuesWith(text, "secret_context").filter(
    (cue) => !says(text, "mark", "serves_trade") || SELF.has(text.tokens[cue.tokens[0] ?? 0]?.word ?? ""),
  );
const SELF = new Set(
  "ich i bin als wir mir uns arbeite arbeiten unsere unserer as am being we work working".split(" "),
);
