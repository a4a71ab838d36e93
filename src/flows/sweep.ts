import { StoreError } from "../core/store-error.ts";
import type { Keeping } from "./keeping.ts";

const HOUR = 60 * 60 * 1000;
const PORTION = 500;

/** Rewriting the files takes a while: once a day, and where "vergiss mich" could not finish it. */
const REWRITING = ["night", "scrub"];
const NIGHT = 2;

/** The hourly chore: what is past its time goes, keys under an older master key are wrapped anew; `subject` is the job's. */
export async function sweep(subject: string, parts: Keeping): Promise<void> {
  const { store, vault, clock, events, retention } = parts;
  const swept = await store.holdings.sweep(clock.now().getTime(), retention);
  const left = await vault.rotate(PORTION);
  const scrubbed = REWRITING.includes(subject) && (await store.holdings.scrub());
  events.count({ name: "swept", numbers: { ...swept, old_keys: left, scrubbed: Number(scrubbed) } });
  if (subject === "scrub" && !scrubbed) throw new StoreError("deleted bytes cannot be overwritten yet"); // the job is tried again
}

/** Makes sure that the next full hour has its sweep: one job for all processes, because its id is the hour. */
export async function planSweep({ store, clock }: Keeping): Promise<void> {
  const hour = Math.floor(clock.now().getTime() / HOUR) + 1;
  await store.jobs.add({
    id: `sweep-${hour}`,
    kind: "sweep",
    subject: hour % 24 === NIGHT ? "night" : "hour",
    due: hour * HOUR,
  });
}
