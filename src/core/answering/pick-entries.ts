import type { Knowledge } from "../knowledge/knowledge.ts";
import { supposesMishap } from "../reading/incident.ts";
import type { Reading } from "../reading/read.ts";
import { activeMentions } from "../reading/cases.ts";
import { everywhere, says } from "../reading/text.ts";
import type { Passages } from "./passages.ts";

/** A question with no cue of the lexicon and no passage above this score is not answered from the knowledge. */
const THRESHOLD = 0.15;
/** A question no cue places is about the knowledge only where a passage covers this much of it. */
export const SURE = 0.5;

/** "Ist Signal verschlüsselt?": what is known of that one messenger says more than the criteria for any. */
const GENERAL = "kriterien";

/** Entries for an information question, best first: what the words name, the messengers' own entries, then retrieval. */
export function pickEntries(reading: Reading, knowledge: Knowledge, passages: Passages): string[] {
  const mentions = activeMentions(reading.text, everywhere).flatMap((mention) => mention.ids);
  const variants = reading.text.cues.flatMap((cue) => cue.gives.variant ?? []);
  const own = variantsFirst([...mentions, ...variants]).flatMap(
    (id) => knowledge.messengers.find((messenger) => messenger.id === id)?.entry ?? [],
  );
  const compared = says(reading.text, "mark", "compare") && own.length > 1;
  const hits = passages
    .search(reading.text.original, 5)
    .filter((hit) => hit.score >= THRESHOLD)
    .map((hit) => hit.id);
  const mishap = supposesMishap(reading.text) ? ["art-33"] : [];
  const named = [...mishap, ...reading.entries].filter((id) => knowledge.entries.has(id));
  return [
    ...new Set([
      ...(compared ? own.slice(0, 3) : []),
      ...(says(reading.text, "mark", "why") ? own.slice(0, 1) : []),
      ...(mentions.length === 1 && named.every((id) => id === GENERAL) ? own.slice(0, 1) : []),
      ...named.slice(0, 2),
      ...hits.slice(0, 1),
      ...own.slice(0, 2),
      ...hits,
    ]),
  ].slice(0, 4);
}

/** What is said of a variant says how it differs from the product it is one of. */
const variantsFirst = (ids: readonly string[]): string[] =>
  ids.toSorted((a, b) => Number(isVariant(b, ids)) - Number(isVariant(a, ids)));
const isVariant = (id: string, ids: readonly string[]): boolean => ids.some((other) => id.startsWith(`${other}_`));
