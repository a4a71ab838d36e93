import { systemClock } from "../advisor.ts";
import { ConfigError, readConfig, type Config } from "../config.ts";
import { KnowledgeError } from "../core/knowledge/parse.ts";
import { StoreError } from "../core/store-error.ts";
import {
  companyFindings,
  deadFindings,
  keyFindings,
  modeFindings,
  reviewFindings,
  type Finding,
} from "../ops/findings.ts";
import { loadKnowledge, SHIPPED } from "../ops/knowledge-files.ts";
import { replay } from "../ops/replay.ts";
import { verifyChain } from "../ops/verify-chain.ts";
import { keyFile, parseDataKeys } from "../stores/data-keys.ts";
import { inspectStore, type Inspection } from "../stores/inspect-store.ts";
import { chained } from "../stores/journal-chain.ts";
import { keyFileOf } from "../stores/open-embedded.ts";

/** Looks at everything an operator should know, also while Lotse is at work, and changes nothing. Exit code 1 where something is to be mended. */
const MARKS = { ok: "ok   ", note: "note ", bad: "BAD  " } as const;
process.stdout.on("error", () => process.exit(0)); // the reader has gone, e.g. | head
process.exitCode = await run();

async function run(): Promise<number> {
  const findings: Finding[] = [];
  const look = async (what: string, at: () => Finding[] | Promise<Finding[]>): Promise<void> => {
    try {
      findings.push(...(await at()));
    } catch (error) {
      if (!(error instanceof StoreError || error instanceof ConfigError || error instanceof KnowledgeError))
        throw error;
      findings.push({ state: "bad", text: `${what}: ${error.message}` });
    }
  };
  let config: Config | null = null;
  await look("settings", () => {
    config = readConfig();
    return [
      { state: "ok", text: "settings: can be read" },
      ...config.hints.map((text): Finding => ({ state: "note", text: `settings: ${text}` })),
    ];
  });
  if (config) {
    const set: Config = config;
    await look("knowledge", () => knowledgeFindings(set));
    await look("store", () => storeFindings(set));
  }
  for (const { state, text } of findings) process.stdout.write(`${MARKS[state]}${text}\n`);
  return findings.some(({ state }) => state === "bad") ? 1 : 0;
}

function knowledgeFindings({ companyFile }: Config): Finding[] {
  const today = systemClock.now().toISOString().slice(0, 10);
  const { knowledge, versions } = loadKnowledge(SHIPPED, companyFile, today);
  return [
    { state: "ok", text: `knowledge: loads, version ${versions.knowledge}` },
    ...reviewFindings(knowledge, today),
    ...companyFindings(knowledge.company),
  ];
}

async function storeFindings({ store: settings }: Config): Promise<Finding[]> {
  const store = await inspectStore(settings, systemClock);
  if (!store) return [{ state: "note", text: `store: ${settings.sqliteFile} does not exist yet; npm start makes it` }];
  try {
    const embedded = settings.kind === "sqlite";
    const keyed = embedded && settings.dataKeys === null ? keyFileOf(settings.sqliteFile) : null;
    const masters =
      settings.dataKeys !== null ? parseDataKeys(settings.dataKeys) : keyed !== null ? keyFile(keyed, false) : [];
    return [
      // what Redis may be run with is told, what may lose everything is to be mended
      ...store.damage().map((text): Finding => ({
        state: embedded || text.startsWith("UNSAFE") ? "bad" : "note",
        text: `store: ${text}`,
      })),
      ...(embedded ? modeFindings(settings.sqliteFile) : []),
      ...(keyed !== null
        ? [
            ...modeFindings(keyed),
            {
              state: "note" as const,
              text: `${keyed}: lies beside the database; it protects a backup only where it is kept apart`,
            },
          ]
        : []),
      ...(await keyFindings(
        store.keys,
        masters.map(({ id }) => id),
      )),
      ...(await journalFindings(store)),
      ...(await deadFindings(store)),
    ];
  } finally {
    await store.close();
  }
}

/** The chain holds, every version that it names is kept, and the newest decision comes out the same again. */
async function journalFindings({ journal, versions }: Inspection): Promise<Finding[]> {
  const chain = await verifyChain(journal, chained);
  if (chain.broken)
    return [
      {
        state: "bad",
        text: `journal: line ${chain.broken.position} (${chain.broken.id}) was changed, or one before it was left out`,
      },
    ];
  const kept = new Set((await versions.list()).map(({ hash }) => hash));
  const missing = [...chain.versions].filter((hash) => !kept.has(hash));
  if (missing.length > 0)
    return [{ state: "bad", text: `journal: knowledge ${missing.join(", ")} is named there and not kept` }];
  const [last] = chain.lines > 0 ? await journal.read(chain.lastPosition - 1, 1) : [];
  const text = last && (await versions.get(last.versions.knowledge));
  const same = !last || !text || replay(last, text).same;
  return [
    {
      state: "ok",
      text: `journal: ${chain.lines} lines, the chain holds, ${kept.size} versions of the knowledge kept`,
    },
    ...(same
      ? []
      : [
          {
            state: "bad" as const,
            text: `journal: ${last.id} comes out differently when decided again (npm run replay -- ${last.id})`,
          },
        ]),
  ];
}
