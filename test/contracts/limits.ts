import { describe, expect, test } from "vitest";
import { A, B, C, HOUR, LIMITS, MINUTE, on, type Open } from "./opened.ts";

/** Limits: so many in a minute for a person and for a workspace, then a wait that is told. */
export function limitsContract(name: string, open: Open): void {
  describe(`limits on ${name}`, () => {
    test("a person passes as often as set, then waits as long as told; others are not held up", () =>
      on(open, async ({ store, other }, clock) => {
        for (let at = 0; at < LIMITS.personPerMinute; at += 1) {
          expect(await (at % 2 ? store : other).limits.take(A)).toEqual({ ok: true });
        }
        const refused = await store.limits.take(A);
        expect(refused.ok).toBe(false);
        const wait = refused.ok ? 0 : refused.retryAfter;
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(60);
        expect(await store.limits.take(B)).toEqual({ ok: true });
        clock.pass(Math.ceil(wait) * 1000);
        expect(await other.limits.take(A)).toEqual({ ok: true });
        expect((await store.limits.take(A)).ok).toBe(false);
      }));

    test("a workspace has its own limit; a refusal costs nobody anything; another workspace passes", () =>
      on(open, async ({ store }, clock) => {
        let passed = 0;
        for (let at = 0; at < 40; at += 1) {
          if ((await store.limits.take({ workspace: "w1", person: `p${at}` })).ok) passed += 1;
        }
        expect(passed).toBe(LIMITS.workspacePerMinute);
        expect(await store.limits.take(C)).toEqual({ ok: true });
        clock.pass(2 * MINUTE);
        for (let at = 0; at < LIMITS.personPerMinute; at += 1) {
          expect(await store.limits.take({ workspace: "w1", person: "p39" })).toEqual({ ok: true });
        }
      }));

    test("a clock that is set back locks nobody out for longer than a minute", () =>
      on(open, async ({ store }, clock) => {
        for (let at = 0; at < 3; at += 1) await store.limits.take(A);
        clock.pass(-10 * HOUR);
        for (let at = 0; at < 8; at += 1) await store.limits.take(A);
        clock.pass(MINUTE + 1000);
        expect(await store.limits.take(A)).toEqual({ ok: true });
      }));
  });
}
