import type { FaultCode } from "../core/verifying/faults.ts";
import type { Fault } from "./model.ts";

/** What is counted of a model: closed codes, never text and never who. */
export type CountedEvent =
  | { name: "model_calls"; code: "ok" | Fault }
  | { name: "model_skipped"; code: "personal_numbers" | "long_question" | "no_passages" | "internal" }
  | { name: "model_sentences"; code: "kept" | FaultCode };
export type Events = { count(event: CountedEvent): void };
