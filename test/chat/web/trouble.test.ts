import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askIn, hasChromium, MISSING, mustRun, openBrowser, openPage } from "./open-browser.ts";
import { serveChat, type ServedChat } from "./serve-chat.ts";

const LEAD = "Darf ich WhatsApp privat auf dem Diensthandy nutzen?";
const SPLIT = "threema aufm firmenhandy geht klar?";

if (!hasChromium) test(MISSING, ({ skip }) => (mustRun ? expect.fail(MISSING) : skip(MISSING)));

describe.runIf(hasChromium)("web chat in trouble", () => {
  let chat: ServedChat;
  let browser: Browser;
  beforeAll(async () => {
    [chat, browser] = await Promise.all([serveChat(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await chat.stop();
  });

  test("an unreachable server keeps the question and can be tried again", async () => {
    const { page } = await openPage(browser, chat.url);
    await page.route("**/api/ask", (route) => route.abort());
    await page.locator("#question").fill(LEAD);
    await page.keyboard.press("Enter");
    const alert = page.getByRole("alert");
    await alert.getByRole("button", { name: "Noch mal versuchen" }).waitFor();
    expect(await alert.textContent()).toContain("nicht erreichbar");
    expect(await page.locator("#question").inputValue()).toBe(LEAD);
    expect([await page.locator(".mine").count(), await page.locator("#start").isVisible()]).toEqual([0, true]);
    await page.unroute("**/api/ask");
    await alert.getByRole("button").click();
    await page.locator(".card").waitFor();
    expect([await alert.isVisible(), await page.locator("#question").inputValue()]).toEqual([false, ""]);
  });

  test("while an answer is on its way nothing can be sent twice", async () => {
    const { page, wrong } = await openPage(browser, chat.url);
    let asked = 0;
    const gate = Promise.withResolvers<void>();
    await page.route("**/api/ask", async (route) => {
      asked++;
      await gate.promise;
      await route.continue();
    });
    await page.locator("#question").fill(LEAD);
    await page.keyboard.press("Enter");
    await page.getByText("Lotse prüft die Regeln").waitFor();
    expect(await page.locator("#send").isDisabled()).toBe(true);
    await page.locator("#question").fill("noch eine");
    await page.keyboard.press("Enter");
    gate.resolve();
    await page.locator(".card").waitFor();
    expect([asked, await page.locator("#question").inputValue(), await page.getByText("Lotse prüft").count()]).toEqual([
      1,
      "noch eine",
      0,
    ]);
    expect(wrong).toEqual([]);
  });

  test("too long a text is refused kindly and stays", async () => {
    const { page, wrong } = await openPage(browser, chat.url);
    await page.locator("#question").fill("x".repeat(20_001));
    await page.locator("#send").click();
    expect(await page.getByRole("alert").textContent()).toContain("20.000 Zeichen");
    expect((await page.locator("#question").inputValue()).length).toBe(20_001);
    expect(wrong).toEqual([]);
  });

  test("the text for the DPO is copied, or marked where copying is not allowed", async () => {
    const { page, wrong } = await openPage(browser, chat.url);
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    await askIn(page, "ich will mit der DSB reden");
    const contact = page.locator(".contact");
    await contact.getByRole("button", { name: "Text kopieren" }).click();
    expect(await contact.locator(".copied").textContent()).toBe("Kopiert");
    await page.evaluate("document.execCommand = () => false");
    await contact.getByRole("button", { name: "Text kopieren" }).click();
    expect(await contact.locator(".copied").textContent()).toContain("Strg+C");
    expect(
      await page.evaluate(
        "(({ selectionStart, selectionEnd, value }) => selectionEnd - selectionStart === value.length)(document.querySelector('.copy'))",
      ),
    ).toBe(true);
    expect(wrong).toEqual([]);
  });

  test("what an answer says is text, never markup; more than six branches become a list", async () => {
    const { page, wrong } = await openPage(browser, chat.url);
    const evil = '<img src="x" onerror="document.title=1"><script>document.title=2</script>';
    const answer = await chat.advisor.ask({ text: SPLIT });
    const button = answer.card.buttons[0];
    const buttons = Array.from({ length: 8 }, (_, i) => ({ ...button, label: `${evil} ${i}` }));
    const hostile = {
      ...answer,
      headline: evil,
      notices: [evil],
      card: { ...answer.card, buttons, lines: [{ kind: "why", text: evil }], proof: [{ title: evil, lines: [evil] }] },
    };
    await page.route("**/api/ask", (route) => route.fulfill({ json: hostile }), { times: 1 });
    await askIn(page, evil);
    expect([await page.locator("main img, main script").count(), await page.title()]).toEqual([
      0,
      "Lotse · Messenger und Datenschutz bei der Arbeit",
    ]);
    const split = page.locator(".card .split select");
    expect([await page.locator(".branch").count(), await split.locator("option").count()]).toEqual([0, 9]);
    await split.selectOption({ index: 1 });
    await page.locator(".card").nth(1).waitFor();
    expect(await page.locator(".card").nth(1).getAttribute("data-outcome")).toBe(button?.verdict);
    expect(wrong).toEqual([]);
  });
});
