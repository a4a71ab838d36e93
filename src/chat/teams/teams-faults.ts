import type { Posted } from "../../ports/courier.ts";

/** What Teams answered that was no yes; `code` is its short name for it. */
export class TeamsRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterMs: number | null;
  constructor(status: number, code: string, retryAfterMs: number | null) {
    super(`Teams answered ${status}`);
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}
/** A call that failed before a message was on its way to Teams: certainly not posted. */
export class NotSent extends Error {}

export type TeamsFault = { code: string; posted: Exclude<Posted, { kind: "sent" }> };

const SECOND = 1000;
const AGAIN_MS = 5 * SECOND;
const MEND_MS = 60 * SECOND;
/** Nobody was reached: certainly not posted. */
const UNREACHED = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"];

/** What a failed call means for the message it was about; never quotes what came back. */
export function faultOf(error: unknown): TeamsFault {
  if (error instanceof NotSent) {
    const known = faultOf(error.cause);
    if (known.posted.kind === "limited" || known.posted.kind === "refused") return known;
    return limited(loginCode(error.cause) ?? "not_sent", AGAIN_MS); // it never left: no doubt about a message
  }
  if (!(error instanceof TeamsRefusal)) {
    const cause = causeOf(error);
    return cause && UNREACHED.includes(cause) ? limited("unreached", AGAIN_MS) : unclear("no_answer");
  }
  const { status, code, retryAfterMs } = error;
  if (status === 429 || status === 412) return limited(code, Math.max(retryAfterMs ?? AGAIN_MS, SECOND));
  if (status === 401) return limited("login_refused", MEND_MS);
  return status >= 500 ? unclear(code) : refused(code);
}

/** Microsoft's name for why a login failed, e.g. aadsts7000215 for a wrong password. */
function loginCode(error: unknown): string | null {
  const named = /AADSTS\d{4,9}/i.exec(error instanceof Error ? error.message : "")?.[0];
  return named?.toLowerCase() ?? null;
}

/** The system's name for why nobody was reached, however deep it is wrapped. */
function causeOf(error: unknown): string | null {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; depth++) {
    const { code, cause } = at as NodeJS.ErrnoException & { cause?: unknown };
    if (code !== undefined && UNREACHED.includes(code)) return code;
    at = cause;
  }
  return null;
}

const limited = (code: string, afterMs: number): TeamsFault => ({ code, posted: { kind: "limited", afterMs } });
const refused = (code: string): TeamsFault => ({ code, posted: { kind: "refused", reason: code } });
const unclear = (code: string): TeamsFault => ({ code, posted: { kind: "unclear", reason: code } });
