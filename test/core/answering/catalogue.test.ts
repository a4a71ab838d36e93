import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/core/answering/answer.ts";
import { catalogueHtml } from "../../../src/core/answering/catalogue.ts";
import { loadKnowledge, SHIPPED } from "../../../src/ops/knowledge-files.ts";
import { testAdvisor } from "../../chat/cli/advisor-for-tests.ts";

const load = (company: string | null = null) => loadKnowledge(SHIPPED, company, "2026-11-23").knowledge;
const knowledge = load();
const page = catalogueHtml(knowledge);
const UNESCAPED: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
const words = page
  .replaceAll(/<[^>]*>/g, "\n")
  .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => UNESCAPED[entity] ?? entity);

describe("the catalogue", () => {
  test("the same knowledge gives the same bytes", () => {
    const hash = (html: string): string => createHash("sha256").update(html).digest("hex");
    expect(hash(catalogueHtml(load()))).toBe(hash(page));
    expect(hash(catalogueHtml(load("knowledge/company.example.yaml")))).not.toBe(hash(page));
  });
  test("holds every topic, incident, entry, rule, and every verdict with the rules behind it", () => {
    for (const id of knowledge.topics.keys()) expect(page).toContain(`id="topic-${id}"`);
    for (const id of knowledge.incidents.keys()) expect(page).toContain(`id="incident-${id}"`);
    for (const id of knowledge.entries.keys()) expect(page).toContain(`id="entry-${id}"`);
    for (const { id } of knowledge.active) expect(page).toContain(`id="rule-${id}"`);
    const combinations = new Set(
      knowledge.space.outcomes.map(
        ({ verdict, strictest, conditions }) => `${verdict}|${strictest.join()}|${conditions.join()}`,
      ),
    );
    const items = page.match(/<article id="(?:forbidden|ask_dpo|conditional|allowed)-\d+"/g) ?? [];
    expect(items).toHaveLength(combinations.size);
    for (const rule of knowledge.active) expect(words).toMatch(new RegExp(`Regeln (?:\\w+, )*${rule.id}(?:, | ·)`));
  });
  test("the examples stand for every complete situation", () => {
    const counted = [...words.matchAll(/steht für (\d+) Lagen/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    const all = Object.values(knowledge.space.domains).reduce((product, values) => product * values.length, 1);
    expect(counted).toBe(all);
  });
  test("real answers use its lines, in both languages", async () => {
    const { ask } = testAdvisor();
    const missing = ({ headline, card }: Answer): string[] =>
      [headline, ...card.lines.map((line) => line.text)].filter((line) => !words.includes(line));
    for (const text of [
      "Hallo",
      "Handy geklaut",
      "Was ist Signal?",
      "Threema auf dem Diensthandy?",
      "Darf ich dienstlich Threema nutzen?",
      "Liest der Chef mit?",
      "Ich will mit der DSB sprechen",
    ]) {
      expect(missing(await ask({ text }))).toEqual([]);
    }
    for (const language of ["de", "en"] as const) {
      expect(
        missing(await ask({ choice: { situations: [{ messenger: ["threema"], device: ["work"] }] }, language })),
      ).toEqual([]);
    }
  });
  test("names both registers where they differ", () => {
    expect(words).toContain("Frag einfach,");
    expect(words).toContain("Fragen Sie einfach,");
  });
  test("needs nothing from elsewhere and has a place to sign in every section", () => {
    expect(page).not.toMatch(/<script|<link|<img|src=|url\(|https?:/);
    expect(page.match(/<fieldset>/g)?.length).toBe((page.match(/<section id="(?!alike)/g)?.length ?? 0) + 1);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
  test("escapes what people have written", () => {
    const nasty = "<img src=x onerror=\"alert(1)\"> & 'Söhne'";
    const company = {
      ...load("knowledge/company.example.yaml").company!,
      name: nasty,
      contacts: { dpo: { name: nasty } },
    };
    const html = catalogueHtml({ ...knowledge, company });
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;Söhne&#39;");
  });
  test("is quick enough to be made at every start", () => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      catalogueHtml(knowledge);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(150);
  });
});
