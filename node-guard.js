import * as nodeModule from "node:module";

// Plain JavaScript, read before the first TypeScript file: says what to do when this Node cannot run the product.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  process.stderr.write(
    `Lotse needs Node 24 or newer, this is Node ${process.versions.node}.\n` +
      "Run it through npm (npm ci, then npm start): on Linux and Windows x64 the right Node comes with the dependencies.\n" +
      `Elsewhere install Node 24 first. (found: ${process.platform} ${process.arch}, minor ${minor})\n`,
  );
  process.exit(1);
}

// Compiled once, started faster ever after; the cache lies in the system's folder for temporary files.
nodeModule.enableCompileCache?.();
