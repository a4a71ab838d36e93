import { masterOf } from "../../core/privacy/sealed.ts";
import type { Keys } from "../../ports/keys.ts";
import type { Connection } from "./connection.ts";
import { ownerOf, ownerText } from "./owner-text.ts";

const GET = { body: `return call('HGET', record('keys', ARGV[2]), 'wrapped')` };
const WRITE = `
local function write(owner, wrapped, master)
  call('HSET', record('keys', owner), 'wrapped', wrapped, 'changed', now)
  call('SADD', index('masters'), master)
  call('SADD', index('under', master), owner)
  if owner == INSTALLATION then return end
  call('PEXPIRE', record('keys', owner), TTL.longest)
  if call('EXISTS', index('sealed', owner)) == 0 then call('ZADD', index('age', 'keys'), now, owner) end
end
`;
const PUT = {
  body: `${WRITE}
local owner, wrapped, master = ARGV[2], ARGV[3], ARGV[4]
local stands = call('HGET', record('keys', owner), 'wrapped')
if stands then return stands end
write(owner, wrapped, master)
return wrapped`,
};
const REPLACE = {
  body: `${WRITE}
local owner, before, master, wrapped, new_master = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
if call('HGET', record('keys', owner), 'wrapped') ~= before then return 0 end
call('SREM', index('under', master), owner)
write(owner, wrapped, new_master)
return 1`,
};
const DROP = { body: `return forget_key(ARGV[2])` };
const UNDER_OTHER = {
  body: `
local found, limit = {}, tonumber(ARGV[3])
for _, master in ipairs(call('SMEMBERS', index('masters'))) do
  if call('EXISTS', index('under', master)) == 0 then call('SREM', index('masters'), master)
  elseif master ~= ARGV[2] and #found < limit then
    for _, owner in ipairs(call('SRANDMEMBER', index('under', master), limit - #found)) do
      local wrapped = call('HGET', record('keys', owner), 'wrapped')
      if wrapped then found[#found + 1] = { owner, wrapped } else call('SREM', index('under', master), owner) end
    end
  end
end
return found`,
};

/** Wrapped keys, found by owner and by the master key that opens them. */
export const redisKeys = (connection: Connection): Keys => ({
  get: (owner) => connection.run(GET, ownerText(owner)),
  putIfAbsent: (owner, wrapped) => connection.run(PUT, ownerText(owner), wrapped, masterOf(wrapped)),
  replace: async (owner, before, after) =>
    (await connection.run(REPLACE, ownerText(owner), before, masterOf(before), after, masterOf(after))) === 1,
  drop: async (owner) => (await connection.run(DROP, ownerText(owner))) === 1,
  async underOther(kid, limit) {
    const found = await connection.run<[string, string][]>(UNDER_OTHER, kid, limit);
    return found.map(([owner, wrapped]) => ({ owner: ownerOf(owner), wrapped }));
  },
});
