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
  describe.skipIf(!present)(name, () => {
    afterAll(async () => {
      await Promise.all([...running].map((stop) => stop()));
    });
    suite();
  });
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

/** What ends each server that was started here and not ended since. */
const running = new Set<() => Promise<void>>();
/** Ends Redis as soon as our end of its standard input is gone, however our process ended; says Redis' process id first. */
const GUARD =
  'redis-server "$@" >/dev/null 2>&1 </dev/null & pid=$!; echo $pid; cat >/dev/null; kill -9 $pid; wait $pid';

/** A Redis of one's own, as an operator should run it: each write in the append-only file before it is acknowledged, nothing evicted; `more` are further arguments. */
export async function startRedis(more: readonly string[] = [], port?: number): Promise<RedisServer> {
  const dir = await mkdtemp(join(tmpdir(), "lotse-redis-"));
  const at = port ?? (await freePort());
  let guard: ChildProcess | null = null;
  let pid = 0;
  const start = async (): Promise<void> => {
    const own = ["--port", String(at), "--bind", "127.0.0.1", "--dir", dir, "--save", "", "--loglevel", "warning"];
    const kept = ["--appendonly", "yes", "--appendfsync", "always", "--maxmemory-policy", "noeviction"];
    guard = spawn("sh", ["-c", GUARD, "redis", ...own, ...kept, ...more], { stdio: ["pipe", "pipe", "ignore"] });
    const [line] = (await once(guard.stdout!, "data")) as [Buffer];
    pid = Number(line.toString());
    await answers(at);
  };
  const kill = async (): Promise<void> => {
    const ending = guard;
    guard = null;
    if (!ending) return;
    const gone = once(ending, "exit");
    ending.stdin?.end();
    await gone;
  };
  const clients: Redis[] = [];
  const stop = async (): Promise<void> => {
    running.delete(stop);
    clients.forEach((client) => client.disconnect());
    await kill();
    await rm(dir, { recursive: true, force: true });
  };
  running.add(stop);
  await start();
  endWithTest(stop);
  return {
    url: `redis://127.0.0.1:${at}`,
    port: at,
    dir,
    kill,
    start,
    freeze: () => void process.kill(pid, "SIGSTOP"),
    thaw: () => void process.kill(pid, "SIGCONT"),
    client() {
      const client = new Redis(at, "127.0.0.1");
      client.on("error", () => undefined);
      clients.push(client);
      return client;
    },
  };
}

/** With the test that started it; one that a hook started ends with its suite. */
function endWithTest(stop: () => Promise<void>): void {
  try {
    onTestFinished(stop);
  } catch {
    // not in a test
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
