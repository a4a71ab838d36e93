import type { DatabaseSync } from "node:sqlite";

export type GroupCommit = {
  isOpen(): boolean;
  /** Runs the statements now, all or nothing, and resolves once they are on the disk. */
  add<T>(statements: () => T): Promise<T>;
  settle(): void;
};
type Group = PromiseWithResolvers<void>;

/**
 * Everything written in one turn of the event loop is one transaction: the disk is waited for once, not once for each question. Each part is undone alone
 * where it fails; nobody is told of a part before the whole is on the disk.
 */
export function groupCommit(db: DatabaseSync, failed: (error: unknown) => Error): GroupCommit {
  let open: Group | null = null;

  function settle(): void {
    const group = open;
    if (!group) return;
    open = null;
    try {
      db.exec("COMMIT");
      group.resolve();
    } catch (error) {
      group.reject(failed(error));
    }
  }

  function begin(): Group {
    if (open) return open;
    db.exec("BEGIN IMMEDIATE");
    const group: Group = Promise.withResolvers<void>();
    group.promise.catch(() => {}); // each part tells its own caller
    open = group;
    setImmediate(() => {
      if (open === group) settle();
    });
    return group;
  }

  async function add<T>(statements: () => T): Promise<T> {
    let group: Group | null = null;
    let result: T;
    try {
      group = begin();
      db.exec("SAVEPOINT part");
      result = statements();
      db.exec("RELEASE part");
    } catch (error) {
      throw undone(group, error);
    }
    await group.promise;
    return result;
  }

  /** The part alone goes; where SQLite gave up the whole transaction, everybody in it hears so. */
  function undone(group: Group | null, error: unknown): Error {
    if (group && open === group) {
      try {
        if (db.isOpen && db.isTransaction) {
          db.exec("ROLLBACK TO part; RELEASE part");
          settle(); // what else was written is put on the disk, so that room can be made for what did not fit
          return failed(error);
        }
      } catch {
        // there was no part to go back to
      }
      open = null;
      const told = failed(error);
      group.reject(told);
      return told;
    }
    return failed(error);
  }

  return { isOpen: () => open !== null, add, settle };
}
