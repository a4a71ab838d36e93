import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { StoreError } from "../../src/core/store-error.ts";
import { accept, ownerOf } from "../../src/flows/accept.ts";
import { forget } from "../../src/flows/forget.ts";
import type { Body } from "../../src/flows/reply.ts";
import { pulse, work } from "../../src/flows/work.ts";
import { incoming, keepingForTests, settle, type Kept } from "./keeping-for-tests.ts";

const QUESTION = "Darf ich WhatsApp privat auf dem Diensthandy nutzen?";

describe("accept and work", () => {
  let parts: Kept;
  beforeEach(async () => {
    parts = await keepingForTests();
  });
  afterEach(() => parts.opened.close());
  const done = (): Promise<void> => settle(parts, () => work(parts));
  const answers = (): Body[] => parts.chat.posts.map(({ body }) => JSON.parse(body) as Body);

  test("a question is accepted once, answered, and delivered where it came from", async () => {
    expect((await accept(incoming("e1", QUESTION), parts)).kind).toBe("accepted");
    expect((await accept(incoming("e1", QUESTION), parts)).kind).toBe("duplicate");
    await done();
    expect(parts.chat.posts).toHaveLength(1);
    expect(parts.chat.posts[0]?.address).toBe("C-CANARY-CHANNEL/1");
    expect(answers()[0]).toMatchObject({ answer: { outcome: "forbidden" } });
    expect(await parts.store.outbox.counts()).toEqual({ ready: 0, sending: 0, sent: 1, unknown: 0, dead: 0 });
  });

  test("one event under two ids is one event", async () => {
    await accept(incoming("e1", QUESTION, { events: ["e1", "C1:123"] }), parts);
    expect((await accept(incoming("e2", QUESTION, { events: ["e2", "C1:123"] }), parts)).kind).toBe("duplicate");
  });

  test("a follow-up inherits what its own asker said in this conversation, and nobody else's", async () => {
    await accept(incoming("e1", "Darf ich Threema dienstlich auf dem Diensthandy nutzen?"), parts);
    await done();
    await accept(incoming("e2", "und mit WhatsApp?"), parts);
    await done();
    await accept(incoming("e3", "und mit WhatsApp?", { person: "U-OTHER" }), parts);
    await done();
    const [, mine, other] = answers().map((body) => ("answer" in body ? body.answer : null));
    expect(mine?.outcome).toBe("forbidden");
    expect(mine?.decisions[0]?.situation["purpose"]).not.toContain("private");
    expect(other?.decisions[0]?.situation["purpose"]).not.toEqual(mine?.decisions[0]?.situation["purpose"]);
  });

  test("an answer that stands in the outbox is delivered as it is: nobody is asked a second time", async () => {
    let asked = 0;
    const counting: Kept = {
      ...parts,
      reply(...args) {
        asked++;
        return parts.reply(...args);
      },
    };
    const accepted = await accept(incoming("e1", QUESTION), parts);
    parts.chat.next.push({ kind: "limited", afterMs: 5000 });
    await settle(parts, () => work(counting));
    const id = accepted.kind === "accepted" ? accepted.id : "";
    await parts.store.jobs.add({ id: "again", kind: "answer", subject: id, due: 0 }); // a job that ran twice
    parts.clock.pass(6000);
    await settle(parts, () => work(counting));
    expect(asked).toBe(1);
    expect(parts.chat.posts).toHaveLength(1);
  });

  test("limits fail open, receipts and questions fail closed", async () => {
    const broken = async (): Promise<never> => {
      throw new StoreError("down");
    };
    const noLimits = { ...parts, store: { ...parts.store, limits: { take: broken } } };
    expect((await accept(incoming("e1", QUESTION), noLimits)).kind).toBe("accepted");
    expect(parts.seen).toContain("limit_unknown");
    const noIntake = { ...parts, store: { ...parts.store, intake: { accept: broken } } };
    expect(await accept(incoming("e2", QUESTION), noIntake)).toEqual({ kind: "not_stored" });
    expect((await accept(incoming("e2", QUESTION), parts)).kind).toBe("accepted");
  });

  test("too many questions at once are told when to come back; nothing of them is stored", async () => {
    const results = [];
    for (let i = 0; i < 7; i++) results.push(await accept(incoming(`e${i}`, QUESTION), parts));
    expect(results.filter(({ kind }) => kind === "accepted")).toHaveLength(5);
    const limited = results.find(({ kind }) => kind === "limited");
    expect(limited).toMatchObject({ kind: "limited", retryAfter: expect.any(Number) as number });
    expect((await parts.store.jobs.counts()).ready).toBe(5);
  });

  test("a question that cannot be answered dies visibly, and its asker hears that", async () => {
    const poisoned: Kept = { ...parts, reply: async () => Promise.reject(new TypeError("CANARY text in a message")) };
    await accept(incoming("e1", QUESTION), parts);
    const worker = work(poisoned);
    for (let i = 0; i < 100 && (await parts.store.jobs.counts()).dead === 0; i++) {
      parts.clock.pass(1000);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await worker.stop();
    expect(await parts.store.jobs.dead(10)).toMatchObject([{ kind: "answer", reason: "TypeError" }]);
    await pulse(parts);
    expect(answers()).toEqual([{ sorry: "de" }]);
  });

  test("a choice that the knowledge does not have, as on an old card, is told at once and kills no job", async () => {
    const said = { choice: { situations: [{ messenger: ["gone-from-the-catalogue"] }] } };
    expect((await accept({ ...incoming("e1", ""), said }, parts)).kind).toBe("accepted");
    await done();
    expect(answers()).toEqual([{ sorry: "de" }]);
    expect(parts.seen.filter((name) => name === "answer_failed")).toHaveLength(1);
    expect(await parts.store.jobs.dead(10)).toEqual([]);
  });

  test("a question longer than anybody reads is refused before it is stored", async () => {
    expect((await accept(incoming("e1", "a".repeat(20_001)), parts)).kind).toBe("too_long");
    expect((await parts.store.jobs.counts()).ready).toBe(0);
  });

  test("somebody who comes back before the word of their erasure is delivered is answered all the same", async () => {
    await accept(incoming("e1", QUESTION), parts);
    await done();
    await accept(incoming("e2", "vergiss mich"), parts);
    parts.chat.next.push({ kind: "limited", afterMs: 5000 });
    await done();
    await accept(incoming("e3", QUESTION, { conversation: "C-OTHER" }), parts);
    parts.clock.pass(6000);
    await pulse(parts); // the word of the erasure arrives while the question waits
    await done();
    const owner = ownerOf(incoming("e3", QUESTION), parts);
    expect(answers().map((body) => "answer" in body && body.answer.outcome)).toEqual([
      "forbidden",
      "smalltalk",
      "forbidden",
    ]);
    expect((await parts.store.holdings.count(owner)).drafts).toBe(1);
  });

  test("a question that is forgotten while it is answered is not answered, and leaves nothing", async () => {
    const forgetting: Kept = {
      ...parts,
      async reply(question, owner) {
        const message = await parts.reply(question, owner);
        await forget(owner, parts);
        return message;
      },
    };
    await accept(incoming("e1", QUESTION), parts);
    await settle(parts, () => work(forgetting));
    expect(parts.chat.posts).toEqual([]);
    const counts = await parts.store.holdings.count(ownerOf(incoming("e1", QUESTION), parts));
    expect(Object.values(counts).every((count) => count === 0)).toBe(true);
  });

  test("somebody forgotten between the last look and the write gets no answer either", async () => {
    let looks = 0;
    const drafts: Kept["store"]["drafts"] = {
      ...parts.store.drafts,
      async get(id) {
        const draft = await parts.store.drafts.get(id);
        if (++looks === 2 && draft) await forget(draft.owner, parts);
        return draft;
      },
    };
    await accept(incoming("e1", QUESTION), parts);
    await settle(parts, () => work({ ...parts, store: { ...parts.store, drafts } }));
    expect(looks).toBe(2);
    expect(parts.chat.posts).toEqual([]);
    expect(await parts.store.outbox.counts()).toEqual({ ready: 0, sending: 0, sent: 0, unknown: 0, dead: 0 });
  });
});
