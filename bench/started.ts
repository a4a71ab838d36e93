import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const PATIENCE_MS = 30_000;

/** What `npm start` runs, flags included. */
export const SERVER: readonly string[] = startScript();

function startScript(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: { start: string } };
  const [node, ...args] = scripts.start.split(" ");
  if (node !== "node") throw new Error(`the bench starts node itself; "npm start" runs ${scripts.start}`);
  return args;
}

export type Started = { url: string; ms: number; pid: number; processorMs(): number; end(): Promise<void> };

/** A Node process of its own that says its address once it is ready. */
export async function started(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Started> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  try {
    const url = await address(child);
    return {
      url,
      ms: performance.now() - start,
      pid: child.pid ?? 0,
      processorMs: () => processorMs(child.pid ?? 0),
      end: () => ended(child),
    };
  } catch (error) {
    await ended(child);
    throw error;
  }
}

function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const patience = setTimeout(
      () => reject(new Error(`no address within ${PATIENCE_MS} ms; it said: ${said}`)),
      PATIENCE_MS,
    );
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const [url] = /http:\/\/\S+/u.exec(said) ?? [];
      if (url === undefined) return;
      clearTimeout(patience);
      resolve(url);
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

const TICK_MS = 10;
/** Processor time a process has taken so far, 0 where the system does not tell; what others do on the machine does not count. */
function processorMs(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /u, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0;
  }
}
