import { afterEach, describe, expect, test } from "vitest";
import { obeyPauses } from "../../../src/chat/slack/obey-pauses.ts";
import { directOf } from "./fake-slack.ts";
import { directMessage, mention, runSlack, until, type RunningSlack } from "./run-slack.ts";

describe("a method that Slack limited", () => {
  const answer = (status: number, after?: string) =>
    new Response("", { status, headers: after === undefined ? {} : { "Retry-After": after } });
  function paused(...answers: Response[]) {
    let now = 0;
    const called: string[] = [];
    const call = obeyPauses(
      () => now,
      async (url) => {
        called.push(String(url));
        return answers.shift() ?? answer(200);
      },
    );
    return { call, called, pass: (ms: number) => void (now += ms) };
  }
  const POST = "https://slack.com/api/chat.postMessage";

  test("is not called before its time is over, others are", async () => {
    const { call, called, pass } = paused(answer(429, "30"));
    expect((await call(POST)).status).toBe(429);
    pass(29_001);
    const again = await call(POST);
    expect([again.status, again.headers.get("Retry-After")]).toEqual([429, "1"]);
    expect(called).toHaveLength(1);
    expect((await call("https://slack.com/api/views.open")).status).toBe(200);
    pass(1000);
    expect((await call(POST)).status).toBe(200);
    expect(called).toHaveLength(3);
  });

  test.each([[undefined], ["bald"], ["-5"], [""]])("%o as its time: a second", async (after) => {
    const { call, called, pass } = paused(answer(429, after));
    await call(POST);
    pass(999);
    await call(POST);
    expect(called).toHaveLength(1);
    pass(2);
    expect((await call(POST)).status).toBe(200);
  });
});

describe("over real HTTP", () => {
  let lotse: RunningSlack;
  afterEach(async () => {
    expect(lotse.slack.wrong).toEqual([]);
    expect(lotse.errors).toEqual([]);
    await lotse.stop();
  });
  const hits = (method: string): number => lotse.slack.hits.filter((name) => name === method).length;
  const QUESTION = "Darf ich Signal nutzen?";

  test("one 429 holds every message back that goes the same way, and then each goes once", async () => {
    lotse = await runSlack();
    lotse.slack.plan("chat.postMessage", { status: 429, retryAfter: 2 });
    await lotse.direct(QUESTION);
    await until(() => hits("chat.postMessage") === 1);
    for (const user of ["U0B", "U0C", "U0D"]) await lotse.direct(QUESTION, { user });
    await lotse.event(mention("Darf ich mit Kunden über WhatsApp schreiben?")); // another method goes on
    await until(() => lotse.slack.posted.length === 1, "the other method waited too");
    await until(async () => (await lotse.keeping.store.outbox.counts()).ready === 4);
    expect(hits("chat.postMessage")).toBe(1);
    await until(() => lotse.slack.posted.length === 5, "not everybody was answered");
    expect(hits("chat.postMessage")).toBe(5);
  });

  test.each([
    ["conversations.open", "Liest der Chef in Teams mit?", 2],
    ["chat.postEphemeral", "Darf ich mit Kunden über WhatsApp schreiben?", 1],
  ])("429 of %s: the answer comes later, once", async (method, question, messages) => {
    lotse = await runSlack();
    lotse.slack.plan(method, { status: 429, retryAfter: 1 });
    await lotse.event(mention(question));
    await until(() => lotse.slack.posted.length === messages);
    const counts = await lotse.keeping.store.outbox.counts();
    expect(counts).toMatchObject({ dead: 0, unknown: 0 });
  });

  test("429 of a response_url: later, once; of a window: said in words; of the App Home and the pane: the next time", async () => {
    lotse = await runSlack();
    lotse.slack.plan("response", { status: 429, retryAfter: 1 });
    const { responseUrl } = await lotse.command("/datenschutz", QUESTION);
    await until(() => lotse.slack.said(responseUrl).length === 1);
    lotse.slack.plan("views.open", { status: 429, retryAfter: 1 });
    const form = await lotse.command("/dsb", "Bitte anrufen");
    await until(() => lotse.slack.said(form.responseUrl).length === 1);
    expect(lotse.slack.said(form.responseUrl)[0]!.text).toMatch(/noch mal/);
    lotse.slack.plan("views.publish", { status: 429, retryAfter: 1 });
    lotse.slack.plan("assistant.threads.setSuggestedPrompts", { status: 429, retryAfter: 1 });
    const opened = (tab: string) =>
      lotse.event({ type: "app_home_opened", user: "U0ANNA", channel: directOf("U0ANNA"), tab });
    for (const tab of ["home", "messages"]) expect((await opened(tab)).status).toBe(200);
    await until(() => hits("views.publish") + hits("assistant.threads.setSuggestedPrompts") === 2);
    await lotse.event(directMessage(QUESTION));
    await until(() => lotse.slack.posted.length === 1);
  });

  test("Slack holding events back is told to the operator", async () => {
    lotse = await runSlack();
    const body = { type: "app_rate_limited", team_id: "T0001", minute_rate_limited: 1_700_000_000, api_app_id: "A1" };
    expect((await lotse.send(JSON.stringify(body), "application/json")).status).toBe(200);
    expect(lotse.notes.join()).toMatch(/30 000/);
  });
});
