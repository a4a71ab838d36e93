import type { Clock } from "../../src/ports/clock.ts";
import type { Owner } from "../../src/ports/people.ts";
import type { Store } from "../../src/ports/store.ts";

/** What a suite runs on. `other` is a second process's view of the same data; the same object where one process owns the file. */
export type Opened = { store: Store; other: Store; reopen(): Promise<Store>; close(): Promise<void> };
export type Open = (clock: Clock) => Promise<Opened>;
export type StillClock = Clock & { set(now: number): void; pass(ms: number): void; ms(): number };

/** Limits that every suite's store is opened with. */
export const LIMITS = { personPerMinute: 5, workspacePerMinute: 12 };
export const NOON = Date.parse("2026-03-02T12:00:00Z");
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const A: Owner = { workspace: "w1", person: "anna" };
export const B: Owner = { workspace: "w1", person: "bert" };
export const C: Owner = { workspace: "w2", person: "anna" };
export const sealedBy = (key: string, text: string): string => `v1.${key}.${text}`;

/** A clock that a test moves; ids count up, so that runs repeat. */
export function stillClock(start = NOON): StillClock {
  let now = start;
  let count = 0;
  return {
    now: () => new Date(now),
    id: () => `id-${(count += 1)}`,
    set: (to) => void (now = to),
    pass: (ms) => void (now += ms),
    ms: () => now,
  };
}

/** Runs `body` on a fresh store and closes it, whatever happens. */
export async function on(
  open: Open,
  body: (opened: Opened, clock: StillClock) => Promise<void>,
  clock: StillClock = stillClock(),
): Promise<void> {
  const opened = await open(clock);
  try {
    await body(opened, clock);
  } finally {
    await opened.close();
  }
}
