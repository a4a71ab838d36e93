import fc from "fast-check";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { hasChromium, MISSING, mustRun, openBrowser } from "../web/open-browser.ts";
import { renderAnswer } from "../../../src/chat/teams/render-answer.ts";
import { renderFacts } from "../../../src/chat/teams/facts-card.ts";
import { renderWhy } from "../../../src/chat/teams/why-card.ts";
import type { Answer } from "../../../src/core/answering/answer.ts";
import { anyAnswer } from "../any-answer.ts";
import { labelledAnswers, ref } from "../labelled-answers.ts";
import { pictures } from "./cards-for-pictures.ts";
import { drawOn, type Drawing } from "./draw-page.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const WIDE = 520;
const PHONE = 300;

/** DRAW_TO=docs draws the pictures of the documentation; without it they are only drawn. */
describe.skipIf(!hasChromium && !mustRun)("cards drawn by Microsoft's renderer", () => {
  let browser: Browser;
  beforeAll(async () => {
    expect(hasChromium, MISSING).toBe(true);
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("the main cards, wide and on a phone: nothing is refused, nothing is wider than its place", async () => {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    for (const [file, columns] of Object.entries(await pictures(join(root, "knowledge", "company.example.yaml"))))
      for (const [width, name] of [
        [WIDE, file],
        [PHONE, file.replace(".png", "-phone.png")],
      ] as const) {
        const shown = width === PHONE ? columns.flat().map((one) => [one]) : columns;
        expect(await drawOn(page, shown, width), name).toEqual([]);
        const image = await page.screenshot({ fullPage: true });
        const to = process.env["DRAW_TO"];
        if (to !== undefined) {
          mkdirSync(join(root, to), { recursive: true });
          writeFileSync(join(root, to, name), image);
        }
      }
  });

  test("any answer, also of words without end, on a phone and wide: nothing is refused, nothing is wider than its place", async () => {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    const answers = [...fc.sample(anyAnswer, { numRuns: 12, seed: 7 }), ...(await labelled())];
    const on = { ref, nonce: ref };
    const columns = answers.map((answer): Drawing[] => {
      const message = renderAnswer(answer, { place: "channel", ref }, { note: "👉 Ein Wort." });
      return [
        { name: "", message },
        { name: "", message: { ...message, card: renderWhy(answer, on) } },
        { name: "", message: { ...message, card: renderFacts(answer, on) } },
      ];
    });
    for (const width of [PHONE, WIDE]) expect(await drawOn(page, columns, width)).toEqual([]);
  });
});

/** Every outcome in both languages, the longest of each. */
async function labelled(): Promise<Answer[]> {
  const longest = new Map<string, Answer>();
  for (const answer of await labelledAnswers("sie", "en")) {
    const kind = `${answer.outcome} ${answer.language}`;
    if ((longest.get(kind)?.text.length ?? 0) < answer.text.length) longest.set(kind, answer);
  }
  return [...longest.values()];
}
