import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { createAdvisor } from "../src/advisor.ts";
import { answering } from "./answering.ts";
import { startUp } from "./process.ts";
import { labelled, reading } from "./reading.ts";
import { retrieval } from "./retrieval.ts";
import { slack } from "./slack.ts";
import { stores } from "./stores.ts";
import { failures, table } from "./table.ts";
import { teams } from "./teams.ts";

const HERE = import.meta.dirname;
const NO_QUESTIONS = {
  title: "(c) (d) (e) (g)",
  notes: ["skipped: no labelled questions in ../shared/questions or test/questions"],
  rows: [],
};

const loadBefore = loadavg()[0] ?? 0;
installPeers();
const started = performance.now();
const questions = labelled();
const advisor = createAdvisor({ companyFile: null, address: null });
const start = await startUp();
const texts = questions.map(({ q }) => q);
const answered = texts.length > 0 ? await answering(advisor, texts) : null;
const found = await retrieval();
const { peer, ...read } = answered
  ? await reading(advisor.parts.knowledge, questions)
  : { peer: null, ...NO_QUESTIONS };
await advisor.close();

const kept = [...(await stores()), ...(await slack()), ...(await teams())];
const sections = [...found, ...(answered && peer ? answered(peer) : []), start, read, ...kept];
const load = Math.max(loadBefore, loadavg()[0] ?? 0);
const busy = load > cpus().length;
const failed = failures(sections, busy);
const [processor] = cpus();
const seconds = Math.round((performance.now() - started) / 1000);
say(`npm run bench: Node ${process.version}, ${cpus().length} x ${processor?.model ?? "unknown"}, ${process.platform}`);
say("ratio = Lotse / compared, both measured in this run; a quality below its goal fails, a cost at twice its goal");
if (busy) {
  say(`NOTE: the machine was busy (load ${load.toFixed(1)}): costs are too high and fail nothing, read the ratios`);
}
say(table(sections));
say(`\n${failed.length === 0 ? "no figure fails" : `FAILS: ${failed.join("; ")}`}  (${seconds} s)`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** The peers are installed on the first run only: the product itself never needs them. */
function installPeers(): void {
  if (existsSync(join(HERE, "node_modules"))) return;
  say("bench/node_modules is missing: npm ci --prefix bench (MiniSearch and nlp.js, about 120 MB)");
  const args = ["ci", "--prefix", HERE, "--ignore-scripts", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  if (npm) execFileSync(process.execPath, [npm, ...args], { stdio: "inherit" });
  else execFileSync("npm", args, { stdio: "inherit", shell: process.platform === "win32" });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
