import { beforeAll, expect, test } from "vitest";
import { openRedis } from "../../../src/stores/redis/open-redis.ts";
import { LIMITS, type Open } from "../../contracts/opened.ts";
import { storeContract } from "../../contracts/store.ts";
import { describeWithRedis, startRedis, type RedisServer } from "./redis-server.ts";

let server: RedisServer;
let count = 0;

const open: Open = async (clock) => {
  const name = `lotse-${(count += 1)}`;
  const options = { clock, limits: LIMITS, name, leases: "clock" as const };
  const stores = [await openRedis(server.url, options), await openRedis(server.url, options)];
  return {
    store: stores[0]!,
    other: stores[1]!,
    async reopen() {
      const again = await openRedis(server.url, options);
      stores.push(again);
      return again;
    },
    async close() {
      await Promise.all(stores.map((store) => store.close()));
    },
  };
};

describeWithRedis("the store's contract on Redis", () => {
  beforeAll(async () => {
    server = await startRedis();
  });
  storeContract("Redis", open);

  test("after all of this: every key has an end, but for indexes and what BullMQ counts with", async () => {
    const client = server.client();
    const endless = new Set<string>();
    let seen = 0;
    for await (const keys of client.scanStream({ count: 1000 }) as AsyncIterable<string[]>) {
      for (const key of keys) {
        seen += 1;
        if ((await client.ttl(key)) === -1) endless.add(key.replace(/^\{[^}]*\}/, ""));
      }
    }
    client.disconnect();
    expect(seen).toBeGreaterThan(1000);
    const others = [...endless].filter(
      (key) => !/^:index:|^:keys:installation:|^:wake:(id|events|meta|wait|marker)$/.test(key),
    );
    expect(others).toEqual([]);
  });
});
