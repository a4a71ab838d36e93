/** What happened, for log and metrics: a closed list of names, so that no text, name or platform id can get in. */
export type EventName =
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
export type Events = {
  /** `numbers`: counts and milliseconds. */
  emit(name: EventName, numbers?: Readonly<Record<string, number>>): void;
};
