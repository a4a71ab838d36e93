import type { Thread } from "../../core/reading/thread.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Threads } from "../../ports/threads.ts";
import type { Connection } from "./connection.ts";

export function sqliteThreads({ db, read, write }: Connection, clock: Clock): Threads {
  const get = db.prepare("SELECT thread FROM threads WHERE id = ?");
  const put = db.prepare("INSERT OR REPLACE INTO threads VALUES (?, ?, ?, ?, ?)");
  const forget = db.prepare("DELETE FROM threads WHERE id = ?");
  return {
    get: (id) =>
      read(() => {
        const row = get.get(id) as { thread: string } | undefined;
        return row ? (JSON.parse(row.thread) as Thread) : null;
      }),
    put: (id, thread, owner) =>
      write(() => {
        put.run(id, owner?.workspace ?? null, owner?.person ?? null, JSON.stringify(thread), clock.now().getTime());
      }),
    forget: (id) => write(() => void forget.run(id)),
  };
}
