import { keyOf } from "../../core/privacy/sealed.ts";
import type { Ticket, Tickets, Untaken } from "../../ports/tickets.ts";
import type { Connection } from "./connection.ts";
import { fromFields, toFields, type Shape } from "./fields.ts";
import { ownerText } from "./owner-text.ts";

export const TICKET: Shape<Ticket> = {
  id: "text",
  owner: "owner",
  state: "text",
  incident: "flag",
  version: "number",
  sealed: "text",
  claimant: "text",
  created: "number",
  changed: "number",
  closed: "number",
};

const CREATE = {
  body: `
local id, owner, key = ARGV[2], ARGV[3], ARGV[4]
if call('EXISTS', record('tickets', id)) == 1 then return 'exists' end
if not opens(owner, key) then return 'key_gone' end
call('HSET', record('tickets', id), unpack(ARGV, 5))
list(id)
hold('tickets', owner, id)
return 'created'`,
};
const GET = { body: `return call('HGETALL', record('tickets', ARGV[2]))` };
/** Over a version or, for a claim, over a state; then pairs of a field and its value, "-" alone for none. */
const CHANGE = {
  body: `
local id, field, expected, at = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local ticket = record('tickets', id)
if call('HGET', ticket, field) ~= expected then return 0 end
unlist(id)
for n = 6, #ARGV, 2 do
  if ARGV[n + 1] == '-' then call('HDEL', ticket, ARGV[n]) else call('HSET', ticket, ARGV[n], string.sub(ARGV[n + 1], 2)) end
end
call('HSET', ticket, 'changed', at)
call('HINCRBY', ticket, 'version', 1)
list(id)
return 1`,
};
/** For tickets and incidents: how many, and when the oldest was made ("" for none). */
const UNTAKEN = {
  body: `
local found = {}
for _, kind in ipairs({ 'tickets', 'incidents' }) do
  found[#found + 1] = call('ZCARD', index('untaken', kind))
  found[#found + 1] = call('ZRANGE', index('untaken', kind), 0, 0, 'WITHSCORES')[2] or ''
end
return found`,
};
const OF_OWNER = {
  body: `
local found = {}
for _, member in ipairs(call('SMEMBERS', index('sealed', ARGV[2]))) do
  local id = string.match(member, '^tickets (.*)$')
  if id then found[#found + 1] = call('HGETALL', record('tickets', id)) end
end
return found`,
};
const LIST = {
  body: `
local workspace, limit, from = ARGV[2], tonumber(ARGV[3]), ARGV[4]
local members = {}
for at = 5, #ARGV do
  for _, member in ipairs(call('ZREVRANGEBYLEX', index('tickets', workspace, ARGV[at]), from, '-', 'LIMIT', 0, limit)) do
    members[#members + 1] = member
  end
end
table.sort(members, function(one, other) return one > other end)
local found = {}
for at = 1, math.min(limit, #members) do found[at] = call('HGETALL', record('tickets', string.sub(members[at], 17))) end
return found`,
};

/** Tickets: one script for each change, so that of two one wins. */
export function redisTickets(connection: Connection): Tickets {
  const read = (rows: string[][]): Ticket[] =>
    rows.map((row) => fromFields(row, TICKET)).filter((ticket) => ticket !== null);
  return {
    create: (ticket) =>
      connection.run(CREATE, ticket.id, ownerText(ticket.owner), keyOf(ticket.sealed), ...toFields(ticket)),
    get: async (id) => fromFields(await connection.run<string[]>(GET, id), TICKET),
    claim: async (id, claimant, now) =>
      (await connection.run(CHANGE, id, "state", "open", now, "state", "=claimed", "claimant", `=${claimant}`)) === 1,
    async transition(id, version, next, now) {
      const changes = Object.entries(next).flatMap(([field, value]) =>
        value === undefined ? [] : [field, value === null ? "-" : `=${value}`],
      );
      return (await connection.run(CHANGE, id, "version", version, now, ...changes)) === 1;
    },
    async untaken() {
      const [tickets = 0, oldest = "", incidents = 0, oldestIncident = ""] =
        await connection.run<(number | string)[]>(UNTAKEN);
      return { tickets: untakenOf(tickets, oldest), incidents: untakenOf(incidents, oldestIncident) };
    },
    async listOf(owner) {
      const tickets = read(await connection.run<string[][]>(OF_OWNER, ownerText(owner)));
      return tickets.sort((one, other) => other.created - one.created || (one.id < other.id ? 1 : -1));
    },
    async list({ workspace, states, limit, before }) {
      const from = before ? `(${String(before.created).padStart(15, "0")}:${before.id}` : "+";
      return read(await connection.run<string[][]>(LIST, encodeURIComponent(workspace), limit, from, ...states));
    },
  };
}

const untakenOf = (count: number | string, oldest: number | string): Untaken => ({
  count: Number(count),
  oldest: oldest === "" ? null : Number(oldest),
});
