import { systemClock } from "../advisor.ts";
import { ConfigError, readConfig } from "../config.ts";
import { dayIn } from "../core/answering/day-in.ts";
import { StoreError } from "../core/store-error.ts";
import { replay } from "../ops/replay.ts";
import { inspectStore } from "../stores/inspect-store.ts";

/** Decides a recorded answer again, from the knowledge that was kept with it: exit code 0 where the verdict is the same. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);
process.stdout.on("error", () => process.exit(0)); // the reader has gone, e.g. | head
process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof StoreError || error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  return 1;
});

async function run([id, ...others]: readonly string[]): Promise<number> {
  if (id === undefined || id.startsWith("-") || others.length > 0) {
    process.stderr.write(
      "npm run replay -- KENNUNG   (Kennung einer Antwort, aus --json oder dem Journal; the id of an answer, from --json or the journal)\n",
    );
    return 2;
  }
  const config = readConfig();
  const store = await inspectStore(config.store, systemClock);
  if (!store)
    throw new StoreError(
      `LOTSE_SQLITE_FILE=${config.store.sqliteFile}: dort ist noch nichts geschrieben (nothing was written there yet)`,
    );
  try {
    const line = await store.journal.get(id);
    if (!line)
      throw new StoreError(
        `${id}: steht nicht im Journal; nur Entscheidungen stehen dort, und nur so lange, wie LOTSE_KEEP sagt (the journal has no such answer: only decisions are recorded, and kept as long as LOTSE_KEEP says)`,
      );
    const kept = await store.versions.get(line.versions.knowledge);
    if (kept === null)
      throw new StoreError(
        `${id}: der Wissensstand ${line.versions.knowledge}, nach dem entschieden wurde, ist nicht mehr aufbewahrt (the knowledge it was decided from is not kept any more)`,
      );
    const again = replay(line, kept);
    say(
      `${id}  ${dayIn(line.day, "de")}  ${line.language}  Wissen (knowledge) ${line.versions.knowledge}, Regeln (rules) ${line.versions.rules}`,
    );
    for (const situation of line.situations)
      say(
        `  ${Object.entries(situation)
          .map(
            ([dimension, values]) =>
              `${dimension}: ${values.length > 6 ? `${values.length} values` : values.join("|")}`,
          )
          .join("; ")}`,
      );
    if (line.situations.length === 0)
      say("  eine Sache für die DSB, wie die Lage auch sei (a matter for the DPO, whatever the situation)");
    say(`damals (recorded)  ${line.outcome}  ${line.rules.join(", ")}`);
    say(`heute (again)      ${again.outcome}  ${again.rules.join(", ")}`);
    say(
      again.same
        ? "dasselbe (the same)"
        : `NICHT DASSELBE (NOT THE SAME): das Wissen liest sich jetzt als (knowledge now reads as) ${again.knowledge}`,
    );
    return again.same ? 0 : 1;
  } finally {
    await store.close();
  }
}
