import { describe, expect, test } from "vitest";
import { LOOK_AGAIN_MS } from "../../src/core/delivery.ts";
import type { NewOutboxRow } from "../../src/ports/outbox.ts";
import { A, MINUTE, NOON, on, type Open } from "./opened.ts";

export const rowOf = (id: string, conversation: string, more: Partial<NewOutboxRow> = {}): NewOutboxRow => ({
  id,
  owner: A,
  conversation,
  address: `v1.ka.address-${id}`,
  body: `v1.ka.body-${id}`,
  created: NOON,
  due: NOON,
  ...more,
});

/** The outbox: `ready -> sending -> sent | unknown | dead`; a crash in `sending` becomes `unknown`, never `ready`. */
export function outboxContract(name: string, open: Open): void {
  describe(`outbox on ${name}`, () => {
    test("a row is put once, claimed, sent, and keeps its message's id", () =>
      on(open, async ({ store, other, reopen }) => {
        expect(await store.outbox.put(rowOf("r1", "c1"))).toBe(true);
        expect(await other.outbox.put(rowOf("r1", "c1", { body: "v1.ka.else" }))).toBe(false);
        const fresh = { state: "ready", fence: 0, attempted: null, looks: 0, absent: 0, looked: null };
        expect(await other.outbox.get("r1")).toEqual({ ...rowOf("r1", "c1"), ...fresh, message: null, reason: null });
        const claimed = await store.outbox.claim("r1", NOON + 1, MINUTE);
        expect(claimed).toMatchObject({ id: "r1", state: "sending", fence: 1, attempted: NOON + 1 });
        expect(await store.outbox.finish("r1", 1, { sent: "v1.ka.message" }, NOON + 2)).toBe(true);
        const again = await reopen();
        expect(await again.outbox.get("r1")).toMatchObject({ state: "sent", message: "v1.ka.message", fence: 1 });
        expect(await again.outbox.counts()).toEqual({ ready: 0, sending: 0, sent: 1, unknown: 0, dead: 0 });
        expect(await again.outbox.claim("r1", NOON + 9, MINUTE)).toBeNull();
        expect(await again.outbox.get("none")).toBeNull();
      }));

    test("of any number of claimers at once one wins; not before it is due", () =>
      on(open, async ({ store, other }) => {
        await store.outbox.put(rowOf("r1", "c1", { due: NOON + 10 }));
        expect(await store.outbox.claim("r1", NOON + 9, MINUTE)).toBeNull();
        expect(await store.outbox.pending(NOON + 9, 10)).toEqual([]);
        expect(await store.outbox.pending(NOON + 10, 10)).toEqual(["r1"]);
        const won = await Promise.all(
          Array.from({ length: 20 }, (_, at) => (at % 2 ? store : other).outbox.claim("r1", NOON + 10, MINUTE)),
        );
        expect(won.filter(Boolean)).toHaveLength(1);
        expect(await store.outbox.pending(NOON + 10, 10)).toEqual([]);
      }));

    test("a crash while sending becomes unknown after the lease, and only a look leaves it", () =>
      on(open, async ({ store, other }) => {
        await store.outbox.put(rowOf("r1", "c1"));
        await store.outbox.claim("r1", NOON, MINUTE);
        expect(await other.outbox.expire(NOON + MINUTE - 1, 10)).toEqual([]);
        expect(await other.outbox.expire(NOON + MINUTE, 10)).toEqual(["r1"]);
        expect(await other.outbox.expire(NOON + MINUTE, 10)).toEqual([]);
        expect(await store.outbox.get("r1")).toMatchObject({ state: "unknown" });
        expect(await store.outbox.claim("r1", NOON + 2 * MINUTE, MINUTE)).toBeNull();
        expect(await store.outbox.finish("r1", 1, { sent: "late" }, NOON + 2 * MINUTE)).toBe(false);
        expect(await store.outbox.reconcile("r1", { sent: "v1.ka.found" }, NOON + 2 * MINUTE)).toBe(true);
        expect(await store.outbox.get("r1")).toMatchObject({ state: "sent", message: "v1.ka.found" });
        expect(await store.outbox.reconcile("r1", { dead: "no" }, NOON + 2 * MINUTE)).toBe(false);
      }));

    test("a late finish with an old fence is refused", () =>
      on(open, async ({ store }) => {
        await store.outbox.put(rowOf("r1", "c1"));
        await store.outbox.claim("r1", NOON, MINUTE);
        await store.outbox.expire(NOON + MINUTE, 10);
        await store.outbox.reconcile("r1", { ready: NOON + MINUTE }, NOON + MINUTE);
        expect(await store.outbox.claim("r1", NOON + MINUTE, MINUTE)).toMatchObject({ fence: 2, absent: 0, looks: 0 });
        expect(await store.outbox.finish("r1", 1, { sent: "late" }, NOON + MINUTE)).toBe(false);
        expect(await store.outbox.finish("r1", 2, { unknown: "timeout" }, NOON + MINUTE)).toBe(true);
        expect(await store.outbox.finish("r1", 2, { sent: "twice" }, NOON + MINUTE)).toBe(false);
        expect(await store.outbox.get("r1")).toMatchObject({ state: "unknown", reason: "timeout", message: null });
      }));

    test("looks are counted, and an unknown row comes up again only after a pause", () =>
      on(open, async ({ store }) => {
        await store.outbox.put(rowOf("r1", "c1"));
        expect(await store.outbox.lookedFor("r1", "absent", NOON)).toBeNull();
        const { fence } = (await store.outbox.claim("r1", NOON, MINUTE))!;
        await store.outbox.finish("r1", fence, { unknown: "timeout" }, NOON + 1);
        expect(await store.outbox.pending(NOON + 1, 10)).toEqual(["r1"]);
        const once = await store.outbox.lookedFor("r1", "absent", NOON + 2);
        expect(once).toMatchObject({ state: "unknown", looks: 1, absent: 1, looked: NOON + 2 });
        expect(await store.outbox.pending(NOON + 2 + LOOK_AGAIN_MS - 1, 10)).toEqual([]);
        expect(await store.outbox.pending(NOON + 2 + LOOK_AGAIN_MS, 10)).toEqual(["r1"]);
        const twice = await store.outbox.lookedFor("r1", "unclear", NOON + 2 + LOOK_AGAIN_MS);
        expect(twice).toMatchObject({ looks: 2, absent: 1, looked: NOON + 2 + LOOK_AGAIN_MS });
        expect(await store.outbox.reconcile("r1", { dead: "not found" }, NOON + MINUTE)).toBe(true);
        expect((await store.outbox.dead(10)).map(({ id, reason }) => [id, reason])).toEqual([["r1", "not found"]]);
      }));

    test("a conversation keeps its order: what was put first is sent first, also where it waits", () =>
      on(open, async ({ store }) => {
        for (const id of ["z", "m", "a"]) await store.outbox.put(rowOf(id, "c1")); // the same moment, ids against the order
        await store.outbox.put(rowOf("other", "c2"));
        expect(await store.outbox.claim("a", NOON, MINUTE)).toBeNull();
        const first = (await store.outbox.claim("z", NOON, MINUTE))!;
        expect(await store.outbox.claim("m", NOON, MINUTE)).toBeNull();
        expect(await store.outbox.claim("other", NOON, MINUTE)).not.toBeNull();
        await store.outbox.finish("z", first.fence, { ready: NOON + MINUTE, reason: "limited" }, NOON);
        expect(await store.outbox.get("z")).toMatchObject({ state: "ready", due: NOON + MINUTE, reason: "limited" });
        expect(await store.outbox.claim("m", NOON, MINUTE)).toBeNull();
        const second = (await store.outbox.claim("z", NOON + MINUTE, MINUTE))!;
        await store.outbox.finish("z", second.fence, { unknown: "timeout" }, NOON + MINUTE);
        expect(await store.outbox.claim("m", NOON + MINUTE, MINUTE)).toBeNull();
        await store.outbox.reconcile("z", { dead: "gone" }, NOON + MINUTE);
        expect(await store.outbox.pending(NOON + MINUTE, 10)).toEqual(["m"]);
        expect(await store.outbox.claim("m", NOON + MINUTE, MINUTE)).not.toBeNull();
      }));

    test("rows that wait behind a limited one do not hide those that can go", () =>
      on(open, async ({ store }) => {
        await store.outbox.put(rowOf("head", "slow", { due: NOON + MINUTE }));
        for (let at = 0; at < 12; at += 1) await store.outbox.put(rowOf(`behind-${at}`, "slow"));
        await store.outbox.put(rowOf("free", "quick"));
        expect(await store.outbox.pending(NOON, 3)).toEqual(["free"]);
        expect(await store.outbox.pending(NOON + MINUTE, 3)).toEqual(expect.arrayContaining(["head", "free"]));
      }));

    test("a definite refusal is dead at once, with its reason", () =>
      on(open, async ({ store }) => {
        await store.outbox.put(rowOf("r1", "c1"));
        await store.outbox.claim("r1", NOON, MINUTE);
        await store.outbox.finish("r1", 1, { dead: "channel_not_found" }, NOON);
        expect(await store.outbox.dead(10)).toMatchObject([{ id: "r1", state: "dead", reason: "channel_not_found" }]);
        expect(await store.outbox.pending(NOON + MINUTE, 10)).toEqual([]);
      }));
  });
}
