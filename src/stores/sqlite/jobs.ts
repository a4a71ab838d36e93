import type { Clock } from "../../ports/clock.ts";
import type { DeadJob, Job, Jobs, NewJob } from "../../ports/jobs.ts";
import type { Connection } from "./connection.ts";
import { startWorker, type JobTable } from "./worker.ts";

type Row = NewJob & { attempt: number; reason: string; died: number };

/** `write` is for a transaction that is already open, `wake` for after it; `stop` ends every worker without waiting. */
export function sqliteJobs(
  { db, read, write: written }: Connection,
  clock: Clock,
  pollMs: number,
): Jobs & { write(job: NewJob): void; wake(): void; stop(): void } {
  const insert = db.prepare(
    "INSERT INTO jobs (id, kind, subject, due, state) VALUES (?, ?, ?, ?, 'ready') ON CONFLICT DO NOTHING",
  );
  const running = "UPDATE jobs SET state = 'running', attempt = attempt + 1, lease = ? WHERE id =";
  // two statements: one with OR walks every row (a thousand times slower at 40,000)
  const take = db.prepare(
    `${running} (SELECT id FROM jobs WHERE state = 'ready' AND due <= ? ORDER BY due LIMIT 1) RETURNING *`,
  );
  const takeOver = db.prepare(
    `${running} (SELECT id FROM jobs WHERE state = 'running' AND lease <= ? AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY lease LIMIT 1) RETURNING *`,
  );
  const done = db.prepare("DELETE FROM jobs WHERE id = ? AND attempt = ? AND state = 'running'");
  const again = db.prepare(
    "UPDATE jobs SET state = 'ready', due = ?, lease = NULL WHERE id = ? AND attempt = ? AND state = 'running'",
  );
  const die = db.prepare(
    "UPDATE jobs SET state = 'dead', reason = ?, died = ?, lease = NULL WHERE id = ? AND attempt = ? AND state = 'running'",
  );
  const nextDue = db.prepare("SELECT min(due) AS due FROM jobs WHERE state = 'ready'");
  const dead = db.prepare("SELECT * FROM jobs WHERE state = 'dead' ORDER BY died DESC LIMIT ?");
  const counts = db.prepare("SELECT state, count(*) AS count FROM jobs GROUP BY state");

  /** One process owns the file: what is at work here is alive, however long it takes and whatever the clock does; a lease is for what was left. */
  const atWork = new Set<string>();
  const workers = new Set<{ wake(): void; halt(): void }>();
  const wake = (): void => {
    for (const worker of workers) worker.wake();
  };
  const now = (): number => clock.now().getTime();
  const write = ({ id, kind, subject, due }: NewJob): void => void insert.run(id, kind, subject, due);
  const table: JobTable = {
    async take(leaseMs) {
      const taken: Job[] = [];
      try {
        return await written(() => {
          const until = now() + leaseMs;
          const row = take.get(until, now()) ?? takeOver.get(until, now(), JSON.stringify([...atWork]));
          if (!row) return null;
          const job = jobFrom(row as Row);
          atWork.add(job.id); // at once: another worker may ask in the same turn
          taken.push(job);
          return job;
        });
      } catch (error) {
        for (const { id } of taken) atWork.delete(id);
        throw error;
      }
    },
    left: (job) => void atWork.delete(job.id),
    done: (job) => written(() => void done.run(job.id, job.attempt)),
    again: (job, afterMs) => written(() => void again.run(now() + afterMs, job.id, job.attempt)),
    die: (job, reason) => written(() => void die.run(reason, now(), job.id, job.attempt)),
    untilDue: () => read(() => ((nextDue.get() as { due: number | null }).due ?? Infinity) - now()),
  };
  return {
    write,
    wake,
    async add(job) {
      await written(() => write(job));
      wake();
    },
    work(handler, options) {
      const worker = startWorker(table, handler, { ...options, pollMs });
      workers.add(worker);
      return {
        async stop() {
          workers.delete(worker);
          await worker.stop();
        },
      };
    },
    dead: (limit) =>
      read(() =>
        (dead.all(limit) as Row[]).map(({ reason, died, ...row }): DeadJob => ({ ...jobFrom(row), reason, died })),
      ),
    counts: () =>
      read(() => {
        const rows = counts.all() as { state: "ready" | "running" | "dead"; count: number }[];
        return { ready: 0, running: 0, dead: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
      }),
    stop() {
      for (const worker of workers) worker.halt();
      workers.clear();
    },
  };
}

const jobFrom = ({ id, kind, subject, due, attempt }: Omit<Row, "reason" | "died">): Job => ({
  id,
  kind,
  subject,
  due,
  attempt,
});
