import { distance } from "./core/reading/typos.ts";

const OURS = /^(?:LOTSE|LLM|SLACK|TEAMS)_/;
/** Without the underscore a name may belong to another program: it counts only where it is nearly one of Lotse's. */
const PERHAPS_OURS = /^(?:LOTSE|LLM|SLACK|TEAMS|OPENAI|REDIS)/;
const MOST_EDITS = 3;
const NEARLY = 2;

/** One line about names that look like Lotse's own and are none, each with the nearest known one; null where there are none. Never a value. */
export function unknownSettings(set: readonly string[], known: readonly string[]): string | null {
  const unknown = set.filter((name) => !known.includes(name) && isOurs(name, known)).toSorted();
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

const isOurs = (name: string, known: readonly string[]): boolean =>
  OURS.test(name) || (PERHAPS_OURS.test(name) && nearestOf(name, known, NEARLY) !== null);

function nearestOf(name: string, known: readonly string[], most = MOST_EDITS): string | null {
  let best: string | null = null;
  let least = most + 1;
  for (const candidate of known) {
    const edits = distance(name, candidate, most);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}
