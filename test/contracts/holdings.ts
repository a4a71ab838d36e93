import { describe, expect, test } from "vitest";
import { RETENTION } from "../../src/core/privacy/retention.ts";
import { INSTALLATION } from "../../src/core/privacy/sealed.ts";
import type { Owner } from "../../src/ports/people.ts";
import type { Store } from "../../src/ports/store.ts";
import { draftOf } from "./intake.ts";
import { A, B, C, MINUTE, NOON, on, sealedBy, type Open } from "./opened.ts";
import { rowOf } from "./outbox.ts";
import { THREAD } from "./threads.ts";
import { ticketOf } from "./tickets.ts";

const FULL = { keys: 1, threads: 1, limits: 1, drafts: 2, tickets: 2, outbox: 2, preferences: 1 };
const NONE = { keys: 0, threads: 0, limits: 0, drafts: 0, tickets: 0, outbox: 0, preferences: 0 };

/** One of everything (or two) for a person. */
export async function fill(store: Store, owner: Owner, prefix: string): Promise<void> {
  const key = `k${prefix}`;
  const sealed = (text: string): string => sealedBy(key, `${prefix}-${text}`);
  await store.keys.putIfAbsent(owner, `m1.${key}.wrapped-${prefix}`);
  await store.threads.put(`${prefix}-t`, THREAD, owner);
  await store.limits.take(owner);
  for (const id of [`${prefix}-d1`, `${prefix}-d2`]) await store.drafts.put(draftOf(id, owner, { sealed: sealed(id) }));
  for (const id of [`${prefix}-q1`, `${prefix}-q2`]) {
    await store.tickets.create(ticketOf(id, owner, { sealed: sealed(id) }));
  }
  for (const id of [`${prefix}-o1`, `${prefix}-o2`]) {
    await store.outbox.put(rowOf(id, `c-${prefix}`, { owner, body: sealed(id), address: sealed("address") }));
  }
  await store.preferences.put(owner, { language: "en", address: "sie" });
}

/** What a store holds on a person: counted, listed and erased, and nobody else's. */
export function holdingsContract(name: string, open: Open): void {
  describe(`holdings on ${name}`, () => {
    test("everything of a person is counted and listed, nothing of others, and no key's bytes", () =>
      on(open, async ({ store, other }) => {
        for (const [owner, prefix] of [
          [A, "a"],
          [B, "b"],
          [C, "c"],
        ] as const)
          await fill(store, owner, prefix);
        expect(await other.holdings.count(A)).toEqual(FULL);
        expect(await other.holdings.count({ workspace: "w2", person: "bert" })).toEqual(NONE);
        const list = await other.holdings.list(A);
        const kinds = Object.entries(FULL).flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
        expect(list.map(({ kind }) => kind).sort()).toEqual(kinds.sort());
        expect(list.find(({ id }) => id === "a-q1")?.record).toMatchObject({
          sealed: sealedBy("ka", "a-a-q1"),
          state: "open",
        });
        expect(list.find(({ id }) => id === "a-o1")?.record).toMatchObject({
          body: sealedBy("ka", "a-a-o1"),
          state: "ready",
        });
        expect(list.find(({ kind }) => kind === "threads")?.record).toMatchObject({ thread: THREAD });
        const text = JSON.stringify(list);
        expect(text).not.toContain("wrapped-a");
        for (const foreign of ["b-d", "b-q", "c-d", "bert", "w2"]) expect(text).not.toContain(foreign);
      }));

    test("erasing takes everything of the person and nothing of others, and can be done again", () =>
      on(open, async ({ store, other, reopen }) => {
        for (const [owner, prefix] of [
          [A, "a"],
          [B, "b"],
          [C, "c"],
        ] as const)
          await fill(store, owner, prefix);
        const claimed = await store.outbox.claim("a-o1", NOON, MINUTE);
        const before = [await store.holdings.list(B), await store.holdings.list(C)];
        expect(await other.holdings.erase(A, [])).toEqual(FULL);
        expect(await store.holdings.count(A)).toEqual(NONE);
        expect(await store.holdings.erase(A, [])).toEqual(NONE);
        expect(await store.outbox.finish("a-o1", claimed!.fence, { sent: "m" }, NOON)).toBe(false);
        expect(await store.outbox.pending(NOON + MINUTE, 10)).toEqual(["b-o1", "c-o1"]);
        expect((await store.tickets.list({ workspace: "w1", states: ["open"], limit: 9 })).map(({ id }) => id)).toEqual(
          ["b-q2", "b-q1"],
        );
        const after = await reopen();
        expect(await after.holdings.list(A)).toEqual([]);
        for (const id of ["a-t"]) expect(await after.threads.get(id)).toBeNull();
        for (const id of ["a-d1", "a-d2"]) expect(await after.drafts.get(id)).toBeNull();
        for (const id of ["a-q1", "a-q2"]) expect(await after.tickets.get(id)).toBeNull();
        for (const id of ["a-o1", "a-o2"]) expect(await after.outbox.get(id)).toBeNull();
        expect(await after.keys.get(A)).toBeNull();
        expect([await after.holdings.list(B), await after.holdings.list(C)]).toEqual(before);
        expect(await after.outbox.counts()).toMatchObject({ ready: 4, sending: 0 });
        await fill(after, A, "a"); // and the person can come back
        expect(await after.holdings.count(A)).toEqual(FULL);
      }));

    test("a ticket that is kept stays with the key that opens it; a kept ticket of somebody else keeps nothing", () =>
      on(open, async ({ store }) => {
        await fill(store, A, "a");
        await fill(store, B, "b");
        expect(await store.holdings.erase(A, ["a-q2", "b-q1", "none"])).toEqual({ ...FULL, tickets: 1, keys: 0 });
        expect(await store.holdings.count(A)).toEqual({ ...NONE, tickets: 1, keys: 1 });
        expect(await store.keys.get(A)).toBe("m1.ka.wrapped-a");
        expect(await store.holdings.erase(A, ["b-q1"])).toEqual({ ...NONE, tickets: 1, keys: 1 });
        expect(await store.holdings.count(B)).toEqual(FULL);
      }));

    test("the installation's own secret is nobody's record: no sweep takes it", () =>
      on(open, async ({ store }, clock) => {
        await store.keys.putIfAbsent(INSTALLATION, "m1.ki.secret");
        clock.pass(10_000 * 24 * 60 * MINUTE);

        await store.holdings.sweep(clock.ms(), RETENTION);
        expect(await store.keys.get(INSTALLATION)).toBe("m1.ki.secret");
      }));

    test("a write shows that the store is ready, and scrubbing reports", () =>
      on(open, async ({ store }) => {
        await store.ready();
        expect(typeof (await store.holdings.scrub())).toBe("boolean");
      }));
  });
}
