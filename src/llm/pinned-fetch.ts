import type { Sent } from "../ports/model.ts";
import { neverLeft } from "./never-left.ts";

/** What one call put on the wire and what came back that the SDK would not tell. */
export type Wire = { bodies: string[]; arrived: Sent["arrived"]; tooLarge: boolean; quota: boolean };
export type PinnedTo = {
  base: URL;
  apiKey: string;
  /** Bytes of an answer, after decompression. */
  mostBytes: number;
  /** The longest Retry-After worth waiting for. */
  patience: number;
};

const PASSED_ON = ["content-type", "retry-after", "retry-after-ms", "x-should-retry"];
const WITHOUT_BODY = new Set([204, 205, 304]);
class TooLarge extends Error {}

/** The only way out: one origin, our own headers, no redirect, so many bytes. The SDK adds what it finds in the environment, even another key; none of that leaves. */
export function pinnedFetch({ base, apiKey, mostBytes, patience }: PinnedTo, wire: Wire): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname))
      throw new Error("not the configured endpoint");
    const body = typeof init.body === "string" ? init.body : "";
    if (!wire.bodies.includes(body)) wire.bodies.push(body);
    const response = await fetch(url, {
      method: init.method ?? "POST",
      headers: {
        accept: "application/json",
        authorization: `Bearer ${apiKey}`,
        "content-type": "application/json",
        "user-agent": "lotse",
      },
      body,
      redirect: "manual",
      signal: init.signal ?? null,
    }).catch((error: unknown) => {
      if (wire.arrived === "no" && !neverLeft(error)) wire.arrived = "maybe";
      throw error;
    });
    wire.arrived = "yes";
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      return inVain(new Response(null, { status: response.status === 304 ? 400 : response.status }));
    }
    const text = await capped(response, mostBytes, wire);
    const passed = new Headers(
      PASSED_ON.flatMap((name) =>
        response.headers.has(name) ? [[name, response.headers.get(name) ?? ""] as [string, string]] : [],
      ),
    );
    const answer = new Response(WITHOUT_BODY.has(response.status) ? null : text, {
      status: response.status,
      headers: passed,
    });
    if (response.status === 429 && text.includes("insufficient_quota")) wire.quota = true;
    return wire.quota || waitOf(response.headers) > patience ? inVain(answer) : answer;
  };
}

/** The SDK tries again unless a response says that this is in vain. */
function inVain(response: Response): Response {
  response.headers.set("x-should-retry", "false");
  return response;
}

async function capped(response: Response, most: number, wire: Wire): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).length;
    if (size > most) {
      wire.tooLarge = true;
      throw new TooLarge("the answer is larger than allowed");
    }
    chunks.push(chunk as Uint8Array);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** Milliseconds that a Retry-After asks for, by seconds, milliseconds or date; 0 where there is none. */
function waitOf(headers: Headers): number {
  const exact = Number.parseFloat(headers.get("retry-after-ms") ?? "");
  if (Number.isFinite(exact)) return exact;
  const after = headers.get("retry-after") ?? "";
  const seconds = Number.parseFloat(after);
  if (Number.isFinite(seconds)) return seconds * 1000;
  const until = Date.parse(after) - Date.now();
  return Number.isFinite(until) ? until : 0;
}
