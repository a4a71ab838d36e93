import { describe, expect, test } from "vitest";
import type { Draft } from "../../src/ports/drafts.ts";
import type { Owner } from "../../src/ports/people.ts";
import { A, B, NOON, on, sealedBy, type Open } from "./opened.ts";

export const draftOf = (id: string, owner: Owner, more: Partial<Draft> = {}): Draft => ({
  id,
  owner,
  kind: "question",
  sealed: sealedBy("ka", id),
  created: NOON,
  ...more,
});
const answer = (id: string, subject: string) => ({ id, kind: "answer" as const, subject, due: NOON });

/** The accept path: once, atomically, and never a question whose key is gone. */
export function intakeContract(name: string, open: Open): void {
  describe(`intake, receipts and drafts on ${name}`, () => {
    test("an accepted event leaves its receipts, its draft and its job, also after a restart", () =>
      on(open, async ({ store, reopen }) => {
        await store.keys.putIfAbsent(A, "m1.ka.x");
        const draft = draftOf("d1", A);
        const event = { workspace: "w1", receipts: ["e1", "e2"], draft, job: answer("j1", "d1") };
        expect(await store.intake.accept(event)).toBe("accepted");
        const again = await reopen();
        expect(await again.drafts.get("d1")).toEqual(draft);
        expect(await again.jobs.counts()).toEqual({ ready: 1, running: 0, dead: 0 });
        expect(await again.receipts.take("w1", ["e2"])).toBe(false);
        expect(await again.receipts.take("w2", ["e2"])).toBe(true); // another workspace's event
      }));

    test("the same event, whole or in part, to two processes at once: one is accepted and one draft stands", () =>
      on(open, async ({ store, other }) => {
        await store.keys.putIfAbsent(A, "m1.ka.x");
        const said = await Promise.all(
          Array.from({ length: 12 }, (_, at) =>
            (at % 2 ? store : other).intake.accept({
              workspace: "w1",
              receipts: [`only-${at}`, "shared"],
              draft: draftOf(`d${at}`, A),
              job: answer(`j${at}`, `d${at}`),
            }),
          ),
        );
        expect(said.filter((one) => one === "accepted")).toHaveLength(1);
        expect(said.filter((one) => one === "duplicate")).toHaveLength(11);
        const drafts = await Promise.all(said.map((_, at) => store.drafts.get(`d${at}`)));
        expect(drafts.map((draft) => draft !== null)).toEqual(said.map((one) => one === "accepted"));
        expect((await store.jobs.counts()).ready).toBe(1);
        const refused = said.indexOf("duplicate");
        expect(await store.receipts.take("w1", [`only-${refused}`])).toBe(true); // nothing of a duplicate was written
      }));

    test("forgotten between sealing and accepting, by another process: nothing is written, and the next try is accepted", () =>
      on(open, async ({ store, other }) => {
        await store.keys.putIfAbsent(A, "m1.ka.x");
        const event = { workspace: "w1", receipts: ["e1"], draft: draftOf("d1", A), job: answer("j1", "d1") };
        await other.keys.drop(A);
        expect(await store.intake.accept(event)).toBe("key_gone");
        await other.keys.putIfAbsent(A, "m1.kb.y");
        expect(await store.intake.accept(event)).toBe("key_gone");
        expect(await store.drafts.get("d1")).toBeNull();
        expect((await store.jobs.counts()).ready).toBe(0);
        const resealed = { ...event, draft: draftOf("d1", A, { sealed: sealedBy("kb", "q") }) };
        expect(await store.intake.accept(resealed)).toBe("accepted");
      }));

    test("an event without a question needs no key", () =>
      on(open, async ({ store }) => {
        const event = { workspace: "w1", receipts: ["e1"], draft: null, job: answer("j1", "t1") };
        expect(await store.intake.accept(event)).toBe("accepted");
        expect(await store.intake.accept(event)).toBe("duplicate");
      }));

    test("receipts are taken once, all or none", () =>
      on(open, async ({ store, other }) => {
        expect(await store.receipts.take("w1", ["a", "b"])).toBe(true);
        expect(await other.receipts.take("w1", ["b", "c"])).toBe(false);
        expect(await other.receipts.take("w1", ["c"])).toBe(true);
        const many = await Promise.all(
          Array.from({ length: 10 }, (_, at) => (at % 2 ? store : other).receipts.take("w1", ["z"])),
        );
        expect(many.filter(Boolean)).toHaveLength(1);
      }));

    test("a draft is put, put again, read and dropped", () =>
      on(open, async ({ store, other }) => {
        await store.drafts.put(draftOf("d1", A));
        await store.drafts.put(draftOf("d1", A, { kind: "payload", sealed: sealedBy("ka", "newer") }));
        await store.drafts.put(draftOf("d2", B));
        expect(await other.drafts.get("d1")).toEqual(
          draftOf("d1", A, { kind: "payload", sealed: sealedBy("ka", "newer") }),
        );
        await other.drafts.drop("d1");
        await other.drafts.drop("d1");
        expect(await store.drafts.get("d1")).toBeNull();
        expect(await store.drafts.get("d2")).toEqual(draftOf("d2", B));
      }));
  });
}
