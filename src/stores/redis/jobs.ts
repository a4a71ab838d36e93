import type { DeadJob, Job, Jobs, NewJob } from "../../ports/jobs.ts";
import type { Connection } from "./connection.ts";
import { fromFields, type Shape } from "./fields.ts";
import { ADD, COUNTS, DEAD } from "./job-scripts.ts";
import type { Waker } from "./wake-up.ts";
import { workOn } from "./work-on.ts";

export const JOB: Shape<Job> = { id: "text", kind: "text", subject: "text", due: "number", attempt: "number" };
const DEAD_JOB: Shape<DeadJob> = { ...JOB, reason: "text", died: "number" };

/** Jobs: our row is the truth (state, attempt, lease), BullMQ only calls for it. */
export const redisJobs = (connection: Connection, waker: Waker): Jobs => ({
  async add(job: NewJob) {
    const added = await connection.run(ADD, job.id, job.kind, job.subject, job.due);
    if (added === 1 && job.due <= connection.now()) void waker.wake(job.id, 0);
  },
  work: (handler, options) => workOn(connection, waker, handler, options),
  async dead(limit) {
    const rows = await connection.run<string[][]>(DEAD, limit);
    return rows.map((row) => fromFields(row, DEAD_JOB)).filter((row) => row !== null);
  },
  async counts() {
    const [ready = 0, running = 0, dead = 0] = await connection.run<number[]>(COUNTS);
    return { ready, running, dead };
  },
});
