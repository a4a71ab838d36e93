import { randomUUID } from "node:crypto";
import type { FeedbackStore } from "../../ports/feedback.ts";
import type { Connection } from "./connection.ts";
import { dayEnds } from "./lifetimes.ts";

const ADD = {
  body: `
local day, what, once = ARGV[2], ARGV[3], record('once', ARGV[4])
if not call('SET', once, 1, 'NX', 'PX', 600000) then return end
call('HINCRBY', record('feedback', day), what, 1)
call('PEXPIRE', record('feedback', day), TTL.feedback)
call('ZADD', index('age', 'feedback'), ARGV[5], ' ' .. day)`,
};
const ALL = {
  body: `
local found = {}
for _, day in ipairs(call('ZRANGE', index('age', 'feedback'), 0, -1)) do
  found[#found + 1] = call('HGETALL', record('feedback', string.sub(day, 2)))
end
return found`,
};

/** Thumbs, counted by day and by what was answered; a call sent twice counts once. */
export const redisFeedback = (connection: Connection): FeedbackStore => ({
  async add({ day, outcome, rules, helpful, knowledge }) {
    const what = JSON.stringify([outcome, helpful, knowledge, ...rules]);
    const ends = dayEnds(day);
    await connection.run(ADD, day, what, randomUUID(), ends);
  },
  async summary() {
    const found = new Map<string, { outcome: string; helpful: number; unhelpful: number }>();
    for (const day of await connection.run<string[][]>(ALL)) {
      for (let at = 0; at + 1 < day.length; at += 2) {
        const [outcome, helpful] = JSON.parse(day[at] ?? "[]") as [string, boolean];
        const sum = found.get(outcome) ?? { outcome, helpful: 0, unhelpful: 0 };
        sum[helpful ? "helpful" : "unhelpful"] += Number(day[at + 1]);
        found.set(outcome, sum);
      }
    }
    return [...found.values()];
  },
});
