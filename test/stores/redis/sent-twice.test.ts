import { expect, test } from "vitest";
import { Redis } from "ioredis";
import { fill } from "../../contracts/holdings.ts";
import { A, B, NOON, stillClock } from "../../contracts/opened.ts";
import { everyCall } from "./every-call.ts";
import { openForTest } from "./open-for-test.ts";
import { describeWithRedis, startRedis } from "./redis-server.ts";

/** Everything in a Redis, but for markers of calls and BullMQ's own counters. */
async function contents(client: Redis): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const key of (await client.keys("*")).sort((one, other) => (one < other ? -1 : 1))) {
    if (/:once:|:wake:/.test(key)) continue;
    const type = await client.type(key);
    if (type === "hash") found[key] = await client.hgetall(key);
    else if (type === "set") found[key] = (await client.smembers(key)).sort((one, other) => (one < other ? -1 : 1));
    else if (type === "zset") found[key] = await client.zrange(key, "0", "-1", "WITHSCORES");
    else found[key] = await client.get(key);
  }
  return found;
}

describeWithRedis("a command that is sent again", () => {
  test("every script that arrives twice leaves what it leaves when it arrives once", async () => {
    const server = await startRedis();
    const client = server.client();
    const snapshots: Record<string, unknown>[][] = [];
    const original = { evalsha: Redis.prototype.evalsha, eval: Redis.prototype.eval };
    let sent = 0;
    // what ioredis does after a lost connection: the very same command again
    const again = (name: "evalsha" | "eval") =>
      async function (this: Redis, ...args: [string, number, ...string[]]) {
        const first = await original[name].apply(this, args);
        await original[name].apply(this, args);
        sent += 1;
        return first;
      } as Redis["eval"];
    for (const twice of [false, true]) {
      await client.flushall();
      if (twice) Object.assign(Redis.prototype, { evalsha: again("evalsha"), eval: again("eval") });
      const store = await openForTest(server.url, { clock: stillClock(), leases: "clock" });
      const after: Record<string, unknown>[] = [];
      await fill(store, B, "b");
      await store.keys.putIfAbsent(A, "m1.ka.x");
      await store.limits.take(A);
      for (const call of Object.values(everyCall(store, A, NOON))) {
        await call();
        after.push(await contents(client));
      }
      await store.close();
      Object.assign(Redis.prototype, original);
      snapshots.push(after);
    }
    expect(sent).toBeGreaterThan(50);
    expect(snapshots[0]!.length).toBeGreaterThan(40);
    expect(snapshots[1]).toEqual(snapshots[0]);
    client.disconnect();
  });
});
