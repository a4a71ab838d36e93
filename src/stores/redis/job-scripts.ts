const SUSPECT_PAUSE_MS = 250;
/** Ready rows stand with their due time, running ones with the end of their lease; "call" says when a ready row's wake-up call is due again. */
const JOBS = `
local READY, RUNNING, DEAD, CALL = index('jobs', 'ready'), index('jobs', 'running'), index('jobs', 'dead'), index('jobs', 'call')
local SUSPECTS = index('jobs', 'suspects')
local function die(id, reason)
  call('ZREM', RUNNING, id)
  call('HSET', record('jobs', id), 'reason', reason, 'died', now)
  call('PEXPIRE', record('jobs', id), TTL.jobs)
  call('ZADD', DEAD, now, id)
end
local function again(id, due)
  call('ZREM', RUNNING, id)
  call('HSET', record('jobs', id), 'due', due)
  call('ZADD', READY, due, id)
  call('ZADD', CALL, due, id)
end
local function mine(id, attempt)
  return call('ZSCORE', RUNNING, id) and call('HGET', record('jobs', id), 'attempt') == attempt
end
`;
export const ADD = { body: `return put_job(ARGV[2], ARGV[3], ARGV[4], ARGV[5])` };
/**
 * Ready and due -> running, with a lease and the next attempt, which is also its fence; dead where its attempts are used up. Of jobs whose workers ended
 * twice only one runs at a time: one of them may be what ends workers, and the others must not die with it.
 */
export const CLAIM = {
  body: `${JOBS}
local id, lease, attempts = ARGV[2], ARGV[3], tonumber(ARGV[4])
local due = call('ZSCORE', READY, id)
if not due or tonumber(due) > now then return nil end
call('ZREM', READY, id)
call('ZREM', CALL, id)
local used = call('HGET', record('jobs', id), 'attempt')
if not used then return nil end
if tonumber(used) >= attempts then die(id, 'its worker ended each time') return nil end
if tonumber(call('HGET', record('jobs', id), 'crashes') or 0) >= 2 then
  for _, other in ipairs(call('SMEMBERS', SUSPECTS)) do
    if call('ZSCORE', RUNNING, other) then again(id, now + ${SUSPECT_PAUSE_MS}) return nil end
    call('SREM', SUSPECTS, other)
  end
  call('SADD', SUSPECTS, id)
end
call('HINCRBY', record('jobs', id), 'attempt', 1)
call('ZADD', RUNNING, leased(lease), id)
return call('HGETALL', record('jobs', id))`,
};
export const RENEW = {
  body: `${JOBS}
local id, attempt, lease = ARGV[2], ARGV[3], ARGV[4]
if not mine(id, attempt) then return 0 end
call('ZADD', RUNNING, leased(lease), id)
return 1`,
};
export const DONE = {
  body: `${JOBS}
local id, attempt = ARGV[2], ARGV[3]
if not mine(id, attempt) then return 0 end
call('ZREM', RUNNING, id)
return call('DEL', record('jobs', id))`,
};
export const FAIL = {
  body: `${JOBS}
local id, attempt, reason, attempts, pause = ARGV[2], ARGV[3], ARGV[4], tonumber(ARGV[5]), ARGV[6]
if not mine(id, attempt) then return 0 end
if tonumber(attempt) >= attempts then die(id, reason) else again(id, now + pause) end
return 1`,
};
/** Leases that ran out are ready again; gives the rows that nobody has called for since they are due, and notes that they are called for now. */
export const LOOK_ROUND = {
  body: `${JOBS}
local grace, limit = tonumber(ARGV[2]), ARGV[3]
for _, id in ipairs(call('ZRANGEBYSCORE', RUNNING, '-inf', leased(0), 'LIMIT', 0, limit)) do
  call('HINCRBY', record('jobs', id), 'crashes', 1)
  again(id, now)
end
local found = {}
for _, id in ipairs(call('ZRANGEBYSCORE', CALL, '-inf', now, 'LIMIT', 0, limit)) do
  local attempt = call('HGET', record('jobs', id), 'attempt')
  if attempt then
    call('ZADD', CALL, now + grace, id)
    found[#found + 1] = { id, attempt }
  else
    call('ZREM', CALL, id)
    call('ZREM', READY, id)
  end
end
return found`,
};
export const DEAD = {
  body: `
local found = {}
for _, id in ipairs(call('ZREVRANGE', index('jobs', 'dead'), 0, ARGV[2] - 1)) do found[#found + 1] = call('HGETALL', record('jobs', id)) end
return found`,
};
export const COUNTS = {
  body: `return { call('ZCARD', index('jobs', 'ready')), call('ZCARD', index('jobs', 'running')), call('ZCARD', index('jobs', 'dead')) }`,
};
