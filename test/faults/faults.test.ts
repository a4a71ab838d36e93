import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parseDataKeys } from "../../src/stores/data-keys.ts";
import { openRedis } from "../../src/stores/redis/open-redis.ts";
import { openSqlite } from "../../src/stores/sqlite/open-sqlite.ts";
import { openVault } from "../../src/stores/vault.ts";
import { stillClock } from "../contracts/opened.ts";
import { describeWithRedis, startRedis } from "../stores/redis/redis-server.ts";
import { cast } from "./cast.ts";
import { checkOutcome } from "./check-outcome.ts";
import { fakePlatform, type Misbehaviour } from "./fake-platform.ts";
import { runFaults, type Outcome } from "./run-faults.ts";

/** By hand: FAULT_EVENTS=2000 FAULT_SEED=7 npm test -- test/faults */
const EVENTS = Number(process.env["FAULT_EVENTS"] ?? 200);
const SEED = Number(process.env["FAULT_SEED"] ?? 20_261_124);
const LIMIT_MS = EVENTS * 450 + 60_000;
const KEYS = `k1:${Buffer.alloc(32, 9).toString("base64")}`;
const SHARES: Misbehaviour = { dropAfter: 0.06, failAfter: 0.03, failBefore: 0.04, slow: 0.03, limited: 0.06 };
const SPEED = 60;
const limits = { personPerMinute: 1e6, workspacePerMinute: 1e6 };
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function told(store: string, outcome: Outcome, crashes: number, faults: Record<string, number>): void {
  const { state, ...numbers } = outcome;
  const line = { ...numbers, slowestMs: Math.round(numbers.slowestMs), crashes, faults, outbox: state.outbox };
  console.log(`${store}: seed ${SEED}, ${JSON.stringify(line)}`);
}

describe("faults on SQLite", () => {
  const folder = mkdtempSync(join(tmpdir(), "lotse-faults-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test(
    `${EVENTS} events, a process that is killed again and again: none lost, none posted twice`,
    { timeout: LIMIT_MS },
    async () => {
      const file = join(folder, "lotse.db");
      const platform = await fakePlatform(SEED, SHARES);
      const processes = await cast(1, {
        store: { sqlite: file },
        platform: platform.url,
        keys: KEYS,
        begun: Date.now(),
        speed: SPEED,
        leaseMs: 60_000,
        jobLeaseMs: 60_000,
      });
      const outcome = await runFaults({
        events: EVENTS,
        seed: SEED,
        cast: processes,
        crashEvery: 25,
        mishaps: [],
      });
      await processes.stop();
      told("SQLite", outcome, processes.crashes(), platform.faults);
      const store = await openSqlite({ file, clock: stillClock(), limits });
      try {
        const vault = await openVault(store.keys, parseDataKeys(KEYS));
        await checkOutcome(EVENTS, platform, outcome, { store, vault });
        expect(processes.crashes()).toBeGreaterThan(2);
      } finally {
        await store.close();
        await platform.stop();
      }
    },
  );
});

describeWithRedis("faults on Redis", () => {
  test(
    `${EVENTS} events, three processes, Redis killed and frozen: none lost, none posted twice`,
    { timeout: LIMIT_MS },
    async () => {
      const redis = await startRedis();
      const platform = await fakePlatform(SEED + 1, SHARES);
      const processes = await cast(3, {
        store: { redis: redis.url },
        platform: platform.url,
        keys: KEYS,
        begun: Date.now(),
        speed: SPEED,
        leaseMs: 1500,
        jobLeaseMs: 1500,
      });
      const killed = async (): Promise<void> => {
        await redis.kill();
        await pause(200);
        await redis.start();
      };
      const frozen = async (): Promise<void> => {
        redis.freeze();
        await pause(1500);
        redis.thaw();
      };
      const outcome = await runFaults({
        events: EVENTS,
        seed: SEED + 1,
        crashEvery: 22,
        cast: processes,
        mishaps: [killed, frozen, killed],
      });
      await processes.stop();
      told("Redis", outcome, processes.crashes(), platform.faults);
      const store = await openRedis(redis.url, { clock: stillClock(), limits });
      try {
        const vault = await openVault(store.keys, parseDataKeys(KEYS));
        await checkOutcome(EVENTS, platform, outcome, { store, vault });
        expect(processes.crashes()).toBeGreaterThan(2);
      } finally {
        await store.close();
        await platform.stop();
      }
    },
  );
});
