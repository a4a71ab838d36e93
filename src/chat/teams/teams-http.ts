import { AsyncLocalStorage } from "node:async_hooks";
import { createRequire } from "node:module";
import type { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { isAllowedService } from "./service-url.ts";
import { TeamsRefusal } from "./teams-faults.ts";

type Options = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<Options["httpClient"]>;
/** One call: whether one person alone sees its message, whether a message has left the house, and whether nobody waits for it any more. */
export type Call = { targeted: boolean; sent: boolean; givenUp: boolean };
export const calls = new AsyncLocalStorage<Call>();

export const CALL_MS = 8000;
const inside = createRequire(createRequire(import.meta.url).resolve("botbuilder")); // also right where npm nests packages

/** botbuilder 4.23.3 sends only `type` of an entity; this keeps the AI label and the citations. */
export function keepEntities(): void {
  const { Entity } = inside("botframework-connector/lib/connectorApi/models/mappers") as {
    Entity: { type: { additionalProperties?: object } };
  };
  Entity.type.additionalProperties = { type: { name: "Object" } };
}

/** One attempt with a time limit, to allowed hosts alone: only the outbox repeats, because only it knows what became of a message. */
export function teamsHttp(loopback: boolean): HttpClient {
  const { HttpHeaders } = inside("botbuilder-stdlib/lib/azureCoreHttpCompat") as {
    HttpHeaders: new (raw: Record<string, string>) => never;
  };
  return {
    async sendRequest(request) {
      const url = new URL(request.url);
      if (!isAllowedService(url.origin, loopback)) throw new TeamsRefusal(403, "foreign_service", null);
      const call = calls.getStore();
      if (call?.givenUp) throw new Error("nobody waits for this call any more");
      if (call?.targeted) url.searchParams.set("isTargetedActivity", "true");
      if (call && /\/activities(?:\/|$)/.test(url.pathname)) call.sent = true;
      const response = await fetch(url, {
        method: request.method,
        headers: request.headers.rawHeaders(),
        ...(typeof request.body === "string" ? { body: request.body } : {}),
        redirect: "error",
        signal: AbortSignal.timeout(CALL_MS),
      });
      const body = await response.text();
      if (!response.ok)
        throw new TeamsRefusal(response.status, codeIn(body, response.status), waitOf(response.headers));
      if (body !== "") JSON.parse(body); // a page of something in between is no word from Teams
      return {
        request,
        status: response.status,
        headers: new HttpHeaders(Object.fromEntries(response.headers)),
        bodyAsText: body,
      };
    },
  };
}

/** Teams' short name for a fault, such as message_writes_blocked; nothing else of its answer is kept. */
function codeIn(body: string, status: number): string {
  try {
    const named = (JSON.parse(body) as { error?: { code?: unknown } } | null)?.error?.code;
    if (typeof named === "string" && /^[A-Za-z]{1,32}$/.test(named))
      return named.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase();
  } catch {
    // no JSON: the status says it
  }
  return `http_${status}`;
}

const LONGEST_WAIT = 3600;
function waitOf(headers: Headers): number | null {
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_WAIT) * 1000 : null;
}
