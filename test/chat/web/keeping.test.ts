import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { StoreError } from "../../../src/core/store-error.ts";
import { keepingForTests, type Kept } from "../../flows/keeping-for-tests.ts";
import { askIn, hasChromium, MISSING, mustRun, openBrowser, openPage } from "./open-browser.ts";
import { serveChat, type ServedChat } from "./serve-chat.ts";

if (!hasChromium) test(MISSING, ({ skip }) => (mustRun ? expect.fail(MISSING) : skip(MISSING)));

describe.runIf(hasChromium)("web chat that keeps", () => {
  let parts: Kept;
  let chat: ServedChat;
  let browser: Browser;
  let away = false;
  beforeAll(async () => {
    parts = await keepingForTests();
    const ask: Kept["advisor"]["ask"] = async (asked) => {
      if (away) throw new StoreError("CANARY of the operator");
      return parts.advisor.ask(asked);
    };
    [chat, browser] = await Promise.all([serveChat({ ask }), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await chat.stop();
    await parts.opened.close();
  });

  test("my data can be read and copied, and is gone when asked for", async () => {
    const { page, wrong } = await openPage(browser, chat.url);
    await askIn(page, "Darf ich Threema dienstlich auf dem Diensthandy nutzen?");
    await askIn(page, "meine Daten");
    const card = page.locator(".card").last();
    expect(await card.textContent()).toMatch(/Gespräche .*: 1/);
    expect(JSON.parse(await card.locator("textarea").inputValue())).toMatchObject({ counts: { threads: 1 } });
    await askIn(page, "vergiss mich");
    expect(await page.locator(".card").last().textContent()).toMatch(/vorher 1, jetzt 0/);
    expect(wrong).toEqual([]);
  });

  test("a store that is away is said in words, and the question stays", async () => {
    away = true;
    const { page } = await openPage(browser, chat.url);
    await page.locator("#question").fill("Darf ich Signal dienstlich nutzen?");
    await page.keyboard.press("Enter");
    const alert = page.getByRole("alert");
    await alert.getByText("konnte nicht gespeichert oder gelöscht werden").waitFor();
    expect(await alert.textContent()).not.toContain("CANARY");
    expect(await page.locator("#question").inputValue()).toBe("Darf ich Signal dienstlich nutzen?");
    away = false;
  });
});
