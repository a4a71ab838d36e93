import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { askIn, hasChromium, MISSING, mustRun, openBrowser, openPage, widerThanWindow } from "./open-browser.ts";
import { serveChat } from "./serve-chat.ts";

const LEAD = "Darf ich WhatsApp privat auf dem Diensthandy nutzen?";
const SPLIT = "threema aufm firmenhandy geht klar?";
const WIDE = { viewport: { width: 900, height: 900 }, deviceScaleFactor: 1.5 };
const PICTURES = {
  "web-chat.png": [WIDE, [LEAD, SPLIT]],
  "web-chat-dark.png": [{ ...WIDE, colorScheme: "dark" }, [LEAD, SPLIT]],
  "web-chat-phone.png": [{ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true }, [LEAD]],
} as const;

/** The month of the notice: the same picture whenever it is drawn. */
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-24T12:00:00Z") }));
afterEach(() => void vi.useRealTimers());

/** DRAW_TO=docs draws the pictures of the documentation; without it they are only drawn. Those there are in Inter (Debian: fonts-inter). */
test.skipIf(!hasChromium && !mustRun)(
  "the pictures of the documentation can be drawn, with the notice that stands under an answer today",
  async () => {
    expect(hasChromium, MISSING).toBe(true);
    const [chat, browser] = await Promise.all([serveChat(), openBrowser()]);
    for (const [file, [options, questions]] of Object.entries(PICTURES)) {
      const { page, wrong } = await openPage(browser, chat.url, options);
      for (const question of questions) await askIn(page, question);
      const { notices } = await chat.advisor.ask({ text: LEAD });
      for (const notice of notices) expect(await page.locator(".card").first().textContent()).toContain(notice);
      expect(await widerThanWindow(page)).toBe(0);
      expect(wrong).toEqual([]);
      await page.setViewportSize({
        width: options.viewport.width,
        height: await page.evaluate<number>(
          "innerHeight + document.querySelector('main').scrollHeight - document.querySelector('main').clientHeight",
        ),
      });
      const image = await page.screenshot({ fullPage: true });
      const to = process.env["DRAW_TO"];
      if (to !== undefined) {
        const folder = join(import.meta.dirname, "..", "..", "..", to);
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, file), image);
      }
      await page.context().close();
    }
    await Promise.all([browser.close(), chat.stop()]);
  },
);
