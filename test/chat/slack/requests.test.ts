import { request } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { directMessage, runSlack, signed, until, wrapped, type RunningSlack } from "./run-slack.ts";

let lotse: RunningSlack;
beforeAll(async () => void (lotse = await runSlack({ personPerMinute: 600 })));
afterAll(() => lotse.stop());
afterEach(() => {
  vi.restoreAllMocks();
  expect(lotse.slack.wrong).toEqual([]);
  expect(lotse.errors).toEqual([]);
});
const body = (text = "Darf ich Signal nutzen?"): string => JSON.stringify(wrapped(directMessage(text)));
const post = (text: string, headers: Record<string, string>) =>
  fetch(lotse.url, { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body: text });
const accepted = () => lotse.seen.filter((name) => name === "accepted").length;

describe("what is not from Slack", () => {
  const text = body();
  test.each([
    ["unsigned", {}],
    ["signed with another secret", signed(text, Date.now(), "another-secret")],
    ["signed for another body", signed(`${text} `)],
    ["stale", signed(text, Date.now() - 310_000)],
    ["from the future", signed(text, Date.now() + 310_000)],
    ["with a stamp that is none", { ...signed(text), "x-slack-request-timestamp": "soon" }],
    ["with half a signature", { ...signed(text), "x-slack-signature": "v0=12" }],
  ])("%s: 401, and nothing is stored", async (_what, headers) => {
    const before = accepted();
    expect((await post(text, headers)).status).toBe(401);
    expect(accepted()).toBe(before);
  });

  test("a right signature at the wrong time names the clock", () => {
    expect(lotse.notes.join()).toMatch(/Uhr dieses Rechners/);
    expect(lotse.seen).toContain("slack_clock");
  });

  test.each([
    ["malformed JSON", '{"type":', "application/json"],
    ["a list", "[]", "application/json"],
    ["half a letter", Buffer.from([0x7b, 0xc3]).toString("latin1"), "application/json"],
    ["a form with a broken payload", "payload=%7B", "application/x-www-form-urlencoded"],
    ["a type nobody sends", "x", "text/plain"],
  ])("%s: 400", async (_what, text, type) => {
    expect((await lotse.send(text, type)).status).toBe(400);
  });

  test("oversize: 413, the connection lives, and a large message below the limit is refused in words", async () => {
    const huge = body("x".repeat(300_000));
    expect((await post(huge, signed(huge))).status).toBe(413);
    const before = lotse.slack.posted.length;
    expect((await lotse.direct("Darf ich das? ".repeat(2000))).status).toBe(200);
    await until(() => lotse.slack.posted.length === before + 1);
    expect(lotse.slack.posted.at(-1)?.text).toMatch(/zu lang/);
  });

  test("an upload that never ends holds up nobody", async () => {
    const half = request(lotse.url, { method: "POST", headers: { ...signed("x"), "Content-Length": "1000" } });
    half.on("error", () => {});
    half.write("x");
    const before = lotse.slack.posted.length;
    expect((await lotse.direct("Darf ich Signal nutzen?")).status).toBe(200);
    await until(() => lotse.slack.posted.length === before + 1);
    half.destroy();
  });
});

describe("what is from Slack", () => {
  test("the address is verified, the certificate checked", async () => {
    const answered = await lotse.send(
      JSON.stringify({ type: "url_verification", challenge: "abc" }),
      "application/json",
    );
    expect([answered.status, answered.body]).toEqual([200, "abc"]);
    expect((await lotse.form({ ssl_check: "1", token: "x" })).status).toBe(200);
  });

  test("a charset behind the type changes nothing", async () => {
    const text = new URLSearchParams({
      command: "/datenschutz",
      text: "",
      user_id: "U0ANNA",
      team_id: "T0001",
      channel_id: "C0ALL",
      trigger_id: "t",
      response_url: lotse.slack.responseUrl(),
    }).toString();
    expect((await lotse.send(text, "application/x-www-form-urlencoded; charset=utf-8")).body).toMatch(/So geht es/);
  });

  test("the same event thrice, at once and again, is answered once; a retry whose first delivery was lost is answered", async () => {
    const before = lotse.slack.posted.length;
    const text = body();
    const retry = { "x-slack-retry-num": "1", "x-slack-retry-reason": "http_timeout" };
    const answers = await Promise.all([
      lotse.send(text, "application/json"),
      lotse.send(text, "application/json"),
      lotse.send(text, "application/json", retry),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await lotse.send(body("Darf ich Threema nutzen?"), "application/json", retry);
    await until(() => lotse.slack.posted.length >= before + 2);
    await lotse.send(text, "application/json", retry);
    await lotse.direct("Hallo");
    await until(() => lotse.slack.posted.length >= before + 3);
    expect(lotse.slack.posted).toHaveLength(before + 3);
  });

  test("one message as two events, and a replayed one with a new event id, are answered once", async () => {
    const before = lotse.slack.posted.length;
    const event = directMessage("Darf ich Signal nutzen?");
    await lotse.event(event);
    await lotse.event(event);
    await lotse.event({ ...event, type: "app_mention", channel_type: undefined });
    await lotse.direct("Hallo");
    await until(() => lotse.slack.posted.length >= before + 2);
    expect(lotse.slack.posted).toHaveLength(before + 2);
  });

  test("a store that does not write: events are asked for again, commands and buttons are told; then it goes on", async () => {
    const { intake } = lotse.keeping.store;
    const { StoreError } = await import("../../../src/core/store-error.ts");
    const broken = vi.spyOn(intake, "accept").mockRejectedValue(new StoreError("disk full"));
    const event = directMessage("Darf ich Signal nutzen?");
    const text = JSON.stringify(wrapped(event));
    expect((await lotse.send(text, "application/json")).status).toBe(503);
    expect((await lotse.command("/datenschutz", "Darf ich Signal nutzen?")).body).toMatch(/nicht gespeichert/);
    expect((await lotse.command("/datenschutz", "May I use Signal?")).body).toMatch(/could not be stored/);
    broken.mockRestore();
    const before = lotse.slack.posted.length;
    expect((await lotse.send(text, "application/json", { "x-slack-retry-num": "1" })).status).toBe(200);
    await until(() => lotse.slack.posted.length === before + 1);
  });

  test("a store that hangs is no reason to let Slack wait three seconds", async () => {
    vi.spyOn(lotse.keeping.store.intake, "accept").mockReturnValue(new Promise(() => {}));
    const began = Date.now();
    const [event, command] = await Promise.all([
      lotse.direct("Darf ich Signal nutzen?"),
      lotse.command("/datenschutz", "Darf ich Signal nutzen?"),
    ]);
    expect(Date.now() - began).toBeLessThan(3000);
    expect(event.status).toBe(503);
    expect(command.body).toMatch(/nicht gespeichert/);
  });

  test("Slack being slow delays no acknowledgement", async () => {
    lotse.slack.state.delayMs = 2000;
    const began = Date.now();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => lotse.direct("Darf ich Signal nutzen?", { user: `U0SLOW${i}` })),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(Date.now() - began).toBeLessThan(1900);
    lotse.slack.state.delayMs = 0;
    await until(() => lotse.slack.posted.filter(({ channel }) => channel.startsWith("D0SLOW")).length === 10);
  });
});

test("who asks too much hears when it goes on", async () => {
  const few = await runSlack({ personPerMinute: 1 });
  try {
    await few.direct("Darf ich Signal nutzen?");
    await few.direct("Darf ich Signal nutzen?");
    const third = await few.command("/datenschutz", "Darf ich Signal nutzen?");
    expect(third.body).toMatch(/In \d+ Sekunden/);
    await until(() => few.slack.posted.some(({ text }) => /Sekunden/.test(text)));
  } finally {
    await few.stop();
  }
});
