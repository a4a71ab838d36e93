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
    process.stderr.write(
      "npm run restore -- DATEI [--force]   (DATEI: die Sicherung; --force: ersetzt eine Datenbank, die dasteht; replaces a database that stands)\n",
    );
    return 2;
  }
  const { store } = readConfig();
  if (store.kind === "redis")
    throw new StoreError(
      "LOTSE_STORE=redis: Redis holt seine Sicherungen selbst zurück, siehe docs/operations.md (Redis restores its own backups)",
    );
  restoreSqlite(from, store.sqliteFile, force);
  const [key, keyEn] =
    store.dataKeys === null
      ? [
          `Ihre Schlüsseldatei als ${keyFileOf(store.sqliteFile)} danebenlegen`,
          `put its key file beside it as ${keyFileOf(store.sqliteFile)}`,
        ]
      : [
          "LOTSE_DATA_KEYS muss den Schlüssel von damals enthalten",
          "LOTSE_DATA_KEYS must hold the key it was written under",
        ];
  process.stdout
    .write(`${store.sqliteFile} ist aus ${from} zurückgeholt. ${key}; npm run doctor prüft sie. (It is restored; ${keyEn}; npm run doctor checks it.)
Wer nach der Sicherung „vergiss mich“ gesagt hat, ist wieder darin: mit der DSB klären, wer noch einmal zu löschen ist. (Whoever asked to be forgotten after the backup was made is in it again: ask your DPO whom to erase once more.)
`);
  return 0;
}
