import { expect, test } from "vitest";
import { memoryPayloads } from "../../../src/stores/memory/payloads.ts";

const SENT = { host: "llm.example.com", bodies: ["{}"], arrived: "yes" as const };

test("what was sent is kept for half an hour, for its own conversation alone", async () => {
  let now = 0;
  const payloads = memoryPayloads({ now: () => new Date(now) });
  await payloads.put("a", "mine", SENT);
  await payloads.put("b", null, SENT);
  expect(await payloads.get("a", "mine")).toEqual(SENT);
  expect(await payloads.get("b", null)).toEqual(SENT);
  expect([await payloads.get("a", "other"), await payloads.get("a", null), await payloads.get("c", "mine")]).toEqual([
    null,
    null,
    null,
  ]);
  now = 30 * 60 * 1000;
  expect(await payloads.get("a", "mine")).toBeNull();
});

test("forgetting a conversation forgets what was sent for it", async () => {
  const payloads = memoryPayloads({ now: () => new Date(0) });
  await payloads.put("a", "mine", SENT);
  await payloads.put("b", "other", SENT);
  await payloads.forget("mine");
  expect([await payloads.get("a", "mine"), await payloads.get("b", "other")]).toEqual([null, SENT]);
});

test("the oldest of more than five hundred goes first", async () => {
  const payloads = memoryPayloads({ now: () => new Date(0) });
  for (let i = 0; i <= 500; i++) await payloads.put(`a${i}`, null, SENT);
  expect([await payloads.get("a0", null), await payloads.get("a1", null)]).toEqual([null, SENT]);
});
