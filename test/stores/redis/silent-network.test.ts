import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { test } from "vitest";
import { openForTest } from "./open-for-test.ts";
import { describeWithRedis, startRedis } from "./redis-server.ts";
import { refusesInTime, works } from "./refuses-in-time.ts";

/** A network between us and Redis that can swallow what goes over its present connections, without closing them. */
async function startNetwork(port: number) {
  const open = new Set<Socket>();
  const swallowing = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    open.add(near);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("data", (data) => void (swallowing.has(near) || to.write(data)));
      from.on("error", () => undefined);
      from.on("close", () => to.destroy());
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    swallow: () => open.forEach((socket) => swallowing.add(socket)),
    close() {
      open.forEach((socket) => socket.destroy());
      server.close();
    },
  };
}

describeWithRedis("a network that swallows packets", () => {
  test("is noticed: calls are refused in time, and a new connection is made, which works", async () => {
    const server = await startRedis();
    const network = await startNetwork(server.port);
    const store = await openForTest(network.url);
    await store.ready();
    network.swallow();
    await refusesInTime(store);
    await works(store);
    await store.close();
    network.close();
  });
});
