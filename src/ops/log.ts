import type { CountedEvent, Events } from "../ports/events.ts";

/** Every name that may stand in the log, and whether it is worth a line; the others are for counting. */
const NAMES: Readonly<Record<CountedEvent["name"], boolean>> = {
  accepted: false,
  duplicate: false,
  limited: false,
  limit_unknown: true,
  not_stored: true,
  answered: false,
  answer_failed: true,
  journal_failed: true,
  delivered: false,
  delivery_later: false,
  delivery_unclear: true,
  delivery_found: true,
  delivery_absent: false,
  delivery_blind: true,
  delivery_dead: true,
  ticket_created: false,
  exported: false,
  forgotten: false,
  forgetting_unfinished: true,
  workspace_erased: true,
  swept: false,
  store_failed: true,
  slack_forged: true,
  slack_clock: true,
  slack_malformed: true,
  slack_refused: false,
  slack_late: true,
  slack_failed: true,
  teams_forged: true,
  teams_malformed: true,
  teams_keys_unknown: true,
  teams_late: true,
  teams_failed: true,
  model_calls: false,
  model_skipped: false,
  model_sentences: false,
};

/** One JSON line for what an operator should know. Names of our own and numbers alone get in, whatever a caller hands over. */
export function log(write: (line: string) => void, now: () => Date): Events {
  return {
    count(event) {
      const { name } = event;
      const fault = name === "model_calls" && event.code !== "ok" && event.code !== "breaker_open" ? event.code : null;
      if (fault !== null && /^[a-z_]{1,24}$/.test(fault))
        return write(JSON.stringify({ time: now().toISOString(), event: "model_failed", fault }));
      const numbers = "numbers" in event ? (event.numbers ?? {}) : {};
      if (!Object.hasOwn(NAMES, name) || !NAMES[name]) return;
      const counted = Object.entries(numbers).filter(
        ([key, value]) => /^[a-z_]{1,24}$/.test(key) && typeof value === "number" && Number.isFinite(value),
      );
      write(JSON.stringify({ time: now().toISOString(), event: name, ...Object.fromEntries(counted) }));
    },
  };
}
