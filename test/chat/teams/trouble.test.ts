import { afterEach, describe, expect, test } from "vitest";
import { directOf } from "./fake-connector.ts";
import { runTeams, until, type RunningTeams } from "./run-teams.ts";

let lotse: RunningTeams;
afterEach(async () => {
  expect(lotse.teams.wrong).toEqual([]);
  expect(lotse.errors).toEqual([]);
  expect(lotse.notes.join()).not.toMatch(/CANARY|Signal/);
  await lotse.stop();
});
const QUESTION = "Darf ich Signal nutzen?";
const OPEN = "Darf ich mit Kunden über WhatsApp schreiben?";
const arrived = (count: number) =>
  until(() => lotse.teams.posted.length === count, `${lotse.teams.posted.length} messages instead of ${count}`);
const states = () => lotse.keeping.store.outbox.counts();
const posts = () => lotse.teams.calls.filter(({ method, path }) => method === "POST" && path.endsWith("/activities"));
const untilStates = (what: Partial<Record<"ready" | "sending" | "sent" | "unknown" | "dead", number>>, most?: number) =>
  until(
    async () => {
      const now = await states();
      return Object.entries(what).every(([state, count]) => now[state as keyof typeof now] === count);
    },
    `never ${JSON.stringify(what)}`,
    most,
  );

describe("Teams misbehaves when an answer is sent", () => {
  test.each([
    { status: 429, retryAfter: 1 },
    { status: 412, retryAfter: 1 },
  ])("%o waits as long as Teams says, then posts once", async (trouble) => {
    lotse = await runTeams();
    lotse.teams.plan("post", trouble);
    await lotse.personal(QUESTION);
    await untilStates({ ready: 1 });
    expect(lotse.teams.posted).toHaveLength(0);
    await arrived(1);
    expect(posts()).toHaveLength(2);
    expect(lotse.teams.posted[0]?.text).not.toMatch(/noch einmal/);
  });

  test.each([["lost"], [{ status: 500 }], [{ status: 504 }]] as const)(
    "%o: nobody knows whether it arrived, so it is sent once more, says so, and never a third time",
    async (trouble) => {
      lotse = await runTeams();
      lotse.teams.plan("post", trouble);
      await lotse.personal(QUESTION);
      await arrived(trouble === "lost" ? 2 : 1);
      expect(lotse.teams.posted.at(-1)?.text).toMatch(/noch einmal/);
      expect(lotse.seen).toContain("delivery_blind");
      await untilStates({ sent: 1, dead: 1 });
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(posts()).toHaveLength(2);
    },
  );

  test("while Teams is away the answer waits; nothing is sent into the void", async () => {
    lotse = await runTeams();
    lotse.teams.plan("post", { status: 503 });
    lotse.teams.plan("member", { status: 503 });
    await lotse.personal(QUESTION);
    await until(() => lotse.teams.left("member") === 0);
    await untilStates({ unknown: 1 });
    expect(posts()).toHaveLength(1);
  });

  test("the second try fails too: dead and visible to the operator", async () => {
    lotse = await runTeams();
    lotse.teams.plan("post", { status: 500 }, { status: 500 });
    await lotse.personal(QUESTION);
    await untilStates({ dead: 2 });
    expect(lotse.teams.posted).toHaveLength(0);
    expect(posts()).toHaveLength(2);
  });

  test("an answer that never comes back is given up after its time, and others go on meanwhile", async () => {
    lotse = await runTeams();
    lotse.teams.plan("post", "hang");
    await lotse.personal(QUESTION);
    await lotse.personal(QUESTION, { user: "29:eva" });
    await untilStates({ sending: 1, sent: 1 });
    await untilStates({ dead: 1, sent: 2 }, 15_000);
    expect(lotse.teams.posted[1]).toMatchObject({ conversation: directOf("29:anna") });
  }, 20_000);

  test("an answer that is no JSON came from something between Teams and Lotse: nobody knows, so once more", async () => {
    lotse = await runTeams();
    lotse.teams.plan("post", "html");
    await lotse.personal(QUESTION);
    await untilStates({ sent: 1, dead: 1 });
    expect(posts()).toHaveLength(1);
    expect(lotse.teams.posted).toHaveLength(1);
  });

  test("MessageWritesBlocked: dead, with its name, and others go on", async () => {
    lotse = await runTeams();
    lotse.teams.state.blocked.add(directOf("29:anna"));
    await lotse.personal(QUESTION);
    await lotse.personal(QUESTION, { user: "29:eva" });
    await arrived(1);
    await untilStates({ dead: 1 });
    expect((await lotse.keeping.store.outbox.dead(5))[0]?.reason).toBe("message_writes_blocked");
    expect(posts()).toHaveLength(2);
  });

  test("a lost private answer in a channel comes once in the personal chat, which nobody else sees", async () => {
    lotse = await runTeams();
    lotse.teams.plan("post", { status: 500 });
    await lotse.mention(OPEN);
    await arrived(1);
    expect(lotse.teams.posted[0]).toMatchObject({ conversation: directOf("29:anna"), targeted: false });
    await untilStates({ dead: 1, sent: 1 });
  });

  test("a chat that cannot be opened right now: nothing was sent, so it is tried again", async () => {
    lotse = await runTeams();
    lotse.teams.plan("open", { status: 503 });
    await lotse.mention("Liest der Chef in Teams mit?");
    await untilStates({ ready: 1 });
    await arrived(2);
    expect(lotse.teams.posted[0]).toMatchObject({ conversation: directOf("29:anna") });
  });
});

describe("login", () => {
  test("a token that Teams refuses is named, the answer waits, the process lives", async () => {
    lotse = await runTeams();
    lotse.teams.state.token = "another";
    expect((await lotse.personal(QUESTION)).status).toBe(200);
    await until(() => lotse.notes.some((line) => line.startsWith("TEAMS_APP_ID: ")));
    expect(await states()).toMatchObject({ ready: 1, dead: 0 });
    expect(lotse.notes).toHaveLength(1);
  });

  test.each([
    ["AADSTS7000215: Invalid client secret provided.", /^TEAMS_APP_PASSWORD: /],
    ["AADSTS700016: Application not found in the directory.", /^TEAMS_APP_ID: /],
    ["AADSTS90002: Tenant not found.", /^TEAMS_TENANT_ID: /],
  ])("%s names the setting, and nothing is posted", async (message, named) => {
    lotse = await runTeams();
    lotse.teams.peer.token = () => Promise.reject(new Error(message));
    await lotse.personal(QUESTION);
    await until(() => lotse.notes.some((line) => named.test(line)));
    expect(await states()).toMatchObject({ ready: 1, dead: 0, unknown: 0 });
    expect(posts()).toHaveLength(0);
  });

  test("a login that hangs holds up nobody else, and what comes of it later is not sent", async () => {
    lotse = await runTeams();
    const { promise, resolve } = Promise.withResolvers<string>();
    const { token } = lotse.teams.peer;
    lotse.teams.peer.token = () => promise;
    await lotse.personal(QUESTION);
    await untilStates({ ready: 1 }, 15_000);
    lotse.teams.peer.token = token;
    await arrived(1);
    resolve(lotse.teams.state.token);
    await new Promise((done) => setTimeout(done, 300));
    expect(posts()).toHaveLength(1);
  }, 30_000);
});

describe("the store is away", () => {
  test("the asker is told that nothing was stored, and Teams need not come again", async () => {
    lotse = await runTeams();
    await lotse.keeping.store.close();
    expect(await lotse.personal(QUESTION)).toEqual({ status: 200, body: "" });
    await arrived(1);
    expect(lotse.teams.posted[0]?.text).toMatch(/nicht gespeichert/);
  });

  test("where not even that can be said, Teams is asked to come again", async () => {
    lotse = await runTeams();
    lotse.teams.plan("post", { status: 500 });
    await lotse.keeping.store.close();
    expect((await lotse.personal(QUESTION)).status).toBe(503);
  });
});
