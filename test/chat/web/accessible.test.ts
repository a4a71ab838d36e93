import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  askIn,
  DESKTOP,
  expectAccessible,
  hasChromium,
  MISSING,
  mustRun,
  openBrowser,
  openPage,
  PHONE,
} from "./open-browser.ts";
import { serveChat, type ServedChat } from "./serve-chat.ts";

const EVERY_KIND = [
  "Darf ich WhatsApp privat auf dem Diensthandy nutzen?",
  "threema aufm firmenhandy geht klar?",
  "Darf ich Signal mit Kollegen nutzen?",
  "WhatsApp oder Signal auf dem Diensthandy mit Kunden?",
  "hab ausversehen ne kundenliste in die falsche gruppe geschickt",
  "Ist Signal DSGVO-konform?",
  "ich will mit der DSB reden",
  "hallo",
  "Wie wird das Wetter?",
];

if (!hasChromium) test(MISSING, ({ skip }) => (mustRun ? expect.fail(MISSING) : skip(MISSING)));

describe.runIf(hasChromium)("axe finds nothing wrong", () => {
  let chat: ServedChat;
  let browser: Browser;
  beforeAll(async () => {
    [chat, browser] = await Promise.all([serveChat(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await chat.stop();
  });

  test.each<[string, BrowserContextOptions]>([
    ["light", { ...DESKTOP, colorScheme: "light" }],
    ["dark", { ...DESKTOP, colorScheme: "dark" }],
    ["phone, light", { ...PHONE, colorScheme: "light" }],
    ["phone, dark", { ...PHONE, colorScheme: "dark" }],
  ])("%s", async (_name, options) => {
    const { page } = await openPage(browser, chat.url, { ...options, bypassCSP: true });
    await expectAccessible(page);
    for (const text of EVERY_KIND) await askIn(page, text);
    await expectAccessible(page);
    await page.evaluate("document.querySelectorAll('details').forEach((details) => (details.open = true))");
    await expectAccessible(page);
    await page.route("**/api/ask", (route) => route.abort());
    await page.locator("#question").fill("noch eine Frage");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByRole("button").waitFor();
    await expectAccessible(page);
  });
});
