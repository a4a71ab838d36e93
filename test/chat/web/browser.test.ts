import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  askIn,
  hasChromium,
  headlines,
  MISSING,
  mustRun,
  openBrowser,
  openPage,
  PHONE,
  widerThanWindow,
} from "./open-browser.ts";
import { serveChat, type ServedChat } from "./serve-chat.ts";

const LEAD = "Darf ich WhatsApp privat auf dem Diensthandy nutzen?";
const LEAD_HEADLINE = "WhatsApp privat auf dem Diensthandy: nicht erlaubt";
const SPLIT = "threema aufm firmenhandy geht klar?";

if (!hasChromium) test(MISSING, ({ skip }) => (mustRun ? expect.fail(MISSING) : skip(MISSING)));

describe.runIf(hasChromium)("web chat in a browser", () => {
  let chat: ServedChat;
  let browser: Browser;
  beforeAll(async () => {
    [chat, browser] = await Promise.all([serveChat(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await chat.stop();
  });

  test("says what it is and offers three questions", async () => {
    const { page, wrong } = await openPage(browser, chat.url);
    const start = page.locator("#start");
    for (const text of [
      /Keine KI/,
      /Keine Rechtsberatung/,
      /Nichts verlässt diesen Rechner/,
      /nur die Umstände, kein Text/,
    ])
      expect(await start.textContent()).toMatch(text);
    await expect(start.getByRole("button").count()).resolves.toBe(3);
    await start.getByRole("button").first().click();
    await page.locator(".card").waitFor();
    expect(await headlines(page)).toEqual([LEAD_HEADLINE]);
    expect(await start.isVisible()).toBe(false);
    expect(wrong).toEqual([]);
  });

  test("answers the lead question with its verdict, and reads it out", async () => {
    const { page, wrong } = await openPage(browser, chat.url);
    await askIn(page, LEAD);
    const card = page.locator(".card");
    expect(await card.getByRole("heading", { level: 2 }).textContent()).toBe(LEAD_HEADLINE);
    expect(await card.getAttribute("lang")).toBe("de");
    expect(await card.textContent()).toMatch(/Warum: .*Stattdessen: .*Keine Rechtsberatung/s);
    expect(await page.getByRole("textbox", { name: /Frage zu/ }).inputValue()).toBe("");
    const spoken = page.getByRole("status").filter({ hasText: "nicht erlaubt" });
    await spoken.waitFor({ state: "attached" });
    expect(await spoken.textContent()).not.toMatch(/\.\s*\.|\?\./);
    expect(wrong).toEqual([]);
  });

  test("a branch gives what its button showed", async () => {
    const { page, wrong } = await openPage(browser, chat.url);
    await askIn(page, SPLIT);
    const buttons = page.locator(".card").first().locator(".branch");
    const shown = await buttons.count();
    expect(shown).toBeGreaterThan(1);
    for (let i = 0; i < shown; i++) {
      const verdict = (await buttons.nth(i).getAttribute("data-verdict")) ?? "";
      const says = (await buttons.nth(i).locator(".branch-says").textContent()) ?? "";
      await buttons.nth(i).click();
      const card = page.locator(".card").nth(i + 1);
      await card.waitFor();
      expect(await card.getAttribute("data-outcome")).toBe(verdict);
      expect(await card.getByRole("heading", { level: 2 }).textContent()).toContain(says.replace(/ freigegeben$/, ""));
      expect(
        await page.evaluate(
          "document.activeElement.closest('.card') === [...document.querySelectorAll('.card')].at(-1)",
        ),
      ).toBe(true);
    }
    expect(wrong).toEqual([]);
  });

  test("correcting a chip decides again at once; the old card keeps what it said", async () => {
    const { page, wrong } = await openPage(browser, chat.url);
    await askIn(page, LEAD);
    const purpose = page.locator(".card").first().getByRole("combobox", { name: "Zweck" });
    await purpose.selectOption({ label: "Mit Kollegen" });
    await page.locator(".card").nth(1).waitFor();
    expect(await headlines(page)).toEqual([LEAD_HEADLINE, "WhatsApp mit Kollegen auf dem Diensthandy: nicht erlaubt"]);
    expect(await page.locator(".mine").last().textContent()).toContain("Zweck: Mit Kollegen");
    expect(await purpose.inputValue()).toBe("0");
    expect(
      await page.locator(".card").first().getByRole("combobox", { name: "Was passiert, angenommen" }).count(),
    ).toBe(1);
    expect(wrong).toEqual([]);
  });

  test('"Warum?" unfolds the proof', async () => {
    const { page, wrong } = await openPage(browser, chat.url);
    await askIn(page, LEAD);
    const proof = page.locator(".proof");
    expect(await proof.locator("section").first().isVisible()).toBe(false);
    await proof.locator("summary").click();
    expect(await proof.locator("h3").allTextContents()).toEqual(
      expect.arrayContaining([
        "Was ich gelesen habe",
        "Was ich angenommen habe",
        "Regeln, die entschieden haben",
        "Worauf sie beruhen",
      ]),
    );
    expect(await proof.locator("li").first().isVisible()).toBe(true);
    expect(wrong).toEqual([]);
  });

  test("works with the keyboard alone", async () => {
    const { page, wrong } = await openPage(browser, chat.url);
    const focused = (what: string): Promise<unknown> => page.evaluate(`document.activeElement.${what}`);
    const tabTo = async (css: string): Promise<void> => {
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press("Tab");
        if (await focused(`matches('${css}')`)) return;
      }
      expect.fail(`no way to ${css} with Tab`);
    };
    expect(await focused("id")).toBe("question");
    await page.keyboard.type("threema aufm");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("firmenhandy geht klar?");
    expect(await page.locator("#question").inputValue()).toBe("threema aufm\nfirmenhandy geht klar?");
    await page.keyboard.press("Enter");
    await page.locator(".card").waitFor();
    expect(await focused("id")).toBe("question");
    await page.keyboard.press("Shift+Tab");
    await tabTo(".skip, .branch");
    await tabTo(".branch");
    await page.keyboard.press("Enter");
    await page.locator(".card").nth(1).waitFor();
    expect(await focused("tagName")).toBe("H2");
    await tabTo('[data-dimension="device"]');
    await page.keyboard.press("ArrowDown"); // opens the list; nothing is decided before a value is chosen
    await page.keyboard.press("ArrowDown");
    expect(await page.locator(".card").count()).toBe(2);
    await page.keyboard.press("Enter");
    await page.locator(".card").nth(2).waitFor();
    await tabTo(".proof summary");
    await page.keyboard.press("Enter");
    expect(await page.locator(".card").nth(2).locator(".proof").getAttribute("open")).toBe("");
    expect(wrong).toEqual([]);
  });

  test("a follow-up belongs to its conversation; a new conversation forgets it, here and on the server", async () => {
    const { page, wrong } = await openPage(browser, chat.url);
    const thread = (): Promise<string | null> => page.evaluate<string | null>("sessionStorage.getItem('lotse-thread')");
    await askIn(page, LEAD);
    await askIn(page, "und mit Signal?");
    expect((await headlines(page)).at(-1)).toBe("Signal privat auf dem Diensthandy: nicht erlaubt");
    const id = (await thread()) ?? "";
    expect(await chat.advisor.parts.threads.get(id)).not.toBeNull();
    await page.reload();
    expect(await page.locator("#continued").isVisible()).toBe(true);
    await page.getByRole("button", { name: "Neues Gespräch" }).click();
    await page.getByRole("status").filter({ hasText: "Neues Gespräch" }).waitFor({ state: "attached" });
    expect(await chat.advisor.parts.threads.get(id)).toBeNull();
    expect([await thread(), await page.locator(".card").count(), await page.locator("#start").isVisible()]).toEqual([
      null,
      0,
      true,
    ]);
    expect(wrong).toEqual([]);
  });

  test("a tab knows nothing of another tab's conversation", async () => {
    const [one, two] = [await openPage(browser, chat.url), await openPage(browser, chat.url)];
    await askIn(one.page, LEAD);
    await askIn(two.page, "und mit Signal?");
    expect((await headlines(two.page))[0]).not.toContain("privat auf dem Diensthandy");
  });

  test("speaks English to an English browser", async () => {
    const { page, wrong } = await openPage(browser, chat.url, { locale: "en-GB" });
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator("#start").textContent()).toContain("No legal advice");
    await page.locator("#start").getByRole("button").first().click();
    await page.locator(".card").waitFor();
    expect(await page.locator(".card").getAttribute("lang")).toBe("en");
    expect(await page.locator(".proof summary").textContent()).toBe("Why?");
    expect(await headlines(page)).toEqual(["WhatsApp privately on the work phone: not allowed"]);
    expect(wrong).toEqual([]);
  });

  test("fits 320 pixels, with targets of 44", async () => {
    const { page, wrong } = await openPage(browser, chat.url, PHONE);
    expect(await widerThanWindow(page)).toBe(0);
    for (const text of [
      LEAD,
      SPLIT,
      "WhatsApp oder Signal auf dem Diensthandy mit Kunden?",
      "ich will mit der DSB reden",
      "Donaudampfschifffahrtsgesellschaftskapitänspatentinhaberinnenversammlung".repeat(3),
    ])
      await askIn(page, text);
    await page.evaluate("document.querySelectorAll('details').forEach((details) => (details.open = true))");
    expect(await widerThanWindow(page)).toBe(0);
    const small = await page.evaluate(
      "[...document.querySelectorAll('button, select, summary, textarea')].map((e) => [e.className, e.offsetHeight]).filter(([, height]) => height > 0 && height < 44)",
    );
    expect(small).toEqual([]);
    expect(wrong).toEqual([]);
  });
});
