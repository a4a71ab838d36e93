import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Ran = { code: number | null; out: string; err: string };
export type Run = { args?: readonly string[]; stdin?: string; env?: Record<string, string>; cwd?: string };

/** An empty folder, so that no `.env` or company.yaml of the developer takes part. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), "lotse-tool-"));

/** Runs a tool as npm does: this Node, the TypeScript file, nothing of the developer's environment. */
export function startTool(tool: string, { args = [], env = {}, cwd = emptyFolder() }: Run) {
  const file = join(import.meta.dirname, "..", "..", "src", "tools", `${tool}.ts`);
  return spawn(process.execPath, [file, ...args], { cwd, env: { PATH: process.env.PATH ?? "", ...env } });
}

export async function runTool(tool: string, run: Run = {}): Promise<Ran> {
  const child = startTool(tool, run);
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  child.stdin.on("error", () => {}).end(run.stdin ?? "");
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out, err };
}
