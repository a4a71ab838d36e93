import type { Retention } from "../core/privacy/retention.ts";
import { StoreError } from "../core/store-error.ts";
import type { Clock } from "../ports/clock.ts";
import type { LimitSettings } from "../ports/limits.ts";
import type { Store } from "../ports/store.ts";
import type { Vault } from "../ports/vault.ts";
import { parseDataKeys, type MasterKey } from "./data-keys.ts";
import { lateVault } from "./late-vault.ts";
import { openEmbedded } from "./open-embedded.ts";
import { openVault } from "./vault.ts";

export type StoreSettings = {
  kind: "sqlite" | "redis";
  sqliteFile: string;
  redisUrl: string | null;
  redisUnsafe: boolean;
  dataKeys: string | null;
  retention: Retention;
  limits: LimitSettings;
};
export type OpenedStore = { store: Store; vault: Vault };
export type OpenOptions = {
  clock: Clock;
  /** Hears what an operator should know about the store. */
  note: (line: string) => void;
};
const AGAIN_MS = 500;

/** The store that is set, with its vault; errors name the setting to change. */
export const openStore = (settings: StoreSettings, options: OpenOptions): Promise<OpenedStore> =>
  settings.kind === "redis"
    ? onRedis(settings, options)
    : openEmbedded({
        file: settings.sqliteFile,
        dataKeys: settings.dataKeys,
        limits: settings.limits,
        clock: options.clock,
      });

/** Where Redis is away, everything opens all the same, refuses, and works as soon as Redis does. */
async function onRedis(settings: StoreSettings, { clock, note }: OpenOptions): Promise<OpenedStore> {
  const url = redisUrlOf(settings);
  const masters = sharedKeysOf(settings);
  const { openRedis } = await import("./redis/open-redis.ts"); // who keeps everything in a file does not load its client
  const store = await openRedis(url, {
    clock,
    limits: settings.limits,
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

/** The address that LOTSE_STORE=redis needs. */
export function redisUrlOf({ redisUrl }: Pick<StoreSettings, "redisUrl">): string {
  if (redisUrl !== null) return redisUrl;
  throw new StoreError(
    "REDIS_URL: fehlt, und LOTSE_STORE=redis braucht sie, z. B. redis://localhost:6379 (LOTSE_STORE=redis needs REDIS_URL)",
  );
}

/** The keys that all processes on one Redis share. */
export function sharedKeysOf({ dataKeys }: Pick<StoreSettings, "dataKeys">): [MasterKey, ...MasterKey[]] {
  if (dataKeys !== null) return parseDataKeys(dataKeys);
  throw new StoreError(
    "LOTSE_DATA_KEYS: fehlt, und LOTSE_STORE=redis braucht sie, weil sich alle Prozesse die Schlüssel teilen; z. B. k1: und dahinter, was openssl rand -base64 32 ausgibt (LOTSE_STORE=redis needs LOTSE_DATA_KEYS: all processes on one Redis share the same keys, e.g. k1: followed by the output of openssl rand -base64 32)",
  );
}

/** A wrong or missing key is not mended by waiting. */
const isKeyFault = (error: unknown): boolean =>
  !(error instanceof StoreError) || error.message.startsWith("LOTSE_DATA_KEYS");
