import { setTimeout } from "node:timers"; // the disk's own time, also where a test holds the clock
import type { DatabaseSync } from "node:sqlite";

export type GroupCommit = {
  /** What was read is told once everything that it may rest on is on the disk. */
  read<T>(statements: () => T): Promise<T>;
  /** Runs the statements at once, all or nothing, and tells what they gave once it is on the disk. */
  write<T>(statements: () => T): Promise<T>;
  /** Reads and writes as one of this turn's parts, and tells at once, before it is on the disk: only for what nothing else may rest on that stands without it. */
  ahead<T>(statements: () => T): Promise<T>;
  /** Reads, and tells at once also what is not yet on the disk. */
  peek<T>(statements: () => T): Promise<T>;
  /** Puts on the disk now what was written; afterwards no transaction is open. */
  settle(): void;
};
type Group = PromiseWithResolvers<void> & { began: number; parts: number };

/** So long the disk waits for more to write while every turn of the event loop brings some; far below what anybody notices. */
const GATHERS_MS = 8;
/** Nobody waits longer than this for others to come, however slow the disk is. */
const LONGEST_MS = 25;

/**
 * Everything that is written in a turn of the event loop, and in the next ones while each brings more, is one transaction: the disk is waited for once,
 * not once for each question. A disk that takes long is given as long again to gather, so that it never takes more than half of the time. Nobody is
 * told of a part before the whole is on the disk; a part that fails is undone alone. `failed` gets every error, with no transaction of its turn left open.
 */
export function groupCommit(db: DatabaseSync, failed: (error: unknown) => Error): GroupCommit {
  let open: Group | null = null;
  let refused: Error | null = null;
  let lastMs = 0;

  function begin(): Group {
    if (open) return open;
    if (refused) throw refused;
    try {
      db.exec("BEGIN IMMEDIATE");
    } catch (error) {
      refused = failed(error); // whoever else comes in this turn hears it at once: a busy file is waited for once
      setImmediate(() => (refused = null));
      throw refused;
    }
    const group: Group = { ...Promise.withResolvers(), began: performance.now(), parts: 0 };
    group.promise.catch(() => {}); // where every part failed by itself, nobody else waits for it
    open = group;
    setImmediate(() => gather(group, 0));
    return group;
  }

  /** The server hands over one new connection in each turn: a burst of questions would otherwise wait for the disk once for each. */
  function gather(group: Group, before: number): void {
    if (open !== group) return;
    const { parts } = group;
    const waited = performance.now() - group.began;
    if (parts > before && waited < Math.max(GATHERS_MS, lastMs)) setImmediate(() => gather(group, parts));
    else if (waited < Math.floor(lastMs)) setTimeout(() => gather(group, parts), lastMs - waited);
    else settle();
  }

  function settle(): void {
    const group = open;
    if (!group) return;
    open = null;
    const began = performance.now();
    try {
      db.exec("COMMIT");
      lastMs = Math.min(performance.now() - began, LONGEST_MS);
      group.resolve();
    } catch (error) {
      lose(group, error);
    }
  }

  /** Nothing of the group stands: everybody in it hears so. */
  function lose(group: Group, error: unknown): Error {
    open = null;
    rollBack();
    const told = failed(error);
    group.reject(told);
    return told;
  }

  function rollBack(): void {
    if (db.isOpen && db.isTransaction) db.exec("ROLLBACK");
  }

  function part<T>(group: Group, statements: () => T): T {
    try {
      group.parts += 1;
      db.exec("SAVEPOINT part");
      const result = statements();
      db.exec("RELEASE part");
      return result;
    } catch (error) {
      try {
        db.exec("ROLLBACK TO part; RELEASE part");
      } catch {
        throw lose(group, error); // SQLite gave up the whole transaction
      }
      settle(); // what others wrote goes to the disk first, so that room can be made for what did not fit
      throw failed(error);
    }
  }

  function look<T>(statements: () => T): T {
    const group = open;
    try {
      return statements();
    } catch (error) {
      if (group && !db.isTransaction) throw lose(group, error);
      if (!group) rollBack();
      throw failed(error);
    }
  }

  return {
    async read(statements) {
      const group = open;
      const result = look(statements);
      try {
        await group?.promise;
        return result;
      } catch {
        settle(); // what it may have rested on is lost: read again, what stands now
        return look(statements);
      }
    },
    peek: async (statements) => look(statements),
    ahead: async (statements) => part(begin(), statements),
    async write(statements) {
      const group = begin();
      const result = part(group, statements);
      await group.promise;
      return result;
    },
    settle,
  };
}
