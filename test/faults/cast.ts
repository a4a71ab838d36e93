import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ProcessSettings } from "./one-process.ts";

export type Member = { url: string; child: ChildProcess };
export type Cast = {
  /** A process that is up, or null while all are starting. */
  any(pick: (count: number) => number): Member | null;
  /** Ends one as a crash does; another one starts in its place. */
  crash(pick: (count: number) => number): Promise<void>;
  signal(name: NodeJS.Signals, pick: (count: number) => number): void;
  crashes: () => number;
  stop(): Promise<void>;
};

/** So that a process is up again soon: what Node compiled once is read from there. */
const COMPILED = join(tmpdir(), "lotse-faults-compiled");
const PROGRAM = join(import.meta.dirname, "one-process.ts");

/** So many processes on one store, replaced when they die. */
export async function cast(size: number, settings: ProcessSettings): Promise<Cast> {
  const members: (Member | null)[] = Array.from({ length: size }, () => null);
  let stopped = false;
  let crashes = 0;
  const start = async (at: number): Promise<void> => {
    const child = spawn(process.execPath, [PROGRAM, JSON.stringify(settings)], {
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [port] = (await Promise.race([once(child.stdout, "data"), once(child, "exit").then(() => [""])])) as [
      Buffer | string,
    ];
    if (String(port).trim() === "") {
      if (!stopped) await start(at); // its store was away just now
      return;
    }
    members[at] = { url: `http://127.0.0.1:${String(port).trim()}`, child };
    if (stopped) child.kill("SIGKILL");
  };
  await Promise.all(members.map((_, at) => start(at)));
  const up = (): Member[] => members.filter((member) => member !== null);
  const starting = new Set<Promise<void>>();
  return {
    any(pick) {
      const there = up();
      return there[pick(there.length)] ?? null;
    },
    async crash(pick) {
      while (up().length < Math.max(1, size - 1)) await pause(10); // one more down at a time: work goes on meanwhile
      const there = up();
      const member = there[pick(there.length)];
      if (!member) return;
      crashes++;
      const at = members.indexOf(member);
      members[at] = null;
      const gone = once(member.child, "exit");
      member.child.kill("SIGKILL");
      await gone;
      const next = start(at).finally(() => starting.delete(next));
      starting.add(next);
    },
    signal(name, pick) {
      const there = up();
      there[pick(there.length)]?.child.kill(name);
    },
    crashes: () => crashes,
    async stop() {
      stopped = true;
      await Promise.all(starting);
      for (const member of up()) {
        const gone = once(member.child, "exit");
        member.child.kill("SIGKILL");
        await gone;
      }
    },
  };
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
