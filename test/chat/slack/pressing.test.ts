import { afterEach, afterAll, beforeAll, describe, expect, test } from "vitest";
import { ACTIONS, INPUT } from "../../../src/chat/slack/names.ts";
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
const next = async (before: number) => {
  await until(() => lotse.slack.posted.length > before, "no answer");
  return lotse.slack.posted[before]!;
};
async function asked(question: string, user = "U0ANNA") {
  const before = lotse.slack.posted.length;
  await lotse.event(directMessage(question, { user }));
  const message = await next(before);
  const button = (id: string) => {
    const found = pressables(message.blocks as never).find((one) => one.id === id);
    if (!found) throw new Error(`no button ${id} in ${message.text}`);
    return { action_id: id, value: found.value };
  };
  return { message, button };
}
const lastView = async (count: number) => {
  await until(() => lotse.slack.views.length > count && lotse.slack.views[count]?.of === "update", "no window");
  return lotse.slack.views[count]!;
};
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
    await lotse.event(directMessage("Hallo", { user: "U0LATER" }));
    await next(before + 1);
    expect(lotse.slack.posted).toHaveLength(before + 2);
    expect(button(ACTIONS.why)).toBeDefined();
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

describe("the way to the DPO", () => {
  const submitForm = (view: { private_metadata?: string }, text: string, user = "U0ANNA") =>
    lotse.interact({
      type: "view_submission",
      team: { id: TEAM },
      user: { id: user, team_id: TEAM },
      api_app_id: "A1",
      trigger_id: lotse.slack.trigger(),
      view: {
        ...view,
        id: "V1",
        hash: "h",
        type: "modal",
        state: { values: { [INPUT.question]: { [INPUT.text]: { type: "plain_text_input", value: text } } } },
      },
    });
  const tickets = async (user: string) => {
    const workspace = lotse.keeping.vault.pseudonym("workspace", "slack", TEAM);
    return lotse.keeping.store.tickets.listOf({
      workspace,
      person: lotse.keeping.vault.pseudonym("person", "slack", TEAM, user),
    });
  };

  test.each([
    ["/dsb", "Darf ich die Kundenliste weitergeben?", /bei der DSB/],
    ["/dsb", "May I hand on the list of customers to a partner?", /with the DPO/],
  ])("%s %s opens the form with the text, and a double submit makes one ticket", async (command, text, told) => {
    const user = text.startsWith("May") ? "U0ENG" : "U0GER";
    const count = lotse.slack.views.length;
    expect((await lotse.command(command, text, { user_id: user })).status).toBe(200);
    await until(() => lotse.slack.views.length > count);
    const { view } = lotse.slack.views[count]!;
    expect(JSON.stringify(view)).toContain(text);
    const before = lotse.slack.posted.length;
    const answers = await Promise.all([submitForm(view, text, user), submitForm(view, text, user)]);
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [200, ""],
      [200, ""],
    ]);
    expect((await next(before)).text).toMatch(told);
    expect(await tickets(user)).toHaveLength(1);
  });

  test("An DSB weiterleiten takes somebody else's text without author and time", async () => {
    const count = lotse.slack.views.length;
    await lotse.interact({
      type: "message_action",
      callback_id: "escalate_message",
      team: { id: TEAM },
      user: { id: "U0ANNA", team_id: TEAM },
      channel: { id: "C0ALL" },
      trigger_id: lotse.slack.trigger(),
      response_url: lotse.slack.responseUrl(),
      message_ts: "1700000000.000100",
      message: {
        type: "message",
        user: "U0SOMEBODY",
        ts: "1700000000.000100",
        text: "<@U0KUNDE> hat die &lt;Liste&gt; geschickt",
      },
    });
    await until(() => lotse.slack.views.length > count);
    const shown = JSON.stringify(lotse.slack.views[count]!.view);
    expect(shown).toContain("hat die <Liste> geschickt");
    expect(shown).not.toMatch(/U0SOMEBODY|U0KUNDE|1700000000/);
    expect(shown).toContain("Name und Uhrzeit");
  });

  test("Datenschutz prüfen answers on one's own message alone, and refuses other people's", async () => {
    const shortcut = (user: string, text: string) => {
      const responseUrl = lotse.slack.responseUrl();
      return lotse
        .interact({
          type: "message_action",
          callback_id: "check_message",
          team: { id: TEAM },
          user: { id: "U0ANNA", team_id: TEAM },
          channel: { id: "C0ALL" },
          trigger_id: lotse.slack.trigger(),
          response_url: responseUrl,
          message_ts: "1700000000.000200",
          message: { type: "message", user, ts: "1700000000.000200", text },
        })
        .then(async () => {
          await until(() => lotse.slack.said(responseUrl).length === 1);
          return lotse.slack.said(responseUrl)[0]!.text;
        });
    };
    expect(await shortcut("U0ANNA", "Ich schicke das dem Kunden per WhatsApp, darf ich das?")).toMatch(/WhatsApp/);
    expect(await shortcut("U0OTHER", "Ich schicke das per WhatsApp")).toMatch(/eigenen Nachrichten/);
    expect(await shortcut("U0ANNA", "")).toMatch(/kein Text/);
  });

  test("an incident's button opens the incident form, with the asker's own words to be shortened", async () => {
    const { message, button } = await asked("Ich habe eine Kundenliste an die falsche Person geschickt!", "U0INC");
    const count = lotse.slack.views.length;
    const place = { channel: message.channel, ts: message.ts, thread: message.thread };
    await lotse.interact(press(lotse, button(ACTIONS.escalate), place, { user: { id: "U0INC", team_id: TEAM } }));
    const { view } = await lastView(count);
    expect(JSON.stringify(view)).toContain("Ich habe eine Kundenliste an die falsche Person geschickt!");
    const before = lotse.slack.posted.length;
    expect((await submitForm(view as never, "Kundenliste ging an die falsche Person", "U0INC")).body).toBe("");
    expect((await next(before)).text).toMatch(/Gemeldet als L-/);
    await until(async () => (await tickets("U0INC")).length === 1);
    expect((await tickets("U0INC"))[0]).toMatchObject({ incident: true, state: "open" });
  });
});

describe("App Home", () => {
  const opened = (user: string) => lotse.event({ type: "app_home_opened", user, channel: directOf(user), tab: "home" });
  const inHome = (action: Record<string, unknown>, user: string) =>
    lotse.interact({
      ...press(lotse, action, { channel: "", ts: "" }, { user: { id: user, team_id: TEAM } }),
      channel: undefined,
      container: { type: "view", view_id: "V9" },
      response_url: undefined,
      view: { id: "V9", type: "home" },
    });

  test("is published when opened, keeps language and address, and answers speak accordingly", async () => {
    const count = lotse.slack.homes.length;
    await opened("U0HOME");
    await until(() => lotse.slack.homes.length === count + 1);
    const select = (id: string, value: string) =>
      inHome({ type: "static_select", action_id: id, selected_option: { value } }, "U0HOME");
    await select(ACTIONS.language, "en");
    await until(() => lotse.slack.homes.length === count + 2);
    expect(JSON.stringify(lotse.slack.homes.at(-1))).toContain("messengers and privacy");
    const { message } = await asked("Darf ich WhatsApp privat auf dem Diensthandy nutzen?", "U0HOME");
    expect(allSeen(message.blocks)).toMatch(/Why\?/);
    await select(ACTIONS.language, "auto");
    await select(ACTIONS.address, "sie");
    await until(() => lotse.slack.homes.length === count + 4);
    const formal = await asked("Hilfe", "U0HOME");
    expect(formal.message.text).toMatch(/Sie/);
  });

  test("my data comes as a message with its JSON, forget me erases", async () => {
    await asked("Darf ich Signal nutzen?", "U0DATA");
    let before = lotse.slack.posted.length;
    await inHome({ action_id: ACTIONS.export, value: JSON.stringify({ ref: "home" }) }, "U0DATA");
    const data = await next(before);
    expect(data.channel).toBe(directOf("U0DATA"));
    const json = pressables(data.blocks as never).find(({ id }) => id === ACTIONS.json);
    const count = lotse.slack.views.length;
    await lotse.interact(
      press(
        lotse,
        { action_id: ACTIONS.json, value: json!.value },
        { channel: data.channel, ts: data.ts },
        { user: { id: "U0DATA", team_id: TEAM } },
      ),
    );
    expect(JSON.stringify((await lastView(count)).view)).toContain("counts");
    before = lotse.slack.posted.length;
    await inHome({ action_id: ACTIONS.erase, value: JSON.stringify({ ref: "home" }) }, "U0DATA");
    expect((await next(before)).text).toMatch(/gelöscht|Gelöscht/);
    const owner = {
      workspace: lotse.keeping.vault.pseudonym("workspace", "slack", TEAM),
      person: lotse.keeping.vault.pseudonym("person", "slack", TEAM, "U0DATA"),
    };
    await until(async () => Object.values(await lotse.keeping.store.holdings.count(owner)).every((held) => held === 0));
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
