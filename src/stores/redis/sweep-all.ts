import type { Retention } from "../../core/privacy/retention.ts";
import type { Connection, Script } from "./connection.ts";

const PORTION = 500;
const OLD = `local old = call('ZRANGEBYSCORE', index('age', ARGV[2]), '-inf', '(' .. ARGV[3], 'LIMIT', 0, ${PORTION})`;

/** Records of a kind, with all that finds them; gives how many were found old and how many of them went. */
const PLAIN = {
  body: `${OLD}
local kind, gone = ARGV[2], 0
for _, member in ipairs(old) do
  local owner, id = string.match(member, '^(%S*) (.*)$')
  call('ZREM', index('age', kind), member)
  gone = gone + forget(kind == 'incidents' and 'tickets' or kind, owner, id)
end
return { #old, gone }`,
};
/** What was not delivered in its time dies first, so that somebody sees it; what had ended goes. */
const OUTBOX = {
  body: `${OLD}
local at, gone = ARGV[4], 0
for _, member in ipairs(old) do
  local owner, id = string.match(member, '^(%S*) (.*)$')
  local state = call('HGET', record('outbox', id), 'state')
  if state == 'sent' or state == 'dead' or not state then
    call('ZREM', index('age', 'outbox'), member)
    gone = gone + forget('outbox', owner, id)
  else
    call('HSET', record('outbox', id), 'reason', 'not delivered in time')
    move(id, 'dead', at)
  end
end
return { #old, gone }`,
};
const KEYS = {
  body: `${OLD}
local gone = 0
for _, owner in ipairs(old) do gone = gone + forget_key(owner) end
return { #old, gone }`,
};
const JOBS = {
  body: `
local old = call('ZRANGEBYSCORE', index('jobs', 'dead'), '-inf', '(' .. ARGV[3], 'LIMIT', 0, ${PORTION})
local gone = 0
for _, id in ipairs(old) do
  call('ZREM', index('jobs', 'dead'), id)
  gone = gone + call('DEL', record('jobs', id))
end
return { #old, gone }`,
};
/** From the oldest on, up to the first that is not past its time; the last link stays, so that the chain goes on. */
const JOURNAL = {
  body: `
local gone = 0
for _, id in ipairs(call('ZRANGE', index('journal', 'order'), 0, ${PORTION - 1})) do
  if tonumber(call('HGET', index('journal', 'ends'), id) or 0) >= tonumber(ARGV[3]) then return { 0, gone } end
  if call('ZCARD', index('journal', 'order')) == 1 then return { 0, gone } end
  call('ZREM', index('journal', 'order'), id)
  call('HDEL', index('journal', 'ends'), id)
  call('DEL', record('journal', id))
  gone = gone + 1
end
return { gone, gone }`,
};
/** A version that the journal's last line names stays with it. */
const VERSIONS = {
  body: `${OLD}
local last = call('ZRANGE', index('journal', 'order'), -1, -1)[1]
local line = last and call('GET', record('journal', last)) or ''
local gone = 0
for _, member in ipairs(old) do
  local hash = string.sub(member, 2)
  if not string.find(line, '"' .. hash .. '"', 1, true) then
    call('ZREM', index('age', 'versions'), member)
    gone = gone + call('DEL', record('versions', hash))
  end
end
return { gone, gone }`,
};
/** A day's thumbs go together, each counted. */
const FEEDBACK = {
  body: `${OLD}
local gone = 0
for _, member in ipairs(old) do
  local day = string.sub(member, 2)
  for _, count in ipairs(call('HVALS', record('feedback', day))) do gone = gone + count end
  call('ZREM', index('age', 'feedback'), member)
  call('DEL', record('feedback', day))
end
return { #old, gone }`,
};

type Kept = keyof Retention;
const SWEEPS: readonly [Kept, Script, string?][] = [
  ["threads", PLAIN],
  ["receipts", PLAIN],
  ["limits", PLAIN],
  ["drafts", PLAIN],
  ["tickets", PLAIN],
  ["incidents", PLAIN],
  ["preferences", PLAIN],
  ["outbox", OUTBOX],
  ["jobs", JOBS],
  ["feedback", FEEDBACK],
  ["journal", JOURNAL],
  ["journal", VERSIONS, "versions"],
  ["keys", KEYS],
];

/** Each kind to its end, a portion for each script, so that no other caller waits long; keys last, when nothing needs them any more. */
export async function sweepAll(
  connection: Connection,
  now: number,
  retention: Retention,
): Promise<Partial<Record<Kept, number>>> {
  const swept: Partial<Record<Kept, number>> = {};
  for (const [kind, script, index] of SWEEPS) {
    let gone = 0;
    for (;;) {
      const [found = 0, went = 0] = await connection.run<number[]>(script, index ?? kind, now - retention[kind], now);
      gone += went;
      if (found < PORTION) break;
    }
    if (index === undefined) swept[kind] = gone;
  }
  return swept;
}
