/** `answer`: subject is a draft; `deliver`: an outbox row; `remind`: a ticket; `sweep`: nothing. */
export type JobKind = "answer" | "deliver" | "remind" | "sweep";
/** Ids only: what a job is about stands in the store. `due` in milliseconds since 1970. */
export type NewJob = { id: string; kind: JobKind; subject: string; due: number };
/** `attempt` counts from 1; a job taken over from a dead worker comes with the next number. */
export type Job = NewJob & { attempt: number };
export type DeadJob = Job & { reason: string; died: number };
export type Worker = { stop(): Promise<void> };

/**
 * Work that outlives the process: a job that is added runs until its handler resolves; a handler that throws is tried again with a growing pause,
 * at most `attempts` times, then the job is dead and visible. A dead worker's job is taken over after its lease. The pause begins with `pauseMs` and
 * doubles, up to 64 times it. Of an error only its name and code are kept: a message may quote what somebody wrote.
 */
export type Jobs = {
  /** Adding the same id again changes nothing. */
  add(job: NewJob): Promise<void>;
  work(
    handler: (job: Job) => Promise<void>,
    options: { concurrency: number; leaseMs: number; attempts: number; pauseMs: number },
  ): Worker;
  dead(limit: number): Promise<DeadJob[]>;
  counts(): Promise<{ ready: number; running: number; dead: number }>;
};
