import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Redis } from "ioredis";
import { afterAll, describe, onTestFinished } from "vitest";

const present = ((): boolean => {
  try {
    execFileSync("redis-server", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** Suites that need a real Redis: skipped with a printed line where there is none, a failure where everything is required. */
export function describeWithRedis(name: string, suite: () => void): void {
  if (!present && process.env["REQUIRE_ALL"] === "1") throw new Error("redis-server is missing, and REQUIRE_ALL=1");
  if (!present) console.log(`1 suite skipped, no redis-server: ${name}`);
  describe.skipIf(!present)(name, suite);
}

export type RedisServer = {
  url: string;
  port: number;
  dir: string;
  /** Ends as a crash does. */
  kill(): Promise<void>;
  start(): Promise<void>;
  freeze(): void;
  thaw(): void;
  client(): Redis;
};

const running = new Set<ChildProcess>();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));

/** A Redis of one's own, as an operator should run it: each write in the append-only file before it is acknowledged, nothing evicted; `more` are further arguments. */
export async function startRedis(more: readonly string[] = [], port?: number): Promise<RedisServer> {
  const dir = await mkdtemp(join(tmpdir(), "lotse-redis-"));
  const at = port ?? (await freePort());
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const own = ["--port", String(at), "--bind", "127.0.0.1", "--dir", dir, "--save", "", "--loglevel", "warning"];
    const kept = ["--appendonly", "yes", "--appendfsync", "always", "--maxmemory-policy", "noeviction"];
    child = spawn("redis-server", [...own, ...kept, ...more], { stdio: "ignore" });
    running.add(child);
    await answers(at);
  };
  const kill = async (): Promise<void> => {
    const dying = child;
    child = null;
    if (!dying) return;
    const gone = once(dying, "exit");
    dying.kill("SIGCONT");
    dying.kill("SIGKILL");
    await gone;
    running.delete(dying);
  };
  await start();
  const clients: Redis[] = [];
  whenDone(async () => {
    clients.forEach((client) => client.disconnect());
    await kill();
    await rm(dir, { recursive: true, force: true });
  });
  return {
    url: `redis://127.0.0.1:${at}`,
    port: at,
    dir,
    kill,
    start,
    freeze: () => void child?.kill("SIGSTOP"),
    thaw: () => void child?.kill("SIGCONT"),
    client() {
      const client = new Redis(at, "127.0.0.1");
      client.on("error", () => undefined);
      clients.push(client);
      return client;
    },
  };
}

/** After the test that started it, or after the suite whose hook did. */
function whenDone(clean: () => Promise<void>): void {
  try {
    onTestFinished(clean);
  } catch {
    afterAll(clean);
  }
}

async function answers(port: number): Promise<void> {
  const client = new Redis({ port, host: "127.0.0.1", retryStrategy: () => 20, maxRetriesPerRequest: null });
  client.on("error", () => undefined);
  for (;;) {
    try {
      if ((await client.ping()) === "PONG") break;
    } catch (error) {
      if (String(error).includes("NOAUTH")) break;
      await pause(20); // still loading
    }
  }
  client.disconnect();
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
