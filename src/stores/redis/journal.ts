import { StoreError } from "../../core/store-error.ts";
import type { ChainedLine, Head, Journal } from "../../ports/journal.ts";
import { chained } from "../journal-chain.ts";
import type { Connection } from "./connection.ts";
import { dayEnds } from "./lifetimes.ts";

/** Of any number of writers at once one wins each round. */
const MOST_TRIES = 500;

const TAIL = {
  body: `return { call('GET', index('journal', 'tail')) or '', call('GET', record('journal', ARGV[2])) or '' }`,
};
/** Adds the line only behind the one it was chained to; 0 where somebody was faster. */
const APPEND = {
  body: `
local id, line, before, tail, position, knowledge, ends = ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6], ARGV[7], ARGV[8]
if call('EXISTS', record('journal', id)) == 1 or (call('GET', index('journal', 'tail')) or '') ~= before then return 0 end
call('SET', record('journal', id), line, 'PX', TTL.journal)
call('SET', index('journal', 'tail'), tail)
call('ZADD', index('journal', 'order'), position, id)
call('HSET', index('journal', 'ends'), id, ends)
if call('EXISTS', record('versions', knowledge)) == 1 then
  call('ZADD', index('age', 'versions'), 'GT', ends, ' ' .. knowledge)
  call('PEXPIRE', record('versions', knowledge), TTL.journal)
end
return 1`,
};
const GET = { body: `return call('GET', record('journal', ARGV[2]))` };
const READ = {
  body: `
local found = {}
for _, id in ipairs(call('ZRANGEBYSCORE', index('journal', 'order'), '(' .. ARGV[2], '+inf', 'LIMIT', 0, ARGV[3])) do
  found[#found + 1] = call('GET', record('journal', id)) or nil
end
return found`,
};

/** The chain of decisions. Lua has no SHA-256, so the line is chained here and added only where the tail is still the one it was chained to. */
export function redisJournal(connection: Connection): Journal {
  return {
    async append(line) {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const [tail, stands] = await connection.run<[string, string]>(TAIL, line.id);
        if (stands) return JSON.parse(stands) as ChainedLine;
        const next = chained(line, tail ? (JSON.parse(tail) as Head) : null);
        const { position, hash } = next;
        const end = JSON.stringify({ position, hash, day: line.day } satisfies Head);
        const about = [position, line.versions.knowledge, dayEnds(line.day)];
        if (await connection.run(APPEND, line.id, JSON.stringify(next), tail, end, ...about)) return next;
      }
      throw new StoreError("The journal is written to by too many at once");
    },
    async get(id) {
      const text = await connection.run<string | null>(GET, id);
      return text === null ? null : (JSON.parse(text) as ChainedLine);
    },
    async head() {
      const [tail] = await connection.run<[string, string]>(TAIL, "");
      return tail ? (JSON.parse(tail) as Head) : null;
    },
    read: async (after, limit) =>
      (await connection.run<string[]>(READ, after, limit)).map((text) => JSON.parse(text) as ChainedLine),
  };
}
