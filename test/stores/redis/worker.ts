import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const FILE = fileURLToPath(new URL("worker-process.ts", import.meta.url));

export type WorkerProcess = {
  done: string[];
  began: string[];
  exited: Promise<unknown>;
  kill(): Promise<void>;
  end(): Promise<void>;
};

/** Starts a worker process and waits until it works. */
export async function startWorker(
  url: string,
  { workMs = 0, leaseMs = 2000, concurrency = 1 }: { workMs?: number; leaseMs?: number; concurrency?: number } = {},
): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [FILE, url, String(workMs), String(leaseMs), String(concurrency)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const done: string[] = [];
  const began: string[] = [];
  const ready = Promise.withResolvers<void>();
  const exited = once(child, "exit");
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "ready") ready.resolve();
      if (line.startsWith("done ")) done.push(line.slice(5));
      if (line.startsWith("began ")) began.push(line.slice(6));
    }
  });
  void exited.then(() => ready.resolve());
  await ready.promise;
  return {
    done,
    began,
    exited,
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
    async end() {
      child.stdin.end();
      await exited;
    },
  };
}
