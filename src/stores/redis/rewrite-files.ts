import { setTimeout as pause } from "node:timers/promises";
import type { Redis } from "ioredis";
import { StoreError } from "../../core/store-error.ts";
import { serversOf } from "./client.ts";
import type { Connection } from "./connection.ts";

const WAIT_MS = 60_000;

/**
 * Has every server write its files anew, so that deleted bytes are no longer in them; true only when that is done. A rewrite that was under way
 * already may hold what has just been deleted, so one more follows it. A server that may not be asked has not done it: false.
 */
export async function rewriteFiles(connection: Connection): Promise<boolean> {
  const until = performance.now() + WAIT_MS;
  const done: boolean[] = [];
  for (const server of serversOf(connection.client)) done.push(await rewrite(connection, server, until));
  return done.length > 0 && done.every(Boolean);
}

async function rewrite({ ask }: Connection, server: Redis, until: number): Promise<boolean> {
  const state = async (): Promise<Map<string, string>> => {
    const text = await ask(() => server.info("persistence"));
    return new Map(text.split("\r\n").map((line) => line.split(":", 2) as [string, string]));
  };
  const idle = async (): Promise<Map<string, string> | null> => {
    while (performance.now() < until) {
      const now = await state();
      const busy = ["aof_rewrite_in_progress", "aof_rewrite_scheduled", "rdb_bgsave_in_progress"];
      if (busy.every((name) => (now.get(name) ?? "0") === "0")) return now;
      await pause(50);
    }
    return null;
  };
  const before = await idle();
  if (!before) return false;
  const snapshots = Number(before.get("rdb_last_save_time")) > 0 && (await savesSnapshots(ask, server));
  try {
    if (before.get("aof_enabled") === "1") {
      await ask(() => server.bgrewriteaof());
      const after = await idle();
      if (after?.get("aof_last_bgrewrite_status") !== "ok") return false;
    }
    if (snapshots) {
      await ask(() => server.bgsave());
      const after = await idle();
      if (after?.get("rdb_last_bgsave_status") !== "ok") return false;
    }
    return true;
  } catch (error) {
    if (error instanceof StoreError && /may not run|refused a command/.test(error.message)) return false;
    throw error;
  }
}

/** Whether the server also writes snapshots (`save`), which hold deleted bytes until the next one; where that cannot be asked: it may. */
async function savesSnapshots(ask: Connection["ask"], server: Redis): Promise<boolean> {
  try {
    const answer = (await ask(() => server.config("GET", "save"))) as unknown;
    const value = Array.isArray(answer) ? answer[1] : Object.values(answer ?? {})[0];
    return value !== "";
  } catch {
    return true;
  }
}
