import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { COMMANDS } from "../chat/slack/names.ts";
import { shapeManifest, type Manifest } from "../chat/slack/shape-manifest.ts";

const USAGE = `usage: npm run --silent manifest [-- URL] [-- --ask ${COMMANDS.ask}] [-- --dpo ${COMMANDS.dpo}]
prints the Slack manifest to paste: for Socket Mode, or with URL (https://lotse.firma.example) for HTTP
`;
process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): number {
  const read = parsed(args);
  if (!read) {
    process.stderr.write(USAGE);
    return 2;
  }
  const file = join(import.meta.dirname, "..", "..", "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  process.stdout.write(`${JSON.stringify(shapeManifest(manifest, read), null, 2)}\n`);
  return 0;
}

/** Null where an argument is not what Slack would take. */
function parsed(args: readonly string[]): { url: string | null; commands: { ask: string; dpo: string } } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ask: { type: "string", default: COMMANDS.ask }, dpo: { type: "string", default: COMMANDS.dpo } },
    });
    const commands = { ask: values.ask, dpo: values.dpo };
    const [base, ...more] = positionals;
    const named = Object.values(commands).every((name) => /^\/[a-z0-9äöüß_-]{1,31}$/.test(name));
    if (more.length > 0 || !named || commands.ask === commands.dpo) return null;
    if (base === undefined) return { url: null, commands };
    const url = new URL(base);
    return url.protocol === "https:" ? { url: new URL("/slack/events", url).href, commands } : null;
  } catch {
    return null;
  }
}
