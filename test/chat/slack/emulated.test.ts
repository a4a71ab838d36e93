import { createEmulator } from "emulate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAdvisor } from "../../../src/advisor.ts";
import { renderEscalateModal } from "../../../src/chat/slack/escalate-modal.ts";
import { renderHome } from "../../../src/chat/slack/home-view.ts";
import { SCOPES } from "../../../src/chat/slack/names.ts";
import { renderNoticeModal } from "../../../src/chat/slack/notice-modal.ts";
import { slackApi } from "../../../src/chat/slack/slack-api.ts";
import { slackCourier } from "../../../src/chat/slack/slack-courier.ts";
import { faultOf } from "../../../src/chat/slack/slack-faults.ts";
import { renderWhyModal } from "../../../src/chat/slack/why-modal.ts";
import { RETENTION } from "../../../src/core/privacy/retention.ts";

/** A Slack that nobody here wrote; it knows direct messages and views, and proves that the manifest's scopes are enough. */
let emulator: Awaited<ReturnType<typeof createEmulator>> & { url: string };
let api: ReturnType<typeof slackApi>;
let courier: ReturnType<typeof slackCourier>;
let anna: string;
const notes: string[] = [];
const voice = { language: "de", address: "du" } as const;
const answer = await createAdvisor({ companyFile: null, address: null }).ask({ text: "Darf ich Signal nutzen?" });
const body = JSON.stringify({ answer, sent: false });

beforeAll(async () => {
  emulator = (await createEmulator({
    service: "slack",
    port: 0,
    seed: {
      slack: {
        strict_scopes: true,
        users: [
          { name: "anna", email: "anna@muster.de" },
          { name: "lotse", email: "lotse@muster.de" },
        ],
        bots: [{ name: "lotse" }],
        tokens: [
          { token: "xoxb-1", type: "bot", user: "lotse", scopes: [...SCOPES] },
          { token: "xoxb-reader", type: "bot", user: "lotse", scopes: ["users:read"] },
          { token: "xoxb-less", type: "bot", user: "lotse", scopes: ["im:write"] },
        ],
      },
    },
  })) as typeof emulator;
  const apiUrl = `${emulator.url}/api/`;
  api = slackApi({ apiUrl, botToken: "xoxb-1" });
  courier = slackCourier({
    api,
    apiUrl,
    note: (line) => notes.push(line),
    channelAnswers: "private",
    address: "du",
    contacts: () => [],
    wentDirect: async () => {},
    workspaceOf: (team) => team,
  });
  const { members } = await slackApi({ apiUrl, botToken: "xoxb-reader" }).users.list({});
  anna = members?.find(({ name }) => name === "anna")?.id ?? "";
});
afterAll(() => emulator.close());

describe("against the emulator", () => {
  test("an answer reaches a person's direct message, and its thread", async () => {
    const sent = await courier.post(JSON.stringify({ at: "person", user: anna }), body, "key-1");
    expect(sent.kind).toBe("sent");
    const { channel } = await api.conversations.open({ users: anna });
    const ts = "message" in sent ? sent.message : "";
    const seen = await api.conversations.history({ channel: channel?.id ?? "" });
    expect(seen.messages?.map((one) => one.ts)).toContain(ts);
    const here = { at: "direct", channel: channel?.id ?? "", thread: ts };
    expect((await courier.post(JSON.stringify(here), body, "key-2")).kind).toBe("sent");
    const thread = await api.conversations.replies({ channel: here.channel, ts });
    expect(thread.messages).toHaveLength(2);
    expect(await courier.find(JSON.stringify(here), "key-none", 0)).toEqual({ kind: "absent" });
  });

  test("an unknown conversation is refused for good; a missing right waits and names the manifest", async () => {
    const nowhere = JSON.stringify({ at: "direct", channel: "D0NOWHERE", thread: "1700000000.000100" });
    expect(await courier.post(nowhere, body, "key-3")).toEqual({ kind: "refused", reason: "channel_not_found" });
    const apiUrl = `${emulator.url}/api/`;
    const less = slackApi({ apiUrl, botToken: "xoxb-less" });
    const poor = slackCourier({
      api: less,
      apiUrl,
      note: (line) => notes.push(line),
      channelAnswers: "private",
      address: "du",
      contacts: () => [],
      wentDirect: async () => {},
      workspaceOf: (team) => team,
    });
    expect(await poor.post(JSON.stringify({ at: "person", user: anna }), body, "key-4")).toMatchObject({
      kind: "limited",
    });
    expect(notes.join()).toMatch(/manifest\.json/);
  });

  test("windows open once by a trigger, are filled, and the App Home is published", async () => {
    const trigger = await triggerId();
    const opened = await api.views.open({ trigger_id: trigger, view: renderNoticeModal("loading", voice) });
    expect(opened.ok).toBe(true);
    await api.views.update({ view_id: opened.view?.id ?? "", view: renderWhyModal(answer) });
    const again = api.views.open({ trigger_id: trigger, view: renderWhyModal(answer) });
    await again.then(
      () => expect.fail("opened twice"),
      (error: unknown) => expect(faultOf(error).code).toBe("exchanged_trigger_id"),
    );
    const form = { ticket: "t", question: "x?", incident: false, foreign: false, contacts: [] };
    await api.views.open({ trigger_id: await triggerId(), view: renderEscalateModal(form, voice) });
    const home = renderHome({ tickets: [], preference: null, retention: RETENTION, model: null }, voice);
    expect((await api.views.publish({ user_id: anna, view: home })).ok).toBe(true);
  });

  async function triggerId(): Promise<string> {
    const response = await fetch(`${emulator.url}/api/views.generateTriggerId`, {
      method: "POST",
      headers: { Authorization: "Bearer xoxb-1", "Content-Type": "application/json" },
      body: JSON.stringify({ user_id: anna, user: anna }),
    });
    return ((await response.json()) as { trigger_id: string }).trigger_id;
  }
});
