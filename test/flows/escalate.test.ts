import { afterEach, beforeEach, expect, test } from "vitest";
import { StoreError } from "../../src/core/store-error.ts";
import { handToDpo, type Escalation } from "../../src/flows/escalate.ts";
import { keepingForTests, type Kept } from "./keeping-for-tests.ts";

const VOICE = { language: "de", address: "du" } as const;
const ESCALATION: Escalation = {
  id: "t1",
  owner: { workspace: "w1", person: "p1" },
  incident: false,
  content: { question: "Darf ich?", language: "de", address: { chat: "test", here: "here", apart: null } },
};
let parts: Kept;
beforeEach(async () => {
  parts = await keepingForTests();
});
afterEach(() => parts.opened.close());

test("the word to its sender stands in the outbox when a form is said to have gone, once however often it is sent", async () => {
  expect(await handToDpo(ESCALATION, VOICE, parts)).toEqual({ kind: "created", id: "t1" });
  expect(await parts.store.outbox.get("t1-confirm")).toMatchObject({ state: "ready" });
  expect(await handToDpo(ESCALATION, VOICE, parts)).toEqual({ kind: "exists", id: "t1" });
  expect(await parts.store.outbox.counts()).toMatchObject({ ready: 1 });
});

test("where that word cannot be written the form has not gone; sent again, it finds its ticket and the word follows", async () => {
  const outbox = { ...parts.store.outbox, put: () => Promise.reject(new StoreError("full")) };
  const full = { ...parts, store: { ...parts.store, outbox } };
  expect(await handToDpo(ESCALATION, VOICE, full)).toEqual({ kind: "not_stored" });
  expect(await handToDpo(ESCALATION, VOICE, parts)).toEqual({ kind: "exists", id: "t1" });
  expect(await parts.store.outbox.get("t1-confirm")).toMatchObject({ state: "ready" });
  expect(await parts.store.tickets.listOf(ESCALATION.owner)).toHaveLength(1);
});
