import { access, constants, copyFile, rename, stat, unlink, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { stringify } from "yaml";
import { companyQuestions, yesOrNo } from "../chat/cli/company-questions.ts";
import { dialogue, Left, type Dialogue } from "../chat/cli/dialogue.ts";
import type { Company } from "../core/knowledge/company.ts";
import { loadKnowledge, SHIPPED } from "../ops/knowledge-files.ts";

const HELP = `npm run setup                  seven questions, then company.yaml
npm run setup -- other.yaml    the same, into another file
`;
const HEADER = `# The company file of Lotse, written by npm run setup. What every field means: knowledge/company.example.yaml.
# After an edit: npm run prove.
`;
const today = new Date().toISOString().slice(0, 10);
const write = (text: string): void => void process.stdout.write(text);

process.stdout.on("error", () => process.exit(0)); // the reader has gone, e.g. | head
process.exitCode = await run(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  return 1;
});

async function run(args: readonly string[]): Promise<number> {
  const [path = "company.yaml", ...others] = args;
  if (path.startsWith("-") || others.length > 0) {
    write(HELP);
    return path === "--help" || path === "-h" ? 0 : 2;
  }
  const { knowledge } = loadKnowledge(SHIPPED, null, today);
  const typed = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const readline = createInterface(typed ? { input: process.stdin, output: process.stdout } : { input: process.stdin });
  readline.on("SIGINT", () => readline.close());
  const prompt = (question: string): void => {
    write(`${question}\n`);
    if (!typed) return;
    readline.setPrompt("    > ");
    readline.prompt();
  };
  const talk = dialogue(readline[Symbol.asyncIterator](), write, prompt);
  try {
    const replaces = await existing(path);
    if (replaces && !(await mayReplace(path, talk))) return 0;
    talk.say(`Sieben Fragen, dann steht ${path}. Abbrechen: Strg-C, dann wird nichts geschrieben.\n`);
    return await save(path, await companyQuestions(talk, knowledge, today), replaces);
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    write("\nAbgebrochen, nichts geschrieben.\n");
    return 1;
  } finally {
    readline.close();
  }
}

/** Whether the file is there; a folder that cannot be written to is named before the first question. */
async function existing(path: string): Promise<boolean> {
  await access(dirname(path), constants.W_OK).catch(() => {
    throw new Error(`In diesen Ordner kann nicht geschrieben werden: ${dirname(path)}`);
  });
  const found = await stat(path).catch(() => null);
  if (found && !found.isFile()) throw new Error(`Das ist keine Datei: ${path}`);
  return found !== null;
}

async function mayReplace(path: string, talk: Dialogue): Promise<boolean> {
  const answer = await talk.ask(
    `${path} gibt es schon. Neu anlegen? Die alte Datei bleibt daneben liegen. (ja/nein)`,
    yesOrNo,
  );
  if (answer === "nein") talk.say("Nichts geändert.");
  return answer === "ja";
}

/** Written beside its place, proved by loading it, and only then put there. */
async function save(path: string, company: Partial<Company>, replaces: boolean): Promise<number> {
  const draft = `${path}.${process.pid}.new`;
  await writeFile(draft, HEADER + stringify(company, { lineWidth: 0 }), { flag: "wx" });
  try {
    const { knowledge } = loadKnowledge(SHIPPED, draft, today);
    const kept = replaces ? await setAside(path) : null;
    await copyFile(draft, path, constants.COPYFILE_EXCL); // a file that has appeared meanwhile stays
    write(
      `\nGeschrieben und geprüft: ${path} (Regeln: ${knowledge.active.length}, Freigaben: ${knowledge.company?.released.length ?? 0}).\n`,
    );
    if (kept) write(`Die alte Datei liegt in ${kept}. Eigene Regeln und Kampagnen daraus bitte von Hand übernehmen.\n`);
    write(
      `Damit Lotse sie nutzt, in die Datei .env oder die Umgebung:\n\n  LOTSE_COMPANY_FILE=${path}\n\nDanach: npm run prove\n`,
    );
    return 0;
  } catch (error) {
    throw new Error(`Nichts geschrieben:\n${(error as Error).message.replaceAll(draft, path)}`, { cause: error });
  } finally {
    await unlink(draft);
  }
}

/** The old file under a free name beside the new one. */
async function setAside(path: string): Promise<string> {
  for (let number = 1; ; number++) {
    const kept = `${path}.old-${number}`;
    if (await stat(kept).catch(() => null)) continue;
    await rename(path, kept);
    return kept;
  }
}
