import { StoreError } from "../../core/store-error.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Limits, LimitSettings } from "../../ports/limits.ts";
import type { Connection } from "./connection.ts";

const MINUTE = 60_000;

/** Each question keeps its asker busy for a while; who would be busy for more than a minute waits. One number for each person and workspace. */
export function sqliteLimits({ db, ahead }: Connection, clock: Clock, settings: LimitSettings): Limits {
  const get = db.prepare("SELECT busy FROM limits WHERE workspace = ? AND person = ?");
  const put = db.prepare("INSERT INTO limits VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET busy = excluded.busy");
  const after = (workspace: string, person: string, perMinute: number, now: number): number => {
    const { busy } = (get.get(workspace, person) as { busy: number } | undefined) ?? { busy: 0 };
    const until = busy > now + MINUTE ? now : Math.max(busy, now); // later than ever possible: the clock was set back
    return until + Math.floor(MINUTE / perMinute);
  };
  return {
    async take({ workspace, person }) {
      const now = clock.now().getTime();
      try {
        // may get lost in a power cut: no question waits for the disk because of it
        return await ahead(() => {
          const own = after(workspace, person, settings.personPerMinute, now);
          const all = after(workspace, "", settings.workspacePerMinute, now);
          const tooLong = Math.max(own, all) - now - MINUTE;
          if (tooLong > 0) return { ok: false, retryAfter: Math.ceil(tooLong / 1000) };
          put.run(workspace, person, own);
          put.run(workspace, "", all);
          return { ok: true };
        });
      } catch (error) {
        if (error instanceof StoreError) return { ok: true }; // a limit is a courtesy: a full disk must not silence anybody
        throw error;
      }
    },
  };
}
