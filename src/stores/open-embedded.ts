import { INSTALLATION } from "../core/privacy/sealed.ts";
import type { Store } from "../ports/store.ts";
import type { Vault } from "../ports/vault.ts";
import { keyFile, newDataKey, parseDataKeys } from "./data-keys.ts";
import { openSqlite, type SqliteOptions } from "./sqlite/open-sqlite.ts";
import { openVault } from "./vault.ts";

/** Where the keys of an installation without LOTSE_DATA_KEYS are: beside the database. They protect a backup only where they are kept apart from it. */
export const keyFileOf = (file: string): string => `${file}.keys`;

/** The embedded store with its vault; without `dataKeys` a key file is made at the first start. */
export async function openEmbedded(
  options: SqliteOptions & { dataKeys: string | null },
): Promise<{ store: Store; vault: Vault }> {
  const { file, dataKeys } = options;
  const given = dataKeys === null ? null : parseDataKeys(dataKeys);
  const store = await openSqlite(options);
  try {
    const fresh = (await store.keys.get(INSTALLATION)) === null;
    const masters = given ?? (file === ":memory:" ? newDataKey() : keyFile(keyFileOf(file), fresh));
    return { store, vault: await openVault(store.keys, masters) };
  } catch (error) {
    await store.close();
    throw error;
  }
}
