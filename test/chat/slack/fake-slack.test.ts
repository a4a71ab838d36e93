import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { clientOptions } from "../../../src/chat/slack/slack-api.ts";
import { faultOf } from "../../../src/chat/slack/slack-faults.ts";
import { directOf, fakeSlack, TOKEN, type FakeSlack } from "./fake-slack.ts";

/** Proof that the Slack the other tests run against says no where the real one does. */
let slack: FakeSlack;
let api: WebClient;
beforeEach(async () => {
  slack = await fakeSlack();
  api = new WebClient(TOKEN, clientOptions(slack));
});
afterEach(() => slack.close());

const faultIn = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "ok",
    (error: unknown) => faultOf(error).code,
  );
const line = (text = "Hallo") => ({ type: "section", text: { type: "mrkdwn", text, verbatim: true } });
const many = <T>(count: number, one: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => one(i));
const button = (i: number, more: object = {}) => ({
  type: "button",
  action_id: `a${i}`,
  text: { type: "plain_text", text: "Ja" },
  value: "v",
  ...more,
});
const QUIET = { unfurl_links: false, unfurl_media: false };
const post = (more: object = {}, client = api): Promise<string> =>
  faultIn(
    client.apiCall("chat.postMessage", { channel: "D0ANNA", text: "Hallo", blocks: [line()], ...QUIET, ...more }),
  );
const modal = (more: object = {}) => ({
  type: "modal",
  callback_id: "why",
  title: { type: "plain_text", text: "Warum?" },
  blocks: [line()],
  ...more,
});
const open = (view: object, trigger_id = slack.trigger()): Promise<string> =>
  faultIn(api.apiCall("views.open", { trigger_id, view }));

test("what is right passes, and nothing is noted", async () => {
  expect(await post()).toBe("ok");
  expect(await open(modal())).toBe("ok");
  expect(slack.wrong).toEqual([]);
});

describe("tokens and scopes", () => {
  test.each([
    ["xoxb-unknown", TOKEN, "invalid_auth"],
    [TOKEN, "xoxb-another", "token_revoked"],
  ])("%s while %s is right: %s", async (token, right, code) => {
    slack.state.token = right;
    expect(await post({}, new WebClient(token, clientOptions(slack)))).toBe(code);
    expect(slack.posted).toHaveLength(0);
  });

  test.each([
    ["chat.postMessage", { channel: "D0ANNA", text: "x", blocks: [line()], ...QUIET }],
    ["chat.postEphemeral", { channel: "C0ALL", user: "U0ANNA", text: "x", blocks: [line()] }],
    ["conversations.open", { users: "U0ANNA" }],
    ["conversations.history", { channel: "D0ANNA", oldest: "1", limit: 5, include_all_metadata: true }],
    ["assistant.threads.setStatus", { channel_id: "D0ANNA", thread_ts: "1700000000.000100", status: "x" }],
    ["assistant.threads.setSuggestedPrompts", { channel_id: "D0ANNA", prompts: [{ title: "x", message: "y" }] }],
  ])("%s without its scope", async (method, args) => {
    const poor = await fakeSlack(["app_mentions:read", "commands"]);
    const call = new WebClient(TOKEN, clientOptions(poor)).apiCall(method, args);
    expect(await faultIn(call)).toBe("missing_scope");
    await poor.close();
    expect(await faultIn(api.apiCall(method, args))).toBe("ok");
  });
});

describe("arguments", () => {
  test.each([
    ["an unknown one", { as_user: true }],
    ["no text", { text: undefined }],
    ["a channel that is a name", { channel: "#allgemein" }],
    ["a thread that is none", { thread_ts: "gestern" }],
    ["links that unfurl", { unfurl_links: true }],
    ["metadata with more than a key", { metadata: { event_type: "x", event_payload: { k: "1", q: "Frage" } } }],
  ])("chat.postMessage with %s", async (_what, more) => {
    expect(await post(more)).toBe("invalid_arguments");
    expect(slack.wrong).toHaveLength(1);
    expect(slack.posted).toHaveLength(0);
  });

  test("a method that nobody declared, prompts with the thread of an older kind of app, and a person's id for a channel", async () => {
    expect(await faultIn(api.apiCall("users.info", { user: "U0ANNA" }))).toBe("unknown_method");
    const prompts = [{ title: "x", message: "y" }];
    const old = { channel_id: "D0ANNA", thread_ts: "1700000000.000100", prompts };
    expect(await faultIn(api.apiCall("assistant.threads.setSuggestedPrompts", old))).toBe("invalid_arguments");
    expect(await faultIn(api.apiCall("conversations.open", { users: "C0ALL" }))).toBe("invalid_arguments");
    expect(slack.wrong).toHaveLength(3);
  });

  test("a channel the bot is not in, and reading one", async () => {
    slack.state.outOf.add("C0GONE");
    expect(await post({ channel: "C0GONE" })).toBe("not_in_channel");
    const read = { channel: "C0ALL", oldest: "1", limit: 5, include_all_metadata: true };
    expect(await faultIn(api.apiCall("conversations.history", read))).toBe("missing_scope");
  });
});

describe("Block Kit's limits", () => {
  test.each([
    ["51 blocks", many(51, () => line("x"))],
    ["a section of 3,001", [line("x".repeat(3001))]],
    ["no blocks at all", []],
    ["an unknown block", [{ type: "rich_text", elements: [] }]],
    ["a header of 151", [{ type: "header", text: { type: "plain_text", text: "x".repeat(151) } }]],
    ["a header with markup", [{ type: "header", text: { type: "mrkdwn", text: "x" } }]],
    ["26 buttons in a row", [{ type: "actions", elements: many(26, (i) => button(i)) }]],
    [
      "a label of 76",
      [{ type: "actions", elements: [button(0, { text: { type: "plain_text", text: "x".repeat(76) } })] }],
    ],
    ["a value of 2,001", [{ type: "actions", elements: [button(0, { value: "x".repeat(2001) })] }]],
    ["an action_id twice", [{ type: "actions", elements: [button(0), button(0)] }]],
    [
      "a block_id twice",
      [
        { ...line(), block_id: "b" },
        { ...line(), block_id: "b" },
      ],
    ],
    [
      "an input outside a form",
      [
        {
          type: "input",
          label: { type: "plain_text", text: "x" },
          element: { type: "plain_text_input", action_id: "a" },
        },
      ],
    ],
    ["over 12,000 characters", many(10, () => line("x".repeat(1300)))],
    ["an empty text", [line("")]],
    ["11 texts in a context", [{ type: "context", elements: many(11, () => line("x").text) }]],
    [
      "101 options",
      [
        {
          type: "actions",
          elements: [
            {
              type: "static_select",
              action_id: "s",
              options: many(101, (i) => ({ text: { type: "plain_text", text: "x" }, value: `${i}` })),
            },
          ],
        },
      ],
    ],
  ])("a message with %s", async (_what, blocks) => {
    expect(await post({ blocks })).toBe("invalid_arguments");
    expect(slack.posted).toHaveLength(0);
  });

  test.each([
    ["101 blocks", { blocks: many(101, () => line("x")) }],
    ["private_metadata of 3,001", { private_metadata: "x".repeat(3001) }],
    ["a title of 25", { title: { type: "plain_text", text: "x".repeat(25) } }],
    [
      "an input without submit",
      {
        blocks: [
          {
            type: "input",
            label: { type: "plain_text", text: "x" },
            element: { type: "plain_text_input", action_id: "a" },
          },
        ],
      },
    ],
    ["thumbs", { blocks: [{ type: "context_actions", elements: [] }] }],
    ["a callback_id of 256", { callback_id: "x".repeat(256) }],
  ])("a window with %s", async (_what, more) => {
    expect(await open(modal(more))).toBe("invalid_arguments");
    expect(slack.views).toHaveLength(0);
  });

  test("what just fits passes", async () => {
    expect(await post({ blocks: many(50, () => line("x")) })).toBe("ok");
    expect(await post({ blocks: [line("x".repeat(3000))] })).toBe("ok");
    expect(await open(modal({ blocks: many(100, () => line("x")), private_metadata: "x".repeat(3000) }))).toBe("ok");
  });
});

describe("triggers and response_urls", () => {
  test("a trigger opens one window, within three seconds", async () => {
    const trigger = slack.trigger();
    expect(await open(modal(), trigger)).toBe("ok");
    expect(await open(modal(), trigger)).toBe("exchanged_trigger_id");
    expect(await open(modal(), slack.trigger(3001))).toBe("expired_trigger_id");
    expect(await open(modal(), slack.trigger(2500))).toBe("ok");
    expect(await open(modal(), "made-up")).toBe("invalid_trigger_id");
    expect(await faultIn(api.apiCall("views.update", { view_id: "V999", view: modal() }))).toBe("not_found");
  });

  test("a response_url works five times, for what is right", async () => {
    const url = slack.responseUrl();
    const say = (more: object = {}) =>
      fetch(url, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          response_type: "ephemeral",
          replace_original: false,
          ...QUIET,
          text: "x",
          blocks: [line()],
          ...more,
        }),
      }).then(({ status }) => status);
    expect(await say({ response_type: "in_channel" })).toBe(400);
    for (let i = 0; i < 5; i++) expect(await say()).toBe(200);
    expect(await say()).toBe(404);
  });
});

test("a status stands until it is emptied or its thread is written to", async () => {
  const thread = "1700000000.000100";
  const show = (status: string) =>
    api.apiCall("assistant.threads.setStatus", { channel_id: directOf("U0ANNA"), thread_ts: thread, status });
  const now = (): string => slack.statusIn("D0ANNA", thread);
  await show("prüft");
  await post({ thread_ts: "1700000000.000200" });
  expect(now()).toBe("prüft");
  await post({ thread_ts: thread });
  expect(now()).toBe("");
  await show("prüft");
  await show("");
  expect(now()).toBe("");
});
