import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ACTIONS } from "../../../src/chat/slack/names.ts";
import { suggestedPrompts } from "../../../src/chat/slack/suggested-prompts.ts";
import { askedDirectly, nextPosted } from "./ask-and-press.ts";
import { directOf, TEAM } from "./fake-slack.ts";
import { pressables } from "./read-blocks.ts";
import { directMessage, mention, press, runSlack, until, type RunningSlack } from "./run-slack.ts";

let lotse: RunningSlack;
beforeAll(async () => void (lotse = await runSlack()));
afterAll(() => lotse.stop());
afterEach(() => {
  expect(lotse.slack.wrong).toEqual([]);
  expect(lotse.errors).toEqual([]);
});
const PHONE = "Darf ich WhatsApp privat auf dem Diensthandy nutzen?";
const DECIDED = /Signal privat auf dem Diensthandy: nicht erlaubt/;

describe("a follow-up goes on from the same situation", () => {
  test("in a channel's thread, by mention, for each person apart", async () => {
    const first = mention(PHONE, { user: "U0CARL" });
    let before = lotse.slack.posted.length;
    await lotse.event(first);
    await nextPosted(lotse, before);
    before = lotse.slack.posted.length;
    await lotse.event(mention("und mit Signal?", { user: "U0CARL", thread_ts: first["ts"] }));
    const second = await nextPosted(lotse, before);
    expect(second).toMatchObject({ channel: "C0ALL", user: "U0CARL", thread: first["ts"] });
    expect(second.text).toMatch(DECIDED);
    before = lotse.slack.posted.length;
    await lotse.event(mention("und mit Signal?", { user: "U0DORA", thread_ts: first["ts"] }));
    expect((await nextPosted(lotse, before)).text).not.toMatch(DECIDED);
  });

  test.each([
    [PHONE, "und mit Signal?", DECIDED],
    ["May I use WhatsApp privately on my work phone?", "and with Signal?", /Signal.*not permitted|Signal.*not allowed/],
  ])("in the pane: %s", async (question, more, decided) => {
    const { message } = await askedDirectly(lotse, question, "U0PANE"); // its first message has no thread_ts
    const before = lotse.slack.posted.length;
    await lotse.event(directMessage(more, { user: "U0PANE", thread_ts: message.thread }));
    const second = await nextPosted(lotse, before);
    expect(second.thread).toBe(message.thread);
    expect(second.text).toMatch(decided);
  });

  test("with the command, in the same channel", async () => {
    const first = await lotse.command("/datenschutz", PHONE, { user_id: "U0COM" });
    await until(() => lotse.slack.said(first.responseUrl).length === 1);
    const second = await lotse.command("/datenschutz", "und mit Signal?", { user_id: "U0COM" });
    await until(() => lotse.slack.said(second.responseUrl).length === 1);
    expect(lotse.slack.said(second.responseUrl)[0]!.text).toMatch(DECIDED);
  });

  test("after a button, from what was chosen", async () => {
    const { message } = await askedDirectly(lotse, "Darf ich Signal nutzen?", "U0BUT");
    const chosen = pressables(message.blocks as never).find(({ label }) => /privat/i.test(label))!;
    const place = { channel: message.channel, ts: message.ts, thread: message.thread };
    let before = lotse.slack.posted.length;
    const user = { id: "U0BUT", team_id: TEAM };
    await lotse.interact(press(lotse, { action_id: chosen.id, value: chosen.value }, place, { user }));
    const decided = await nextPosted(lotse, before);
    before = lotse.slack.posted.length;
    await lotse.event(directMessage("und mit Threema?", { user: "U0BUT", thread_ts: message.thread }));
    const more = await nextPosted(lotse, before);
    expect(more.text).toMatch(/Threema/);
    expect(more.text).toMatch(/privat/i);
    expect(decided.text).toMatch(/privat/i);
  });

  test("below an answer that went to the direct message instead, for its asker alone", async () => {
    let before = lotse.slack.posted.length;
    await lotse.event(mention("Darf ich Krankmeldungen von Kollegen per WhatsApp verschicken?", { user: "U0BR" }));
    const apart = await nextPosted(lotse, before);
    expect(apart.channel).toBe(directOf("U0BR"));
    await nextPosted(lotse, before + 1); // the hint in the channel
    before = lotse.slack.posted.length;
    await lotse.event(directMessage("und mit Signal?", { user: "U0BR", thread_ts: apart.ts }));
    const more = (await nextPosted(lotse, before)).text;
    await lotse.event(directMessage("und mit Signal?", { user: "U0NEW" }));
    const fresh = (await nextPosted(lotse, before + 1)).text;
    expect(more).toMatch(/Signal/);
    expect(more).not.toBe(fresh);
  });
});

describe("the pane", () => {
  const opened = (user: string) =>
    lotse.event({ type: "app_home_opened", user, channel: directOf(user), tab: "messages" });

  test("offers questions in the person's language", async () => {
    await opened("U0P");
    await until(() => lotse.slack.prompts.length === 1, "no prompts");
    expect(lotse.slack.prompts[0]).toEqual({
      channel: directOf("U0P"),
      prompts: suggestedPrompts({ language: "de", address: "du" }),
    });
    const select = { type: "static_select", action_id: ACTIONS.language, selected_option: { value: "en" } };
    await lotse.interact({
      ...press(lotse, select, { channel: "", ts: "" }, { user: { id: "U0P", team_id: TEAM } }),
      channel: undefined,
      container: { type: "view", view_id: "V9" },
      view: { id: "V9", type: "home" },
    });
    await until(() => lotse.slack.homes.length > 0);
    await opened("U0P");
    await until(() => lotse.slack.prompts.length === 2);
    expect(lotse.slack.prompts[1]!.prompts[0]!.title).toBe("WhatsApp on the work phone");
  });

  test.each(["de", "en"] as const)("each of them is answered (%s)", async (language) => {
    for (const { message } of suggestedPrompts({ language, address: "du" })) {
      const answer = await askedDirectly(lotse, message, "U0PROMPT");
      expect(answer.message.text, message).not.toMatch(/^🧭/);
      expect(pressables(answer.message.blocks as never).length, message).toBeGreaterThan(0);
    }
  });
});
