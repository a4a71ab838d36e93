import { join } from "node:path";
import { INSTALLATION } from "../../../src/core/privacy/sealed.ts";
import type { Store } from "../../../src/ports/store.ts";
import type { Vault } from "../../../src/ports/vault.ts";
import { keyFile, parseDataKeys } from "../../../src/stores/data-keys.ts";
import { openSqlite } from "../../../src/stores/sqlite/open-sqlite.ts";
import { openVault } from "../../../src/stores/vault.ts";
import { LIMITS, stillClock } from "../../contracts/opened.ts";

/** The embedded store and its vault in `folder`; without `dataKeys` the key file stands beside the database. */
export async function openWithVault(
  folder: string,
  dataKeys: string | null = null,
): Promise<{ store: Store; vault: Vault }> {
  const store = await openSqlite({ file: join(folder, "lotse.sqlite"), clock: stillClock(), limits: LIMITS });
  try {
    const mayMake = (await store.keys.get(INSTALLATION)) === null;
    const masters = dataKeys === null ? keyFile(join(folder, "lotse.key"), mayMake) : parseDataKeys(dataKeys);
    return { store, vault: await openVault(store.keys, masters) };
  } catch (error) {
    await store.close();
    throw error;
  }
}
