import type { FaultCode } from "../core/verifying/faults.ts";
import type { Fault } from "./model.ts";

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
  | "workspace_erased"
  | "swept"
  | "store_failed"
  | "slack_forged"
  | "slack_clock"
  | "slack_malformed"
  | "slack_refused"
  | "slack_late"
  | "slack_failed"
  | "teams_forged"
  | "teams_malformed"
  | "teams_keys_unknown"
  | "teams_late"
  | "teams_failed";
/** What is counted and logged: closed names and numbers (counts, milliseconds), so that no text, name or platform id can get in. */
export type KeepingEvent = { name: KeepingEventName; numbers?: Readonly<Record<string, number>> };
/** What is counted of a model: closed codes, never text and never who. */
export type ModelEvent =
  | { name: "model_calls"; code: "ok" | Fault }
  | { name: "model_skipped"; code: "personal_numbers" | "long_question" | "no_passages" | "internal" }
  | { name: "model_sentences"; code: "kept" | FaultCode };
export type CountedEvent = KeepingEvent | ModelEvent;
export type Events = { count(event: CountedEvent): void };
