import { expect } from "vitest";
import { StoreError } from "../../../src/core/store-error.ts";
import type { Store } from "../../../src/ports/store.ts";
import { A, NOON } from "../../contracts/opened.ts";
import { everyCall } from "./every-call.ts";

/** What a caller may wait at most; the rest of the three seconds that a chat waits is the platform's. */
export const PATIENCE_MS = 1500;

/** Every call at once is refused in time with a message for the operator; limits let everybody pass. */
export async function refusesInTime(store: Store): Promise<void> {
  const begun = performance.now();
  const calls = Object.entries(everyCall(store, A, NOON));
  const ended = await Promise.all(
    calls.map(async ([name, call]) => {
      const error = await call().catch((thrown: unknown) => thrown);
      return { name, error, ms: performance.now() - begun };
    }),
  );
  for (const { name, error, ms } of ended) {
    expect(error, name).toBeInstanceOf(StoreError);
    expect(String(error), name).toContain("REDIS_URL");
    expect(ms, name).toBeLessThan(PATIENCE_MS);
  }
  expect(await store.limits.take(A)).toEqual({ ok: true });
}
/** A write arrives again, without a restart. */
export const works = (store: Store): Promise<void> =>
  expect
    .poll(
      () =>
        store.ready().then(
          () => true,
          () => false,
        ),
      { timeout: 15_000, interval: 50 },
    )
    .toBe(true);
