import type { Versions } from "../../ports/versions.ts";
import type { Connection } from "./connection.ts";
import { dayEnds } from "./lifetimes.ts";

const KEEP = {
  body: `
local hash, text, day, ends = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
if call('EXISTS', record('versions', hash)) == 0 then call('HSET', record('versions', hash), 'text', text, 'day', day) end
call('PEXPIRE', record('versions', hash), TTL.journal)
call('ZADD', index('age', 'versions'), 'GT', ends, ' ' .. hash)`,
};
const GET = { body: `return call('HGET', record('versions', ARGV[2]), 'text')` };
const LIST = {
  body: `
local found = {}
for _, member in ipairs(call('ZRANGE', index('age', 'versions'), 0, -1)) do
  local hash = string.sub(member, 2)
  local day = call('HGET', record('versions', hash), 'day')
  if day then found[#found + 1] = { hash, day } end
end
return found`,
};

/** Knowledge by its hash; it ages from the last day a journal line named it. */
export const redisVersions = (connection: Connection): Versions => ({
  async keep(hash, text, day) {
    await connection.run(KEEP, hash, text, day, dayEnds(day));
  },
  get: (hash) => connection.run(GET, hash),
  async list() {
    const found = await connection.run<[string, string][]>(LIST);
    return found.map(([hash, day]) => ({ hash, day })).sort((one, other) => (one.day < other.day ? -1 : 1));
  },
});
