import type { Thread } from "../../core/reading/thread.ts";
import type { Threads } from "../../ports/threads.ts";
import type { Connection } from "./connection.ts";
import { ownerText } from "./owner-text.ts";

const PUT = {
  body: `
local id, owner, thread = ARGV[2], ARGV[3], ARGV[4]
local before = call('HGET', record('threads', id), 'owner')
if before and before ~= owner then forget('threads', before, id) end
call('HSET', record('threads', id), 'id', id, 'owner', owner, 'thread', thread, 'changed', now)
call('PEXPIRE', record('threads', id), TTL.threads)
hold('threads', owner, id)
ages('threads', owner, id, now)`,
};
const GET = { body: `return call('HGET', record('threads', ARGV[2]), 'thread')` };
const FORGET = {
  body: `
local owner = call('HGET', record('threads', ARGV[2]), 'owner')
if owner then forget('threads', owner, ARGV[2]) end`,
};

/** Situations of conversations. */
export const redisThreads = (connection: Connection): Threads => ({
  async get(id) {
    const text = await connection.run<string | null>(GET, id);
    return text === null ? null : (JSON.parse(text) as Thread);
  },
  async put(id, thread, owner) {
    await connection.run(PUT, id, owner ? ownerText(owner) : "", JSON.stringify(thread));
  },
  async forget(id) {
    await connection.run(FORGET, id);
  },
});
