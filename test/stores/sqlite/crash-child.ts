import { appendFileSync } from "node:fs";
import { openSqlite } from "../../../src/stores/sqlite/open-sqlite.ts";
import { A, LIMITS, sealedBy } from "../../contracts/opened.ts";

/**
 * A process for crash tests. `steps FILE POSTS STEP`: takes one event through accept, claim, post and finish, and kills itself right after STEP.
 * `pile FILE FROM`: accepts events, some at once so that they share a transaction, and says the number of each once it is acknowledged, until somebody kills it.
 */
const LANES = 5;
const [mode, file = "", third = "", step = ""] = process.argv.slice(2);
const clock = { now: () => new Date(), id: () => "" };
const store = await openSqlite({ file, clock, limits: LIMITS });
const accept = (id: string): Promise<string> =>
  store.intake.accept({
    workspace: A.workspace,
    receipts: [`event-${id}`, `text-${id}`],
    draft: { id: `draft-${id}`, owner: A, kind: "question", sealed: sealedBy("ka", id), created: Date.now() },
    job: { id: `job-${id}`, kind: "answer", subject: `draft-${id}`, due: Date.now() },
  });
await store.keys.putIfAbsent(A, "m1.ka.x");

if (mode === "pile") {
  for (let at = Number(third); ; at += LANES) {
    await Promise.all(
      Array.from({ length: LANES }, async (_, lane) => {
        await accept(String(at + lane));
        process.stdout.write(`${at + lane}\n`);
      }),
    );
    await new Promise(setImmediate); // the lines must be out before the next ones begin
  }
}

const die = (at: string): void => {
  if (at === step) process.kill(process.pid, "SIGKILL");
};
await accept("1");
die("accept");
store.jobs.work(
  async ({ subject }) => {
    die("job");
    const draft = await store.drafts.get(subject);
    const { owner, created } = draft!;
    const row = { id: "row-1", owner, conversation: "c", address: "v1.ka.a", body: "v1.ka.b", created, due: created };
    await store.outbox.put(row);
    die("put");
    const claimed = await store.outbox.claim("row-1", Date.now(), 60_000);
    die("claim");
    appendFileSync(third, "post\n");
    die("post");
    await store.outbox.finish("row-1", claimed!.fence, { sent: "v1.ka.m" }, Date.now());
    die("finish");
  },
  { concurrency: 1, leaseMs: 60_000, attempts: 5, pauseMs: 10 },
);
