import type { Posted } from "../../ports/courier.ts";
import { mendOf } from "./mend-of.ts";

const SECOND = 1000;
const MEND_MS = 60 * SECOND;
const AGAIN_MS = 5 * SECOND;
/** Slack's own trouble: it may have been posted all the same. */
const TROUBLE = ["internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org"];
/** Nobody was reached: certainly not posted. */
const UNREACHED = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"];

export type SlackFault = { code: string; posted: Exclude<Posted, { kind: "sent" }> };

/** What a failed call to Slack's Web API means for the message it was about; never quotes what came back. */
export function faultOf(error: unknown): SlackFault {
  const { code, retryAfter, statusCode, data } = error as {
    code?: string;
    retryAfter?: number;
    statusCode?: number;
    data?: { error?: unknown };
  };
  switch (code) {
    case "slack_webapi_rate_limited_error":
      return limited("ratelimited", (retryAfter ?? 1) * SECOND);
    case "slack_webapi_platform_error":
      return platform(data?.error);
    case "slack_webapi_http_error":
      return (statusCode ?? 500) >= 500 ? unclear(`http_${statusCode}`) : refused(`http_${statusCode}`);
    default: {
      const cause = causeOf(error);
      return cause && UNREACHED.includes(cause) ? limited("unreached", AGAIN_MS) : unclear("no_answer");
    }
  }
}

function platform(named: unknown): SlackFault {
  if (typeof named !== "string" || !/^[a-z_]{1,40}$/.test(named)) return unclear("no_json");
  if (named === "ratelimited" || named === "rate_limited") return limited(named, 30 * SECOND);
  if (mendOf(named)) return limited(named, MEND_MS);
  return TROUBLE.includes(named) ? unclear(named) : refused(named);
}

/** The system's name for why nobody was reached, however deep it is wrapped. */
function causeOf(error: unknown): string | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; depth++) {
    const { code, cause, original } = at as NodeJS.ErrnoException & { cause?: unknown; original?: unknown };
    if (code !== undefined && UNREACHED.includes(code)) return code;
    at = (cause ?? original) as unknown;
  }
  return null;
}

const limited = (code: string, afterMs: number): SlackFault => ({ code, posted: { kind: "limited", afterMs } });
const refused = (code: string): SlackFault => ({ code, posted: { kind: "refused", reason: code } });
const unclear = (code: string): SlackFault => ({ code, posted: { kind: "unclear", reason: code } });
