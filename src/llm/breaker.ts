import type { Fault } from "../ports/model.ts";

export type Breaker = {
  /** Whether a call may go out now; after the pause one call tries for all. */
  allows(): boolean;
  worked(): void;
  failed(fault: Fault, quota: boolean): void;
};

const IN_A_ROW = 3;
const PAUSE_MS = 60_000;
/** The endpoint works; it is this one request that it would not word. */
const ABOUT_THE_REQUEST: readonly Fault[] = ["refused", "filtered"];

/** Spares staff the waiting: after three faults in a row, or a spent quota, the endpoint is left alone for a minute. */
export function breaker(now: () => number): Breaker {
  let faults = 0;
  let closedUntil = 0;
  return {
    allows() {
      if (faults < IN_A_ROW) return true;
      if (now() < closedUntil) return false;
      closedUntil = now() + PAUSE_MS;
      return true;
    },
    worked() {
      faults = 0;
    },
    failed(fault, quota) {
      if (fault === "aborted") return;
      if (ABOUT_THE_REQUEST.includes(fault)) faults = 0;
      else faults = quota ? IN_A_ROW : faults + 1;
      if (faults >= IN_A_ROW) closedUntil = now() + PAUSE_MS;
    },
  };
}
