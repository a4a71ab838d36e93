import type { Preference, Preferences } from "../../ports/preferences.ts";
import type { Connection } from "./connection.ts";
import { ownerText } from "./owner-text.ts";

const PUT = {
  body: `
call('SET', record('preferences', ARGV[2]), ARGV[3], 'PX', TTL.preferences)
ages('preferences', '', ARGV[2], now)`,
};
const GET = { body: `return call('GET', record('preferences', ARGV[2]))` };

/** How somebody wants to be spoken to. */
export const redisPreferences = (connection: Connection): Preferences => ({
  async get(owner) {
    const text = await connection.run<string | null>(GET, ownerText(owner));
    return text === null ? null : (JSON.parse(text) as Preference);
  },
  async put(owner, { language, address }) {
    await connection.run(PUT, ownerText(owner), JSON.stringify({ language, address }));
  },
});
