export const PUT = {
  body: `
local id, owner, conversation, created, due = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]
local row = record('outbox', id)
if call('EXISTS', row) == 1 then return 0 end
call('HSET', row, unpack(ARGV, 7))
call('PEXPIRE', row, TTL.longest)
call('ZADD', index('conversation', conversation), call('INCR', index('outbox', 'puts')), id)
hold('outbox', owner, id)
ages('outbox', owner, id, created)
move(id, 'ready', created)
return 1`,
};
export const GET = { body: `return call('HGETALL', record('outbox', ARGV[2]))` };
export const CLAIM = {
  body: `
local id, at, lease = ARGV[2], ARGV[3], ARGV[4]
local row = record('outbox', id)
local f = call('HMGET', row, 'state', 'due', 'conversation')
if f[1] ~= 'ready' or tonumber(f[2]) > tonumber(at) then return nil end
if call('ZRANGE', index('conversation', f[3]), 0, 0)[1] ~= id then return nil end
now = tonumber(at)
call('HSET', row, 'attempted', at, 'lease', leased(lease), 'looks', 0, 'absent', 0)
call('HDEL', row, 'looked')
call('HINCRBY', row, 'fence', 1)
move(id, 'sending', at)
return call('HGETALL', row)`,
};
export const FINISH = {
  body: `
local id, at, fence, state = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local f = call('HMGET', record('outbox', id), 'state', 'fence')
if f[1] ~= 'sending' or f[2] ~= fence then return 0 end
call('HSET', record('outbox', id), unpack(ARGV, 6))
move(id, state, at)
return 1`,
};
export const EXPIRE = {
  body: `
local at = ARGV[2]
now = tonumber(at)
local ids = call('ZRANGEBYSCORE', index('outbox', 'leases'), '-inf', leased(0), 'LIMIT', 0, ARGV[3])
for _, id in ipairs(ids) do
  call('HSET', record('outbox', id), 'reason', 'the process that sent it ended')
  move(id, 'unknown', at)
end
return ids`,
};
/** Ready rows and unknown ones in the order they are due, so that neither kind keeps the other from its turn. */
export const PENDING = {
  body: `
local at, limit = ARGV[2], tonumber(ARGV[3])
local found = {}
for _, name in ipairs({ 'due', 'looks' }) do
  local part = call('ZRANGEBYSCORE', index('outbox', name), '-inf', at, 'WITHSCORES', 'LIMIT', 0, limit)
  for n = 1, #part, 2 do found[#found + 1] = { part[n], tonumber(part[n + 1]), n } end
end
table.sort(found, function(one, other)
  if one[2] ~= other[2] then return one[2] < other[2] end
  return one[3] < other[3]
end)
local ids = {}
for n = 1, math.min(limit, #found) do ids[n] = found[n][1] end
return ids`,
};
/** The same look told twice counts once. */
export const LOOKED = {
  body: `
local id, at, saw, again = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local row = record('outbox', id)
local f = call('HMGET', row, 'state', 'looked')
if f[1] ~= 'unknown' then return nil end
if f[2] == at then return call('HGETALL', row) end
call('HSET', row, 'looked', at)
call('HINCRBY', row, 'looks', 1)
if saw == 'absent' then call('HINCRBY', row, 'absent', 1) end
call('ZADD', index('outbox', 'looks'), at + again, id)
return call('HGETALL', row)`,
};
export const RECONCILE = {
  body: `
local id, at, state = ARGV[2], ARGV[3], ARGV[4]
if call('HGET', record('outbox', id), 'state') ~= 'unknown' then return 0 end
call('HSET', record('outbox', id), unpack(ARGV, 5))
move(id, state, at)
return 1`,
};
export const DEAD = {
  body: `
local found = {}
for _, id in ipairs(call('ZREVRANGE', index('outbox', 'dead'), 0, ARGV[2] - 1)) do
  found[#found + 1] = call('HGETALL', record('outbox', id))
end
return found`,
};
export const COUNTS = {
  body: `
local found = {}
for at, state in ipairs({ 'ready', 'sending', 'sent', 'unknown', 'dead' }) do found[at] = call('ZCARD', index('outbox', state)) end
return found`,
};
