import { masterOf } from "../../core/privacy/sealed.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Keys } from "../../ports/keys.ts";
import type { Connection } from "./connection.ts";

type Row = { workspace: string; person: string; wrapped: string };

/**
 * A key is told of before it is on the disk: a text sealed under it is written after it, in the same transaction or a later one, so that none ever stands
 * without its key; where its transaction fails, the accept path finds the key missing and seals again.
 */
export function sqliteKeys({ db, read, peek, write, ahead }: Connection, clock: Clock): Keys {
  const get = db.prepare("SELECT wrapped FROM keys WHERE workspace = ? AND person = ?");
  const put = db.prepare("INSERT INTO keys VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
  const replace = db.prepare(
    "UPDATE keys SET wrapped = ?, master = ? WHERE workspace = ? AND person = ? AND wrapped = ?",
  );
  const drop = db.prepare("DELETE FROM keys WHERE workspace = ? AND person = ?");
  const below = db.prepare("SELECT workspace, person, wrapped FROM keys WHERE master < ? LIMIT ?");
  const above = db.prepare("SELECT workspace, person, wrapped FROM keys WHERE master > ? LIMIT ?");
  const standing = (workspace: string, person: string): string | null =>
    (get.get(workspace, person) as Row | undefined)?.wrapped ?? null;
  return {
    get: ({ workspace, person }) => peek(() => standing(workspace, person)),
    putIfAbsent: ({ workspace, person }, wrapped) =>
      ahead(() => {
        put.run(workspace, person, wrapped, masterOf(wrapped), clock.now().getTime());
        return standing(workspace, person) ?? wrapped;
      }),
    replace: ({ workspace, person }, before, after) =>
      write(() => replace.run(after, masterOf(after), workspace, person, before).changes === 1),
    drop: ({ workspace, person }) => write(() => drop.run(workspace, person).changes === 1),
    underOther: (master, limit) =>
      read(() =>
        [...below.all(master, limit), ...above.all(master, limit)]
          .slice(0, limit)
          .map((row) => row as Row)
          .map(({ workspace, person, wrapped }) => ({ owner: { workspace, person }, wrapped })),
      ),
  };
}
