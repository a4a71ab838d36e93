import { setTimeout as pause } from "node:timers/promises";
import { openForTest } from "./open-for-test.ts";

/** A worker in a process of its own: says "began ID" and "done ID" on a line each, until its standard input ends. */
const [url = "", workMs = "0", leaseMs = "2000", concurrency = "1"] = process.argv.slice(2);
const store = await openForTest(url);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const worker = store.jobs.work(
  async ({ id }) => {
    say(`began ${id}`);
    await pause(Number(workMs) * (id.startsWith("slow") ? 3 : 1));
    if (id.startsWith("deadly")) process.kill(process.pid, "SIGKILL");
    say(`done ${id}`);
  },
  { concurrency: Number(concurrency), leaseMs: Number(leaseMs), attempts: 6, pauseMs: 50 },
);
say("ready");
process.stdout.on("error", () => process.exit(1)); // whoever started it is gone
process.stdin.on("end", () => {
  void worker
    .stop()
    .then(() => store.close())
    .then(() => process.exit(0));
});
process.stdin.resume();
