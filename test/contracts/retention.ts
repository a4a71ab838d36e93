import { describe, expect, test } from "vitest";
import { RETENTION, type Retention } from "../../src/core/privacy/retention.ts";
import { fill } from "./holdings.ts";
import { draftOf } from "./intake.ts";
import { lineOf } from "./journal.ts";
import { A, B, DAY, NOON, on, sealedBy, type Open } from "./opened.ts";
import { rowOf } from "./outbox.ts";
import { THREAD } from "./threads.ts";
import { ticketOf } from "./tickets.ts";

const NOTHING = Object.fromEntries(Object.keys(RETENTION).map((kind) => [kind, 0]));
const swept = (some: Partial<Retention>): Record<string, number> => ({ ...NOTHING, ...some });

/** Retention: each kind ends at its time, not before; what somebody waits for never ends unseen. */
export function retentionContract(name: string, open: Open): void {
  describe(`retention on ${name}`, () => {
    test("each kind goes after its own time and not a moment before", () =>
      on(open, async ({ store }, clock) => {
        const feedback = { day: "2026-03-02", outcome: "verdict", rules: [], helpful: true, knowledge: "k1" };
        const kinds = {
          threads: () => store.threads.put("t", THREAD, A),
          receipts: () => store.receipts.take("w1", ["e1"]),
          limits: () => store.limits.take(A),
          drafts: () => store.drafts.put(draftOf("d", A, { created: clock.ms() })),
          preferences: () => store.preferences.put(A, { language: "de", address: null }),
          feedback: () => store.feedback.add(feedback),
        };
        for (const [kind, put] of Object.entries(kinds)) {
          clock.set(NOON);
          await put();
          const counted = kind === "limits" ? 2 : 1; // the person's and the workspace's
          const keep = RETENTION[kind as keyof typeof kinds];
          expect(await store.holdings.sweep(NOON + keep - DAY / 48, RETENTION), kind).toEqual(NOTHING);
          const late = NOON + keep + DAY;
          expect(await store.holdings.sweep(late, RETENTION), kind).toEqual(swept({ [kind]: counted }));
          expect(await store.holdings.sweep(late, RETENTION), kind).toEqual(NOTHING);
        }
        expect(await store.threads.get("t")).toBeNull();
        expect(await store.drafts.get("d")).toBeNull();
        expect(await store.receipts.take("w1", ["e1"])).toBe(true);
        expect(await store.feedback.summary()).toEqual([]);
        expect(await store.preferences.get(A)).toBeNull();
      }));

    test("tickets count from their closing, incidents are kept longer, open ones for ever", () =>
      on(open, async ({ store }) => {
        await store.keys.putIfAbsent(A, "m1.ka.x");
        for (const id of ["open", "closed", "incident"]) {
          await store.tickets.create(ticketOf(id, A, { incident: id === "incident" }));
        }
        const closed = NOON + 100 * DAY;
        for (const id of ["closed", "incident"]) {
          expect(await store.tickets.transition(id, 1, { state: "closed", closed }, closed)).toBe(true);
        }
        expect(await store.holdings.sweep(closed + RETENTION.tickets - 1, RETENTION)).toEqual(NOTHING);
        expect(await store.holdings.sweep(closed + RETENTION.tickets + 1, RETENTION)).toEqual(swept({ tickets: 1 }));
        expect(await store.holdings.sweep(closed + RETENTION.incidents - 1, RETENTION)).toEqual(NOTHING);
        expect(await store.holdings.sweep(closed + RETENTION.incidents + 1, RETENTION)).toEqual(
          swept({ incidents: 1 }),
        );
        expect((await store.tickets.listOf(A)).map(({ id }) => id)).toEqual(["open"]);
        expect(await store.keys.get(A)).toBe("m1.ka.x"); // the open ticket needs it
      }));

    test("what was not delivered in its time dies visibly first, and goes later", () =>
      on(open, async ({ store }) => {
        for (const id of ["sent", "ready", "sending", "unknown"]) await store.outbox.put(rowOf(id, id));
        for (const id of ["sent", "sending", "unknown"]) await store.outbox.claim(id, NOON, 1000);
        await store.outbox.finish("sent", 1, { sent: "m" }, NOON);
        await store.outbox.finish("unknown", 1, { unknown: "timeout" }, NOON);
        const late = NOON + RETENTION.outbox + 1;
        expect(await store.holdings.sweep(NOON + RETENTION.outbox - 1, RETENTION)).toEqual(NOTHING);
        expect(await store.holdings.sweep(late, RETENTION)).toEqual(swept({ outbox: 1 }));
        expect((await store.outbox.dead(10)).map(({ id }) => id).sort()).toEqual(["ready", "sending", "unknown"]);
        expect(await store.outbox.finish("sending", 1, { sent: "late" }, late)).toBe(false);
        expect(await store.holdings.sweep(late + RETENTION.outbox + 1, RETENTION)).toEqual(swept({ outbox: 3 }));
        expect(await store.outbox.dead(10)).toEqual([]);
      }));

    test("a key ends with the last record that needs it, never before", () =>
      on(open, async ({ store }) => {
        await fill(store, A, "a");
        await store.keys.putIfAbsent(B, "m1.kb.x");
        await store.drafts.put(draftOf("young", B, { created: NOON + RETENTION.keys, sealed: sealedBy("kb", "q") }));
        for (const id of ["a-q1", "a-q2"])
          await store.tickets.transition(id, 1, { state: "closed", closed: NOON }, NOON);
        await store.holdings.sweep(NOON + RETENTION.keys + 1, RETENTION);
        expect(await store.keys.get(A)).not.toBeNull(); // tickets stand
        expect(await store.keys.get(B)).not.toBeNull(); // the draft stands
        await store.holdings.sweep(NOON + 2 * RETENTION.keys + DAY, RETENTION);
        expect(await store.keys.get(B)).toBeNull();
        await store.holdings.sweep(NOON + 2 * RETENTION.tickets, RETENTION);
        await store.holdings.sweep(NOON + 2 * RETENTION.tickets, RETENTION);
        expect(await store.keys.get(A)).toBeNull();
        expect(Object.values(await store.holdings.count(A)).every((count) => count === 0)).toBe(true);
      }));

    test("the journal loses its oldest lines and stays one chain; versions go when no line names them", () =>
      on(open, async ({ store }) => {
        await store.versions.keep("old", "{}", "2026-03-02");
        await store.versions.keep("new", "{}", "2026-03-02");
        await store.journal.append(
          lineOf("l1", { day: "2026-03-02", versions: { knowledge: "old", rules: "r", prompts: "p" } }),
        );
        const second = await store.journal.append(
          lineOf("l2", { day: "2029-03-01", versions: { knowledge: "new", rules: "r", prompts: "p" } }),
        );
        const late = Date.parse("2029-06-01T00:00:00Z");
        expect(await store.holdings.sweep(late, RETENTION)).toEqual(swept({ journal: 1 }));
        expect(await store.journal.read(0, 10)).toEqual([second]);
        expect(await store.versions.get("old")).toBeNull();
        expect(await store.versions.get("new")).toBe("{}");
        const third = await store.journal.append(lineOf("l3", { day: "2029-06-01" }));
        expect(third).toMatchObject({ position: 3, previous: second.hash });
        await store.holdings.sweep(late + 5000 * DAY, RETENTION);
        expect(await store.journal.read(0, 10)).toEqual([third]); // the last link stays, so that the chain goes on
      }));

    test("more than a portion goes in one sweep", () =>
      on(open, async ({ store }) => {
        for (const from of [0, 1]) {
          await store.receipts.take(
            "w1",
            Array.from({ length: 601 - from }, (_, at) => `e${from}-${at}`),
          );
        }
        expect(await store.holdings.sweep(NOON + RETENTION.receipts + 1, RETENTION)).toEqual(swept({ receipts: 1201 }));
      }));
  });
}
