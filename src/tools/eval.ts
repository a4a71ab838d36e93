import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createAdvisor, type Advisor } from "../advisor.ts";
import { ConfigError, readConfig } from "../config.ts";
import type { Answer } from "../core/answering/answer.ts";
import { KnowledgeError } from "../core/knowledge/parse.ts";
import { report, tally, type Scored, type Turn } from "./eval-report.ts";

/** Labelled questions through the advisor: accepted, strict, unsafe, right rule, source and split, with Wilson intervals and the misses. */
process.stdout.on("error", () => process.exit(0)); // the reader has gone, e.g. | head
process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const quiet = args.includes("--quiet");
  const files = args.filter((arg) => arg !== "--quiet");
  if (files.length === 0 || files.some((file) => file.startsWith("--"))) {
    process.stderr.write(
      "usage: npm run eval -- FILE...   (JSON Lines with q or turns, expected, accept, rules, on, sources; --quiet: no misses)\n",
    );
    return 2;
  }
  try {
    const advisor = createAdvisor(readConfig());
    for (const file of files) process.stdout.write(`${report(file, await score(file, advisor), quiet)}\n`);
    await advisor.close();
    return 0;
  } catch (error) {
    if (!(error instanceof KnowledgeError || error instanceof ConfigError || isMissing(error))) throw error;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function score(file: string, advisor: Advisor): Promise<Scored[]> {
  const scored: Scored[] = [];
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file) })) {
    number++;
    if (text.trim() === "") continue;
    const row = rowOf(text, file, number);
    for (const [i, turn] of row.turns.entries()) {
      const answer: Answer = await advisor.ask({
        text: turn.q,
        ...(row.thread ? { thread: `${file}:${row.id}` } : {}),
      });
      scored.push(tally(row.thread ? `${row.id}.${i + 1}` : row.id, turn, answer));
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

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EISDIR");
}
