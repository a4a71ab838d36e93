/** What happens to what is kept. */
export type KeepingEventName =
  | "accepted"
  | "duplicate"
  | "limited"
  | "limit_unknown"
  | "not_stored"
  | "answered"
  | "answer_failed"
  | "journal_failed"
  | "delivered"
  | "delivery_later"
  | "delivery_unclear"
  | "delivery_found"
  | "delivery_absent"
  | "delivery_blind"
  | "delivery_dead"
  | "ticket_created"
  | "exported"
  | "forgotten"
  | "forgetting_unfinished"
  | "swept"
  | "store_failed";
/** What is counted and logged: closed names and numbers (counts, milliseconds), so that no text, name or platform id can get in. */
export type CountedEvent = { name: KeepingEventName; numbers?: Readonly<Record<string, number>> };
export type Events = { count(event: CountedEvent): void };
