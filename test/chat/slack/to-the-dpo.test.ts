import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ACTIONS, INPUT } from "../../../src/chat/slack/names.ts";
import { askedDirectly, filledView, nextPosted } from "./ask-and-press.ts";
import { TEAM } from "./fake-slack.ts";
import { press, runSlack, until, type RunningSlack } from "./run-slack.ts";

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

describe("the way to the DPO", () => {
  const submitForm = (view: object, text: string, user = "U0ANNA", one = lotse) =>
    one.interact({
      type: "view_submission",
      team: { id: TEAM },
      user: { id: user, team_id: TEAM },
      api_app_id: "A1",
      trigger_id: one.slack.trigger(),
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
    ["/dsb", "Darf ich die Kundenliste weitergeben?", /für die DSB/],
    ["/dsb", "May I hand on the list of customers to a partner?", /for the DPO/],
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

  test("form and confirmation name the DPO of the company file and say that nobody is told; without one, how to find out", async () => {
    const named = await runSlack({ companyFile: "knowledge/company.example.yaml" });
    for (const [one, whom] of [
      [named, /Erika Muster/],
      [lotse, /steht noch nicht in Lotse/],
    ] as const) {
      const count = one.slack.views.length;
      await one.command("/dsb", "Bitte um Rückruf wegen der Liste", { user_id: "U0WHOM" });
      await until(() => one.slack.views.length > count);
      const { view } = one.slack.views[count]!;
      expect(JSON.stringify(view)).toMatch(/benachrichtigt noch niemanden/);
      expect(JSON.stringify(view)).toMatch(whom);
      const before = one.slack.posted.length;
      await submitForm(view, "Bitte um Rückruf", "U0WHOM", one);
      const told = (await nextPosted(one, before)).text;
      expect(told).toMatch(/benachrichtigt noch niemanden/);
      expect(told).toMatch(whom);
    }
    await named.stop();
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
    expect((await next(before)).text).toMatch(/Abgelegt als L-/);
    await until(async () => (await tickets("U0INC")).length === 1);
    expect((await tickets("U0INC"))[0]).toMatchObject({ incident: true, state: "open" });
  });
});
