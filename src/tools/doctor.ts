import { systemClock } from "../advisor.ts";
import { ConfigError, readConfig, type Config } from "../config.ts";
import { ENV_FILE, holdsSecrets } from "../env-file.ts";
import { KnowledgeError } from "../core/knowledge/parse.ts";
import { StoreError } from "../core/store-error.ts";
import { takesNothing } from "../ops/takes-nothing.ts";
import {
  companyFindings,
  deadFindings,
  finding,
  keyFindings,
  modeFindings,
  reviewFindings,
  untoldFindings,
  type Finding,
} from "../ops/findings.ts";
import { loadKnowledge, SHIPPED } from "../ops/knowledge-files.ts";
import { journalFindings } from "../ops/journal-findings.ts";
import { keyFile } from "../stores/data-keys.ts";
import { inspectStore } from "../stores/inspect-store.ts";
import { chained } from "../stores/journal-chain.ts";
import { keyFileOf } from "../stores/open-embedded.ts";
import { sharedKeysOf } from "../stores/open-store.ts";

/** Looks at everything an operator should know, also while Lotse is at work, and changes nothing. Exit code 1 where something is to be mended. */
const MARKS = { ok: "ok      ", note: "Hinweis ", bad: "FEHLER  " } as const;
process.stdout.on("error", () => process.exit(0)); // the reader has gone, e.g. | head
process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  if (args.length > 0) return takesNothing(args, "doctor", "prüft und ändert nichts (looks and changes nothing)");
  const findings: Finding[] = [];
  const look = async (what: string, at: () => Finding[] | Promise<Finding[]>): Promise<void> => {
    try {
      findings.push(...(await at()));
    } catch (error) {
      if (!(error instanceof StoreError || error instanceof ConfigError || error instanceof KnowledgeError))
        throw error;
      findings.push(finding("bad", `${what}: ${error.message}`));
    }
  };
  let config: Config | null = null;
  await look("Einstellungen (settings)", () => {
    config = readConfig();
    return [
      finding("ok", "Einstellungen: lesbar (settings: can be read)"),
      ...config.hints.map((text) => finding("note", `Einstellungen (settings): ${text}`)),
    ];
  });
  if (holdsSecrets()) findings.push(...modeFindings(ENV_FILE));
  if (config) {
    const set: Config = config;
    await look("Wissen (knowledge)", () => knowledgeFindings(set));
    await look("Speicher (store)", () => storeFindings(set));
  }
  for (const { state, text } of findings) process.stdout.write(`${MARKS[state]}${text}\n`);
  return findings.some(({ state }) => state === "bad") ? 1 : 0;
}

function knowledgeFindings({ companyFile }: Config): Finding[] {
  const today = systemClock.now().toISOString().slice(0, 10);
  const { knowledge, versions } = loadKnowledge(SHIPPED, companyFile, today);
  return [
    finding("ok", `Wissen: lädt, Fassung ${versions.knowledge} (knowledge: loads, this version)`),
    ...reviewFindings(knowledge, today),
    ...companyFindings(knowledge.company),
  ];
}

async function storeFindings({ store: settings }: Config): Promise<Finding[]> {
  const embedded = settings.kind === "sqlite";
  const given = embedded && settings.dataKeys === null ? null : sharedKeysOf(settings);
  const store = await inspectStore(settings, systemClock);
  if (!store)
    return [
      finding(
        "note",
        `Speicher: ${settings.sqliteFile} gibt es noch nicht, npm start legt sie an (store: does not exist yet; npm start makes it)`,
      ),
    ];
  try {
    const keyed = given === null ? keyFileOf(settings.sqliteFile) : null;
    const masters = given ?? keyFile(keyFileOf(settings.sqliteFile), false);
    const now = systemClock.now().getTime();
    return [
      // what Redis may be run with is told, what may lose everything is to be mended
      ...store.damage().map(({ text, bad }) => finding(bad ? "bad" : "note", `Speicher (store): ${text}`)),
      ...(embedded ? modeFindings(settings.sqliteFile) : []),
      ...(keyed === null
        ? []
        : [
            ...modeFindings(keyed),
            finding(
              "note",
              `${keyed}: liegt neben der Datenbank; der Schlüssel schützt eine Sicherung nur, wenn er getrennt von ihr liegt (lies beside the database; it protects a backup only where it is kept apart)`,
            ),
          ]),
      ...(await keyFindings(
        store.keys,
        masters.map(({ id }) => id),
      )),
      ...(await journalFindings(store, chained, settings.retention, now)),
      ...(await untoldFindings(store.tickets, now)),
      ...(await deadFindings(store)),
    ];
  } finally {
    await store.close();
  }
}
