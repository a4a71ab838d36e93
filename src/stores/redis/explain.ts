/** What Redis refused in its own words: by the beginning of its message, what an operator can do about it, German first. */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [
    /^OOM/,
    "Redis ist voll (maxmemory): Bis es mehr Speicher hat, wird nichts geschrieben (Redis is full (maxmemory): nothing can be written until it has more memory)",
  ],
  [
    /^NOAUTH|called without any password|must be called with the client already authenticated/,
    "Redis verlangt ein Kennwort, z. B. redis://:KENNWORT@localhost:6379 (Redis asks for a password, e.g. redis://:PASSWORD@localhost:6379)",
  ],
  [
    /^WRONGPASS|invalid password/,
    "Redis weist Name oder Kennwort ab; Sonderzeichen darin so schreiben: %40 für @, %2F für / (Redis refuses the user or password; write special characters in it like this: %40 for @, %2F for /)",
  ],
  [
    /^ERR.*(?:DB index|invalid DB)/,
    "diese Nummer hat keine Datenbank dort, meist gibt es 0 bis 15, in einem Cluster nur 0 (no database there has this number; usually there are 0 to 15, in a cluster only 0)",
  ],
  [
    /^MISCONF/,
    "Redis kann seine Dateien nicht schreiben (Datenträger voll?) und nimmt nichts an (Redis cannot write its files (disk full?) and refuses writes)",
  ],
  [
    /^READONLY/,
    "Redis ist gerade eine Kopie, die nur gelesen werden kann; die Adresse des führenden Servers nennen (Redis is a read-only replica at the moment; name the address of the primary)",
  ],
  [
    /^NOPERM/,
    "diesem Namen fehlt das Recht auf einen Befehl, den Lotse braucht; die Rechte stehen in docs/redis.md (this user may not run a command that Lotse needs; docs/redis.md lists them)",
  ],
  [/timed out/i, "Redis antwortet nicht (Redis does not answer)"],
];
/** Waiting mends none of these: whoever set them has to. */
const FINAL = /^NOAUTH|^WRONGPASS|invalid password|called without any password|^ERR.*(?:DB index|invalid DB)/;
const UNREACHABLE = /closed|writeable|ECONN|EHOST|ENET|retries|ENOTFOUND|EAI_AGAIN|Failed to refresh/;
const TLS = /TLS|SSL|certificate|wrong version number|packet length/i;

export const isFinal = (message: string): boolean => FINAL.test(message);

/**
 * What an operator can do about it; never arguments of a command, which may hold what somebody wrote, and never the password.
 * `connecting` is the last fault of the connection itself: a command that met none only says that there is no connection.
 */
export function explain(message: string, at: string, connecting: string | null): string {
  const told = UNREACHABLE.test(message) && connecting !== null ? connecting : message;
  const refusal = REFUSALS.find(([of]) => of.test(told))?.[1];
  if (refusal !== undefined) return `REDIS_URL: ${refusal}`;
  if (TLS.test(told))
    return `REDIS_URL: ${at}: Die verschlüsselte Verbindung kommt nicht zustande; rediss:// nur, wo Redis TLS spricht und sein Zertifikat passt (no encrypted connection: rediss:// needs a Redis with TLS and a fitting certificate)`;
  if (UNREACHABLE.test(told)) return unreachable(at);
  return `REDIS_URL: Redis lehnt einen Befehl ab (Redis refused a command): ${told.split(/[\s:]/, 1)[0] ?? ""}`;
}

function unreachable(at: string): string {
  const [de, en] = at.startsWith("rediss:") ? [", spricht es dort TLS", ", does it speak TLS there"] : ["", ""];
  return `REDIS_URL: ${at} ist nicht zu erreichen: Läuft Redis dort, stimmen Name und Port${de}? (cannot be reached: is Redis running there, are name and port right${en}?)`;
}
