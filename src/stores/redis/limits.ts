import { randomUUID } from "node:crypto";
import { StoreError } from "../../core/store-error.ts";
import type { Limits, LimitSettings } from "../../ports/limits.ts";
import type { Connection } from "./connection.ts";
import { ownerText } from "./owner-text.ts";

/** Both limits fill up evenly over a minute; a clock that was set back owes at most a minute. The same call sent again gets the same answer. */
const TAKE = {
  body: `
local owner, once = ARGV[2], record('once', ARGV[3])
local said = call('GET', once)
if said then return tonumber(said) end
local wait, taken = 0, {}
for at, id in ipairs({ owner, string.match(owner, '^[^:]*') }) do
  local step = 60000 / tonumber(ARGV[3 + at])
  local stored = tonumber(call('GET', record('limits', id)) or now)
  local from = math.max(now, math.min(stored, now + 60000))
  if stored > from then call('SET', record('limits', id), from, 'PX', TTL.limits) end
  wait = math.max(wait, from + step - now - 60000)
  taken[id] = from + step
end
if wait < 1 then
  wait = 0
  for id, until_ms in pairs(taken) do
    call('SET', record('limits', id), string.format('%.3f', until_ms), 'PX', TTL.limits)
    ages('limits', '', id, now)
  end
end
local said_now = math.ceil(wait / 1000)
call('SET', once, said_now, 'PX', 60000)
return said_now`,
};

/** How often somebody may ask; a store that cannot tell lets everybody pass. */
export const redisLimits = (connection: Connection, settings: LimitSettings): Limits => ({
  async take(owner) {
    try {
      const { personPerMinute, workspacePerMinute } = settings;
      const wait = await connection.run<number>(
        TAKE,
        ownerText(owner),
        randomUUID(),
        personPerMinute,
        workspacePerMinute,
      );
      return wait > 0 ? { ok: false, retryAfter: wait } : { ok: true };
    } catch (error) {
      if (error instanceof StoreError) return { ok: true };
      throw error;
    }
  },
});
