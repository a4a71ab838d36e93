import { once } from "node:events";
import { createReadStream } from "node:fs";
import { access, constants } from "node:fs/promises";
import { createInterface } from "node:readline";
import { parseArgs, styleText } from "node:util";
import { z } from "zod";
import { createAdvisor } from "../advisor.ts";
import { answerRows } from "../chat/cli/answer-rows.ts";
import { converse } from "../chat/cli/converse.ts";
import { decideSituation, SituationError } from "../chat/cli/decide-situation.ts";
import { linesOf } from "../chat/cli/lines-of.ts";
import { renderAnswer, renderSent } from "../chat/cli/render-answer.ts";
import { wrap, type Terminal } from "../chat/cli/terminal.ts";
import { word } from "../chat/cli/words.ts";
import { readConfig } from "../config.ts";
import { fileFault, isFileFault } from "../core/file-fault.ts";
import { answerSchema, type Answer } from "../core/answering/answer.ts";
import type { Language } from "../core/reading/language.ts";
import type { Events } from "../ports/events.ts";

const HELP = `npm run ask                                  a conversation (also from a pipe, one question per line)
npm run ask -- "question"                    one readable answer
npm run --silent ask -- --json "question"    one Answer as one JSON line
npm run --silent ask -- --json --batch FILE  one JSON line per line of FILE ("-": stdin), in order:
                                               {"id":"1","q":"question"}
                                               {"id":"2","turns":[{"q":"first"},{"q":"second"}]}
                                               {"id":"3","situation":{"device":["work"]}}
                                             a line that cannot be answered becomes {"id","error"}; exit code 1 at the end
npm run ask -- --situation '{"device":["work"],"purpose":["private"]}'
                                             decides stated facts without reading; with --json as an Answer
npm run --silent ask -- --schema             the JSON Schema of an Answer
npm run ask -- --sent "question"             also prints what went to a model for this answer
--lang de|en                                 the language where a text does not tell (default: de)
Exit codes: 0 answered, 1 something could not be read or answered, 2 wrong use.
`;
const OPTIONS = {
  json: { type: "boolean" },
  batch: { type: "string" },
  situation: { type: "string" },
  schema: { type: "boolean" },
  sent: { type: "boolean" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Wrong use: exit code 2. */
class UsageError extends Error {}

const terminal = (): Terminal => ({
  width: Math.max(30, Math.min(process.stdout.columns ?? 80, 100)),
  style: (format, text) => styleText(format, text),
});

// A reader that stops early (| head) is no mistake.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await run(process.argv.slice(2)).catch(failed);

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = argumentsIn(args);
  const question = positionals.join(" ").trim();
  const language = languageIn(values.lang);
  const ways = [values.batch, values.situation, values.schema, question === "" ? undefined : question].filter(
    (way) => way !== undefined,
  );
  if (values.help) return print(HELP);
  if (ways.length > 1) throw new UsageError("Give one of: a question, --batch, --situation, --schema.");
  if (values.schema) return print(`${JSON.stringify(z.toJSONSchema(answerSchema), null, 2)}\n`);
  if (question === "" && positionals.length > 0)
    throw new UsageError(
      'Die Frage fehlt, z. B. npm run ask -- "Darf ich Signal dienstlich nutzen?" (the question is missing)',
    );
  if (values.batch !== undefined && !values.json)
    throw new UsageError("--batch schreibt JSON, eine Zeile je Antwort: --json dazuschreiben (--batch needs --json)");
  if (values.json && ways.length === 0)
    throw new UsageError(
      '--json needs a question, --batch FILE or --situation, e.g. --json "Darf ich Signal dienstlich nutzen?"',
    );
  if (values.sent && (question === "" || values.json))
    throw new UsageError('--sent goes with one readable question, e.g. --sent "Darf ich Signal dienstlich nutzen?"');
  if (values.batch !== undefined && values.batch !== "-")
    await access(values.batch, constants.R_OK).catch(unreadable(values.batch));
  const config = readConfig();
  for (const hint of config.hints) process.stderr.write(`${hint}\n`);
  const { ask, sent, forget, close, parts } = createAdvisor(config, { events: modelFaults() });
  const decide = (situation: unknown): Answer => decideSituation(situation, language ?? "de", parts);
  const show = (answer: Answer): Promise<number> =>
    print(values.json ? `${JSON.stringify(answer)}\n` : `${renderAnswer(answer, terminal())}\n`);
  const asked = <T>(fields: T): T & { language?: Language } => ({ ...fields, ...(language ? { language } : {}) });
  try {
    if (values.batch !== undefined) {
      const bytes = values.batch === "-" ? process.stdin : createReadStream(values.batch);
      const bad = await answerRows(linesOf(bytes), write, {
        ask: (fields) => ask(asked(fields)),
        decide,
        forget,
      }).catch(unreadable(values.batch));
      return bad === 0 ? 0 : 1;
    }
    if (values.situation !== undefined) return await show(decide(situationIn(values.situation)));
    if (question !== "") {
      const answer = await ask(asked({ text: question }));
      await show(answer);
      return values.sent ? await print(`\n${renderSent(await sent(answer.id, null), answer.language)}\n`) : 0;
    }
    return await talk({ ask, sent, forget, thread: parts.clock.id(), language });
  } finally {
    await close();
  }
}

/** A conversation on the terminal, or with whoever is at the other end of a pipe. */
async function talk(
  parts: Pick<Parameters<typeof converse>[0], "ask" | "sent" | "forget" | "thread" | "language">,
): Promise<number> {
  const typed = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const readline = createInterface(
    typed ? { input: process.stdin, output: process.stdout, prompt: "> " } : { input: process.stdin },
  );
  readline.on("SIGINT", () => readline.close());
  const spoken = parts.language ?? "de";
  if (typed)
    await write(`${wrap(`${word("hello", spoken)}\n${word("help", spoken)}`, terminal().width).join("\n")}\n\n`);
  await converse({ ...parts, lines: readline, prompt: () => typed && readline.prompt(), write, terminal });
  readline.close();
  if (typed) await write("\n");
  return 0;
}

function argumentsIn(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function languageIn(lang: string | undefined): Language | null {
  if (lang === undefined || lang === "de" || lang === "en") return lang ?? null;
  throw new UsageError(`--lang is "de" or "en", not "${lang}".`);
}

function situationIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SituationError(
      `--situation is not JSON (${(error as Error).message}): write it like '{"device":["work"],"purpose":["private"]}'`,
    );
  }
}

/** Waits where the reader is slower, so that nothing piles up in memory. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}
async function print(text: string): Promise<number> {
  await write(text);
  return 0;
}

/** A model that does not answer costs its words only; that is said once, beside the answers. */
function modelFaults(): Events {
  let told = false;
  return {
    count(event) {
      if (event.name !== "model_calls" || event.code === "ok" || told) return;
      told = true;
      process.stderr.write(
        `Die KI hat nicht brauchbar geantwortet (${event.code}): Lotse antwortet ohne sie. (The model failed: answers come without it.)\n`,
      );
    },
  };
}

/** A file that cannot be read is named with what is wrong. */
function unreadable(file: string): (error: unknown) => never {
  return (error) => {
    throw isFileFault(error) ? new Error(`--batch: ${file}: ${fileFault(error)}`) : error;
  };
}

/** A clear line instead of a stack trace. */
function failed(error: Error): number {
  const wrongUse = error instanceof UsageError || error instanceof SituationError;
  process.stderr.write(`${error.message}\n${error instanceof UsageError ? "See: npm run ask -- --help\n" : ""}`);
  return wrongUse ? 2 : 1;
}
