import { expect, test } from "vitest";
import { createAdvisor } from "../../../src/advisor.ts";
import { catalogueHtml } from "../../../src/core/answering/catalogue.ts";
import { dayIn } from "../../../src/core/answering/day-in.ts";
import { shippedKnowledge } from "../../knowledge-for-tests.ts";

const ISO = /\d{4}-\d{2}-\d{2}/;

test("a day is written as its language does", () => {
  expect(dayIn("2026-11-24", "de")).toBe("24.11.2026");
  expect(dayIn("2026-11-24", "en")).toBe("24 Nov 2026");
  expect(dayIn(Date.parse("2026-09-01T23:59:59Z"), "de")).toBe("01.09.2026");
  expect(dayIn(Date.parse("2026-09-01T00:00:00Z"), "en")).toBe("1 Sep 2026");
});

test("who decided when: no answer from the company file and none behind Warum? writes a day as the file does", async () => {
  const advisor = createAdvisor({ companyFile: "knowledge/company.example.yaml", address: null });
  for (const [text, day] of [
    ["Darf ich Threema Work dienstlich mit Kunden auf dem Diensthandy nutzen?", "01.09.2026"],
    ["May I use Threema Work at work with customers on my work phone?", "1 Sep 2026"],
    ["Darf ich vom Diensthandy privat telefonieren?", "01.09.2026"],
  ] as const) {
    const answer = JSON.stringify((await advisor.ask({ text })).card);
    expect(answer, text).toContain(day);
    expect(answer, text).not.toMatch(ISO);
  }
  await advisor.close();
});

test("nothing in the catalogue does either", () => {
  const knowledge = shippedKnowledge(
    'rules:\n  - { id: F1, title: Test, when: { device: [work] }, verdict: forbidden, document: R, approved_by: GF, advised_by: DSB, on: "2026-09-01", why: w }\n',
  );
  const page = catalogueHtml(knowledge);
  expect(page).toContain("01.09.2026");
  expect(page.replaceAll(/<style>.*?<\/style>/gs, "")).not.toMatch(ISO);
});
