import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createAdvisor, type Advisor } from "../advisor.ts";
import { ConfigError, readConfig, type Config } from "../config.ts";
import type { Answer } from "../core/answering/answer.ts";
import { fileFault, isFileFault } from "../core/file-fault.ts";
import { KnowledgeError } from "../core/knowledge/parse.ts";
import { PromptError } from "../llm/prompts.ts";
import { modelRun, type ModelRun, type Prices } from "./eval-model.ts";
import { report, tally, type Scored, type Turn } from "./eval-report.ts";

const USAGE = `usage: npm run eval -- FILE...   (JSON Lines with q or turns, expected, accept, rules, on, sources)
  --quiet                        no misses
  --model                        also through the configured model (OPENAI_API_KEY, OPENAI_MODEL): is anything but the words
                                 different, which sentences stood and why the others fell, latency, tokens
  --price-in N --price-out N     money per million tokens, for the cost
Without --model no model is asked, whatever is configured.
`;
const OPTIONS = {
  quiet: { type: "boolean" },
  model: { type: "boolean" },
  "price-in": { type: "string" },
  "price-out": { type: "string" },
} as const;

/** Labelled questions through the advisor: accepted, strict, unsafe, right rule, source and split, with Wilson intervals and the misses. */
process.stdout.on("error", () => process.exit(0)); // the reader has gone, e.g. | head
process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const given = argumentsIn(args);
  if (!given) {
    process.stderr.write(USAGE);
    return 2;
  }
  const { files, quiet, prices } = given;
  try {
    const config = readConfig();
    const advisor = createAdvisor({ ...config, model: null }, { besideModel: given.model });
    const watched = given.model ? modelRun(withModel(config)) : null;
    for (const file of files)
      process.stdout.write(`${report(file, await score(file, advisor, watched).catch(unreadable(file)), quiet)}\n`);
    if (watched) process.stdout.write(`${watched.report(prices)}\n`);
    await Promise.all([advisor.close(), watched?.advisor.close()]);
    return 0;
  } catch (error) {
    const mendable = [KnowledgeError, ConfigError, PromptError].some((kind) => error instanceof kind);
    if (!mendable) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
}

type Arguments = { files: string[]; quiet: boolean; model: boolean; prices: Prices };
function argumentsIn(args: readonly string[]): Arguments | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [input, output] = [values["price-in"], values["price-out"]].map((price) =>
      price === undefined ? null : Number(price),
    );
    if (positionals.length === 0 || Number.isNaN(input) || Number.isNaN(output)) return null;
    const prices = input == null || output == null ? null : { input, output };
    return { files: positionals, quiet: values.quiet ?? false, model: values.model ?? false, prices };
  } catch {
    return null;
  }
}

function withModel(config: Config) {
  if (!config.model) throw new ConfigError("--model: set OPENAI_API_KEY and OPENAI_MODEL (and where the endpoint is)");
  return { ...config, model: config.model };
}

async function score(file: string, advisor: Advisor, watched: ModelRun | null): Promise<Scored[]> {
  const scored: Scored[] = [];
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file) })) {
    number++;
    if (text.trim() === "") continue;
    const row = rowOf(text, file, number);
    for (const [i, turn] of row.turns.entries()) {
      const asked = { text: turn.q, ...(row.thread ? { thread: `${file}:${row.id}` } : {}) };
      const id = row.thread ? `${row.id}.${i + 1}` : row.id;
      const answer: Answer = await advisor.ask(asked);
      if (watched) watched.compare(id, await watched.advisor.ask(asked), answer);
      scored.push(tally(id, turn, answer));
    }
  }
  return scored;
}

type Row = { id: string; thread: boolean; turns: Turn[] };
function rowOf(text: string, file: string, number: number): Row {
  let raw: { id?: string; turns?: Turn[] } & Partial<Turn>;
  try {
    raw = JSON.parse(text) as typeof raw;
  } catch {
    throw new ConfigError(`${file}, line ${number}: this is not JSON`);
  }
  const turns = raw.turns ?? [raw as Turn];
  for (const turn of turns) {
    if (typeof turn.q !== "string" || !Array.isArray(turn.accept))
      throw new ConfigError(`${file}, line ${number}: needs "q" (or "turns" with "q") and "accept"`);
  }
  return { id: raw.id ?? String(number), thread: raw.turns !== undefined, turns };
}

/** A file that cannot be read is named with what to do. */
function unreadable(file: string): (error: unknown) => never {
  return (error) => {
    throw isFileFault(error) ? new ConfigError(`${file}: ${fileFault(error)}`) : error;
  };
}
