import { cuesWith, everywhere, firstToken, range, says, type Scope, type Text } from "./text.ts";

/** A clause with an intent of its own: a sentence, or the part of one that starts a new question. */
export type Segment = { from: number; to: number };
export const scopeOf = ({ from, to }: Segment): Scope => range(from, to);

const JOINS = new Set(["und", "oder", "aber", "sondern", "and", "or", "but", "also", "denn"]);

export function segmentsOf(text: Text): Segment[] {
  const starts = new Set<number>([0]);
  for (let t = 1; t < text.tokens.length; t++)
    if (text.tokens[t]?.sentence !== text.tokens[t - 1]?.sentence) starts.add(t);
  const words = new Set(cuesWith(text, "mark", "what").map(firstToken));
  const openers = [...cuesWith(text, "mark", "permission_strong"), ...cuesWith(text, "mark", "why")].map(firstToken);
  for (const at of [...openers, ...words]) {
    for (const back of [at, at - 1, at - 2]) {
      const before = text.tokens[back - 1];
      const here = text.tokens[back];
      if (!before || !here || before.sentence !== here.sentence) continue;
      const particle = here.word === "denn" && before.clause === here.clause; // "was ist denn erlaubt"
      if ((JOINS.has(here.word) && !particle) || (before.clause !== here.clause && back === at && !words.has(at))) {
        starts.add(back);
        break;
      }
    }
  }
  const sorted = [...starts].toSorted((a, b) => a - b);
  return sorted.map((from, i) => ({ from, to: (sorted[i + 1] ?? text.tokens.length) - 1 }));
}

/** The clauses that ask for permission; where none does, the whole text. */
export function focusOf(text: Text, segments: readonly Segment[]): Scope {
  const closing = closingQuestion(text);
  if (closing) return closing;
  const asking = segments.filter((segment) => says(text, "mark", "permission_strong", scopeOf(segment)));
  const weaker =
    asking.length > 0 ? asking : segments.filter((segment) => says(text, "mark", "permission", scopeOf(segment)));
  const [only, ...others] = weaker;
  if (!only) return everywhere;
  if (others.length === 0) return scopeOf(only);
  const inside = new Uint8Array(text.tokens.length);
  for (const { from, to } of weaker) inside.fill(1, from, to + 1);
  return (t) => inside[t] === 1;
}

/** "Signal darf ich mit Kollegen, schon klar. Aber WhatsApp mit Kunden?": what is told is no question, the closing one is. */
function closingQuestion(text: Text): Scope | null {
  const end = text.tokens.length - 1;
  const sentence = text.tokens[end]?.sentence;
  let from = end;
  while (from > 0 && text.tokens[from - 1]?.sentence === sentence) from--;
  const mark = text.original.indexOf("?");
  if (from <= 0 || mark < (text.tokens[end]?.end ?? 0) || !OPENS.has(text.tokens[from]?.word ?? "")) return null;
  const here = range(from, end);
  const names = text.mentions.some((mention) => here(firstToken(mention)));
  if (!names && !["partner", "purpose", "device"].some((slot) => says(text, slot, null, here))) return null;
  const told = cuesWith(text, "mark", "permission_strong", range(0, from - 1)).map(firstToken);
  const asked = told.some((at) => text.tokens[at - 1]?.sentence !== text.tokens[at]?.sentence);
  return told.length > 0 && !asked ? here : null;
}
const OPENS = new Set(["aber", "und", "but", "and", "nur"]);
