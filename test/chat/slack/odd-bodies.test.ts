import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ACTIONS, COMMANDS, SHORTCUTS, VIEWS } from "../../../src/chat/slack/names.ts";
import { TEAM } from "./fake-slack.ts";
import { directMessage, mention, press, runSlack, until, wrapped, type RunningSlack } from "./run-slack.ts";

let lotse: RunningSlack;
beforeAll(async () => void (lotse = await runSlack()));
afterAll(() => lotse.stop());

/** One right request of each kind. */
const rights = (): Record<string, unknown>[] => {
  const slack = lotse.slack;
  const place = { channel: "D0ANNA", ts: "1700000000.000100", thread: "1700000000.000100" };
  const ref = "00000000-0000-0000-0000-000000000000";
  const view = { id: "V1", hash: "h", type: "modal", private_metadata: JSON.stringify({ ref }) };
  const sender = { team: { id: TEAM }, user: { id: "U0ANNA", team_id: TEAM }, trigger_id: "t" };
  const message = { type: "message", user: "U0ANNA", ts: "1700000000.000100", text: QUESTION };
  const menu = { type: "static_select", action_id: ACTIONS.language, selected_option: { value: "en" } };
  return [
    wrapped(directMessage(QUESTION)),
    wrapped(mention(QUESTION)),
    wrapped({ type: "app_home_opened", user: "U0ANNA", channel: "D0ANNA", tab: "home" }),
    wrapped({ type: "tokens_revoked", tokens: { bot: [] } }),
    ...[ACTIONS.why, ACTIONS.facts, ACTIONS.feedback, "choose:0", "example:0", "page:1", ACTIONS.export].map((id) =>
      press(lotse, { action_id: id, value: JSON.stringify({ ref, branch: 0, page: 0 }) }, place),
    ),
    press(lotse, menu, place),
    ...[VIEWS.facts, VIEWS.escalate].map((callback) => ({
      ...sender,
      type: "view_submission",
      view: {
        ...view,
        callback_id: callback,
        ...(callback === VIEWS.escalate ? { private_metadata: JSON.stringify({ ticket: "t", incident: false }) } : {}),
        state: { values: { question: { text: { type: "plain_text_input", value: "Darf ich?" } } } },
      },
    })),
    ...Object.values(SHORTCUTS).map((callback) => ({
      ...sender,
      type: "message_action",
      callback_id: callback,
      channel: { id: "C0ALL" },
      message_ts: "1700000000.000100",
      response_url: slack.responseUrl(),
      message,
    })),
    ...Object.values(COMMANDS).map((command) => ({
      command,
      text: QUESTION,
      user_id: "U0ANNA",
      team_id: TEAM,
      channel_id: "C0ALL",
      trigger_id: slack.trigger(),
      response_url: slack.responseUrl(),
    })),
  ] as Record<string, unknown>[];
};
const QUESTION = "Darf ich Signal nutzen?";
const ODD = [
  undefined,
  null,
  true,
  0,
  -1,
  1e21,
  "",
  "x".repeat(5000),
  "{}",
  "null",
  [],
  {},
  [[]],
  [null],
  "\ud83d",
  "<@U0X>",
];

/** Every place in a value, as the names that lead there. */
const placesIn = (value: unknown): string[][] =>
  value !== null && typeof value === "object"
    ? Object.entries(value).flatMap(([name, one]) => [[name], ...placesIn(one).map((rest) => [name, ...rest])])
    : [];
function replaced(value: unknown, [name, ...rest]: readonly string[], odd: unknown): unknown {
  if (name === undefined) return odd;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[name] = replaced(copy[name], rest, odd);
  return copy;
}

test("with any place of any request replaced, Slack hears something at once, no defect is thrown, and the next question is answered", async () => {
  const all = rights();
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...ODD)), { minLength: 1, maxLength: 2 }),
      async (which, changes) => {
        let body: unknown = all[which % all.length];
        for (const [at, odd] of changes) {
          const places = placesIn(body);
          body = replaced(body, places[at % places.length] ?? [], odd);
        }
        const value = body as Record<string, unknown>;
        const { status } = await ("command" in value
          ? lotse.form(
              Object.fromEntries(
                Object.entries(value).map(([name, one]) => [
                  name,
                  typeof one === "string" ? one : (JSON.stringify(one) ?? ""),
                ]),
              ),
            )
          : "event" in value
            ? lotse.send(JSON.stringify(value), "application/json")
            : lotse.form({ payload: JSON.stringify(value) ?? "" }));
        expect([200, 400, 404, 503]).toContain(status);
        expect(lotse.errors).toEqual([]);
      },
    ),
    { numRuns: 300, interruptAfterTimeLimit: 45_000 },
  );
  const before = lotse.slack.posted.length;
  await lotse.direct(QUESTION, { user: "U0AFTER" });
  await until(() => lotse.slack.posted.slice(before).some(({ channel }) => channel === "D0AFTER"));
});
