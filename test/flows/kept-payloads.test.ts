import { afterEach, beforeEach, expect, test } from "vitest";
import { keptPayload, keptPayloads } from "../../src/flows/kept-payloads.ts";
import { sweep } from "../../src/flows/sweep.ts";
import { keepingForTests, type Kept } from "./keeping-for-tests.ts";

const ANNA = { workspace: "w1", person: "anna" };
const BERT = { workspace: "w1", person: "bert" };
const SENT = { host: "llm.example.com", bodies: ['{"situation":"SENT-CANARY"}'], arrived: "yes" as const };

let parts: Kept;
beforeEach(async () => {
  parts = await keepingForTests();
});
afterEach(() => parts.opened.close());

/** A payload belongs to a conversation that stands. */
const talk = async (...threads: string[]): Promise<void> => {
  for (const id of threads)
    await parts.store.threads.put(id, { situations: [], language: "de", last: null, incident: null }, ANNA);
};

test("what comes back from a model after vergiss mich leaves nothing", async () => {
  await talk("t1");
  await parts.advisor.respond({ text: "vergiss mich", thread: "t1" }, { owner: ANNA, delivered: false });
  await keptPayloads(ANNA, parts).put("a1", "t1", SENT);
  expect(await parts.store.drafts.get("a1")).toBeNull();
  expect(await parts.store.keys.get(ANNA)).toBeNull();
});

test("what was sent is shown to its own conversation alone, and is sealed where it lies", async () => {
  await talk("t1");
  await keptPayloads(ANNA, parts).put("a1", "t1", SENT);
  expect(await keptPayload("a1", "t1", parts)).toEqual(SENT);
  expect(await keptPayload("a1", "t2", parts)).toBeNull();
  expect(await keptPayload("a2", "t1", parts)).toBeNull();
  expect((await parts.store.drafts.get("a1"))?.sealed).not.toContain("SENT-CANARY");
});

test("a question on its way is no payload", async () => {
  const sealed = await parts.vault.seal(ANNA, "draft:q1", JSON.stringify({ thread: "t1", sent: SENT }));
  await parts.store.drafts.put({ id: "q1", owner: ANNA, kind: "question", sealed, created: 0 });
  expect(await keptPayload("q1", "t1", parts)).toBeNull();
});

test("a new conversation forgets its own and leaves the others", async () => {
  await talk("t1", "t2");
  const anna = keptPayloads(ANNA, parts);
  await anna.put("a1", "t1", SENT);
  await anna.put("a2", "t2", SENT);
  await keptPayloads(BERT, parts).put("b1", "t1", SENT);
  await anna.forget("t1");
  const left = await Promise.all(
    [
      ["a1", "t1"],
      ["a2", "t2"],
      ["b1", "t1"],
    ].map(([id, thread]) => keptPayload(id ?? "", thread ?? "", parts)),
  );
  expect(left).toEqual([null, SENT, SENT]);
});

test("it is part of what meine Daten shows, ends with vergiss mich, and after a day", async () => {
  const asker = { owner: ANNA, delivered: false };
  await talk("t1", "t9");
  await keptPayloads(ANNA, parts).put("a1", "t1", SENT);
  await keptPayloads(BERT, parts).put("b1", "t9", SENT);
  const shown = await parts.advisor.respond({ text: "meine Daten", thread: "t1" }, asker);
  expect(JSON.stringify(shown.card)).toContain("SENT-CANARY");
  await parts.advisor.respond({ text: "vergiss mich", thread: "t1" }, asker);
  expect(await keptPayload("a1", "t1", parts)).toBeNull();
  expect(await keptPayload("b1", "t9", parts)).toEqual(SENT);
  parts.clock.pass(25 * 60 * 60 * 1000);
  await sweep("test", parts);
  expect(await keptPayload("b1", "t9", parts)).toBeNull();
});
