import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { readConfig } from "../config.ts";
import { catalogueHtml } from "../core/answering/catalogue.ts";
import { fileFault, isFileFault } from "../core/file-fault.ts";
import { loadKnowledge, SHIPPED } from "../ops/knowledge-files.ts";

process.stdout.on("error", () => process.exit(0)); // the reader has gone, e.g. | head
process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): number {
  const [path = "catalogue.html", ...others] = args;
  if (path.startsWith("-") || others.length > 0) {
    process.stdout.write("usage: npm run catalogue [-- FILE]   (writes catalogue.html, or FILE)\n");
    return path === "--help" || path === "-h" ? 0 : 2;
  }
  try {
    const { knowledge } = loadKnowledge(SHIPPED, readConfig().companyFile, new Date().toISOString().slice(0, 10));
    const page = catalogueHtml(knowledge);
    writeFileSync(path, page);
    const hash = createHash("sha256").update(page).digest("hex").slice(0, 16);
    process.stdout.write(
      `${path}: ${Math.round(page.length / 1024)} kB, SHA-256 ${hash} (every answer names it as versions.catalogue)\n`,
    );
    return 0;
  } catch (error) {
    process.stderr.write(`${isFileFault(error) ? `${path}: ${unwritable(error)}` : (error as Error).message}\n`);
    return 1;
  }
}

/** Where a file is to be written, what is not there is its folder. */
function unwritable(error: unknown): string {
  return (error as NodeJS.ErrnoException).code === "ENOENT"
    ? "diesen Ordner gibt es nicht (this folder does not exist)"
    : fileFault(error);
}
