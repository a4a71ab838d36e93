import { randomUUID } from "node:crypto";
import type { Clock } from "../../../src/ports/clock.ts";
import type { Store } from "../../../src/ports/store.ts";
import { openRedis, type RedisOptions } from "../../../src/stores/redis/open-redis.ts";
import { LIMITS } from "../../contracts/opened.ts";

export const realClock: Clock = { now: () => new Date(), id: () => randomUUID() };

/** A store on a Redis; closed by who opens it. */
export const openForTest = (url: string, more: Partial<RedisOptions> = {}): Promise<Store> =>
  openRedis(url, { clock: realClock, limits: LIMITS, ...more });
