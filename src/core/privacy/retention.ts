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

/** Reads `drafts=12h,threads=3d` over the defaults; gives what is wrong as text, naming the part. */
export function readRetention(text: string): Retention | string {
  const kept: Record<string, number> = { ...RETENTION };
  for (const part of text.split(",").map((one) => one.trim())) {
    if (part === "") continue;
    const [, kind = "", count = "", unit = ""] = /^([a-z]+)\s*=\s*(\d{1,5})([hd])$/.exec(part) ?? [];
    if (!Object.hasOwn(RETENTION, kind)) {
      return `"${part}" must read kind=number with h or d, for example drafts=12h; kinds: ${Object.keys(RETENTION).join(", ")}`;
    }
    const time = Number(count) * (UNITS[unit] ?? 0);
    if (time < HOUR || time > LONGEST) return `"${part}" must be between 1h and 3650d`;
    kept[kind] = time;
  }
  return kept as Retention;
}
