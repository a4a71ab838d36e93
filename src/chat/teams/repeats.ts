/** Teams sends a message again when its answer is late, at times under another id: up to this much later, in milliseconds. */
const LATER_MS = 20_000;
/** Short replies ("privat") are said twice in earnest. */
const SHORTEST = 20;

/** Receipts that two messages of one person with the same words share when they come within LATER_MS of each other. */
export function repeatsOf(place: string, text: string, now: number): string[] {
  if (text.length < SHORTEST) return [];
  const at = now / (2 * LATER_MS);
  return [`again:${place}:${Math.floor(at)}:${text}`, `again:${place}:${Math.floor(at + 0.5)}h:${text}`];
}
