import { existsSync } from "node:fs";
import axe from "axe-core";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { expect } from "vitest";

const CHROMIUM = "/usr/bin/chromium";
export const hasChromium = existsSync(CHROMIUM);
/** Where everything must run (CI), a missing browser is a failure, not a skip. */
export const mustRun = process.env["REQUIRE_ALL"] === "1";
export const MISSING = `${CHROMIUM} is missing: apt-get install chromium (the browser tests of the web chat)`;

const ARGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ARGS });

export const DESKTOP = { viewport: { width: 1180, height: 900 } } as const;
export const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true } as const;

/** A page that remembers what must never happen: console errors, and requests to anywhere else. */
export type Watched = { page: Page; wrong: string[] };
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ locale: "de-DE", reducedMotion: "reduce", ...DESKTOP, ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on(
    "console",
    (message) => (message.type() === "error" || message.type() === "warning") && wrong.push(message.text()),
  );
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("request", (request) => !request.url().startsWith(url) && wrong.push(request.url()));
  await page.goto(url);
  return { page, wrong };
}

/** Types a question, sends it with Enter and waits for its card. */
export async function askIn(page: Page, text: string): Promise<void> {
  const cards = await page.locator(".card").count();
  await page.getByRole("textbox", { name: /Frage zu|Question about/ }).fill(text);
  await page.keyboard.press("Enter");
  await page.locator(".card").nth(cards).waitFor();
}

export const headlines = (page: Page): Promise<string[]> => page.locator(".card h2").allTextContents();
export const widerThanWindow = (page: Page): Promise<number> =>
  page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");

/** Everything axe knows to be wrong on the page as it stands (needs a context that bypasses the policy). */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<{ id: string; nodes: string[] }[]>(
    "axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations.map((v) => ({ id: v.id, nodes: v.nodes.map((n) => n.html.slice(0, 160) + ' ' + n.failureSummary) })))",
  );
  expect(found).toEqual([]);
}
