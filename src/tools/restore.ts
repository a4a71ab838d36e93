import { ConfigError, readConfig } from "../config.ts";
import { StoreError } from "../core/store-error.ts";
import { keyFileOf } from "../stores/open-embedded.ts";
import { restoreSqlite } from "../stores/sqlite/restore.ts";

/** Puts a backup back: never under a running Lotse, over what stands only with --force. */
try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof StoreError || error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function run(args: readonly string[]): number {
  const force = args.includes("--force");
  const [from, ...others] = args.filter((arg) => arg !== "--force");
  if (from === undefined || from.startsWith("-") || others.length > 0) {
    process.stderr.write("usage: npm run restore -- FILE [--force]   (--force: replaces a database that stands)\n");
    return 2;
  }
  const { store } = readConfig();
  if (store.kind === "redis")
    throw new StoreError("LOTSE_STORE=redis: Redis restores its own backups, see docs/operations.md");
  restoreSqlite(from, store.sqliteFile, force);
  const key =
    store.dataKeys === null
      ? `Put its key file beside it as ${keyFileOf(store.sqliteFile)}`
      : "LOTSE_DATA_KEYS must hold the key it was written under";
  process.stdout.write(`${store.sqliteFile} is restored from ${from}. ${key}; npm run doctor checks it.
Whoever said "vergiss mich" after the backup was made is in it again: ask your DPO whom to erase once more.
`);
  return 0;
}
