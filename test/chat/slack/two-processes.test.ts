import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openForTest } from "../../stores/redis/open-for-test.ts";
import { describeWithRedis, startRedis } from "../../stores/redis/redis-server.ts";
import { fakeSlack, type FakeSlack } from "./fake-slack.ts";
import { directMessage, until, wrapped } from "./run-slack.ts";
import { startProcess } from "./start-process.ts";

/** A dead process' work is taken over after its lease of a minute, and looked for before it is posted again. */
const TAKEN_OVER_MS = 170_000;
const USERS = Array.from({ length: 40 }, (_, i) => `U0R${i}`);

let slack: FakeSlack;
let folders: string[];
let ends: (() => Promise<unknown>)[];
beforeEach(async () => {
  slack = await fakeSlack();
  folders = [];
  ends = [];
});
afterEach(async () => {
  await Promise.all(ends.map((end) => end()));
  expect(slack.wrong).toEqual([]);
  await slack.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function start(redisUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), "lotse-slack-two-"));
  folders.push(folder);
  const started = await startProcess(folder, slack.apiUrl, {
    LOTSE_STORE: "redis",
    REDIS_URL: redisUrl,
    LOTSE_DATA_KEYS: `k1:${Buffer.alloc(32, 7).toString("base64")}`,
  });
  ends.push(async () => {
    started.child.kill("SIGKILL");
    await started.exited;
  });
  await until(async () => (await started.send(JSON.stringify({ type: "url_verification", challenge: "x" }))) === 200);
  return started;
}
type Started = Awaited<ReturnType<typeof start>>;
/** As Slack does: sent until somebody acknowledges, each time to the next process. */
async function deliver(body: string, to: readonly Started[]): Promise<void> {
  let at = 0;
  await until(async () => (await to[at++ % to.length]!.send(body)) === 200, "never acknowledged");
}
const eventOf = (user: string): string =>
  JSON.stringify(wrapped(directMessage("Darf ich Signal für die Arbeit nutzen?", { user })));
const answered = (): string[] => slack.posted.map(({ channel }) => channel);

describeWithRedis("two processes behind Slack on one Redis", () => {
  test("share what comes, and the same event at both is answered once", async () => {
    const redis = await startRedis();
    const both = await Promise.all([start(redis.url), start(redis.url)]);
    const bodies = USERS.slice(0, 12).map(eventOf);
    await Promise.all(bodies.flatMap((body) => both.map((one) => deliver(body, [one]))));
    await until(() => slack.posted.length === bodies.length, `${slack.posted.length} answers`);
    const parent = slack.posted[0]!;
    const more = JSON.stringify(
      wrapped(directMessage("und mit WhatsApp?", { user: USERS[0], thread_ts: parent.thread })),
    );
    await deliver(more, [both[1]!]);
    await until(() => slack.posted.length === bodies.length + 1);
    expect(slack.posted.at(-1)!.text).toMatch(/WhatsApp/); // what one process read, the other one knows
    expect(new Set(answered()).size).toBe(bodies.length);
    for (const one of both) {
      one.child.kill("SIGTERM");
      expect(await one.exited).toBe(0);
    }
  });

  test(
    "kill -9 of one in the middle of its work: nobody is left without an answer, nobody gets two",
    { timeout: TAKEN_OVER_MS + 60_000 },
    async () => {
      const redis = await startRedis();
      const [victim, other] = [await start(redis.url), await start(redis.url)];
      slack.state.delayMs = 400; // so that posts are under way when it ends
      const sent = USERS.map((user, i) => deliver(eventOf(user), i % 2 ? [victim, other] : [other, victim]));
      await until(() => slack.posted.length >= 5);
      victim.child.kill("SIGKILL");
      await victim.exited;
      await Promise.all(sent);
      slack.state.delayMs = 0;
      const store = await openForTest(redis.url);
      const settled = () => store.outbox.counts().then(({ sending, unknown, sent }) => [sending, unknown, sent]);
      expect((await settled())[0]).toBeGreaterThan(0); // it was posting when it ended
      await expect.poll(settled, { timeout: TAKEN_OVER_MS, interval: 500 }).toEqual([0, 0, USERS.length]);
      await store.close();
      expect(new Set(answered()).size).toBe(USERS.length);
      expect(answered()).toHaveLength(USERS.length);
      expect(other.out()).not.toMatch(/U0R|Signal/);
    },
  );
});
