import { basename, dirname, extname, join } from "node:path";
import type { Retention } from "../core/privacy/retention.ts";
import { INSTALLATION } from "../core/privacy/sealed.ts";
import { StoreError } from "../core/store-error.ts";
import type { Clock } from "../ports/clock.ts";
import type { LimitSettings } from "../ports/limits.ts";
import type { Store } from "../ports/store.ts";
import type { Vault } from "../ports/vault.ts";
import { keyFile, parseDataKeys, type MasterKey } from "./data-keys.ts";
import { lateVault } from "./late-vault.ts";
import { openRedis } from "./redis/open-redis.ts";
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
export type OpenOptions = {
  clock: Clock;
  /** Hears what an operator should know about the store. */
  note: (line: string) => void;
};
const LIMITS: LimitSettings = { personPerMinute: 12, workspacePerMinute: 600 };
const AGAIN_MS = 500;

/** The store that is set, with its vault; errors name the setting to change. */
export const openStore = (settings: StoreSettings, options: OpenOptions): Promise<OpenedStore> =>
  settings.store === "redis" ? onRedis(settings, options) : onSqlite(settings, options);

/** The key file stands beside the database, under its name: `data/lotse.db` has `data/lotse.key`. */
export const keyFileOf = (sqliteFile: string): string =>
  join(dirname(sqliteFile), `${basename(sqliteFile, extname(sqliteFile))}.key`);

async function onSqlite(settings: StoreSettings, { clock }: OpenOptions): Promise<OpenedStore> {
  const store = await openSqlite({ file: settings.sqliteFile, clock, limits: LIMITS });
  try {
    const masters =
      settings.dataKeys === null
        ? keyFile(keyFileOf(settings.sqliteFile), (await store.keys.get(INSTALLATION)) === null)
        : parseDataKeys(settings.dataKeys);
    return { store, vault: await openVault(store.keys, masters) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Where Redis is away, everything opens all the same, refuses, and works as soon as Redis does. */
async function onRedis(settings: StoreSettings, { clock, note }: OpenOptions): Promise<OpenedStore> {
  if (settings.redisUrl === null)
    throw new StoreError("LOTSE_STORE=redis needs REDIS_URL, e.g. redis://localhost:6379");
  if (settings.dataKeys === null)
    throw new StoreError(
      "LOTSE_STORE=redis needs LOTSE_DATA_KEYS: all processes on one Redis share the same keys, e.g. k1: followed by the output of: openssl rand -base64 32",
    );
  const masters: readonly [MasterKey, ...MasterKey[]] = parseDataKeys(settings.dataKeys);
  const store = await openRedis(settings.redisUrl, {
    clock,
    limits: LIMITS,
    retention: settings.retention,
    unsafe: settings.redisUnsafe,
    note,
  });
  try {
    return { store, vault: await openVault(store.keys, masters) };
  } catch (error) {
    if (isKeyFault(error)) {
      await store.close();
      throw error;
    }
    const late = lateVault(() => openVault(store.keys, masters), AGAIN_MS, isKeyFault);
    return {
      vault: late.vault,
      store: {
        ...store,
        async ready() {
          await store.ready();
          late.opened();
        },
        async close() {
          late.stop();
          await store.close();
        },
      },
    };
  }
}

/** A wrong or missing key is not mended by waiting. */
const isKeyFault = (error: unknown): boolean =>
  !(error instanceof StoreError) || error.message.startsWith("LOTSE_DATA_KEYS");
