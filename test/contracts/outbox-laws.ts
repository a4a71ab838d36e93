import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LOOK_AGAIN_MS } from "../../src/core/delivery.ts";
import type { OutboxState } from "../../src/ports/outbox.ts";
import type { Store } from "../../src/ports/store.ts";
import { on, type Open, type StillClock } from "./opened.ts";
import { rowOf } from "./outbox.ts";

const LEASE = 10_000;
const CONVERSATIONS = ["c0", "c1"];

/** A chat and a deliverer in few lines, so that what reaches people can be counted: it commits, drops its response, or refuses. */
type Chat = { posted: Map<string, number> };

const step = fc.constantFrom("ok", "ok", "lost", "refused", "crash", "crash_before", "limited", "look_fails" as const);
type Step = "ok" | "lost" | "refused" | "crash" | "crash_before" | "limited" | "look_fails";

/** Laws over any run of deliveries, lost responses, crashes and ticks, with two processes taking turns. */
export function outboxLaws(name: string, open: Open): void {
  describe(`laws of the outbox on ${name}`, () => {
    test("each row ends in exactly one post or a visible death; never two posts; order is kept; bodies never change", () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.nat({ max: 1 }), { minLength: 1, maxLength: 6 }),
          fc.array(step, { maxLength: 40 }),
          (rows, steps) =>
            on(open, async ({ store, other }, clock) => {
              const chat: Chat = { posted: new Map() };
              const order: string[] = [];
              for (const [at, conversation] of rows.entries()) {
                await store.outbox.put(rowOf(`r${at}`, CONVERSATIONS[conversation]!));
              }
              const plan: Step[] = [...steps];
              for (let round = 0; round < 400; round += 1) {
                const side = round % 2 ? store : other;
                if (await deliverOne(side, clock, chat, order, plan)) break;
              }
              const states = new Map<string, OutboxState>();
              for (const at of rows.keys()) {
                const row = (await other.outbox.get(`r${at}`))!;
                states.set(row.id, row.state);
                expect(row.body).toBe(`v1.ka.body-r${at}`);
                expect(chat.posted.get(row.id) ?? 0).toBe(row.state === "sent" ? 1 : 0);
              }
              expect([...states.values()].every((state) => state === "sent" || state === "dead")).toBe(true);
              expect((await store.outbox.dead(100)).map(({ id }) => id).sort()).toEqual(
                [...states]
                  .filter(([, state]) => state === "dead")
                  .map(([id]) => id)
                  .sort(),
              );
              for (const [index, conversation] of CONVERSATIONS.entries()) {
                const mine = order.filter((id) => rows[Number(id.slice(1))] === index);
                expect(mine, conversation).toEqual([...mine].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
              }
            }),
        ),
        { numRuns: 60 },
      ));
  });
}

/** One tick of a deliverer that reconciles before it posts again; true where nothing is left to do. */
async function deliverOne(
  { outbox }: Store,
  clock: StillClock,
  chat: Chat,
  order: string[],
  plan: Step[],
): Promise<boolean> {
  clock.pass(1000);
  await outbox.expire(clock.ms(), 10);
  const [id] = await outbox.pending(clock.ms(), 1);
  if (id === undefined) {
    const { ready, sending, unknown } = await outbox.counts();
    clock.pass(LOOK_AGAIN_MS);
    return ready + sending + unknown === 0;
  }
  const row = (await outbox.get(id))!;
  const what = plan.shift() ?? "ok";
  if (row.state === "unknown") {
    if (chat.posted.has(id) && what !== "look_fails") await outbox.reconcile(id, { sent: "m" }, clock.ms());
    else {
      const looked = await outbox.lookedFor(id, what === "look_fails" ? "unclear" : "absent", clock.ms());
      if (looked!.absent >= 2) await outbox.reconcile(id, { ready: clock.ms() }, clock.ms());
    }
    return false;
  }
  const claimed = await outbox.claim(id, clock.ms(), LEASE);
  expect(claimed, "pending rows can be claimed").not.toBeNull();
  if (what === "refused") await outbox.finish(id, claimed!.fence, { dead: "is_archived" }, clock.ms());
  else if (what === "limited")
    await outbox.finish(id, claimed!.fence, { ready: clock.ms() + 5000, reason: "limited" }, clock.ms());
  else if (what !== "crash_before") {
    chat.posted.set(id, (chat.posted.get(id) ?? 0) + 1);
    order.push(id);
    if (what === "lost") await outbox.finish(id, claimed!.fence, { unknown: "timeout" }, clock.ms());
    else if (what !== "crash") await outbox.finish(id, claimed!.fence, { sent: "m" }, clock.ms());
  }
  return false;
}
