import { afterEach, beforeEach, expect, test } from "vitest";
import { createAdvisor, type Advisor } from "../src/advisor.ts";
import { StoreError } from "../src/core/store-error.ts";
import { keepingForTests, type Kept } from "./flows/keeping-for-tests.ts";

let parts: Kept;
let advisor: Advisor;
beforeEach(async () => {
  parts = await keepingForTests();
  const gone = (): Promise<never> => Promise.reject(new StoreError("the store is away"));
  const threads = { get: gone, put: gone, forget: gone };
  advisor = createAdvisor(
    { companyFile: null, address: null },
    { keeping: { ...parts, store: { ...parts.store, threads } } },
  );
});
afterEach(() => parts.opened.close());

test("where the store is away, a mishap still gets its first steps", async () => {
  const text = "Ich habe eine Kundenliste in die falsche Gruppe geschickt";
  const answer = await advisor.ask({ text, thread: "tab-0001" });
  expect(answer.outcome).toBe("incident");
  expect(answer.card.lines.filter((line) => line.kind === "step").length).toBeGreaterThan(1);
});

test.each(["Darf ich WhatsApp privat auf dem Diensthandy nutzen?", "und mit Signal?", "vergiss mich"])(
  "%s is not answered without what was said before",
  async (text) => {
    const failing =
      text === "vergiss mich" ? { ...parts.store, holdings: { ...parts.store.holdings, count: away } } : null;
    const asked = failing
      ? createAdvisor({ companyFile: null, address: null }, { keeping: { ...parts, store: failing } })
      : advisor;
    await expect(asked.ask({ text, thread: "tab-0001" })).rejects.toThrow(StoreError);
  },
);
const away = (): Promise<never> => Promise.reject(new StoreError("the store is away"));
