import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from "openai";
import type { Fault } from "../ports/model.ts";
import type { Wire } from "./pinned-fetch.ts";

/** Any thrown thing as a closed code. The message of an error can hold what the server sent, so nobody reads it. */
export function faultOf(error: unknown, wire: Wire, stopping: AbortSignal): Fault {
  if (wire.tooLarge) return "too_large";
  if (stopping.aborted) return "aborted";
  if (error instanceof APIUserAbortError || error instanceof APIConnectionTimeoutError) return "timeout";
  if (error instanceof APIConnectionError) return "unreachable";
  if (!(error instanceof APIError)) return "malformed";
  const status = error.status as number | undefined;
  if (status === undefined) return "malformed";
  if (status === 429) return "rate_limited";
  if (status === 408) return "timeout";
  return status >= 500 ? "unreachable" : "rejected";
}
