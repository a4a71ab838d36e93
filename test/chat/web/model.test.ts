import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerSchema } from "../../../src/core/answering/answer.ts";
import { fakeEndpoint, type FakeEndpoint } from "../../llm/fake-endpoint.ts";
import { settingsFor } from "../../llm/worded-advisor.ts";
import { askIn, expectAccessible, hasChromium, MISSING, mustRun, openBrowser, openPage } from "./open-browser.ts";
import { serveChat, type ServedChat } from "./serve-chat.ts";

const LEAD = "Darf ich WhatsApp privat auf dem Diensthandy nutzen?";
const THREAD = "a-thread-of-mine";
let fake: FakeEndpoint;
let chat: ServedChat;
beforeAll(async () => {
  fake = await fakeEndpoint();
  chat = await serveChat({}, settingsFor(fake.url, "good"));
});
afterAll(async () => {
  await chat.stop();
  await fake.stop();
});
const post = (path: string, body: unknown): Promise<Response> =>
  fetch(new URL(path, chat.url), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

describe("the calls", () => {
  test("an answer says that something was sent; its own conversation can see it, no other", async () => {
    const response = await post("/api/ask", { text: LEAD, thread: THREAD });
    const answer = answerSchema.parse(await response.json());
    expect([answer.worded, response.headers.get("lotse-sent")]).toEqual(["model", "yes"]);
    const sent = await (await post("/api/sent", { answer: answer.id, thread: THREAD })).json();
    expect(sent).toEqual({ host: new URL(fake.url).host, bodies: [fake.received.at(-1)?.body], arrived: "yes" });
    for (const wrong of [
      { answer: answer.id, thread: "another-thread" },
      { answer: "other", thread: THREAD },
    ])
      expect((await post("/api/sent", wrong)).status).toBe(404);
    expect((await post("/api/sent", { answer: answer.id })).status).toBe(422);
    await post("/api/forget", { thread: THREAD });
    expect((await post("/api/sent", { answer: answer.id, thread: THREAD })).status).toBe(404);
  });

  test("an endpoint that is not there: it was tried and did not arrive", async () => {
    const gone = await fakeEndpoint();
    await gone.stop();
    const lonely = await serveChat({}, settingsFor(gone.url, "good"));
    const at = (path: string, body: unknown): Promise<Response> => post(new URL(path, lonely.url).href, body);
    const response = await at("/api/ask", { text: LEAD, thread: THREAD });
    const { id } = answerSchema.parse(await response.json());
    expect(response.headers.get("lotse-sent")).toBe("no");
    expect(await (await at("/api/sent", { answer: id, thread: THREAD })).json()).toMatchObject({ arrived: "no" });
    await lonely.stop();
  });

  test("what goes to no model is not said to be sent", async () => {
    const response = await post("/api/ask", { text: "Hallo", thread: THREAD });
    expect(response.headers.get("lotse-sent")).toBeNull();
  });
});

if (!hasChromium) test(MISSING, ({ skip }) => (mustRun ? expect.fail(MISSING) : skip(MISSING)));

describe.runIf(hasChromium)("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openBrowser()));
  afterAll(() => browser.close());

  test("the start page promises what is true with a model", async () => {
    const { page, wrong } = await openPage(browser, chat.url);
    const start = (await page.locator("main").textContent()) ?? "";
    expect(start).toContain(
      `An die KI (${new URL(fake.url).host}) gehen Sachverhalt und Wissenstexte, kein Text der Frage.`,
    );
    expect(await page.locator("body").textContent()).not.toMatch(/Keine KI|Nichts verlässt/);
    expect(wrong).toEqual([]);
    const asked = await serveChat({}, settingsFor(fake.url, "good", { input: "question" }));
    const other = await openPage(browser, asked.url, { locale: "en-GB" });
    expect(await other.page.locator("main").textContent()).toContain("and the question, shortened");
    await asked.stop();
  });

  test("sentences stand marked in the card, passages and the payload behind a click", async () => {
    const { page, wrong } = await openPage(browser, chat.url, { bypassCSP: true });
    await askIn(page, LEAD);
    const worded = page.locator(".card .worded");
    expect(await worded.locator("p").count()).toBeGreaterThan(1);
    expect(await worded.locator(".worded-by").textContent()).toBe(
      "Diese Sätze hat eine KI formuliert und Lotse geprüft; entschieden haben feste Regeln.",
    );
    await page.getByText("Passende Stellen").click();
    expect(await page.locator(".picked section").count()).toBeGreaterThan(0);
    await page.getByText("Was wurde gesendet?").click();
    await page.locator(".payload pre").waitFor();
    expect(JSON.parse((await page.locator(".payload pre").textContent()) ?? "")).toEqual(
      JSON.parse(fake.received.at(-1)?.body ?? ""),
    );
    expect(await page.locator(".payload").textContent()).toContain(new URL(fake.url).host);
    await expectAccessible(page);
    expect(wrong).toEqual([]);
  });

  test("where nothing was sent there is no button for it", async () => {
    const { page, wrong } = await openPage(browser, chat.url);
    await askIn(page, "ich will mit der DSB reden");
    expect([await page.locator(".worded").count(), await page.locator(".sent").count()]).toEqual([0, 0]);
    expect(wrong).toEqual([]);
  });
});
