import type { Keeping } from "./keeping.ts";

const HOUR = 60 * 60 * 1000;
const PORTION = 500;

/** The hourly chore: what is past its time goes, keys under an older master key are wrapped anew, deleted bytes are overwritten. */
export async function sweep(parts: Keeping): Promise<void> {
  const { store, vault, clock, events, retention } = parts;
  const swept = await store.holdings.sweep(clock.now().getTime(), retention);
  const left = await vault.rotate(PORTION);
  const scrubbed = await store.holdings.scrub();
  events.emit("swept", { ...swept, old_keys: left, scrubbed: Number(scrubbed) });
}

/** Makes sure that the next full hour has its sweep: one job for all processes, because its id is the hour. */
export async function planSweep({ store, clock }: Keeping): Promise<void> {
  const hour = Math.floor(clock.now().getTime() / HOUR) + 1;
  await store.jobs.add({ id: `sweep-${hour}`, kind: "sweep", subject: "hour", due: hour * HOUR });
}
