import { afterAll, beforeAll, expect, test } from "vitest";
import { ACTIONS } from "../../../src/chat/slack/names.ts";
import { fakeEndpoint, type FakeEndpoint } from "../../llm/fake-endpoint.ts";
import { settingsFor } from "../../llm/worded-advisor.ts";
import { askedDirectly, filledView } from "./ask-and-press.ts";
import { allSeen } from "./read-blocks.ts";
import { press, runSlack, type RunningSlack } from "./run-slack.ts";

let fake: FakeEndpoint;
let lotse: RunningSlack;
beforeAll(async () => {
  fake = await fakeEndpoint();
  lotse = await runSlack({ model: settingsFor(fake.url, "good") });
});
afterAll(async () => {
  expect(lotse.slack.wrong).toEqual([]);
  await lotse.stop();
  await fake.stop();
});

test("Was wurde gesendet? shows what the model got, from the store where it is kept", async () => {
  const { message, button } = await askedDirectly(lotse, "Darf ich WhatsApp privat auf dem Diensthandy nutzen?");
  const place = { channel: message.channel, ts: message.ts, thread: message.thread };
  const count = lotse.slack.views.length;
  await lotse.interact(press(lotse, button(ACTIONS.sent), place));
  const { view } = await filledView(lotse, count);
  expect(allSeen(view.blocks)).toContain(`Genau das ging an ${new URL(fake.url).host}`);
  expect(JSON.stringify(view.blocks)).toContain("Du formulierst für Lotse");
});
