import type { Versions } from "../../ports/versions.ts";
import type { Connection } from "./connection.ts";

export function sqliteVersions({ db, read, write }: Connection): Versions {
  const keep = db.prepare("INSERT INTO versions VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  const get = db.prepare("SELECT text FROM versions WHERE hash = ?");
  const list = db.prepare("SELECT hash, day FROM versions ORDER BY day, hash");
  return {
    keep: (hash, text, day) => write(() => void keep.run(hash, text, day)),
    get: (hash) => read(() => (get.get(hash) as { text: string } | undefined)?.text ?? null),
    list: () => read(() => list.all().map((row) => ({ ...(row as { hash: string; day: string }) }))),
  };
}
