import { afterEach, describe, expect, test, vi } from "vitest";
import { StoreError } from "../../../src/core/store-error.ts";
import { directOf, TEAM } from "./fake-slack.ts";
import { mention, runSlack, until, type RunningSlack } from "./run-slack.ts";

let lotse: RunningSlack;
afterEach(async () => {
  vi.restoreAllMocks();
  expect(lotse.slack.wrong).toEqual([]);
  expect(lotse.errors).toEqual([]);
  expect(lotse.notes.join()).not.toMatch(/CANARY|Signal/);
  await lotse.stop();
});
const QUESTION = "Darf ich Signal nutzen?";
const arrived = (count: number) =>
  until(() => lotse.slack.posted.length === count, `${lotse.slack.posted.length} messages instead of ${count}`);
const states = () => lotse.keeping.store.outbox.counts();

describe("Slack's Web API misbehaves", () => {
  test("429 waits as long as Slack says, then posts once", async () => {
    lotse = await runSlack();
    lotse.slack.plan("chat.postMessage", { status: 429, retryAfter: 1 });
    await lotse.direct(QUESTION);
    await until(async () => (await states()).ready === 1);
    expect(lotse.slack.posted).toHaveLength(0);
    await arrived(1);
  });

  test.each([["lost"], ["hang"], ["html"], [{ status: 500 }], [{ error: "internal_error" }]] as const)(
    "%o: nobody knows whether it was posted, so it is looked for and never blindly repeated",
    async (trouble) => {
      lotse = await runSlack();
      lotse.slack.plan("chat.postMessage", trouble);
      await lotse.direct(QUESTION);
      await until(async () => (await states()).unknown === 1 || (await states()).sent === 1);
      if (trouble === "lost") await until(async () => (await states()).sent === 1);
      else expect(await states()).toMatchObject({ unknown: 1 });
      expect(lotse.slack.calls.filter(({ method }) => method === "chat.postMessage").length).toBeLessThanOrEqual(1);
      expect(lotse.slack.posted).toHaveLength(trouble === "lost" ? 1 : 0);
    },
  );

  test("a lost private answer in a channel cannot be looked for: it comes once as a direct message", async () => {
    lotse = await runSlack();
    lotse.slack.plan("chat.postEphemeral", { status: 500 });
    await lotse.event(mention("Darf ich mit Kunden über WhatsApp schreiben?"));
    await arrived(1);
    expect(lotse.slack.posted[0]).toMatchObject({ channel: directOf("U0ANNA"), user: null });
    await until(async () => (await states()).sent === 1);
    expect(await states()).toMatchObject({ dead: 1, sent: 1 });
  });

  test("a conversation that is gone ends as dead and visible, and others go on", async () => {
    lotse = await runSlack();
    lotse.slack.state.outOf.add(directOf("U0ANNA"));
    await lotse.direct(QUESTION);
    await lotse.direct(QUESTION, { user: "U0EVA" });
    await arrived(1);
    await until(async () => (await states()).dead === 1);
    expect((await lotse.keeping.store.outbox.dead(5))[0]?.reason).toBe("channel_not_found");
  });
});

describe("token and rights", () => {
  test("a revoked token is named, the answer waits, the process lives", async () => {
    lotse = await runSlack();
    lotse.slack.state.token = "xoxb-another";
    expect((await lotse.direct(QUESTION)).status).toBe(200);
    await until(() => lotse.notes.some((line) => /^SLACK_BOT_TOKEN: .*(reinstall)/.test(line)));
    expect(await states()).toMatchObject({ ready: 1, dead: 0 });
  });

  test("a missing right is named, the answer waits", async () => {
    lotse = await runSlack({ scopes: ["im:history", "im:write"] });
    await lotse.direct(QUESTION);
    await until(() => lotse.notes.some((line) => /manifest\.json/.test(line)));
    expect(await states()).toMatchObject({ ready: 1, dead: 0 });
  });

  test("a wrong token at the start is named; events are asked for again until it is mended", async () => {
    lotse = await runSlack({ beforeConnecting: (slack) => void (slack.state.token = "xoxb-another") });
    expect(lotse.notes.join()).toMatch(/^SLACK_BOT_TOKEN: /);
    expect((await lotse.direct(QUESTION)).status).toBe(503);
    lotse.slack.state.token = "xoxb-1-test";
    await until(async () => (await lotse.direct(QUESTION)).status === 200);
    await arrived(1);
  });

  test("Slack being down at the start is said, and it connects later", async () => {
    lotse = await runSlack({ beforeConnecting: (slack) => slack.plan("auth.test", { status: 503 }) });
    expect(lotse.notes.join()).toMatch(/Slack ist nicht zu erreichen/);
    await until(async () => (await lotse.direct(QUESTION)).status === 200);
    await arrived(1);
  });
});

describe("the app is removed", () => {
  const removed = (event: object) => lotse.event(event);
  const owner = () => ({
    workspace: lotse.keeping.vault.pseudonym("workspace", "slack", TEAM),
    person: lotse.keeping.vault.pseudonym("person", "slack", TEAM, "U0ANNA"),
  });
  const held = async () => Object.values(await lotse.keeping.store.holdings.count(owner())).reduce((a, b) => a + b, 0);

  test.each([[{ type: "app_uninstalled" }], [{ type: "tokens_revoked", tokens: { bot: ["U0BOT"] } }]])(
    "%o: everything is erased after the time that is set",
    async (event) => {
      lotse = await runSlack();
      await lotse.direct(QUESTION);
      await arrived(1);
      expect(await held()).toBeGreaterThan(0);
      lotse.slack.state.token = "xoxb-another";
      await removed(event);
      await until(async () => (await held()) === 0);
      expect(lotse.notes.join()).toMatch(/SLACK_ERASE_AFTER/);
      await until(() => lotse.seen.includes("workspace_erased"));
    },
  );

  test("a removal that could not be written is not acknowledged, and counts when Slack sends it again", async () => {
    lotse = await runSlack();
    await lotse.direct(QUESTION);
    await arrived(1);
    lotse.slack.state.token = "xoxb-another";
    const broken = vi.spyOn(lotse.keeping.store.jobs, "add").mockRejectedValue(new StoreError("disk full"));
    const event = { type: "app_uninstalled" };
    expect((await removed(event)).status).toBe(503);
    broken.mockRestore();
    expect(await held()).toBeGreaterThan(0);
    expect((await removed(event)).status).toBe(200);
    await until(async () => (await held()) === 0);
  });

  test("a Lotse that serves another workspace by then is no reason to keep the old one's data", async () => {
    lotse = await runSlack();
    await lotse.direct(QUESTION);
    await arrived(1);
    lotse.slack.state.authTeam = "T0NEW";
    await removed({ type: "app_uninstalled" });
    await until(async () => (await held()) === 0);
  });

  const planned = () => {
    const add = vi.spyOn(lotse.keeping.store.jobs, "add");
    return () => add.mock.calls.map(([job]) => job).filter(({ id }) => id.startsWith("erase-"));
  };

  test("nothing is erased before the time that is set", async () => {
    lotse = await runSlack({ settings: { eraseAfterMs: 24 * 3_600_000 } });
    await lotse.direct(QUESTION);
    await arrived(1);
    lotse.slack.state.token = "xoxb-another";
    const plans = planned();
    const before = Date.now();
    await removed({ type: "app_uninstalled" });
    expect(plans()).toHaveLength(1);
    expect(plans()[0]!.due).toBeGreaterThanOrEqual(before + 24 * 3_600_000);
    await new Promise((resolve) => setTimeout(resolve, 1500)); // longer than the worker needs to look
    expect(await held()).toBeGreaterThan(0);
  });

  test("another workspace's removal erases nothing here", async () => {
    lotse = await runSlack();
    const plans = planned();
    expect((await lotse.event({ type: "app_uninstalled" }, { team_id: "T0OTHER" })).status).toBe(200);
    expect(plans()).toEqual([]);
  });

  test("a token of a user alone, or an app that is back by then, erases nothing", async () => {
    lotse = await runSlack();
    await lotse.direct(QUESTION);
    await arrived(1);
    await removed({ type: "tokens_revoked", tokens: { oauth: ["U0ANNA"] } });
    await removed({ type: "app_uninstalled" });
    await lotse.direct(QUESTION);
    await arrived(2);
    expect(await held()).toBeGreaterThan(0);
  });
});
