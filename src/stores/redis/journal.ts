import type { ChainedLine, Journal } from "../../ports/journal.ts";
import { chained } from "../journal-chain.ts";
import type { Connection } from "./connection.ts";
import { dayEnds } from "./lifetimes.ts";

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
  let last: Promise<unknown> = Promise.resolve();
  async function append(line: Parameters<Journal["append"]>[0]): Promise<ChainedLine> {
    for (;;) {
      const [tail, stands] = await connection.run<[string, string]>(TAIL, line.id);
      if (stands) return JSON.parse(stands) as ChainedLine;
      const next = chained(line, tail ? (JSON.parse(tail) as Pick<ChainedLine, "position" | "hash">) : null);
      const { position, hash } = next;
      const ends = dayEnds(line.day);
      const end = JSON.stringify({ position, hash });
      const { knowledge } = line.versions;
      if (await connection.run(APPEND, line.id, JSON.stringify(next), tail, end, position, knowledge, ends))
        return next;
    }
  }
  return {
    /** One after the other within a process: only other processes can be faster. */
    append(line) {
      const mine = last.then(() => append(line));
      last = mine.catch(() => undefined);
      return mine;
    },
    async get(id) {
      const text = await connection.run<string | null>(GET, id);
      return text === null ? null : (JSON.parse(text) as ChainedLine);
    },
    read: async (after, limit) =>
      (await connection.run<string[]>(READ, after, limit)).map((text) => JSON.parse(text) as ChainedLine),
  };
}
