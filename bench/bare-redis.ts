import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";

export type OwnRedis = { url: string; stop(): Promise<void> };

/** A Redis of one's own, set as an operator should set it; null where there is no redis-server. */
export async function ownRedis(folder: string): Promise<OwnRedis | null> {
  try {
    execFileSync("redis-server", ["--version"], { stdio: "ignore" });
  } catch {
    return null;
  }
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  const own = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--save", ""];
  const child = spawn("redis-server", [...own, "--appendonly", "yes", "--maxmemory-policy", "noeviction"], {
    stdio: "ignore",
  });
  const client = new Redis({ port, host: "127.0.0.1", maxRetriesPerRequest: null, retryStrategy: () => 20 });
  client.on("error", () => {});
  await client.ping();
  client.disconnect();
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}

/** Milliseconds per job of BullMQ alone, its data being what a question and an answer weigh. */
export async function bareQueue(url: string, jobs: number): Promise<number> {
  const { port } = new URL(url);
  const connection = { host: "127.0.0.1", port: Number(port), maxRetriesPerRequest: null };
  const queue = new Queue("bare", { connection });
  let done = 0;
  const all = Promise.withResolvers<void>();
  const worker = new Worker(
    "bare",
    async () => {
      if (++done === jobs) all.resolve();
      return "x".repeat(3000);
    },
    { connection, concurrency: 8, removeOnComplete: { count: 0 } },
  );
  await worker.waitUntilReady();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: jobs }, (_, i) => queue.add("bare", { text: "x".repeat(600) }, { jobId: `j-${i}` })),
  );
  await all.promise;
  const ms = (performance.now() - began) / jobs;
  await worker.close();
  await queue.close();
  return ms;
}
