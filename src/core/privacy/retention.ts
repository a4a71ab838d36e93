const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** How long each kind of record is kept, in milliseconds after its last change; tickets count from their closing. */
export const RETENTION = {
  threads: 7 * DAY,
  receipts: 48 * HOUR,
  limits: HOUR,
  drafts: 24 * HOUR,
  tickets: 365 * DAY,
  incidents: 1096 * DAY,
  outbox: 7 * DAY,
  jobs: 14 * DAY,
  feedback: 90 * DAY,
  preferences: 365 * DAY,
  keys: 7 * DAY,
  journal: 1096 * DAY,
} as const;
export type Retention = Readonly<Record<keyof typeof RETENTION, number>>;

const UNITS: Readonly<Record<string, number>> = { h: HOUR, d: DAY };
const LONGEST = 3650 * DAY;

/** Reads `drafts=12h,threads=3d` over the defaults; gives what is wrong as text (German, then English), naming the part. */
export function readRetention(text: string): Retention | string {
  const kept: Record<string, number> = { ...RETENTION };
  const seen = new Set<string>();
  for (const part of text.split(",").map((one) => one.trim())) {
    if (part === "") continue;
    const [, kind = "", count = "", unit = ""] = /^([a-z]+)\s*=\s*(\d{1,5})([hd])$/.exec(part) ?? [];
    if (!Object.hasOwn(RETENTION, kind)) {
      return `"${part}" muss Art=Zahl mit h oder d heißen, z. B. drafts=12h; Arten: ${Object.keys(RETENTION).join(", ")} (must read kind=number with h or d)`;
    }
    if (seen.has(kind)) return `"${kind}" steht zweimal da, einmal genügt (stands there twice)`;
    seen.add(kind);
    const time = Number(count) * (UNITS[unit] ?? 0);
    if (time < HOUR || time > LONGEST)
      return `"${part}" muss zwischen 1h und 3650d liegen (must be between 1h and 3650d)`;
    kept[kind] = time;
  }
  return kept as Retention;
}
