import type { App } from "@slack/bolt";
import { expect, test, vi } from "vitest";
import { NotWritten } from "../../../src/chat/slack/before-acknowledging.ts";
import { slackReceiver } from "../../../src/chat/slack/slack-receiver.ts";
import type { CountedEvent } from "../../../src/ports/events.ts";
import { stillClock } from "../../contracts/opened.ts";
import { directMessage, signed, SECRET, wrapped } from "./run-slack.ts";

/** A receiver whose app acknowledges whatever comes, as bolt does with events; what happened, in order. */
function receiving(before: () => Promise<boolean>) {
  const happened: string[] = [];
  const clock = stillClock();
  const receiver = slackReceiver({
    keeping: { clock, events: { count: ({ name }: CountedEvent) => void happened.push(name) } } as never,
    note: (line) => void happened.push(line),
    signingSecret: SECRET,
    async before() {
      const ends = await before();
      happened.push("written");
      return ends;
    },
  });
  const processEvent = vi.fn<App["processEvent"]>(async ({ ack }) => {
    happened.push("bolt");
    await ack();
  });
  receiver.init({ processEvent } as never);
  const body = JSON.stringify(wrapped(directMessage("Darf ich WhatsApp nutzen?")));
  const headers = { ...signed(body, clock.now().getTime()), "content-type": "application/json" };
  return { happened, send: () => receiver.handle({ headers, body: Buffer.from(body) }) };
}

test("a question that ends with its writing is acknowledged after it, and bolt never hears of it", async () => {
  const writing = Promise.withResolvers<boolean>();
  const { happened, send } = receiving(() => writing.promise);
  const reply = send().then(({ status }) => happened.push(String(status)));
  await new Promise(setImmediate);
  expect(happened).toEqual([]);
  writing.resolve(true);
  await reply;
  expect(happened).toEqual(["written", "200"]);
});

test("an event that somebody has to hear something about goes through bolt, once it is written", async () => {
  const { happened, send } = receiving(async () => false);
  expect((await send()).status).toBe(200);
  expect(happened).toEqual(["written", "bolt"]);
});

test("an event that could not be written is not acknowledged, so that Slack sends it again", async () => {
  const { happened, send } = receiving(() => Promise.reject(new NotWritten("full")));
  expect((await send()).status).toBe(503);
  expect(happened).toEqual([]);
});
