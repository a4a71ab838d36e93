import { readConfig, ConfigError } from "../config.ts";
import { StoreError } from "../core/store-error.ts";
import { keyFileOf } from "../stores/open-embedded.ts";
import { backUpSqlite } from "../stores/sqlite/backup.ts";

/** A consistent copy while Lotse is at work. Texts in it stay encrypted; the key is not in it. */
process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof StoreError || error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  return 1;
});

async function run([to, ...others]: readonly string[]): Promise<number> {
  if (to === undefined || to.startsWith("-") || others.length > 0) {
    process.stderr.write("npm run backup -- DATEI   (DATEI: eine neue Datei; FILE: a new file)\n");
    return 2;
  }
  const { store } = readConfig();
  if (store.kind === "redis")
    throw new StoreError(
      "LOTSE_STORE=redis: Redis sichert sich selbst, z. B. redis-cli -h RECHNER -p PORT --askpass --rdb DATEI; LOTSE_DATA_KEYS steht nicht darin, getrennt aufbewahren; mehr in docs/operations.md (Redis makes its own backups, e.g. redis-cli -h HOST -p PORT --askpass --rdb FILE; LOTSE_DATA_KEYS is not in them, keep it apart)",
    );
  await backUpSqlite(store.sqliteFile, to);
  const key = store.dataKeys === null ? keyFileOf(store.sqliteFile) : "LOTSE_DATA_KEYS";
  process.stdout
    .write(`${to} ist geschrieben. Die Texte darin sind verschlüsselt; der Schlüssel steht nicht darin. (It is written; its texts are encrypted, and the key is not in it.)
${key} getrennt aufbewahren, mit anderen Zugriffsrechten: Zusammen sind sie Klartext, ohne den Schlüssel ist die Sicherung wertlos. (Keep the key in another place: together they are the plain text, and without it the backup is worthless.)
Wer ab jetzt „vergiss mich“ sagt, steht noch in dieser Datei: nach euren Fristen löschen. (Whoever asks to be forgotten from now on is still in this file: delete it no later than your retention says.)
`);
  return 0;
}
