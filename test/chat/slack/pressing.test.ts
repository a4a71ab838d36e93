import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ACTIONS, INPUT } from "../../../src/chat/slack/names.ts";
import { askedDirectly, filledView, nextPosted } from "./ask-and-press.ts";
import { directOf, TEAM } from "./fake-slack.ts";
import { allSeen, pressables } from "./read-blocks.ts";
import { mention, press, runSlack, until, type RunningSlack } from "./run-slack.ts";

let lotse: RunningSlack;
beforeAll(async () => void (lotse = await runSlack()));
afterAll(() => lotse.stop());
afterEach(() => {
  expect(lotse.slack.wrong).toEqual([]);
  expect(lotse.errors).toEqual([]);
});
const next = (before: number) => nextPosted(lotse, before);
const asked = (question: string, user?: string) => askedDirectly(lotse, question, user);
const lastView = (count: number) => filledView(lotse, count);

const DEPENDS = "Darf ich WhatsApp dienstlich nutzen?";
const SPLIT = "Darf ich ein Foto im Messenger verschicken?";

describe("buttons below an answer", () => {
  test.each([
    ["Darf ich Signal nutzen?", "de"],
    ["May I use Signal?", "en"],
  ])("%s: a branch is decided anew in the same thread, once for a double click", async (question, language) => {
    const { message, button } = await asked(question);
    const chosen = pressables(message.blocks as never).find(({ id }) => id.startsWith("choose:"));
    expect(chosen, message.text).toBeDefined();
    const before = lotse.slack.posted.length;
    const action = { action_id: chosen!.id, value: chosen!.value };
    const place = { channel: message.channel, ts: message.ts, thread: message.thread };
    const answers = await Promise.all([
      lotse.interact(press(lotse, action, place)),
      lotse.interact(press(lotse, action, place)),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const second = await next(before);
    expect(second.thread).toBe(message.thread);
    expect(allSeen(second.blocks)).toMatch(language === "de" ? /Warum\?/ : /Why\?/);
    await lotse.direct("Hallo", { user: "U0LATER" });
    await next(before + 1);
    expect(lotse.slack.posted).toHaveLength(before + 2);
    expect(button(ACTIONS.why)).toBeDefined();
  });

  test("a double click on Warum? opens one window, a later press another", async () => {
    const { message, button } = await asked(DEPENDS, "U0DOUBLE");
    const place = { channel: message.channel, ts: message.ts, thread: message.thread };
    const user = { user: { id: "U0DOUBLE", team_id: TEAM } };
    const count = lotse.slack.views.length;
    const pressAt = (seconds: number) => {
      const action = { ...button(ACTIONS.why), action_ts: (1_700_000_000 + seconds).toFixed(6) };
      return lotse.interact(press(lotse, action, place, user));
    };
    const answers = await Promise.all([pressAt(0), pressAt(0.008), pressAt(2.4)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await lastView(count);
    await pressAt(10);
    await until(() => lotse.slack.views.length === count + 2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(lotse.slack.views).toHaveLength(count + 2);
  });

  test("Warum? opens the proof; somebody else is told that it is not theirs; an old button that it has expired", async () => {
    const { message, button } = await asked(DEPENDS);
    const place = { channel: message.channel, ts: message.ts, thread: message.thread };
    let count = lotse.slack.views.length;
    expect((await lotse.interact(press(lotse, button(ACTIONS.why), place))).status).toBe(200);
    expect((await lastView(count)).view.callback_id).toBe("why");
    count = lotse.slack.views.length;
    await lotse.interact(press(lotse, button(ACTIONS.why), place, { user: { id: "U0OTHER", team_id: TEAM } }));
    expect(allSeen((await lastView(count)).view.blocks)).toMatch(/jemand anderem/);
    count = lotse.slack.views.length;
    const gone = { action_id: ACTIONS.why, value: JSON.stringify({ ref: "00000000-0000-0000-0000-000000000000" }) };
    await lotse.interact(press(lotse, gone, place));
    expect(allSeen((await lastView(count)).view.blocks)).toMatch(/abgelaufen/);
  });

  test("Angaben ändern: what is changed is decided anew where the answer stands; nothing changed says so", async () => {
    const { message, button } = await asked("Darf ich Threema dienstlich auf dem Diensthandy nutzen?");
    const count = lotse.slack.views.length;
    const place = { channel: message.channel, ts: message.ts, thread: message.thread };
    await lotse.interact(press(lotse, button(ACTIONS.facts), place));
    const { id, view } = await lastView(count);
    const [menu] = view.blocks.flatMap((one) =>
      "element" in (one as object)
        ? [one as { block_id: string; element: { options: { value: string }[]; initial_option?: { value: string } } }]
        : [],
    );
    const submit = (value: string) =>
      lotse.interact({
        type: "view_submission",
        team: { id: TEAM },
        user: { id: "U0ANNA", team_id: TEAM },
        api_app_id: "A1",
        trigger_id: lotse.slack.trigger(),
        view: {
          ...view,
          id,
          hash: `h-${value}`,
          type: "modal",
          state: {
            values: { [menu!.block_id]: { [INPUT.value]: { type: "static_select", selected_option: { value } } } },
          },
        },
      });
    const initial = menu!.element.initial_option?.value ?? "";
    expect((await submit(initial)).body).toMatch(/nichts geändert/);
    const before = lotse.slack.posted.length;
    const other = menu!.element.options.find((option) => option.value !== initial)!.value;
    expect(await submit(other)).toEqual({ status: 200, body: "" });
    expect((await next(before)).thread).toBe(message.thread);
  });

  test("feedback is kept once, without person, and thanked for", async () => {
    const { message, button } = await asked("Darf ich WhatsApp privat auf dem Diensthandy nutzen?");
    const [thumb] = message.blocks
      .flatMap((one) => ("elements" in one ? (one.elements as { positive_button?: { value: string } }[]) : []))
      .filter((one) => one.positive_button);
    const place = { channel: message.channel, ts: message.ts, thread: message.thread };
    const up = press(
      lotse,
      { type: "feedback_buttons", action_id: ACTIONS.feedback, value: thumb!.positive_button!.value },
      place,
    );
    await lotse.interact(up);
    await until(() => lotse.slack.said(up.response_url).length === 1);
    await lotse.interact({ ...up, trigger_id: lotse.slack.trigger() });
    await until(async () => (await lotse.keeping.store.feedback.summary()).length === 1);
    expect(await lotse.keeping.store.feedback.summary()).toEqual([{ outcome: "forbidden", helpful: 1, unhelpful: 0 }]);
    expect(button(ACTIONS.why)).toBeDefined();
  });

  test("an expired trigger is said in words, and an unknown button too", async () => {
    const { message, button } = await asked(SPLIT);
    const place = { channel: message.channel, ts: message.ts, thread: message.thread };
    const late = press(lotse, button(ACTIONS.why), place, { trigger_id: lotse.slack.trigger(3500) });
    expect((await lotse.interact(late)).status).toBe(200);
    await until(() => lotse.slack.said(late.response_url).length === 1);
    expect(lotse.slack.said(late.response_url)[0]!.text).toMatch(/nicht rechtzeitig/);
    const unknown = press(lotse, { action_id: "from-another-version", value: "x" }, place);
    expect((await lotse.interact(unknown)).status).toBe(200);
    await until(() => lotse.slack.said(unknown.response_url).length === 1);
  });
});

describe("a setting: answers to mentions in the thread", () => {
  test("are there for everybody, but for delicate ones; a button of somebody else's answer says so", async () => {
    const open = await runSlack({ settings: { channelAnswers: "thread" } });
    try {
      const event = mention("Darf ich mit Kunden über WhatsApp schreiben?");
      await open.event(event);
      await until(() => open.slack.posted.length === 1);
      expect(open.slack.posted[0]).toMatchObject({ channel: "C0ALL", user: null, thread: event["ts"] });
      expect(allSeen(open.slack.posted[0]!.blocks)).toMatch(/lesen alle/);
      await open.event(mention("Liest der Chef in Teams mit?"));
      await until(() => open.slack.posted.length === 3);
      expect(open.slack.posted[1]).toMatchObject({ channel: directOf("U0ANNA"), user: null });
      expect(open.slack.wrong).toEqual([]);
    } finally {
      await open.stop();
    }
  });
});
