import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hasChromium, MISSING, mustRun, openBrowser } from "../web/open-browser.ts";
import { pictures } from "./cards-for-pictures.ts";

const root = join(import.meta.dirname, "..", "..", "..");

/** DRAW_TO=docs draws the pictures of the documentation; without it they are only drawn. */
test.skipIf(!hasChromium && !mustRun)(
  "the main cards can be drawn from their JSON, nothing is wider than its column",
  async () => {
    expect(hasChromium, MISSING).toBe(true);
    const browser = await openBrowser();
    const page = await browser.newPage({ viewport: { width: 1180, height: 800 } });
    for (const [file, html] of Object.entries(await pictures(join(root, "knowledge", "company.example.yaml")))) {
      await page.setContent(html);
      const wide = await page.evaluate<string[]>(
        "[...document.querySelectorAll('.column *')].filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline').map((e) => e.className)",
      );
      expect(wide).toEqual([]);
      const image = await page.screenshot({ fullPage: true });
      const to = process.env["DRAW_TO"];
      if (to !== undefined) {
        mkdirSync(join(root, to), { recursive: true });
        writeFileSync(join(root, to, file), image);
      }
    }
    await browser.close();
  },
);
