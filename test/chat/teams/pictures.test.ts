import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { hasChromium, MISSING, mustRun, openBrowser } from "../web/open-browser.ts";
import { pictures } from "./cards-for-pictures.ts";
import { drawOn } from "./draw-page.ts";

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
});
