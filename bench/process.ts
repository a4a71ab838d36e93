import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { quantile } from "./measure.ts";
import type { Row, Section } from "./table.ts";

const ROOT = join(import.meta.dirname, "..");
const SERVER = ["--import", "./node-guard.js", "src/main.ts"];
/** A bare process that says an address and waits, for the memory that Node takes by itself. */
const BARE = ["-e", "console.log('http://bare'); setInterval(() => {}, 1000)"];
const FOLDER = mkdtempSync(join(tmpdir(), "lotse-bench-"));
const ROUNDS = 7;
const PATIENCE_MS = 30_000;

/** How long a start takes until the address is printed, and what the process then holds in memory. */
export async function startUp(): Promise<Section> {
  const [ready, bare, memory, bareMemory]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    const server = await started(SERVER);
    ready.push(server.ms);
    memory.push(server.megabytes);
    bareMemory.push((await started(BARE)).megabytes);
    const start = performance.now();
    spawnSync(process.execPath, ["-e", "0"]);
    bare.push(performance.now() - start);
  }
  const median = (values: readonly number[]): number => quantile(values, 0.5);
  const measured = memory.every((value) => value > 0);
  const time = { what: "start until the address is printed", against: "node -e 0, start to end", goal: 700 };
  const held = { what: "resident when ready", against: "node that waits", goal: 140 };
  const rows: Row[] = [{ ...time, ours: median(ready), peer: median(bare), unit: "ms", better: "lower" }];
  if (measured) rows.push({ ...held, ours: median(memory), peer: median(bareMemory), unit: "MB", better: "lower" });
  return {
    title: `(f) Start of the service, median of ${ROUNDS}`,
    notes: measured ? [] : ["resident memory is read from /proc and not measured here"],
    rows,
  };
}

async function started(args: readonly string[]): Promise<{ ms: number; megabytes: number }> {
  const start = performance.now();
  const env = {
    ...process.env,
    HOST: "127.0.0.1",
    PORT: "0",
    LOTSE_COMPANY_FILE: "",
    LOTSE_SQLITE_FILE: join(FOLDER, "start.sqlite"),
  };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
  try {
    await address(child);
    return { ms: performance.now() - start, megabytes: resident(child.pid ?? 0) };
  } finally {
    await ended(child);
  }
}

function address(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const patience = setTimeout(
      () => reject(new Error(`no address within ${PATIENCE_MS} ms; it said: ${said}`)),
      PATIENCE_MS,
    );
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (!/http:\/\/\S/u.test(said)) return;
      clearTimeout(patience);
      resolve();
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("error", reject);
    child.once("exit", (code) => {
      clearTimeout(patience);
      reject(new Error(`the service ended with ${code}: ${said}`));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill();
  });
}

/** Megabytes held by a process, 0 where the system does not tell. */
function resident(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
