import { checkSound, checkTotalAndLive, staleRules, type Failure } from "../core/deciding/check.ts";
import { diff } from "../core/deciding/diff.ts";
import { checkInvariants } from "../core/deciding/invariants.ts";
import { KnowledgeError } from "../core/knowledge/parse.ts";
import { loadKnowledge, SHIPPED, type LoadedKnowledge } from "../ops/knowledge-files.ts";
import { ConfigError, readConfig } from "../config.ts";

const SUBSETS = 100_000;
const SEED = 20_260_101;
const today = new Date().toISOString().slice(0, 10);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

process.stdout.on("error", () => process.exit(0)); // the reader has gone, e.g. | head
process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): number {
  try {
    const { companyFile } = readConfig();
    const current = loadKnowledge(SHIPPED, companyFile, today, "proved");
    if (args[0] === "--diff")
      return args[1] ? showDiff(loadKnowledge(args[1], companyFile, today, "kept"), current) : usage();
    return args.length > 0 ? usage() : prove(current);
  } catch (error) {
    if (error instanceof ConfigError) {
      say(error.message);
      return 1;
    }
    if (!(error instanceof KnowledgeError)) throw error;
    say(`Das Wissen lädt nicht (the knowledge does not load):\n${error.message}`);
    return 1;
  }
}

function usage(): number {
  say(
    "npm run prove [-- --diff DIR]   DIR: eine andere Fassung von knowledge/, die vor der Änderung (another version of knowledge/, the one before your edit)",
  );
  return 2;
}

function prove({ knowledge }: LoadedKnowledge): number {
  const { space } = knowledge;
  const company = new Set(knowledge.active.filter((rule) => rule.company).map((rule) => rule.id));
  const situations = Object.values(space.domains).reduce((product, values) => product * values.length, 1);
  const checks: [string, () => Failure[]][] = [
    ["1, 2, 3  vollständig, wirksam, belegt (total, live, sourced)", () => checkTotalAndLive(space)],
    [
      "4  genau: jede Lage mit einem oder offenem Wert und 100.000 Teilmengen (sound: every one-value-or-open situation and 100,000 subsets)",
      () => checkSound(space, SUBSETS, SEED),
    ],
    [
      `5  Unverrückbares, ${knowledge.invariants.length} Sätze (invariants)`,
      () => checkInvariants(knowledge.invariants, space, company),
    ],
  ];
  say(
    `${space.rules.length} Regeln, ${knowledge.messengers.length} Messenger, ${situations} vollständige Lagen (rules, messengers, complete situations)`,
  );
  let failed = 0;
  for (const [name, check] of checks) {
    const start = performance.now();
    const failures = check();
    say(
      `${failures.length === 0 ? "gilt   (holds)" : "FEHLER (fails)"}  ${name}, ${Math.round(performance.now() - start)} ms`,
    );
    for (const failure of failures) {
      failed++;
      say(`       ${failure.property}: ${failure.message}`);
      if (failure.counterExample)
        say(`       Gegenbeispiel (counter-example): ${JSON.stringify(failure.counterExample)}`);
    }
  }
  const stale = staleRules(knowledge.active);
  if (stale.length > 0)
    say(
      `Hinweis: Prüftermin überschritten, Erlaubnisse daraus gehen an die DSB: ${[...knowledge.stale].join(", ")}, Regeln ${stale.join(", ")} (past their review date: permissions become "ask_dpo")`,
    );
  return failed === 0 ? 0 : 1;
}

function showDiff(before: LoadedKnowledge, after: LoadedKnowledge): number {
  const changes = diff(before.knowledge.space, after.knowledge.space);
  const looser = changes.filter((change) => change.looser).length;
  say(
    `${changes.length} Klassen von Lagen ändern sich: ${looser} lockerer, ${changes.length - looser} strenger (classes of situations change: looser, tighter)`,
  );
  for (const change of changes) {
    say(
      `\n${change.looser ? "LOCKERER (looser)" : "strenger (tighter)"}  ${change.from} -> ${change.to}, ${change.situations} Lagen (situations)`,
    );
    for (const [dimension, values] of Object.entries(change.where)) say(`  ${dimension}: ${values.join(", ")}`);
    say(`  zum Beispiel (for example) ${JSON.stringify(change.example)}`);
  }
  return 0;
}
