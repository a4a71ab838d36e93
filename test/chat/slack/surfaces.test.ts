import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { EXAMPLES } from "../../../src/core/answering/phrases.ts";
import { ACTIONS, HOME_REF, INPUT } from "../../../src/chat/slack/names.ts";
import { askedDirectly, filledView, nextPosted } from "./ask-and-press.ts";
import { directOf, TEAM } from "./fake-slack.ts";
import { allSeen, pressables } from "./read-blocks.ts";
import { directMessage, mention, press, runSlack, until, type RunningSlack } from "./run-slack.ts";

let lotse: RunningSlack;
beforeAll(async () => void (lotse = await runSlack()));
afterAll(() => lotse.stop());
afterEach(() => {
  expect(lotse.slack.wrong).toEqual([]);
  expect(lotse.errors).toEqual([]);
});
const English = "May I use WhatsApp privately on my work phone?";

describe("in English", () => {
  test("a mention is answered to its asker alone", async () => {
    const before = lotse.slack.posted.length;
    await lotse.event(mention("May I write to customers on WhatsApp?"));
    const answer = await nextPosted(lotse, before);
    expect(answer).toMatchObject({ channel: "C0ALL", user: "U0ANNA" });
    expect(allSeen(answer.blocks)).toMatch(/Why\?/);
  });

  test("Datenschutz prüfen: one's own message is answered, other people's and empty ones refused in words", async () => {
    const checked = async (author: string, text: string): Promise<string> => {
      const url = lotse.slack.responseUrl();
      await lotse.interact({
        type: "message_action",
        callback_id: "check_message",
        team: { id: TEAM },
        user: { id: "U0ANNA", team_id: TEAM },
        channel: { id: "C0ALL" },
        trigger_id: lotse.slack.trigger(),
        response_url: url,
        message_ts: "1700000000.000200",
        message: { type: "message", user: author, ts: "1700000000.000200", text },
      });
      await until(() => lotse.slack.said(url).length === 1);
      return lotse.slack.said(url)[0]!.text;
    };
    expect(await checked("U0ANNA", "I send this to the customer on WhatsApp, may I?")).toMatch(/WhatsApp.*not/s);
    expect(await checked("U0OTHER", "I send this to the customer on WhatsApp, may I?")).toMatch(/your own messages/);
  });

  test("Warum? and Angaben ändern are windows in the answer's language", async () => {
    const { message, button } = await askedDirectly(lotse, English);
    const place = { channel: message.channel, ts: message.ts, thread: message.thread };
    for (const [id, title] of [
      [ACTIONS.why, "Why?"],
      [ACTIONS.facts, "Change the facts"],
    ] as const) {
      const count = lotse.slack.views.length;
      await lotse.interact(press(lotse, button(id), place));
      expect((await filledView(lotse, count)).view).toMatchObject({ title: { text: title } });
    }
  });

  test("thanks for a thumb, a button that has expired, somebody else's button", async () => {
    const { message, button } = await askedDirectly(lotse, English);
    const place = { channel: message.channel, ts: message.ts, thread: message.thread };
    const thumb = JSON.stringify({ ...JSON.parse(button(ACTIONS.why).value), helpful: false });
    const down = press(lotse, { type: "feedback_buttons", action_id: ACTIONS.feedback, value: thumb }, place);
    await lotse.interact(down);
    await until(() => lotse.slack.said(down.response_url).length === 1);
    expect(lotse.slack.said(down.response_url)[0]!.text).toBe("Thank you for the feedback.");
    expect(await lotse.keeping.store.feedback.summary()).toContainEqual({
      outcome: "forbidden",
      helpful: 0,
      unhelpful: 1,
    });
  });
});

describe("buttons, wherever they stand", () => {
  test("below a private answer in a channel: what follows is private too", async () => {
    const before = lotse.slack.posted.length;
    await lotse.event(mention("Darf ich Signal nutzen?"));
    const { blocks, ts, thread } = await nextPosted(lotse, before);
    const [branch] = pressables(blocks as never);
    const place = { channel: "C0ALL", ts, thread, ephemeral: true };
    const payload = press(lotse, { action_id: branch!.id, value: branch!.value }, place);
    await lotse.interact(payload);
    await until(() => lotse.slack.said(payload.response_url).length === 1);
    expect(lotse.slack.posted).toHaveLength(before + 1);
  });

  test("below an answer in the thread for all: its asker's go on there, somebody else's say whose it is", async () => {
    const open = await runSlack({ settings: { channelAnswers: "thread" } });
    try {
      await open.event(mention("Darf ich Signal nutzen?"));
      const { blocks, ts, thread } = await nextPosted(open, 0);
      const [branch] = pressables(blocks as never);
      const action = { action_id: branch!.id, value: branch!.value };
      const place = { channel: "C0ALL", ts, thread };
      const other = press(open, action, place, { user: { id: "U0BERT", team_id: TEAM } });
      await open.interact(other);
      await until(() => open.slack.said(other.response_url).length === 1);
      expect(open.slack.said(other.response_url)[0]!.text).toMatch(/jemand anderem/);
      await open.interact(press(open, action, place));
      expect(await nextPosted(open, 1)).toMatchObject({ channel: "C0ALL", user: null, thread });
      await open.event(mention("meine Daten", { user: "U0EVA" })); // what is kept about somebody is for nobody else
      expect(await nextPosted(open, 2)).toMatchObject({ channel: directOf("U0EVA"), user: null });
      expect(await nextPosted(open, 3)).toMatchObject({ channel: "C0ALL", user: "U0EVA" });
      open.slack.state.outOf.add("C0ALL");
      await open.event(mention("Darf ich mit Kunden über WhatsApp schreiben?"));
      expect(await nextPosted(open, 4)).toMatchObject({ channel: directOf("U0ANNA"), user: null });
      expect(open.slack.wrong).toEqual([]);
    } finally {
      await open.stop();
    }
  });

  test("a mention without a question hears what to do", async () => {
    const before = lotse.slack.posted.length;
    await lotse.event(mention(""));
    expect(await nextPosted(lotse, before)).toMatchObject({ channel: "C0ALL", user: "U0ANNA" });
  });
});

describe("App Home", () => {
  const opened = async (user: string): Promise<string> => {
    const count = lotse.slack.homes.length;
    await lotse.event({ type: "app_home_opened", user, channel: directOf(user), tab: "home" });
    await until(() => lotse.slack.homes.length > count);
    return allSeen(lotse.slack.homes.at(-1)!.view);
  };
  const inHome = (action: Record<string, unknown>, user: string) =>
    lotse.interact({
      ...press(lotse, action, { channel: "", ts: "" }, { user: { id: user, team_id: TEAM } }),
      channel: undefined,
      container: { type: "view", view_id: "V9" },
      response_url: undefined,
      view: { id: "V9", type: "home" },
    });

  test("says what is stored and where it goes, and lists one's own tickets alone", async () => {
    const first = await opened("U0TICK");
    expect(first).toMatch(/Das speichert Lotse/);
    expect(first).toMatch(/Nichts verlässt die Server/);
    expect(first).not.toMatch(/L-/);
    const count = lotse.slack.views.length;
    await inHome({ action_id: ACTIONS.escalate, value: JSON.stringify({ ref: HOME_REF }) }, "U0TICK");
    const { view } = await filledView(lotse, count);
    const before = lotse.slack.posted.length;
    await lotse.interact({
      type: "view_submission",
      team: { id: TEAM },
      user: { id: "U0TICK", team_id: TEAM },
      trigger_id: lotse.slack.trigger(),
      view: {
        ...view,
        id: "V1",
        hash: "h",
        type: "modal",
        state: { values: { [INPUT.question]: { [INPUT.text]: { type: "plain_text_input", value: "Darf ich?" } } } },
      },
    });
    const ticket = /L-\w+/.exec((await nextPosted(lotse, before)).text)![0];
    expect(await opened("U0TICK")).toContain(ticket);
    expect(await opened("U0NOTICK")).not.toMatch(/L-/);
  });

  test("its examples are asked in the person's language, and answered in the direct message", async () => {
    for (const [i, example] of EXAMPLES.entries()) {
      const before = lotse.slack.posted.length;
      await inHome(
        { action_id: `example:${i}`, value: JSON.stringify({ ref: HOME_REF, branch: i }), action_ts: `${i}00.5` },
        "U0EX",
      );
      const answer = await nextPosted(lotse, before);
      expect(answer.channel, example.de).toBe(directOf("U0EX"));
      expect(answer.text, example.de).not.toMatch(/^🧭/);
    }
  });

  test("words typed as a message do the same: my tickets, my data, forget me", async () => {
    await lotse.direct("Darf ich Signal nutzen?", { user: "U0WORD" });
    let before = lotse.slack.posted.length;
    for (const [text, said] of [
      ["my tickets", /ticket|question/i],
      ["my data", /stored|holds|keeps/i],
      ["forget me", /deleted|erased/i],
    ] as const) {
      before = lotse.slack.posted.length;
      await lotse.event(directMessage(text, { user: "U0WORD" }));
      await until(() => lotse.slack.posted.slice(before).some((one) => said.test(one.text)), text);
    }
  });
});
