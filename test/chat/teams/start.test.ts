import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { APP, fakeConnector, TENANT, type FakeConnector } from "./fake-connector.ts";
import { fakeMicrosoft, HERE, SERVICE } from "./fake-microsoft.ts";
import { personal, until } from "./run-teams.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
let teams: FakeConnector;
const children: ChildProcess[] = [];
beforeEach(async () => void (teams = await fakeConnector()));
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  expect(teams.wrong).toEqual([]);
  await teams.close();
});

/** `npm start` with Teams set, in a folder of its own. */
async function start(more: Record<string, string>, before: readonly string[] = []) {
  const child = spawn(
    process.execPath,
    [...before, "--import", join(ROOT, "node-guard.js"), join(ROOT, "src/main.ts")],
    {
      cwd: mkdtempSync(join(tmpdir(), "lotse-teams-start-")),
      env: { PATH: process.env["PATH"] ?? "", PORT: "0", ...more },
    },
  );
  children.push(child);
  let out = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (out += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.on("close", resolve));
  await until(() => /http:\/\/\S+/.test(out) || child.exitCode !== null, "did not start", 20_000);
  const url = /http:\/\/[^\s/]+\//.exec(out)?.[0] ?? "http://127.0.0.1:9/";
  const send = async (body: string, headers: Record<string, string> = {}): Promise<number> =>
    (
      await fetch(`${url}api/messages`, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
        body,
      })
    ).status;
  return { child, url, send, exited, out: () => out };
}
/** The same with Entra ID and Microsoft's keys on this machine. */
async function startSignedIn() {
  const microsoft = await fakeMicrosoft(teams);
  const lotse = await start(microsoft.env(), HERE);
  return { ...lotse, microsoft };
}
const LOGIN = { TEAMS_APP_ID: APP, TEAMS_APP_PASSWORD: "CANARY-password", TEAMS_TENANT_ID: TENANT };
const question = (): string =>
  JSON.stringify(personal(teams.url, "CANARY-TEXT Darf ich Signal nutzen?", { user: "29:CANARY" }));

test("TEAMS_DEV=1: answers without a login, keeps its web chat and lets no other website in; writes neither text nor person; stops cleanly", async () => {
  teams.state.open = true;
  const lotse = await start({ TEAMS_DEV: "1" });
  await until(() => /^Teams ist eingeschaltet, über http:\S+\/api\/messages /m.test(lotse.out()));
  expect(lotse.out()).toMatch(/^TEAMS_DEV=1: .*ohne Anmeldung.*\(.*unsigned.*this machine only/m);
  expect(await lotse.send(question())).toBe(200);
  await until(() => teams.posted.length === 1, "no answer");
  expect(await (await fetch(lotse.url)).text()).toContain("<h1>Lotse</h1>");
  expect(await lotse.send(question(), { "Sec-Fetch-Site": "cross-site" })).toBe(403);
  expect(await lotse.send(question(), { Origin: "https://evil.example" })).toBe(403);
  const foreign = { ...personal("https://smba.trafficmanager.net.evil.example/", "x"), type: "message" };
  expect(await lotse.send(JSON.stringify(foreign))).toBe(401);
  lotse.child.kill("SIGTERM");
  expect(await lotse.exited).toBe(0);
  expect(lotse.out()).not.toMatch(/CANARY/);
});

test("with a login it fetches one token from Entra ID, knows Teams by Microsoft's keys, and answers to Teams' own address", async () => {
  const lotse = await startSignedIn();
  const authorization = `Bearer ${teams.sign({ serviceurl: SERVICE })}`;
  for (const user of ["29:anna", "29:bert"]) {
    const body = JSON.stringify(personal(SERVICE, "CANARY-TEXT Darf ich Signal nutzen?", { user }));
    expect(await lotse.send(body, { authorization })).toBe(200);
  }
  await until(() => teams.posted.length === 2, "no answer");
  expect(lotse.microsoft.logins).toHaveLength(1);
  expect(lotse.microsoft.wrong).toEqual([]);
  expect(lotse.out()).toMatch(/^Teams ist eingeschaltet/m);
  expect(lotse.out()).not.toMatch(/CANARY|TEAMS_DEV/);
  lotse.child.kill("SIGTERM");
  expect(await lotse.exited).toBe(0);
  await lotse.microsoft.close();
});

test("with a login nobody gets in without Teams' signature, also from another machine's name, and the secret is never written", async () => {
  const lotse = await start({ ...LOGIN, HOST: "0.0.0.0" });
  await until(() => /\/api\/messages/.test(lotse.out()), "its address is not said");
  const token = `Bearer ${teams.sign({ serviceurl: "https://smba.trafficmanager.net/de/" })}`;
  const body = JSON.stringify(personal("https://smba.trafficmanager.net/de/", "CANARY-TEXT"));
  expect(await lotse.send(body)).toBe(401);
  expect(await lotse.send(question(), { authorization: token })).toBe(401); // this machine is not Teams
  expect([401, 503]).toContain(await lotse.send(body, { authorization: token })); // Microsoft's keys do not know it
  lotse.child.kill("SIGTERM");
  expect(await lotse.exited).toBe(0);
  expect(lotse.out()).not.toMatch(/CANARY/);
}, 30_000);

test.each([
  [{ ...LOGIN, TEAMS_APP_PASSWORD: "" }, /TEAMS_APP_PASSWORD/],
  [{ ...LOGIN, TEAMS_TENANT_ID: "" }, /TEAMS_TENANT_ID/],
  [{ ...LOGIN, TEAMS_APP_ID: "" }, /TEAMS_APP_ID/],
  [{ TEAMS_APP_TYPE: "UserAssignedMSI" }, /^TEAMS_APP_ID: Teams braucht/],
  [{ TEAMS_APP_TYPE: "SingleTenant" }, /^TEAMS_APP_ID: Teams braucht/],
  [{ ...LOGIN, TEAMS_APP_ID: "my-app" }, /TEAMS_APP_ID.*eine Kennung wie.*an id like this/],
  [{ ...LOGIN, TEAMS_APP_TYPE: "MultiTenant" }, /TEAMS_APP_TYPE.*"SingleTenant" oder "UserAssignedMSI"/],
  [{ ...LOGIN, TEAMS_DEV: "1" }, /TEAMS_DEV/],
  [{ TEAMS_DEV: "1", HOST: "0.0.0.0" }, /TEAMS_DEV=1/],
])("%j does not start, and names what to mend", async (settings, named) => {
  const lotse = await start(settings);
  expect(await lotse.exited).toBe(1);
  expect(lotse.out()).toMatch(named);
  expect(lotse.out()).not.toMatch(/CANARY|\n\s+at /);
});
