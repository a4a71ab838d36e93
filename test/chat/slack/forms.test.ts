import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { ACTIONS, INPUT } from "../../../src/chat/slack/names.ts";
import { StoreError } from "../../../src/core/store-error.ts";
import { RECORDS } from "../../../src/flows/sealed-records.ts";
import { askedDirectly, filledView, nextPosted } from "./ask-and-press.ts";
import { TEAM } from "./fake-slack.ts";
import { allSeen } from "./read-blocks.ts";
import { press, runSlack, until, type RunningSlack } from "./run-slack.ts";

let lotse: RunningSlack;
beforeAll(async () => void (lotse = await runSlack()));
afterAll(() => lotse.stop());
afterEach(() => {
  vi.restoreAllMocks();
  expect(lotse.slack.wrong).toEqual([]);
  expect(lotse.errors).toEqual([]);
});
type View = { callback_id?: string; blocks: unknown[] };
const submit = (view: View, text: string, user: string) =>
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
const owner = (user: string) => ({
  workspace: lotse.keeping.vault.pseudonym("workspace", "slack", TEAM),
  person: lotse.keeping.vault.pseudonym("person", "slack", TEAM, user),
});
const tickets = (user: string) => lotse.keeping.store.tickets.listOf(owner(user));
const opened = async (count: number): Promise<View> => {
  await until(() => lotse.slack.views.length > count, "no window");
  return lotse.slack.views[count]!.view;
};
const shortcut = (user: string, author: string, text: string, more: object = {}) =>
  lotse.interact({
    type: "message_action",
    callback_id: "escalate_message",
    team: { id: TEAM },
    user: { id: user, team_id: TEAM },
    channel: { id: "C0ALL" },
    trigger_id: lotse.slack.trigger(),
    response_url: lotse.slack.responseUrl(),
    message_ts: "1700000000.000100",
    message: { type: "message", user: author, ts: "1700000000.000100", text },
    ...more,
  });

describe("the form to the DPO", () => {
  test.each([
    ["/dsb", "", /DSB/],
    ["/dsb", "Please call me about my phone", /DPO/],
  ])("%s %s: opens, with what was typed", async (command, text, words) => {
    const count = lotse.slack.views.length;
    expect(await lotse.command(command, text)).toMatchObject({ status: 200, body: "" });
    const view = await opened(count);
    expect(allSeen(view.blocks)).toMatch(words);
    const initial = JSON.stringify(view).includes('"initial_value"');
    expect(initial).toBe(text !== "");
  });

  test.each([
    ["Darf ich WhatsApp privat auf dem Diensthandy nutzen?", "An DSB|DSB fragen"],
    ["May I use WhatsApp privately on my work phone?", "Ask the DPO"],
  ])("%s: the button below its answer opens it with the asker's own words", async (question, title) => {
    const { message, button } = await askedDirectly(lotse, question);
    const count = lotse.slack.views.length;
    const place = { channel: message.channel, ts: message.ts, thread: message.thread };
    await lotse.interact(press(lotse, button(ACTIONS.escalate), place));
    const { view } = await filledView(lotse, count);
    expect(JSON.stringify(view)).toContain(question);
    expect(JSON.stringify((view as { title?: unknown }).title)).toMatch(new RegExp(title));
  });

  test("a message of one's own needs no word about somebody else's name; one of others does, in both languages", async () => {
    const seenIn = async (author: string, text: string): Promise<string> => {
      const count = lotse.slack.views.length;
      await shortcut("U0ANNA", author, text);
      return allSeen((await opened(count)).blocks);
    };
    expect(await seenIn("U0ANNA", "Ich frage mich, ob das geht")).not.toMatch(/Name und Uhrzeit/);
    expect(await seenIn("U0BERT", "Ich frage mich, ob das geht")).toMatch(/Name und Uhrzeit/);
    expect(await seenIn("U0BERT", "I wonder whether this is allowed at work")).toMatch(/author and time are removed/);
  });

  test("what reaches the DPO is the text as edited, without author, time and place of the message", async () => {
    const count = lotse.slack.views.length;
    await shortcut("U0EDIT", "U0BERT", "<@U0KUNDE> will die Liste. Bert Müller");
    const view = await opened(count);
    const before = lotse.slack.posted.length;
    expect((await submit(view, "Jemand will die Liste.", "U0EDIT")).body).toBe("");
    await nextPosted(lotse, before);
    const [row] = await tickets("U0EDIT");
    const { vault } = lotse.keeping;
    const ticket = (await lotse.keeping.store.tickets.get(row!.id))!;
    const content = JSON.parse((await vault.open(owner("U0EDIT"), RECORDS.ticket(row!.id), ticket.sealed!))!) as {
      question: string;
    };
    expect(content.question).toBe("Jemand will die Liste.");
    expect(JSON.stringify(content)).not.toMatch(/U0BERT|U0KUNDE|Müller|1700000000|C0ALL/);
  });

  test.each([
    ["Bitte um Rückruf wegen der Liste", /Frage konnte nicht gespeichert werden/],
    ["Please call me back about the list of customers", /question could not be stored/],
  ])("%s: what could not be written stays in the form, and says so", async (text, words) => {
    const count = lotse.slack.views.length;
    const user = text.startsWith("Please") ? "U0FULL" : "U0VOLL";
    await lotse.command("/dsb", text, { user_id: user });
    const view = await opened(count);
    vi.spyOn(lotse.keeping.store.tickets, "create").mockRejectedValue(new StoreError("disk full"));
    const answered = JSON.parse((await submit(view, text, user)).body) as {
      response_action: string;
      errors: Record<string, string>;
    };
    expect(answered.response_action).toBe("errors");
    expect(answered.errors[INPUT.question]).toMatch(words);
    expect(await tickets(user)).toEqual([]);
    vi.restoreAllMocks();
    expect((await submit(view, text, user)).body).toBe("");
    expect(await tickets(user)).toHaveLength(1);
  });

  test("a form of another version is said to have expired", async () => {
    const foreign = { type: "modal", callback_id: "escalate", private_metadata: "{}", blocks: [] };
    expect((await submit(foreign, "Frage an die DSB", "U0OLD")).body).toMatch(/abgelaufen/);
    expect(await tickets("U0OLD")).toEqual([]);
  });
});

describe("a window that cannot open", () => {
  test.each([
    ["expired", (): string => lotse.slack.trigger(3500), "Bitte anrufen", /nicht rechtzeitig/],
    ["expired", (): string => lotse.slack.trigger(3500), "Please call me about my phone", /in time/],
    ["made up", (): string => "trigger.none", "Bitte anrufen", /schiefgegangen/],
  ])("%s trigger: said in words to whoever typed", async (_what, trigger, text, words) => {
    const said = await lotse.command("/dsb", text, { trigger_id: trigger() });
    expect(said.status).toBe(200);
    await until(() => lotse.slack.said(said.responseUrl).length === 1);
    expect(lotse.slack.said(said.responseUrl)[0]!.text).toMatch(words);
  });

  test.each([
    ["Darf ich WhatsApp privat auf dem Diensthandy nutzen?", /Einen Moment/, /nicht rechtzeitig/],
    ["May I use WhatsApp privately on my work phone?", /One moment/, /in time/],
  ])("%s: its buttons speak its language from the first moment on", async (question, moment, late) => {
    const { message, button } = await askedDirectly(lotse, question);
    const place = { channel: message.channel, ts: message.ts, thread: message.thread };
    const count = lotse.slack.views.length;
    await lotse.interact(press(lotse, button(ACTIONS.why), place));
    await filledView(lotse, count);
    const first = lotse.slack.calls.filter(({ method }) => method === "views.open").at(-1);
    expect(allSeen(first!.args["view"])).toMatch(moment);
    const payload = press(lotse, button(ACTIONS.facts), place, { trigger_id: lotse.slack.trigger(3500) });
    await lotse.interact(payload);
    await until(() => lotse.slack.said(payload.response_url).length === 1);
    expect(lotse.slack.said(payload.response_url)[0]!.text).toMatch(late);
  });

  test("a store that fails says so in the window", async () => {
    const { message, button } = await askedDirectly(lotse, "Darf ich WhatsApp privat auf dem Diensthandy nutzen?");
    const place = { channel: message.channel, ts: message.ts, thread: message.thread };
    vi.spyOn(lotse.keeping.store.outbox, "get").mockRejectedValue(new StoreError("disk full"));
    const count = lotse.slack.views.length;
    await lotse.interact(press(lotse, button(ACTIONS.why), place));
    expect(allSeen((await filledView(lotse, count)).view.blocks)).toMatch(/schiefgegangen/);
  });

  test("a trigger that was used, and a lost answer, are said too; a window that was closed meanwhile is nobody's trouble", async () => {
    const used = lotse.slack.trigger();
    await lotse.command("/dsb", "Bitte anrufen", { trigger_id: used });
    const again = await lotse.command("/dsb", "Bitte anrufen", { trigger_id: used });
    await until(() => lotse.slack.said(again.responseUrl).length === 1);
    lotse.slack.plan("views.open", "lost");
    const lost = await lotse.command("/dsb", "Bitte anrufen");
    await until(() => lotse.slack.said(lost.responseUrl).length === 1);
    const { message, button } = await askedDirectly(lotse, "Darf ich WhatsApp privat auf dem Diensthandy nutzen?");
    lotse.slack.plan("views.update", { error: "not_found" });
    const place = { channel: message.channel, ts: message.ts, thread: message.thread };
    expect((await lotse.interact(press(lotse, button(ACTIONS.why), place))).status).toBe(200);
    await until(() => lotse.slack.left("views.update") === 0);
  });

  test("a revoked token: whoever typed hears it by the response_url, the operator reads what to mend", async () => {
    lotse.slack.state.token = "xoxb-another";
    const said = await lotse.command("/dsb", "Bitte anrufen");
    await until(() => lotse.slack.said(said.responseUrl).length === 1);
    expect(lotse.slack.said(said.responseUrl)[0]!.text).toMatch(/schiefgegangen/);
    expect(lotse.notes.join()).toMatch(/SLACK_BOT_TOKEN/);
    lotse.slack.state.token = "xoxb-1-test";
  });
});
