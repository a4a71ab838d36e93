import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasChromium, MISSING, mustRun, openBrowser } from "../web/open-browser.ts";
import { readPng, type Pixels } from "./read-png.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "..", "teams");
const icon = (name: string): Pixels => readPng(readFileSync(join(FOLDER, `${name}.png`)));
const pixels = ({ rgba }: Pixels): number[][] =>
  Array.from({ length: rgba.length / 4 }, (_, i) => [...rgba.subarray(i * 4, i * 4 + 4)]);

describe("the icons are what Teams asks for", () => {
  test("color.png: 192 x 192, a full square without transparency, the drawing within the middle 120", () => {
    const color = icon("color");
    expect([color.width, color.height]).toEqual([192, 192]);
    const ground = [0x0b, 0x55, 0x63, 255];
    pixels(color).forEach((pixel, i) => {
      expect(pixel[3]).toBe(255);
      const [x, y] = [i % 192, Math.floor(i / 192)];
      if (Math.min(x, y) < 36 || Math.max(x, y) > 155) expect(pixel).toEqual(ground);
    });
    expect(new Set(pixels(color).map(String)).size).toBeGreaterThan(3);
  });
  test("outline.png: 32 x 32, nothing but white on transparent ground", () => {
    const outline = icon("outline");
    expect([outline.width, outline.height]).toEqual([32, 32]);
    const seen = pixels(outline).filter(([, , , alpha]) => alpha !== 0);
    for (const [red, green, blue] of seen) expect([red, green, blue]).toEqual([255, 255, 255]);
    expect(seen.length).toBeGreaterThan(100);
    expect(seen.length).toBeLessThan(700);
  });
  /** DRAW_TO=teams draws them anew from the .svg beside them. */
  test.skipIf(!hasChromium && !mustRun)("both are drawn from the .svg beside them", async () => {
    expect(hasChromium, MISSING).toBe(true);
    const browser = await openBrowser();
    for (const [name, size] of [
      ["color", 192],
      ["outline", 32],
    ] as const) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      const svg = readFileSync(join(FOLDER, `${name}.svg`), "utf8");
      await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
      const drawn = await page.screenshot({ omitBackground: name === "outline" });
      if (process.env["DRAW_TO"] === "teams") writeFileSync(join(FOLDER, `${name}.png`), drawn);
      const [now, kept] = [readPng(drawn).rgba, icon(name).rgba];
      expect(now.length).toBe(kept.length);
      const different = now.filter((value, i) => Math.abs(value - (kept[i] ?? 0)) > 48).length; // versions smooth edges differently
      expect(different).toBeLessThan(now.length / 100);
    }
    await browser.close();
  });
});
