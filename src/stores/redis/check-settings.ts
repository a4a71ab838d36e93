import { StoreError } from "../../core/store-error.ts";
import { serversOf, type Client } from "./client.ts";

type Watch = { unsafe: boolean; note: (line: string) => void };
const OVERRIDE = "LOTSE_REDIS_UNSAFE=1 startet trotzdem (starts all the same)";

/** Begins what is told of a Redis that may lose everything and is used all the same. */
export const UNSAFE = "UNSICHERES REDIS, Daten können verloren gehen (UNSAFE REDIS, data can be lost)";

/** Refuses a Redis that may drop what was promised to be kept: one that evicts, or one without an append-only file. */
export async function checkSettings(client: Client, { unsafe, note }: Watch): Promise<void> {
  const faults = new Set<string>();
  const notes = new Set<string>();
  const servers = serversOf(client);
  if (servers.length === 0) throw new Error("Connection is closed"); // a cluster none of whose nodes is known yet
  for (const server of servers) {
    const read = await settingsOf(server);
    if (read === null) {
      note(
        "REDIS_URL: Redis lässt seine Einstellungen nicht lesen: selbst für maxmemory-policy noeviction und appendonly yes sorgen (Redis does not let its settings be read: make sure of both)",
      );
      continue;
    }
    const policy = read["maxmemory-policy"];
    if (policy !== undefined && policy !== "noeviction")
      faults.add(
        `Redis würde, wenn es voll ist, Anfragen an die DSB verwerfen: auf noeviction setzen (maxmemory-policy is ${policy}: Redis would drop tickets when full; set it to noeviction)`,
      );
    if (read["appendonly"] === "no")
      faults.add(
        "Redis würde bei einem Absturz alles vergessen: auf yes setzen (appendonly is no: Redis would forget everything in a crash; set it to yes)",
      );
    else if (read["appendfsync"] !== undefined && read["appendfsync"] !== "always")
      notes.add(
        `REDIS_URL: Ein Absturz oder Stromausfall kann die letzten bestätigten Sekunden kosten; always verliert nichts und ist hier schnell genug (appendfsync is ${read["appendfsync"]}: a crash or a power cut may lose the last seconds of what was acknowledged; always loses nothing and is fast enough here)`,
      );
  }
  notes.forEach(note);
  if (faults.size === 0) return;
  const told = [...faults].join(". ");
  if (!unsafe) throw new StoreError(`REDIS_URL: ${told}. ${OVERRIDE}`);
  note(`${UNSAFE}: ${told}`);
}

async function settingsOf(server: { config: (...args: ["GET", string]) => Promise<unknown> }) {
  const found: Record<string, string> = {};
  for (const name of ["maxmemory-policy", "appendonly", "appendfsync"]) {
    try {
      const answer = await server.config("GET", name);
      if (Array.isArray(answer)) found[name] = String(answer[1]);
      else Object.assign(found, answer);
    } catch (error) {
      if (error instanceof Error && /^(NOPERM|ERR unknown command)/.test(error.message)) return null;
      throw error;
    }
  }
  return found;
}
