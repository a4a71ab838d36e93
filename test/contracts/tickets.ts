import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Owner } from "../../src/ports/people.ts";
import type { Ticket } from "../../src/ports/tickets.ts";
import { A, B, C, NOON, on, sealedBy, type Open } from "./opened.ts";

export const ticketOf = (id: string, owner: Owner, more: Partial<Ticket> = {}): Ticket => ({
  id,
  owner,
  state: "open",
  incident: false,
  version: 1,
  sealed: sealedBy("ka", id),
  claimant: null,
  created: NOON,
  changed: NOON,
  closed: null,
  ...more,
});

/** Tickets: made once, taken by one, changed only over the version that was read, listed without gaps. */
export function ticketsContract(name: string, open: Open): void {
  describe(`tickets on ${name}`, () => {
    test("a ticket comes back as it was made, once, in both views and after a restart", () =>
      on(open, async ({ store, other, reopen }) => {
        await store.keys.putIfAbsent(A, "m1.ka.x");
        const ticket = ticketOf("t1", A, { incident: true });
        expect(await store.tickets.create(ticket)).toBe("created");
        expect(await other.tickets.create({ ...ticket, sealed: sealedBy("ka", "else") })).toBe("exists");
        expect(await other.tickets.get("t1")).toEqual(ticket);
        expect(await store.tickets.get("none")).toBeNull();
        expect(await (await reopen()).tickets.get("t1")).toEqual(ticket);
      }));

    test("a ticket sealed under a key that is gone is refused, so that none stands unreadable", () =>
      on(open, async ({ store, other }) => {
        expect(await store.tickets.create(ticketOf("t1", A))).toBe("key_gone");
        await store.keys.putIfAbsent(A, "m1.ka.x");
        await other.keys.drop(A);
        await other.keys.putIfAbsent(A, "m1.kb.y");
        expect(await store.tickets.create(ticketOf("t1", A))).toBe("key_gone");
        expect(await store.tickets.get("t1")).toBeNull();
        expect(await store.tickets.create(ticketOf("t1", A, { sealed: sealedBy("kb", "q") }))).toBe("created");
      }));

    test("what nobody has taken is counted over all workspaces, possible incidents apart, with the oldest", () =>
      on(open, async ({ store, other }) => {
        const none = { count: 0, oldest: null };
        expect(await store.tickets.untaken()).toEqual({ tickets: none, incidents: none });
        for (const owner of [A, B, C]) await store.keys.putIfAbsent(owner, "m1.ka.x");
        await store.tickets.create(ticketOf("t1", A, { created: NOON + 3 }));
        await store.tickets.create(ticketOf("t2", B, { created: NOON + 2 }));
        await store.tickets.create(ticketOf("t3", C, { created: NOON + 1 }));
        await store.tickets.create(ticketOf("i1", A, { incident: true, created: NOON + 5 }));
        expect(await other.tickets.untaken()).toEqual({
          tickets: { count: 3, oldest: NOON + 1 },
          incidents: { count: 1, oldest: NOON + 5 },
        });
        await store.tickets.claim("t3", "dpo", NOON + 9);
        await store.tickets.transition("i1", 1, { state: "closed", closed: NOON + 9 }, NOON + 9);
        await store.holdings.erase(B, []);
        expect(await other.tickets.untaken()).toEqual({ tickets: { count: 1, oldest: NOON + 3 }, incidents: none });
        await store.tickets.claim("t1", "dpo", NOON + 9);
        await store.tickets.transition("t3", 2, { state: "open", claimant: null }, NOON + 10);
        expect((await store.tickets.untaken()).tickets.oldest).toBe(NOON + 1);
      }));

    test("of any number of claimers at once one wins", () =>
      on(open, async ({ store, other }) => {
        await store.keys.putIfAbsent(A, "m1.ka.x");
        await store.tickets.create(ticketOf("t1", A));
        const won = await Promise.all(
          Array.from({ length: 20 }, (_, at) => (at % 2 ? store : other).tickets.claim("t1", `dpo-${at}`, NOON + 5)),
        );
        expect(won.filter(Boolean)).toHaveLength(1);
        expect(await store.tickets.get("t1")).toMatchObject({
          state: "claimed",
          claimant: `dpo-${won.indexOf(true)}`,
          version: 2,
          changed: NOON + 5,
        });
        expect(await store.tickets.claim("none", "dpo", NOON)).toBe(false);
      }));

    test("a transition counts only over the version that was read, and leaves alone what it does not name", () =>
      on(open, async ({ store, other }) => {
        await store.keys.putIfAbsent(A, "m1.ka.x");
        await store.tickets.create(ticketOf("t1", A));
        const both = await Promise.all([
          store.tickets.transition("t1", 1, { state: "claimed", claimant: "d1" }, NOON + 1),
          other.tickets.transition("t1", 1, { state: "claimed", claimant: "d2" }, NOON + 1),
        ]);
        expect(both.filter(Boolean)).toHaveLength(1);
        expect(await store.tickets.transition("t1", 1, { state: "closed" }, NOON + 2)).toBe(false);
        expect(await store.tickets.transition("t1", 2, { state: "open", claimant: null }, NOON + 3)).toBe(true);
        expect(await store.tickets.transition("t1", 3, { state: "closed", closed: NOON + 4 }, NOON + 4)).toBe(true);
        expect(await store.tickets.get("t1")).toEqual(
          ticketOf("t1", A, { state: "closed", version: 4, changed: NOON + 4, closed: NOON + 4 }),
        );
        expect(await store.tickets.transition("none", 1, { state: "closed" }, NOON)).toBe(false);
      }));

    test("commands at random from two views: versions grow by one for each that says yes, and the last one stands", () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.record({
              claim: fc.boolean(),
              version: fc.integer({ min: 1, max: 6 }),
              state: fc.constantFrom("open", "claimed", "waiting", "answered", "closed"),
            }),
            { maxLength: 12 },
          ),
          (steps) =>
            on(open, async ({ store, other }) => {
              await store.keys.putIfAbsent(A, "m1.ka.x");
              await store.tickets.create(ticketOf("t1", A));
              const model = { state: "open", version: 1, claimant: null as string | null };
              for (const [at, step] of steps.entries()) {
                const { tickets } = at % 2 ? store : other;
                const said = step.claim
                  ? await tickets.claim("t1", `d${at}`, NOON + at)
                  : await tickets.transition("t1", step.version, { state: step.state }, NOON + at);
                expect(said).toBe(step.claim ? model.state === "open" : step.version === model.version);
                if (!said) continue;
                model.version += 1;
                model.state = step.claim ? "claimed" : step.state;
                if (step.claim) model.claimant = `d${at}`;
              }
              expect(await other.tickets.get("t1")).toMatchObject(model);
            }),
        ),
        { numRuns: 25 },
      ));

    test("lists are those of the workspace and states, newest first, in pages without gap or overlap", () =>
      on(open, async ({ store }) => {
        for (const owner of [A, B, C]) await store.keys.putIfAbsent(owner, "m1.ka.x");
        const mine: string[] = [];
        for (let at = 0; at < 23; at += 1) {
          const created = NOON + Math.floor(at / 4); // several in one millisecond
          const closed = at % 5 === 0;
          const id = `t${String((at * 7) % 23).padStart(2, "0")}`;
          await store.tickets.create(ticketOf(id, at % 2 ? A : B, { created, state: closed ? "closed" : "open" }));
          if (!closed) mine.push(id);
        }
        await store.tickets.create(ticketOf("elsewhere", C));
        const seen: Ticket[] = [];
        for (;;) {
          const last = seen.at(-1);
          const filter = { workspace: "w1", states: ["open", "claimed"] as const, limit: 4 };
          const page = await store.tickets.list(last ? { ...filter, before: last } : filter);
          seen.push(...page);
          if (page.length < 4) break;
        }
        expect(seen.map(({ id }) => id).sort()).toEqual(mine.sort());
        expect(seen.map(({ created }) => created)).toEqual(seen.map(({ created }) => created).sort((a, b) => b - a));
        const ofA = await store.tickets.listOf(A);
        expect(ofA).toHaveLength(11);
        expect(ofA.every(({ owner }) => owner.workspace === "w1" && owner.person === "anna")).toBe(true);
        expect((await store.tickets.listOf(C)).map(({ id }) => id)).toEqual(["elsewhere"]);
        expect(await store.tickets.list({ workspace: "w1", states: [], limit: 4 })).toEqual([]);
      }));
  });
}
