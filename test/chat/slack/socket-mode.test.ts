import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { TEAM } from "./fake-slack.ts";
import { fakeSocket } from "./fake-socket.ts";
import { directMessage, runSlack, until, wrapped, type RunningSlack } from "./run-slack.ts";

let lotse: RunningSlack;
let socket: Awaited<ReturnType<typeof fakeSocket>>;
beforeEach(async () => {
  socket = await fakeSocket();
  lotse = await runSlack({
    settings: { way: { kind: "socket", appToken: "xapp-1-test" } },
    beforeConnecting: (slack) => void (slack.state.socketUrl = socket.url),
  });
  await until(() => socket.isOpen(), "no connection");
});
afterEach(async () => {
  expect(lotse.slack.wrong).toEqual([]);
  await lotse.stop();
  socket.close();
});
const ask = (text: string, user: string): object => wrapped(directMessage(text, { user }));
const answered = (count: number) =>
  until(() => lotse.slack.posted.length === count, `${lotse.slack.posted.length} answers instead of ${count}`);

describe("Socket Mode", () => {
  test("events, commands and their words come and go over the socket; there is no address to forge requests to", async () => {
    socket.deliver("events_api", ask("Darf ich Signal nutzen?", "U0ANNA"));
    await answered(1);
    expect(socket.waiting.size).toBe(0);
    socket.deliver("slash_commands", {
      command: "/datenschutz",
      text: "",
      user_id: "U0ANNA",
      team_id: TEAM,
      channel_id: "C0ALL",
      trigger_id: lotse.slack.trigger(),
      response_url: lotse.slack.responseUrl(),
    });
    await until(() => socket.acknowledged.length === 2);
    expect(JSON.stringify(socket.acknowledged[1])).toMatch(/So geht es/);
    expect((await lotse.direct("x")).status).toBe(404);
  });

  test("over a cut and a routine refresh no event is lost and none answered twice; a command in the gap never arrives", async () => {
    const users = Array.from({ length: 12 }, (_, i) => `U0S${i}`);
    for (const user of users.slice(0, 4)) socket.deliver("events_api", ask("Darf ich Signal nutzen?", user));
    socket.cut(); // some were taken and not yet acknowledged: they come again
    for (const user of users.slice(4, 8)) socket.deliver("events_api", ask("Darf ich Signal nutzen?", user));
    expect(socket.deliver("slash_commands", { command: "/datenschutz" })).toBeNull();
    await until(() => socket.connections() === 2, "not connected again");
    socket.refresh();
    for (const user of users.slice(8)) socket.deliver("events_api", ask("Darf ich Signal nutzen?", user));
    await until(() => socket.connections() === 3, "not connected again");
    await answered(12);
    await until(() => socket.waiting.size === 0);
    expect(new Set(lotse.slack.posted.map(({ channel }) => channel)).size).toBe(12);
  });

  test("what was not written is not acknowledged, and is taken over the next connection", async () => {
    const { StoreError } = await import("../../../src/core/store-error.ts");
    const broken = vi.spyOn(lotse.keeping.store.intake, "accept").mockRejectedValue(new StoreError("disk full"));
    socket.deliver("events_api", ask("Darf ich Signal nutzen?", "U0ANNA"));
    await until(() => broken.mock.calls.length > 0);
    expect(socket.waiting.size).toBe(1);
    broken.mockRestore();
    socket.cut();
    await answered(1);
    await until(() => socket.waiting.size === 0);
  });
});

describe("what is no envelope ends nothing: it is told without its content, and the next question is answered", () => {
  const event = (fields: object): object => ({ ...wrapped({ type: "message", ...fields }) });
  test.each([
    '{"type":"events_api","envelope_id":"zz","payload":{}}',
    '{"type":"events_api","envelope_id":"zz","payload":null}',
    '{"type":"events_api","envelope_id":"zz","payload":{"event":null}}',
    '{"type":"events_api","envelope_id":"zz"}',
    '{"type":"slash_commands","envelope_id":"zz","payload":null}',
    '{"type":"interactive","envelope_id":"zz","payload":{}}',
    '{"envelope_id":"zz"}',
    "null",
    '"geheim"',
    "geheim{",
    JSON.stringify({ type: "events_api", envelope_id: "zz", payload: event({ channel: null, text: "geheim" }) }),
    JSON.stringify({ type: "events_api", envelope_id: "zz", payload: event({ channel: 7, user: null }) }),
    JSON.stringify({
      type: "events_api",
      envelope_id: "zz",
      payload: event({ type: "channel_created", channel: null }),
    }),
    JSON.stringify({ type: "events_api", envelope_id: "zz", payload: { event: { type: "message", channel: null } } }),
    JSON.stringify({ type: "events_api", envelope_id: "zz", payload: { event: { type: "newListener" } } }),
    JSON.stringify({ type: "events_api", envelope_id: "zz", payload: event({ type: "error", channel: "geheim" }) }),
  ])("%s", async (text) => {
    const faults: unknown[] = [];
    const fault = (error: unknown): void => void faults.push(error);
    process.on("unhandledRejection", fault);
    socket.raw(text);
    socket.deliver("events_api", ask("Darf ich Signal nutzen?", "U0ANNA"));
    await answered(1);
    process.off("unhandledRejection", fault);
    expect(faults).toEqual([]);
    expect(lotse.notes.join()).not.toContain("geheim");
  });
  test("an event that fails on the way is logged", async () => {
    socket.deliver("events_api", event({ type: "channel_created", channel: null }));
    await until(() => lotse.seen.includes("slack_failed"));
  });
  test("the operator hears of it once", async () => {
    for (let i = 0; i < 3; i++) socket.raw('{"type":"events_api","envelope_id":"zz","payload":{}}');
    await until(() => lotse.notes.some((line) => /nicht lesbar/.test(line)));
    expect(lotse.notes.filter((line) => /nicht lesbar/.test(line))).toHaveLength(1);
  });
});

test("a refused app token is named, and the rest goes on", async () => {
  const other = await runSlack({
    settings: { way: { kind: "socket", appToken: "xapp-wrong" } },
    beforeConnecting: (slack) => void (slack.state.socketUrl = socket.url),
  });
  await until(() => other.notes.some((line) => /SLACK_APP_TOKEN/.test(line)));
  await other.advisor.ready();
  await other.stop();
});
