import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { toneOf } from "../../../src/core/answering/next-steps.ts";
import { createAdvisor } from "../../../src/advisor.ts";

test.each([
  ["Darf ich Signal dienstlich auf dem Diensthandy mit Kollegen nutzen?", "du", /Voraussetzung bei euch: /],
  ["Darf ich Signal dienstlich auf dem Diensthandy mit Kollegen nutzen?", "sie", /Voraussetzung bei Ihnen: /],
  ["May I use Signal with colleagues on my work phone?", "du", /Only if your company has: /],
] as const)("%s (%s): what the company must have done is a condition, no fact", async (text, address, words) => {
  const { card } = await createAdvisor({ companyFile: null, address }).ask({ text });
  const company = card.lines.filter(({ kind }) => kind === "company").map((line) => line.text);
  expect(company.join()).toMatch(words);
});

test("a headline that permits on one device and not on the other has no sign of a permit", async () => {
  const advisor = createAdvisor({ companyFile: null, address: null });
  for (const text of ["Darf ich Kundennummern speichern?", "May I save client contacts?"]) {
    const answer = await advisor.ask({ text });
    expect(answer.headline).toMatch(/nicht erlaubt|not allowed/);
    expect(answer).toMatchObject({ outcome: "conditional", card: { symbol: "🔀" } });
    expect(toneOf(answer)).toBe("depends");
  }
  const ban = await advisor.ask({ text: "Darf ich WhatsApp mit Kunden nutzen?" });
  expect([ban.card.symbol, toneOf(ban)]).toEqual(["🚫", "forbidden"]);
});

test("on the web no tick stands before a condition", () => {
  const css = readFileSync("src/chat/web/public/card.css", "utf8");
  expect(/\.duty::before \{[^}]*\}/.exec(css)?.[0]).not.toMatch(/rotate|✓|2713/);
});
