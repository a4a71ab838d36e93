import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ACTIONS, INPUT, VIEWS } from "../../../src/chat/slack/names.ts";
import { directOf, TEAM } from "./fake-slack.ts";
import { directMessage, mention, press, runSlack, until, type RunningSlack } from "./run-slack.ts";

let lotse: RunningSlack;
beforeAll(async () => void (lotse = await runSlack()));
afterAll(() => lotse.stop());
afterEach(() => {
  expect(lotse.slack.wrong).toEqual([]);
  expect(lotse.errors).toEqual([]);
});
const FOREIGN = { id: "U0FAR", team_id: "T0OTHER" };
const TEXT = "Darf ich Signal für die Arbeit nutzen?";
const counted = (name: string): number => lotse.seen.filter((one) => one === name).length;
/** What came of it: everything that was said, however it was said. */
async function saidOf(act: () => Promise<{ body: string; responseUrl?: string }>): Promise<string> {
  const before = lotse.slack.posted.length;
  const { body, responseUrl } = await act();
  const apart = () => (responseUrl ? lotse.slack.said(responseUrl) : []);
  await until(() => body !== "" || lotse.slack.posted.length > before || apart().length > 0, "nothing was said");
  return [body, ...lotse.slack.posted.slice(before).map(({ text }) => text), ...apart().map(({ text }) => text)].join(
    "\n",
  );
}
const shortcut = (callback: string, user: object) => {
  const responseUrl = lotse.slack.responseUrl();
  return lotse
    .interact({
      type: "message_action",
      callback_id: callback,
      team: { id: TEAM },
      user,
      channel: { id: "C0ALL" },
      trigger_id: lotse.slack.trigger(),
      response_url: responseUrl,
      message_ts: "1700000000.000100",
      message: { type: "message", user: "U0FAR", ts: "1700000000.000100", text: TEXT },
    })
    .then((answered) => ({ ...answered, responseUrl }));
};
const pressed = (id: string, value: object, user: object) => {
  const payload = press(
    lotse,
    { action_id: id, value: JSON.stringify({ ref: "00000000-0000-0000-0000-000000000000", ...value }) },
    { channel: "C0ALL", ts: "1700000000.000100" },
    { user },
  );
  return lotse.interact(payload).then((answered) => ({ ...answered, responseUrl: payload.response_url }));
};
const submitted = (callback: string, metadata: object, user: object) =>
  lotse.interact({
    type: "view_submission",
    team: { id: TEAM },
    user,
    api_app_id: "A1",
    trigger_id: lotse.slack.trigger(),
    view: {
      id: "V1",
      hash: "h",
      type: "modal",
      callback_id: callback,
      private_metadata: JSON.stringify(metadata),
      state: { values: { [INPUT.question]: { [INPUT.text]: { type: "plain_text_input", value: TEXT } } } },
    },
  });

/** Every surface as somebody from elsewhere uses it; Slack Connect marks them in the event or in the user of a payload. */
const SURFACES: readonly [string, (user: typeof FOREIGN) => Promise<{ body: string; responseUrl?: string }>][] = [
  ["direct message", ({ id, team_id: team }) => lotse.event(directMessage(TEXT, { user: id, user_team: team }))],
  ["mention, user_team", ({ id, team_id: team }) => lotse.event(mention(TEXT, { user: id, user_team: team }))],
  ["mention, source_team", ({ id, team_id: team }) => lotse.event(mention(TEXT, { user: id, source_team: team }))],
  ["/datenschutz", ({ id, team_id: team }) => lotse.command("/datenschutz", TEXT, { user_id: id, team_id: team })],
  ["/dsb", ({ id, team_id: team }) => lotse.command("/dsb", TEXT, { user_id: id, team_id: team })],
  ["Datenschutz prüfen", (user) => shortcut("check_message", user)],
  ["An DSB weiterleiten", (user) => shortcut("escalate_message", user)],
  ["a branch", (user) => pressed("choose:0", { choice: { situations: [{ device: ["work"] }] } }, user)],
  ["Warum?", (user) => pressed(ACTIONS.why, {}, user)],
  ["DSB fragen", (user) => pressed(ACTIONS.escalate, {}, user)],
  ["the form to the DPO", (user) => submitted(VIEWS.escalate, { ticket: "t-far", incident: false }, user)],
  ["the facts", (user) => submitted(VIEWS.facts, { ref: "00000000-0000-0000-0000-000000000000" }, user)],
];

describe("people of another company", () => {
  test.each(SURFACES)("%s: refused in words, nothing stored, no window", async (_surface, act) => {
    const [accepted, views, tickets] = [counted("accepted"), lotse.slack.views.length, counted("ticket_created")];
    expect(await saidOf(() => act(FOREIGN))).toMatch(/eigenen Slack-Workspace/);
    expect([counted("accepted"), lotse.slack.views.length, counted("ticket_created")]).toEqual([
      accepted,
      views,
      tickets,
    ]);
  });

  test("their App Home, their pane and their thumbs: nothing happens", async () => {
    const [homes, prompts, refused] = [lotse.slack.homes.length, lotse.slack.prompts.length, counted("slack_refused")];
    for (const tab of ["home", "messages"])
      await lotse.event(
        { type: "app_home_opened", user: "U0FAR", channel: directOf("U0FAR"), tab },
        { team_id: "T0X" },
      );
    await pressed(ACTIONS.feedback, { helpful: true }, FOREIGN);
    await until(() => counted("slack_refused") >= refused + 3);
    expect([lotse.slack.homes.length, lotse.slack.prompts.length]).toEqual([homes, prompts]);
    expect(await lotse.keeping.store.feedback.summary()).toEqual([]);
  });
});

describe("guests, where Slack says that they are", () => {
  const profiles = [{ is_restricted: true }, { is_ultra_restricted: true }];
  test.each(profiles)("%o: refused in words on every surface that tells", async (flags) => {
    const accepted = counted("accepted");
    const guest = { id: "U0FAR", team_id: TEAM, ...flags };
    for (const act of [
      () => lotse.event(directMessage(TEXT, { user: "U0FAR", user_profile: flags })),
      () => lotse.event(mention("May I use Signal for work?", { user: "U0FAR", user_profile: flags })),
      () => shortcut("check_message", guest),
      () => shortcut("escalate_message", guest),
      () => pressed(ACTIONS.why, {}, guest),
      () => submitted(VIEWS.escalate, { ticket: "t-guest", incident: false }, guest),
    ])
      expect(await saidOf(act)).toMatch(/Gäste können|Guests cannot/);
    expect(counted("accepted")).toBe(accepted);
  });
});
