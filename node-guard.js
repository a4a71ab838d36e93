import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";

// Plain JavaScript, read before the first TypeScript file: brings the Node that came with the dependencies, or says what to do.
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  const system = { linux: "linux", win32: "win" }[process.platform] ?? process.platform;
  const name = process.platform === "win32" ? "node.exe" : "node";
  const shipped = fileURLToPath(new URL(`node_modules/node-${system}-${process.arch}/bin/${name}`, import.meta.url));
  if (!existsSync(shipped)) {
    process.stderr.write(
      `Lotse needs Node 24 or newer, this is Node ${process.versions.node} (${process.platform} ${process.arch}).\n` +
        "On Linux and on Windows x64 the right Node comes with the dependencies: run npm ci, then the same command again.\n" +
        "Elsewhere install Node 24 first.\n",
    );
    process.exit(1);
  }
  const child = spawn(shipped, [...process.execArgv, ...process.argv.slice(1)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // Nothing after this line runs here: the other Node does the work.
  await new Promise(() => {
    child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
  });
}

// Compiled once, started faster ever after; the cache lies in the system's folder for temporary files.
nodeModule.enableCompileCache?.();
