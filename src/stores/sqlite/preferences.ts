import type { Clock } from "../../ports/clock.ts";
import type { Preference, Preferences } from "../../ports/preferences.ts";
import type { Connection } from "./connection.ts";

export function sqlitePreferences({ db, read, write }: Connection, clock: Clock): Preferences {
  const get = db.prepare("SELECT language, address FROM preferences WHERE workspace = ? AND person = ?");
  const put = db.prepare("INSERT OR REPLACE INTO preferences VALUES (?, ?, ?, ?, ?)");
  return {
    get: ({ workspace, person }) =>
      read(() => {
        const row = get.get(workspace, person) as Preference | undefined;
        return row ? { language: row.language, address: row.address } : null;
      }),
    put: ({ workspace, person }, { language, address }) =>
      write(() => void put.run(workspace, person, language, address, clock.now().getTime())),
  };
}
