import { describe, expect, test } from "vitest";
import { A, B, C, on, type Open } from "./opened.ts";

/** Wrapped keys: the first one stands, swaps only over what was read, found by the master key they need. */
export function keysContract(name: string, open: Open): void {
  describe(`keys on ${name}`, () => {
    test("of two keys made at once one stands, and both makers get it", () =>
      on(open, async ({ store, other, reopen }) => {
        const got = await Promise.all(
          Array.from({ length: 10 }, (_, at) => (at % 2 ? store : other).keys.putIfAbsent(A, `m1.k${at}.x`)),
        );
        expect(new Set(got).size).toBe(1);
        expect(await store.keys.get(A)).toBe(got[0]);
        expect(await store.keys.get(B)).toBeNull();
        expect(await (await reopen()).keys.get(A)).toBe(got[0]);
      }));

    test("a key is replaced only over the one that was read, and dropped once", () =>
      on(open, async ({ store, other }) => {
        await store.keys.putIfAbsent(A, "m1.ka.x");
        await store.keys.putIfAbsent(C, "m1.kc.x");
        expect(await store.keys.replace(A, "m1.ka.x", "m2.ka.y")).toBe(true);
        expect(await other.keys.replace(A, "m1.ka.x", "m3.ka.z")).toBe(false);
        expect(await other.keys.get(A)).toBe("m2.ka.y");
        expect(await other.keys.drop(A)).toBe(true);
        expect(await store.keys.drop(A)).toBe(false);
        expect(await store.keys.replace(A, "m2.ka.y", "m3.ka.z")).toBe(false);
        expect(await store.keys.get(A)).toBeNull();
        expect(await store.keys.get(C)).toBe("m1.kc.x");
      }));

    test("keys under other master keys are found, at most as many as asked for", () =>
      on(open, async ({ store }) => {
        for (const [at, master] of ["m1", "m2", "m0", "m2", "m1"].entries()) {
          await store.keys.putIfAbsent({ workspace: "w", person: `p${at}` }, `${master}.k${at}.x`);
        }
        const found = await store.keys.underOther("m1", 10);
        expect(found.map(({ owner, wrapped }) => `${owner.person} ${wrapped}`).sort()).toEqual([
          "p1 m2.k1.x",
          "p2 m0.k2.x",
          "p3 m2.k3.x",
        ]);
        expect(await store.keys.underOther("m1", 2)).toHaveLength(2);
        await store.keys.replace({ workspace: "w", person: "p2" }, "m0.k2.x", "m1.k2.y");
        expect(await store.keys.underOther("m1", 10)).toHaveLength(2);
      }));
  });
}
