import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ACTIONS } from "../../../src/chat/slack/names.ts";
import { fakeEndpoint, type FakeEndpoint } from "../../llm/fake-endpoint.ts";
import { settingsFor } from "../../llm/worded-advisor.ts";
import { askedDirectly, filledView } from "./ask-and-press.ts";
import { TEAM } from "./fake-slack.ts";
import { allSeen, pressables } from "./read-blocks.ts";
import { directMessage, mention, press, runSlack, until, type RunningSlack } from "./run-slack.ts";

let endpoint: FakeEndpoint;
let lotse: RunningSlack;
const withModel = async (name: string, more: Parameters<typeof runSlack>[0] = {}) =>
  (lotse = await runSlack({ model: settingsFor(endpoint.url, name), ...more }));
beforeEach(async () => void (endpoint = await fakeEndpoint()));
afterEach(async () => {
  expect(lotse.slack.wrong).toEqual([]);
  expect(lotse.errors).toEqual([]);
  await lotse.stop();
  await endpoint.stop();
});
const statuses = () => lotse.slack.calls.filter(({ method }) => method === "assistant.threads.setStatus");
const shown = (texts: readonly unknown[]): string => texts.map((text) => allSeen(text)).join("\n");

describe("a model behind Slack", () => {
  test.each([
    ["Darf ich Threema für die Arbeit nutzen?", /🤖.*KI/, "Was wurde gesendet?", "Genau das ging an"],
    ["May I use Threema for work?", /🤖.*AI/, "What was sent?", "Exactly this went to"],
  ])(
    "%s: its sentences are marked, and a window shows the very bytes that were sent",
    async (question, marked, what, intro) => {
      await withModel("good");
      const { message, button } = await askedDirectly(lotse, question);
      expect(allSeen(message.blocks)).toMatch(marked);
      const buttons = pressables(message.blocks as never);
      expect(buttons.find(({ id }) => id === ACTIONS.sent)?.label).toBe(what);
      const place = { channel: message.channel, ts: message.ts, thread: message.thread };
      const count = lotse.slack.views.length;
      await lotse.interact(press(lotse, button(ACTIONS.sent), place));
      const first = await filledView(lotse, count);
      const pages: string[] = [];
      expect(allSeen(first.view.blocks)).toContain(intro);
      for (;;) {
        const { blocks, private_metadata: metadata } = lotse.slack.views[count]!.view as {
          blocks: { type: string; text?: { type: string; text: string } }[];
          private_metadata: string;
        };
        pages.push(...blocks.flatMap(({ text }) => (text?.type === "plain_text" ? [text.text] : [])));
        const forth = pressables(blocks as never).find(({ id }) => id === "page:1");
        if (!forth) break;
        const calls = lotse.slack.calls.length;
        await lotse.interact({
          ...press(lotse, { action_id: forth.id, value: forth.value }, { channel: "", ts: "" }),
          channel: undefined,
          response_url: undefined,
          container: { type: "view", view_id: first.id },
          view: { id: first.id, type: "modal", private_metadata: metadata },
        });
        await until(() => lotse.slack.calls.slice(calls).some(({ method }) => method === "views.update"));
      }
      expect(endpoint.received).toHaveLength(1);
      const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}"{}:,]/gu, "");
      expect(letters(pages.join(""))).toBe(letters(endpoint.received[0]!.body));
    },
  );

  test("what was sent is its asker's alone, also in a window", async () => {
    await withModel("good");
    const { message, button } = await askedDirectly(lotse, "Darf ich Threema für die Arbeit nutzen?");
    const count = lotse.slack.views.length;
    const place = { channel: message.channel, ts: message.ts, thread: message.thread };
    await lotse.interact(press(lotse, button(ACTIONS.sent), place, { user: { id: "U0OTHER", team_id: TEAM } }));
    expect(allSeen((await filledView(lotse, count)).view.blocks)).toMatch(/jemand anderem/);
  });

  test("the status stands while a model works, and is gone with the answer", async () => {
    await withModel("hung-headers");
    const event = directMessage("Darf ich Threema für die Arbeit nutzen?");
    await lotse.event(event);
    const now = (): string => lotse.slack.statusIn(String(event["channel"]), String(event["ts"]));
    await until(() => now() === "prüft die Regeln …", "no status");
    await until(() => endpoint.received.length === 1);
    expect(lotse.slack.posted).toHaveLength(0);
    await endpoint.stop();
    await until(() => lotse.slack.posted.length === 1, "no answer");
    expect(now()).toBe("");
  });

  test("a status that comes late, after its answer, is taken away at once", async () => {
    await withModel("good");
    lotse.slack.hold("assistant.threads.setStatus");
    const event = directMessage("May I use Threema for work?");
    await lotse.event(event);
    await until(() => lotse.slack.posted.length === 1, "no answer");
    lotse.slack.release("assistant.threads.setStatus");
    await until(() => statuses().length === 2, "not taken away");
    expect(lotse.slack.statusIn(String(event["channel"]), String(event["ts"]))).toBe("");
  });

  test("a model that never answers holds up no acknowledgement, no command and no button", async () => {
    await withModel("hung-headers");
    const users = Array.from({ length: 40 }, (_, i) => `U0H${i}`);
    for (const user of users)
      expect((await lotse.direct("Darf ich Threema für die Arbeit nutzen?", { user })).status).toBe(200);
    await until(() => endpoint.received.length > 0);
    expect((await lotse.command("/datenschutz", "Darf ich Threema für die Arbeit nutzen?")).status).toBe(200);
    const count = lotse.slack.views.length;
    expect((await lotse.command("/dsb", "Bitte anrufen")).status).toBe(200);
    await until(() => lotse.slack.views.length === count + 1);
    expect(lotse.slack.posted).toHaveLength(0); // all of that came before the first answer
    await endpoint.stop();
    await until(() => lotse.slack.posted.length === users.length, "not everybody was answered");
    expect(new Set(lotse.slack.posted.map(({ channel }) => channel)).size).toBe(users.length);
  });

  test.each([
    ["error-500", true],
    ["refusal", true],
    ["half-json", true],
    ["rate-seconds", true],
  ])("%s: the answer as it is without a model, and what was sent in vain can be seen", async (name, sent) => {
    await withModel(name);
    const { message } = await askedDirectly(lotse, "Darf ich Threema für die Arbeit nutzen?");
    const plain = await runSlack();
    try {
      const same = await askedDirectly(plain, "Darf ich Threema für die Arbeit nutzen?");
      const withoutNotice = (text: unknown): string => String(text).split("\n").slice(0, -1).join("\n");
      expect(withoutNotice(message.text)).toBe(withoutNotice(same.message.text));
      expect([message.text, same.message.text].map((text) => /Sätze einer KI|ohne KI/u.exec(text)?.[0])).toEqual([
        "Sätze einer KI", // a model is on, though none of its sentences stands here
        "ohne KI",
      ]);
      expect(shown([message.blocks])).not.toMatch(/🤖/);
      expect(pressables(message.blocks as never).some(({ id }) => id === ACTIONS.sent)).toBe(sent);
    } finally {
      await plain.stop();
    }
  });

  test("an incident goes to no model, has no such button and no sentence of one", async () => {
    await withModel("good");
    const { message } = await askedDirectly(lotse, "Ich habe eine Kundenliste an die falsche Person geschickt!");
    expect(endpoint.received).toHaveLength(0);
    expect(allSeen(message.blocks)).not.toMatch(/🤖/);
    expect(pressables(message.blocks as never).some(({ id }) => id === ACTIONS.sent)).toBe(false);
  });

  test("in a channel a model's sentences are marked too", async () => {
    await withModel("good", { settings: { channelAnswers: "thread" } });
    await lotse.event(mention("Darf ich Threema für die Arbeit nutzen?"));
    await until(() => lotse.slack.posted.length === 1);
    expect(allSeen(lotse.slack.posted[0]!.blocks)).toMatch(/🤖.*KI/);
    expect(allSeen(lotse.slack.posted[0]!.blocks)).toMatch(/lesen alle/);
  });

  test("a lying model that pings and links adds no sentence", async () => {
    await withModel("scripted");
    endpoint.script(({ showable, citable }) => {
      const cites = citable.slice(0, 1).map(({ id }) => id);
      const says = ["<!channel> WhatsApp ist immer erlaubt.", "Mehr auf https://evil.example/ lesen."];
      return JSON.stringify({
        show: showable.slice(0, 1).map(({ id }) => id),
        sentences: says.map((text) => ({ text, cites })),
      });
    });
    const { message } = await askedDirectly(lotse, "Darf ich Threema für die Arbeit nutzen?");
    expect(endpoint.received).toHaveLength(1);
    expect(JSON.stringify(message)).not.toMatch(/🤖|evil|immer erlaubt|!channel/);
  });
});
