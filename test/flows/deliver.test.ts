import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LOOK_AGAIN_MS } from "../../src/core/delivery.ts";
import { deliver } from "../../src/flows/deliver.ts";
import { putMessage } from "../../src/flows/put-message.ts";
import { pulse } from "../../src/flows/work.ts";
import { keepingForTests, type Kept } from "./keeping-for-tests.ts";

const OWNER = { workspace: "w", person: "p" };
const MINUTE = 60_000;

describe("deliver", () => {
  let parts: Kept;
  beforeEach(async () => {
    parts = await keepingForTests();
  });
  afterEach(() => parts.opened.close());
  const put = (id: string, conversation = "c", apart: string | null = "direct"): Promise<void> =>
    putMessage(
      {
        id,
        owner: OWNER,
        conversation,
        address: { chat: "test", here: `place-${conversation}`, apart },
        message: { body: `body-${id}`, thenForget: false },
      },
      parts,
    );
  const state = async (id: string) => {
    const row = await parts.store.outbox.get(id);
    return row && { state: row.state, reason: row.reason, absent: row.absent };
  };

  test("a lost response is asked for before anything is posted again: found, so it stays one message", async () => {
    await put("r1");
    parts.chat.next.push({ kind: "unclear", reason: "response_lost" });
    await deliver("r1", parts);
    expect((await state("r1"))?.state).toBe("unknown");
    await pulse(parts);
    expect((await state("r1"))?.state).toBe("sent");
    expect(parts.chat.posts).toHaveLength(1);
  });

  test("absent twice, half a minute apart, and only then posted again", async () => {
    await put("r1");
    parts.chat.next.push({ kind: "unclear", reason: "timeout" });
    await deliver("r1", parts);
    await pulse(parts);
    parts.clock.pass(LOOK_AGAIN_MS - 1);
    await deliver("r1", parts);
    expect(await state("r1")).toMatchObject({ state: "unknown", absent: 1 });
    parts.clock.pass(1);
    await pulse(parts);
    expect((await state("r1"))?.state).toBe("ready");
    expect(parts.chat.posts).toHaveLength(0);
    await pulse(parts);
    expect((await state("r1"))?.state).toBe("sent");
    expect(parts.chat.posts.map(({ key }) => key)).toEqual(["r1"]);
  });

  test("two processes that look at the same moment have looked once", async () => {
    await put("r1");
    parts.chat.next.push({ kind: "unclear", reason: "timeout" });
    await deliver("r1", parts);
    const other: Kept = { ...parts, underWay: new Set() };
    await Promise.all([deliver("r1", parts), deliver("r1", other)]);
    expect((await state("r1"))?.state).toBe("unknown");
    parts.clock.pass(LOOK_AGAIN_MS);
    await deliver("r1", parts);
    await deliver("r1", parts);
    expect(parts.chat.posts.length + parts.chat.next.length).toBeLessThanOrEqual(1);
  });

  test("a crash while sending is looked for, never posted blindly", async () => {
    await put("r1");
    await parts.store.outbox.claim("r1", parts.clock.ms(), MINUTE); // and then the process died
    await pulse(parts);
    expect((await state("r1"))?.state).toBe("sending");
    parts.clock.pass(MINUTE);
    parts.chat.posts.push({ address: "place-c", body: "body-r1", key: "r1" }); // it had arrived
    await pulse(parts);
    expect((await state("r1"))?.state).toBe("sent");
    expect(parts.chat.posts).toHaveLength(1);
  });

  test("a limited conversation waits alone, and keeps its order", async () => {
    await put("r1", "slow");
    await put("r2", "slow");
    await put("r3", "quick");
    parts.chat.next.push({ kind: "limited", afterMs: 10_000 });
    await deliver("r1", parts);
    await deliver("r2", parts);
    await deliver("r3", parts);
    expect(parts.chat.posts.map(({ key }) => key)).toEqual(["r3"]);
    parts.clock.pass(10_000);
    await pulse(parts);
    await pulse(parts);
    expect(parts.chat.posts.map(({ key }) => key)).toEqual(["r3", "r1", "r2"]);
  });

  test("a definite refusal is dead with its reason; a reason that is not a short name is left out", async () => {
    await put("r1");
    await put("r2", "d");
    parts.chat.next.push(
      { kind: "refused", reason: "is_archived" },
      { kind: "refused", reason: "Frau Müller sagt nein" },
    );
    await deliver("r1", parts);
    await deliver("r2", parts);
    expect(await state("r1")).toMatchObject({ state: "dead", reason: "is_archived" });
    expect(await state("r2")).toMatchObject({ state: "dead", reason: "other" });
    expect(parts.seen.filter((name) => name === "delivery_dead")).toHaveLength(2);
  });

  test("where nobody may look, the asker gets it privately, once, and the operator hears of it", async () => {
    await put("r1");
    parts.chat.next.push({ kind: "unclear", reason: "timeout" });
    parts.chat.looks.push({ kind: "cannot_look" });
    await deliver("r1", parts);
    await pulse(parts);
    expect(await state("r1")).toMatchObject({ state: "dead", reason: "cannot_look" });
    await pulse(parts);
    expect(parts.chat.posts).toEqual([{ address: "direct", body: "body-r1", key: "r1-apart" }]);
    expect(parts.seen).toContain("delivery_blind");
  });

  test("what never arrives is dead after a number of rounds, visible to the operator", async () => {
    await put("r1");
    for (let i = 0; i < 40 && (await state("r1"))?.state !== "dead"; i++) {
      parts.chat.next.push({ kind: "unclear", reason: "timeout" });
      await pulse(parts);
      parts.chat.next.length = 0;
      parts.clock.pass(LOOK_AGAIN_MS);
    }
    expect(await state("r1")).toMatchObject({ state: "dead", reason: "never_arrived" });
    expect(parts.chat.posts).toHaveLength(0);
    expect(await parts.store.outbox.dead(10)).toHaveLength(1);
  });

  test("looks that cannot tell end too", async () => {
    await put("r1");
    parts.chat.next.push({ kind: "unclear", reason: "timeout" });
    for (let i = 0; i < 60 && (await state("r1"))?.state !== "dead"; i++) {
      parts.chat.looks.push({ kind: "unclear" });
      await pulse(parts);
      parts.clock.pass(LOOK_AGAIN_MS);
    }
    expect(await state("r1")).toMatchObject({ state: "dead", reason: "cannot_tell" });
  });

  test("a courier that throws counts as unclear, a chat that is not connected waits", async () => {
    const throwing = { ...parts.chat, post: async () => Promise.reject(new Error("CANARY")) };
    await put("r1");
    await deliver("r1", { ...parts, couriers: { test: throwing } });
    expect(await state("r1")).toMatchObject({ state: "unknown", reason: "courier_threw" });
    await put("r2", "d");
    await deliver("r2", { ...parts, couriers: {} });
    expect(await state("r2")).toMatchObject({ state: "ready", reason: "limited" });
  });

  test("the row of somebody who was forgotten is dropped, not sent", async () => {
    await put("r1");
    await parts.vault.forget(OWNER);
    await deliver("r1", parts);
    expect(await state("r1")).toMatchObject({ state: "dead", reason: "forgotten" });
    expect(parts.chat.posts).toHaveLength(0);
  });

  test("a clock that jumps ahead does not let a process overtake its own post", async () => {
    await put("r1");
    const gate = Promise.withResolvers<void>();
    const slow = {
      ...parts.chat,
      async post(address: string, body: string, key: string) {
        await gate.promise;
        return parts.chat.post(address, body, key);
      },
    };
    const jumping: Kept = { ...parts, couriers: { test: slow } };
    const posting = deliver("r1", jumping);
    for (let i = 0; i < 4; i++) {
      parts.clock.pass(10 * MINUTE);
      await pulse(jumping);
    }
    gate.resolve();
    await posting;
    await pulse(jumping);
    expect(parts.chat.posts).toHaveLength(1);
    expect((await state("r1"))?.state).toBe("sent");
  });
});
