import type { ChildProcess } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fakeSlack, type FakeSlack } from "./fake-slack.ts";
import { directMessage, until, wrapped } from "./run-slack.ts";
import { startProcess } from "./start-process.ts";

let slack: FakeSlack;
let folder: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  slack = await fakeSlack();
  folder = mkdtempSync(join(tmpdir(), "lotse-slack-start-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  expect(slack.wrong).toEqual([]);
  await slack.close();
});

async function start(more: Record<string, string> = {}) {
  const started = await startProcess(folder, slack.apiUrl, more);
  children.push(started.child);
  return started;
}
const event = (user: string): string =>
  JSON.stringify(wrapped(directMessage("CANARY-TEXT Darf ich Signal nutzen?", { user })));

test("answers, keeps its web chat, writes neither text nor person nor token, and stops cleanly", async () => {
  const lotse = await start();
  await until(async () => (await lotse.send(event("U0CANARY"))) === 200);
  await until(() => slack.posted.length === 1, "no answer");
  expect(await (await fetch(lotse.url)).text()).toContain("<h1>Lotse</h1>");
  lotse.child.kill("SIGTERM");
  expect(await lotse.exited).toBe(0);
  expect(lotse.out()).toMatch(/Slack ist verbunden/);
  expect(lotse.out()).not.toMatch(/CANARY|xoxb|signing-secret/);
});

test("killed after it acknowledged, it answers after the next start, once", async () => {
  const first = await start();
  await until(async () => (await first.send(event("U0WARM"))) === 200);
  await until(() => slack.posted.length === 1);
  slack.plan("chat.postMessage", { status: 429, retryAfter: 3 }, { status: 429, retryAfter: 3 });
  expect(await first.send(event("U0ONE"))).toBe(200);
  expect(await first.send(event("U0TWO"))).toBe(200);
  await until(() => slack.left("chat.postMessage") === 0);
  await new Promise((resolve) => setTimeout(resolve, 1000)); // both wait now; killed in the middle of a post, it would look for it a minute later
  first.child.kill("SIGKILL");
  await first.exited;
  await start();
  await until(() => slack.posted.length === 3, `${slack.posted.length} answers instead of 3`);
  expect(new Set(slack.posted.map(({ channel }) => channel)).size).toBe(3);
});

test("asked to stop in the middle of its work, it ends what it began and takes no more; the rest comes after the next start, once", async () => {
  const users = Array.from({ length: 30 }, (_, i) => `U0S${i}`);
  const first = await start();
  await until(async () => (await first.send(event("U0WARM"))) === 200);
  await until(() => slack.posted.length === 1);
  slack.state.delayMs = 700;
  expect(await Promise.all(users.map((user) => first.send(event(user))))).toEqual(users.map(() => 200));
  await until(() => slack.hits.filter((name) => name === "chat.postMessage").length >= 4);
  first.child.kill("SIGTERM");
  expect(await first.exited).toBe(0);
  expect(await first.send(event("U0LATE"))).toBe(0);
  const posts = () => slack.hits.filter((name) => name === "chat.postMessage").length;
  expect(posts()).toBe(slack.posted.length); // none was cut off
  expect(first.out()).not.toMatch(/CANARY| at /);
  slack.state.delayMs = 0;
  await start();
  await until(() => slack.posted.length === users.length + 1, `${slack.posted.length} answers`);
  expect(posts()).toBe(users.length + 1);
  expect(new Set(slack.posted.map(({ channel }) => channel)).size).toBe(users.length + 1);
});

test("with another host only Slack's address is served, without a web chat", async () => {
  const lotse = await start({ HOST: "0.0.0.0" });
  const url = lotse.url.replace("0.0.0.0", "127.0.0.1");
  expect((await fetch(url)).status).toBe(404);
  await until(() => /^Slack ist eingeschaltet, über http:\S+\/slack\/events /m.test(lotse.out()));
  expect((await fetch(`${url}healthz`)).status).toBe(200);
  expect((await fetch(`${url}slack/events`, { method: "POST", body: "{}" })).status).toBe(401);
});
