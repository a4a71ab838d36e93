/** Optimal string alignment: insert, delete, replace or swap of neighbours cost 1; gives up beyond `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  return between(a.slice(start, a.length - end), b.slice(start, b.length - end), limit);
}

/** The distance of what is left once a common beginning and end are off: they cost nothing. */
function between(a: string, b: string, limit: number): number {
  if (a === "" || b === "") return a.length + b.length;
  if (limit === 1) return a.length === 1 && b.length === 1 ? 1 : swapped(a, b) ? 1 : 2;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

const swapped = (a: string, b: string): boolean => a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];

/** How many edits a name of this length may carry without meeting real words (measured, see facts on language). */
export const allowedEdits = (length: number): number => (length >= 8 ? 2 : length >= 6 ? 1 : 0);

/** Real words near a messenger name: never a typo of it. */
const BLOCKED = new Set(
  "signale signals signaler elemente elements sessions sessionen zession telegraf telegraph teamwork teamworks thema themas themen theresa disco team terms vier biber viper sack lack stack ginko wir wird wirt ware eine linie messner messungen threads trauma schema schemas screen thread whatever wechsel wechselt westen discover record discount diskret".split(
    " ",
  ),
);

/** The one candidate within reach of a word, or null; several at the same distance are none. */
export function nearest(
  word: string,
  candidates: readonly string[],
  same: (a: string, b: string) => boolean,
): string | null {
  if (word.length < 5 || BLOCKED.has(word)) return null;
  let best: string | null = null;
  let least = 3;
  let clash = false;
  for (const candidate of candidates) {
    const allowed = allowedEdits(candidate.length);
    const limit = word[0] === candidate[0] ? allowed : candidate.length >= 8 ? 1 : 0; // the first letter is seldom missed
    if (limit === 0) continue;
    const edits = distance(word, candidate, limit);
    if (edits > limit || edits > least) continue;
    if (edits === least && best !== null && !same(best, candidate)) clash = true;
    else if (edits < least || best === null) {
      best = candidate;
      clash = false;
    }
    least = edits;
  }
  return clash ? null : best;
}
