import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { openRedis } from "../../../src/stores/redis/open-redis.ts";
import { LIMITS, type Open } from "../../contracts/opened.ts";
import { storeContract } from "../../contracts/store.ts";
import { openForTest } from "./open-for-test.ts";
import { refusesInTime, works } from "./refuses-in-time.ts";
import { describeWithRedis, freePort, startRedis, type RedisServer } from "./redis-server.ts";

/** Three masters on loopback; the bus has a free port of its own. */
async function startCluster(): Promise<RedisServer[]> {
  const masters: RedisServer[] = [];
  for (let at = 0; at < 3; at += 1) {
    const bus = String(await freePort());
    masters.push(
      await startRedis(["--cluster-enabled", "yes", "--cluster-node-timeout", "5000", "--cluster-port", bus]),
    );
  }
  const addresses = masters.map(({ port }) => `127.0.0.1:${port}`);
  await promisify(execFile)("redis-cli", ["--cluster", "create", ...addresses, "--cluster-yes"]);
  for (const master of masters) {
    const client = master.client();
    while (!(await client.cluster("INFO")).includes("cluster_state:ok")) await pause(50);
    client.disconnect();
  }
  return masters;
}

let url = "";
let masters: RedisServer[] = [];
let count = 0;

/** Installations with names of their own lie on different masters, so all three take part. */
const open: Open = async (clock) => {
  const name = `lotse-${(count += 1)}`;
  const options = { clock, limits: LIMITS, name, leases: "clock" as const };
  const stores = [await openRedis(url, options), await openRedis(url, options)];
  return {
    store: stores[0]!,
    other: stores[1]!,
    async reopen() {
      const again = await openRedis(url, options);
      stores.push(again);
      return again;
    },
    async close() {
      await Promise.all(stores.map((store) => store.close()));
    },
  };
};

describeWithRedis("the store's contract on a Redis Cluster of three masters", () => {
  beforeAll(async () => {
    masters = await startCluster();
    url = masters.map((master) => master.url).join(",");
  });
  storeContract("a Redis Cluster", open);

  test("after all of this: keys lie on all three, and those of one installation in one slot", async () => {
    const slots = new Map<string, Set<number>>();
    const sizes: number[] = [];
    for (const master of masters) {
      const client = master.client();
      sizes.push(await client.dbsize());
      for await (const keys of client.scanStream({ count: 1000 }) as AsyncIterable<string[]>) {
        for (const key of keys.filter((_, at) => at % 20 === 0)) {
          const name = /^\{([^}]+)\}/.exec(key)?.[1] ?? key;
          slots.set(name, (slots.get(name) ?? new Set()).add(await client.cluster("KEYSLOT", key)));
        }
      }
      client.disconnect();
    }
    expect(Math.min(...sizes)).toBeGreaterThan(0);
    expect(slots.size).toBeGreaterThan(10);
    expect([...slots].filter(([, of]) => of.size !== 1)).toEqual([]);
  });

  test("a cluster that is frozen is refused in time, and works again without a restart", async () => {
    const store = await openForTest(url);
    await store.ready();
    masters.forEach((master) => master.freeze());
    await refusesInTime(store);
    masters.forEach((master) => master.thaw());
    await works(store);
    await store.close();
  });
});
