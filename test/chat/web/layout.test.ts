import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askIn, hasChromium, MISSING, mustRun, openBrowser, openPage, widerThanWindow } from "./open-browser.ts";
import { serveChat, type ServedChat } from "./serve-chat.ts";

const LEAD = "Darf ich WhatsApp privat auf dem Diensthandy nutzen?";
const SPLIT = "threema aufm firmenhandy geht klar?";

if (!hasChromium) test(MISSING, ({ skip }) => (mustRun ? expect.fail(MISSING) : skip(MISSING)));

describe.runIf(hasChromium)("how the page is laid out and labelled", () => {
  let chat: ServedChat;
  let browser: Browser;
  beforeAll(async () => {
    [chat, browser] = await Promise.all([serveChat(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await chat.stop();
  });

  const SIZES = [
    ["390 px", { viewport: { width: 390, height: 844 }, isMobile: true }],
    ["320 px", { viewport: { width: 320, height: 568 }, isMobile: true }],
    ["200 % zoom of a small laptop", { viewport: { width: 640, height: 400 } }],
    ["200 % zoom of a phone", { viewport: { width: 195, height: 422 } }],
    ["desktop", { viewport: { width: 1180, height: 900 } }],
  ] as const;
  test.each(SIZES)(
    "the question field covers nothing of the last card, also with a long text in it: %s",
    async (_, size) => {
      const { page, wrong } = await openPage(browser, chat.url, size);
      await askIn(page, LEAD);
      await askIn(page, SPLIT);
      const scroll = (to: number): Promise<unknown> =>
        page.evaluate(`for (const one of [window, document.querySelector("main")]) one.scrollTo(0, ${to})`);
      const seen = (): Promise<{ free: number; field: number; end: number }> =>
        page.evaluate(`({
        free: Math.min(innerHeight, document.querySelector("main").getBoundingClientRect().bottom),
        field: document.querySelector(".composer").getBoundingClientRect().top,
        end: [...document.querySelectorAll(".card")].at(-1).getBoundingClientRect().bottom,
      })`);
      for (const text of ["", "Hallo, ich habe eine etwas längere Frage. ".repeat(20)]) {
        await page.locator("#question").fill(text);
        await scroll(0);
        const { free, field } = await seen();
        expect(field).toBeGreaterThanOrEqual(free - 0.5);
        await scroll(100_000);
        const last = await seen();
        expect(last.end).toBeLessThan(last.field);
        expect(last.end).toBeGreaterThan(0);
      }
      expect(await widerThanWindow(page)).toBe(0);
      expect(wrong).toEqual([]);
    },
  );

  test("page keys turn the conversation while the cursor is in the question field", async () => {
    const { page } = await openPage(browser, chat.url, { viewport: { width: 700, height: 600 } });
    await askIn(page, LEAD);
    await askIn(page, SPLIT);
    const top = (): Promise<number> => page.evaluate<number>("document.querySelector('main').scrollTop");
    const before = await top();
    await page.keyboard.press("PageUp");
    expect(await top()).toBeLessThan(before);
  });

  test("an English question in a German window: every label of its card is English, and so is what a click gives", async () => {
    const { page } = await openPage(browser, chat.url);
    await askIn(page, "May I use Threema on my work phone?");
    await askIn(page, LEAD);
    const card = page.locator(".card").first();
    await card.evaluate("(element) => element.querySelectorAll('details').forEach((one) => (one.open = true))");
    expect(await card.getAttribute("lang")).toBe("en");
    const labels = (await card.evaluate(
      "(element) => [...element.querySelectorAll('[aria-label]')].map((one) => one.ariaLabel).join(' ')",
    )) as string;
    const words = `${(await card.textContent()) ?? ""} ${labels}`;
    expect(words).not.toMatch(/Warum|angenommen|So verstanden|Stimmt etwas|offen\b|Text kopieren|Stand \d|Keine /);
    expect(words).toMatch(/Why\?.*No legal advice/s);
    await card.locator(".branch").first().click();
    await page.locator(".card").nth(2).waitFor();
    expect(await page.locator(".card").nth(2).getAttribute("lang")).toBe("en");
    expect(await page.locator(".mine").nth(2).getAttribute("lang")).toBe("en");
    expect(await page.locator(".mine .hidden").nth(2).getAttribute("lang")).toBe("de");
  });
});
