import { describe, expect, test } from "vitest";
import type { Thread } from "../../src/core/reading/thread.ts";
import { A, B, C, on, type Open } from "./opened.ts";

export const THREAD: Thread = {
  situations: [{ messenger: ["whatsapp"], device: ["work", "private"] }],
  language: "de",
  last: "permission",
  incident: null,
};

/** Threads, preferences, feedback: the newest stands, and each person's own. */
export function threadsContract(name: string, open: Open): void {
  describe(`threads, preferences and feedback on ${name}`, () => {
    test("a conversation remembers its newest situation, in both views and after a restart", () =>
      on(open, async ({ store, other, reopen }) => {
        await store.threads.put("t1", { ...THREAD, situations: [] }, A);
        await other.threads.put("t1", THREAD, A);
        await store.threads.put("t2", { ...THREAD, language: null }); // of nobody alone
        expect(await store.threads.get("t1")).toEqual(THREAD);
        const after = await reopen();
        expect(await after.threads.get("t1")).toEqual(THREAD);
        expect(await after.threads.get("t2")).toEqual({ ...THREAD, language: null });
        await after.threads.forget("t1");
        await after.threads.forget("t1");
        expect(await after.threads.get("t1")).toBeNull();
        expect(await after.threads.get("t2")).not.toBeNull();
      }));

    test("preferences are each person's own", () =>
      on(open, async ({ store, other, reopen }) => {
        expect(await store.preferences.get(A)).toBeNull();
        await store.preferences.put(A, { language: "en", address: "sie" });
        await other.preferences.put(A, { language: null, address: "du" });
        await store.preferences.put(C, { language: "de", address: null });
        expect(await store.preferences.get(B)).toBeNull();
        const after = await reopen();
        expect(await after.preferences.get(A)).toEqual({ language: null, address: "du" });
        expect(await after.preferences.get(C)).toEqual({ language: "de", address: null });
      }));

    test("feedback adds up by outcome", () =>
      on(open, async ({ store, other }) => {
        const one = { day: "2026-03-02", outcome: "verdict", rules: ["W1"], helpful: true, knowledge: "k1" };
        await Promise.all([store.feedback.add(one), other.feedback.add(one), store.feedback.add(one)]);
        await other.feedback.add({ ...one, helpful: false });
        await store.feedback.add({ ...one, outcome: "incident", rules: [], helpful: false });
        const summary = await other.feedback.summary();
        expect(summary.sort((a, b) => (a.outcome < b.outcome ? -1 : 1))).toEqual([
          { outcome: "incident", helpful: 0, unhelpful: 1 },
          { outcome: "verdict", helpful: 3, unhelpful: 1 },
        ]);
      }));
  });
}
