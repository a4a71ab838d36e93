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
