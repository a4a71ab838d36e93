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
    process.stderr.write("usage: npm run backup -- FILE   (FILE: a new file)\n");
    return 2;
  }
  const { store } = readConfig();
  if (store.kind === "redis")
    throw new StoreError(
      "LOTSE_STORE=redis: Redis makes its own backups, e.g. redis-cli --rdb FILE; LOTSE_DATA_KEYS is not in them, keep it apart",
    );
  await backUpSqlite(store.sqliteFile, to);
  const key = store.dataKeys === null ? keyFileOf(store.sqliteFile) : "the value of LOTSE_DATA_KEYS";
  process.stdout
    .write(`${to} is written. Texts in it are encrypted; it cannot be read without the key, which is not in it.
Keep ${key} in another place, with other access: together they are the plain text, and without the key the backup is worthless.
Whoever says "vergiss mich" from now on is still in this file: delete it no later than your retention says.
`);
  return 0;
}
