import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { quantile } from "./measure.ts";
import { SERVER, started } from "./started.ts";
import type { Row, Section } from "./table.ts";

/** A bare process that says an address and waits, for the memory that Node takes by itself. */
const BARE = ["-e", "console.log('http://bare'); setInterval(() => {}, 1000)"];
const FOLDER = mkdtempSync(join(tmpdir(), "lotse-bench-"));
const ROUNDS = 7;

/** How long a start takes until the address is printed, and what the process then holds in memory. */
export async function startUp(): Promise<Section> {
  const [ready, bare, memory, bareMemory]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    const server = await once(SERVER);
    ready.push(server.ms);
    memory.push(server.megabytes);
    bareMemory.push((await once(BARE)).megabytes);
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

async function once(args: readonly string[]): Promise<{ ms: number; megabytes: number }> {
  const server = await started(args, {
    HOST: "127.0.0.1",
    PORT: "0",
    LOTSE_COMPANY_FILE: "",
    LOTSE_SQLITE_FILE: join(FOLDER, "start.sqlite"),
  });
  const megabytes = resident(server.pid);
  await server.end();
  return { ms: server.ms, megabytes };
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
