import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ACTIONS } from "../../../src/chat/slack/names.ts";
import { askedDirectly, filledView, nextPosted } from "./ask-and-press.ts";
import { directOf, TEAM } from "./fake-slack.ts";
import { allSeen, pressables } from "./read-blocks.ts";
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
