import type { Courier, Found, Posted } from "../../src/ports/courier.ts";

const PATIENCE_MS = 500;
const HEADERS = { Authorization: "Bearer platform-for-tests", "Content-Type": "application/json" };

/** Delivers to the fake platform as a real courier does: no retries of its own, a time limit, and "unclear" wherever the message may have arrived. */
export function httpCourier(url: string): Courier {
  return {
    async post(address, body, key): Promise<Posted> {
      try {
        const response = await fetch(`${url}/messages`, {
          method: "POST",
          headers: HEADERS,
          body: JSON.stringify({ address, body, key }),
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        if (response.status === 429)
          return { kind: "limited", afterMs: Number(response.headers.get("Retry-After") ?? 1) * 1000 };
        if (response.status >= 500) return { kind: "unclear", reason: "server_error" };
        const answer = (await response.json()) as { id?: string; error?: string };
        if (!response.ok || !answer.id) return { kind: "refused", reason: answer.error ?? "refused" };
        return { kind: "sent", message: answer.id };
      } catch {
        return { kind: "unclear", reason: "no_response" };
      }
    },
    async find(address, key): Promise<Found> {
      try {
        const query = new URLSearchParams({ address, key });
        const response = await fetch(`${url}/messages?${query.toString()}`, {
          headers: HEADERS,
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        if (!response.ok) return { kind: "unclear" };
        const { found } = (await response.json()) as { found: string | null };
        return found === null ? { kind: "absent" } : { kind: "found", message: found };
      } catch {
        return { kind: "unclear" };
      }
    },
  };
}
