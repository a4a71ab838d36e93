import { basename, dirname, extname, join } from "node:path";
import type { Retention } from "../core/privacy/retention.ts";
import { INSTALLATION } from "../core/privacy/sealed.ts";
import { StoreError } from "../core/store-error.ts";
import type { Clock } from "../ports/clock.ts";
import type { LimitSettings } from "../ports/limits.ts";
import type { Store } from "../ports/store.ts";
import type { Vault } from "../ports/vault.ts";
import { keyFile, parseDataKeys, type MasterKey } from "./data-keys.ts";
import { openSqlite } from "./sqlite/open-sqlite.ts";
import { openVault } from "./vault.ts";

export type StoreSettings = {
  store: "sqlite" | "redis";
  sqliteFile: string;
  redisUrl: string | null;
  redisUnsafe: boolean;
  dataKeys: string | null;
  retention: Retention;
};
export type OpenedStore = { store: Store; vault: Vault };
const LIMITS: LimitSettings = { personPerMinute: 12, workspacePerMinute: 600 };

/** The store that is set, with its vault; errors name the setting to change. */
export async function openStore(settings: StoreSettings, clock: Clock, limits = LIMITS): Promise<OpenedStore> {
  const store = await openSqlite({ file: settings.sqliteFile, clock, limits });
  try {
    return { store, vault: await openVault(store.keys, await masterKeys(settings, store)) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The key file stands beside the database, under its name: `data/lotse.db` has `data/lotse.key`. */
export const keyFileOf = (sqliteFile: string): string =>
  join(dirname(sqliteFile), `${basename(sqliteFile, extname(sqliteFile))}.key`);

async function masterKeys(settings: StoreSettings, store: Store): Promise<readonly [MasterKey, ...MasterKey[]]> {
  if (settings.dataKeys !== null) return parseDataKeys(settings.dataKeys);
  if (settings.store === "redis")
    throw new StoreError(
      "LOTSE_DATA_KEYS is missing: several processes on one Redis need the same keys; see README, Settings",
    );
  return keyFile(keyFileOf(settings.sqliteFile), (await store.keys.get(INSTALLATION)) === null);
}
