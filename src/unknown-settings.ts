import { distance } from "./core/reading/typos.ts";

const OURS = /^(?:LOTSE|LLM|SLACK|TEAMS)_/;
const MOST_EDITS = 3;

/** One line about names that look like Lotse's own and are none, each with the nearest known one; null where there are none. Never a value. */
export function unknownSettings(set: readonly string[], known: readonly string[]): string | null {
  const unknown = set.filter((name) => OURS.test(name) && !known.includes(name)).toSorted();
  if (unknown.length === 0) return null;
  const named = unknown.map((name) => {
    const near = nearestOf(name, known);
    return near ? `${name} (${near}?)` : name;
  });
  const [de, en] =
    unknown.length === 1
      ? ["Diese Einstellung kennt Lotse nicht", "unknown setting, ignored"]
      : ["Diese Einstellungen kennt Lotse nicht", "unknown settings, ignored"];
  return `${de}: ${named.join(", ")} (${en})`;
}

function nearestOf(name: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = MOST_EDITS + 1;
  for (const candidate of known) {
    const edits = distance(name, candidate, MOST_EDITS);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}
