import type { Retention } from "../../core/privacy/retention.ts";

export const DAY_MS = 24 * 60 * 60 * 1000;

/** What nobody has closed yet, and the keys that open it, outlive every retention; the sweep ends them, this is only the last resort. */
export const longestOf = (retention: Retention): number =>
  Math.max(3650 * DAY_MS, 2 * Math.max(...Object.values(retention)));

/** Days end at midnight; what is kept by day is kept from there. */
export const dayEnds = (day: string): number => Date.parse(`${day}T00:00:00Z`) + DAY_MS;

/** A job's row that is still ready so long after its wake-up call gets another one. */
export const CALL_GRACE_MS = 5000;
