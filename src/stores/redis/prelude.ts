import { CALL_GRACE_MS, DAY_MS, longestOf } from "./lifetimes.ts";
import { ownerText } from "./owner-text.ts";
import type { Retention } from "../../core/privacy/retention.ts";
import { INSTALLATION } from "../../core/privacy/sealed.ts";

/**
 * What every script begins with. Keys: `{name}:KIND:ID` is a record and has an end of its own, should no sweep ever run;
 * `{name}:index:…` finds records and has none. All keys of an installation share one hash tag, so that a script is atomic on a cluster too.
 */
export const prelude = ({ retention, leases }: { retention: Retention; leases: "redis" | "clock" }): string => `
local base, now = KEYS[1], tonumber(ARGV[1])
local call = redis.call
local TTL = { ${Object.entries(retention)
  .map(([kind, ms]) => `${kind} = ${ms + DAY_MS}`)
  .join(", ")}, longest = ${longestOf(retention)} }
local CALL_GRACE = ${CALL_GRACE_MS}
local INSTALLATION = '${ownerText(INSTALLATION)}'
local SEALED = { drafts = true, tickets = true, outbox = true }
local function record(kind, id) return base .. ':' .. kind .. ':' .. id end
local function index(...) return base .. ':index:' .. table.concat({ ... }, ':') end
local function leased(ms)
  ${leases === "redis" ? "local t = call('TIME') return t[1] * 1000 + math.floor(t[2] / 1000) + ms" : "return now + ms"}
end

-- What belongs to a person is found by its owner; a key stays as long as a sealed record needs it.
local function hold(kind, owner, id)
  if owner == '' then return end
  local set = index(SEALED[kind] and 'sealed' or 'open', owner)
  call('SADD', set, kind .. ' ' .. id)
  call('PEXPIRE', set, TTL.longest)
  if not SEALED[kind] then return end
  call('ZREM', index('age', 'keys'), owner)
  if owner ~= INSTALLATION then call('PEXPIRE', record('keys', owner), TTL.longest) end
end
local function release(kind, owner, id)
  if owner == '' then return end
  local set = index(SEALED[kind] and 'sealed' or 'open', owner)
  call('SREM', set, kind .. ' ' .. id)
  if not SEALED[kind] or call('EXISTS', set) == 1 then return end
  local changed = call('HGET', record('keys', owner), 'changed')
  if changed and owner ~= INSTALLATION then call('ZADD', index('age', 'keys'), changed, owner) end
end
local function ages(kind, owner, id, at) call('ZADD', index('age', kind), at, owner .. ' ' .. id) end

-- Tickets: one sorted list for each workspace and state, one by age of all that nobody has taken; closed ones age.
local function ticket_indexes(id)
  local f = call('HMGET', record('tickets', id), 'owner', 'state', 'created', 'incident', 'closed', 'changed')
  if not f[1] then return nil end
  local list = index('tickets', string.match(f[1], '^[^:]*'), f[2])
  local age = f[4] == '1' and 'incidents' or 'tickets'
  return list, string.format('%015.0f', f[3]) .. ':' .. id, age, f[1], f[2] == 'closed' and (f[5] or f[6]), f[2] == 'open' and f[3]
end
local function unlist(id)
  local list, member, age, owner = ticket_indexes(id)
  if not list then return end
  call('ZREM', list, member)
  call('ZREM', index('untaken', age), id)
  call('ZREM', index('age', age), owner .. ' ' .. id)
end
local function list(id)
  local list, member, age, owner, closed, untaken = ticket_indexes(id)
  call('ZADD', list, 0, member)
  if untaken then call('ZADD', index('untaken', age), untaken, id) end
  if closed then ages(age, owner, id, closed) end
  call('PEXPIRE', record('tickets', id), closed and TTL[age] or TTL.longest)
end

-- Outbox: one list for each state; of a conversation only the first unended row can be due.
local function lift(conversation)
  local head = call('ZRANGE', conversation, 0, 0)[1]
  if not head then return end
  local f = call('HMGET', record('outbox', head), 'state', 'due')
  if f[1] == 'ready' then call('ZADD', index('outbox', 'due'), f[2], head) end
end
local function leave(id, f)
  for _, name in ipairs({ f[1] or 'ready', 'due', 'leases', 'looks' }) do call('ZREM', index('outbox', name), id) end
end
local function move(id, state, at)
  local row = record('outbox', id)
  local f = call('HMGET', row, 'state', 'conversation', 'owner', 'lease')
  local conversation = index('conversation', f[2])
  leave(id, f)
  call('HSET', row, 'state', state)
  call('ZADD', index('outbox', state), at, id)
  if state == 'sending' then call('ZADD', index('outbox', 'leases'), f[4], id)
  elseif state == 'unknown' then call('ZADD', index('outbox', 'looks'), at, id)
  elseif state ~= 'ready' then
    call('ZREM', conversation, id)
    call('PEXPIRE', row, TTL.outbox)
    ages('outbox', f[3], id, at)
  end
  lift(conversation)
end
local function unqueue(id)
  local f = call('HMGET', record('outbox', id), 'state', 'conversation')
  if not f[1] then return end
  leave(id, f)
  call('ZREM', index('conversation', f[2]), id)
  lift(index('conversation', f[2]))
end

-- A record goes with all that finds it; 1 where it was there.
local function forget(kind, owner, id)
  if kind == 'tickets' then unlist(id) end
  if kind == 'outbox' then unqueue(id) end
  call('ZREM', index('age', kind), owner .. ' ' .. id)
  release(kind, owner, id)
  return call('DEL', record(kind, id))
end
local function forget_key(owner)
  local wrapped = call('HGET', record('keys', owner), 'wrapped')
  call('ZREM', index('age', 'keys'), owner)
  if wrapped then call('SREM', index('under', string.match(wrapped, '^[^.]*')), owner) end
  return call('DEL', record('keys', owner))
end
-- Whether a text sealed under key 'id' can still be opened.
local function opens(owner, id)
  local wrapped = call('HGET', record('keys', owner), 'wrapped')
  return wrapped and string.match(wrapped, '^[^.]*%.([^.]*)') == id
end
local function put_draft(owner, id, kind, sealed, created)
  local before = call('HGET', record('drafts', id), 'owner')
  if before and before ~= owner then forget('drafts', before, id) end
  call('HSET', record('drafts', id), 'id', id, 'owner', owner, 'kind', kind, 'sealed', sealed, 'created', created)
  call('PEXPIRE', record('drafts', id), TTL.drafts)
  hold('drafts', owner, id)
  ages('drafts', owner, id, created)
end
-- True where none of the receipts stood; then all stand.
local function take_receipts(workspace, first)
  for at = first, #ARGV do
    if call('EXISTS', record('receipts', workspace .. ':' .. ARGV[at])) == 1 then return false end
  end
  for at = first, #ARGV do
    local id = workspace .. ':' .. ARGV[at]
    call('SET', record('receipts', id), 1, 'PX', TTL.receipts)
    ages('receipts', '', id, now)
  end
  return true
end
local function put_job(id, kind, subject, due)
  if call('EXISTS', record('jobs', id)) == 1 then return 0 end
  call('HSET', record('jobs', id), 'id', id, 'kind', kind, 'subject', subject, 'due', due, 'attempt', 0)
  call('PEXPIRE', record('jobs', id), TTL.longest)
  call('ZADD', index('jobs', 'ready'), due, id)
  call('ZADD', index('jobs', 'call'), tonumber(due) > now and due or now + CALL_GRACE, id)
  return 1
end
`;
