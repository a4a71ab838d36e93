import type { Sent } from "../ports/model.ts";
import type { Payloads } from "../ports/payloads.ts";
import type { Owner } from "../ports/people.ts";
import type { Keeping } from "./keeping.ts";
import { RECORDS } from "./sealed-records.ts";

/** Records of an older version do not say whether it arrived. */
type Kept = { thread: string | null; sent: Omit<Sent, "arrived"> & Partial<Sent> };

/** What a model was sent, sealed under its asker's key among the drafts: it ends with them, with "vergiss mich", and is part of "meine Daten". */
export function keptPayloads(owner: Owner, keeping: Keeping): Payloads {
  const { store, vault, clock } = keeping;
  return {
    async put(answer, thread, sent) {
      if (thread !== null && !(await store.threads.get(thread))) return; // forgotten while the model was asked
      const kept: Kept = { thread, sent };
      await store.drafts.put({
        id: answer,
        owner,
        kind: "payload",
        sealed: await vault.seal(owner, RECORDS.draft(answer), JSON.stringify(kept)),
        created: clock.now().getTime(),
      });
    },
    get: (answer, thread) => keptPayload(answer, thread, keeping),
    async forget(thread) {
      for (const { kind, id } of await store.holdings.list(owner)) {
        if (kind === "drafts" && (await keptPayload(id, thread, keeping))) await store.drafts.drop(id);
      }
    },
  };
}

/** Null where nothing was sent, where its time is over, or where another conversation asks. */
export async function keptPayload(
  answer: string,
  thread: string | null,
  { store, vault }: Keeping,
): Promise<Sent | null> {
  const draft = await store.drafts.get(answer);
  if (draft?.kind !== "payload") return null;
  const text = await vault.open(draft.owner, RECORDS.draft(draft.id), draft.sealed);
  const kept = text === null ? null : (JSON.parse(text) as Kept);
  return kept?.thread === thread ? { ...kept.sent, arrived: kept.sent.arrived ?? "maybe" } : null;
}
