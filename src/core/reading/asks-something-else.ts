import { says, type Scope, type Text } from "./text.ts";

/** "Sieht die Geschäftsführung, was ich tippe?": a question that opens with an unknown verb asks no permission; the DPO, not a verdict. */
export function asksSomethingElse(text: Text, scope: Scope, scoped: boolean): boolean {
  if (!scoped && !speaksOfUs(text, scope)) return false;
  if (says(text, "mark", "permission", scope) || says(text, "mark", "ought", scope)) return false;
  const at = scope.from ?? text.tokens.findIndex((_, t) => scope(t));
  const first = text.tokens[at];
  if (!first || !/^[a-z]{3,}t$/u.test(first.word) || NO_VERB.has(first.word) || first.word.endsWith("schaft"))
    return false;
  const used = text.cues.some(
    (cue) =>
      cue.tokens.includes(at) &&
      (cue.gives.scope ??
        cue.gives.partner ??
        cue.gives.device ??
        cue.gives.purpose ??
        cue.gives.object ??
        cue.gives.action ??
        cue.gives.neutral ??
        cue.gives.data) !== undefined,
  );
  const named = text.mentions.some((mention) => mention.tokens.includes(at));
  return (
    !used &&
    !named &&
    /[?]/u.test(text.original) &&
    (DETERMINERS.has(text.tokens[at + 1]?.word ?? "") ||
      text.mentions.some((mention) => mention.tokens.includes(at + 1)))
  );
}
/** "Regnet es morgen?" is about nobody; "sieht die Leitung, was ich tippe?" is. */
const speaksOfUs = (text: Text, scope: Scope): boolean =>
  text.tokens.some((token, t) => scope(t) && US.has(token.word));
const US = new Set([
  "ich",
  "wir",
  "mich",
  "uns",
  "mir",
  "mein",
  "meine",
  "meinen",
  "meiner",
  "unser",
  "unsere",
  "unseren",
  "unserer",
]);
const NO_VERB = new Set([
  "seit",
  "mit",
  "damit",
  "somit",
  "laut",
  "nebst",
  "dort",
  "sofort",
  "derzeit",
  "zurzeit",
  "vielleicht",
  "zuletzt",
  "echt",
  "gut",
  "recht",
  "leicht",
  "heut",
  "not",
  "but",
  "that",
  "what",
  "yet",
  "just",
  "most",
  "last",
  "next",
  "about",
  "without",
  "statt",
  "anstatt",
  "samt",
  "fast",
  "meist",
  "sonst",
  "selbst",
  "nicht",
  "reicht",
  "langt",
  "genuegt",
  "geht",
  "passt",
  "jetzt",
  "erst",
  "spricht",
  "gibt",
  "kommt",
  "lasst",
  "macht",
  "stoert",
  "heisst",
  "besteht",
  "gilt",
  "taugt",
  "verstoesst",
]);
const DETERMINERS = new Set([
  "die",
  "der",
  "das",
  "mein",
  "meine",
  "unser",
  "unsere",
  "ein",
  "eine",
  "man",
  "jemand",
  "es",
  "er",
  "sie",
  "the",
  "my",
  "our",
]);
