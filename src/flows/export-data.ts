import type { Counts, Holding } from "../ports/holdings.ts";
import type { Owner } from "../ports/people.ts";
import type { Keeping } from "./keeping.ts";
import { SEALED_FIELDS } from "./sealed-records.ts";

/** Everything held on a person, opened: what "meine Daten" shows and gives as JSON. */
export type Exported = { made: string; counts: Counts; held: Holding[] };

export async function exportData(owner: Owner, parts: Keeping): Promise<Exported> {
  const { store, clock, events } = parts;
  const counts = await store.holdings.count(owner);
  const held: Holding[] = [];
  for (const holding of await store.holdings.list(owner)) held.push(await opened(holding, owner, parts));
  events.count({ name: "exported", numbers: { records: held.length } });
  return { made: clock.now().toISOString(), counts, held };
}

/** Sealed fields as they read; what is JSON inside becomes part of the JSON. */
async function opened(holding: Holding, owner: Owner, { vault }: Keeping): Promise<Holding> {
  const fields = SEALED_FIELDS[holding.kind] ?? {};
  const record: Record<string, unknown> = { ...holding.record };
  for (const [field, bound] of Object.entries(fields)) {
    const sealed = record[field];
    if (typeof sealed !== "string") continue;
    const text = await vault.open(owner, bound(holding.id), sealed);
    record[field] = text === null ? null : structured(text);
  }
  return { ...holding, record };
}

function structured(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
