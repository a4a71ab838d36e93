import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { responseSchema } from "./fake-methods.ts";

type Said = { text: string; blocks: { type: string }[] };
const USES = 5;

/** Slack's response_urls: five uses each, then 404 as where they have expired. */
export function fakeResponses(wrong: (what: string) => void) {
  const responses = new Map<string, { uses: number; said: Said[]; gone: boolean }>();
  return {
    made(gone: boolean): string {
      const path = `/response/${randomUUID()}`;
      responses.set(path, { uses: 0, said: [], gone });
      return path;
    },
    said: (path: string): Said[] => responses.get(path)?.said ?? [],
    respond(path: string, request: IncomingMessage, body: string): [number, string] {
      const one = responses.get(path);
      if (!one || one.gone || one.uses >= USES) return [404, "expired_url"];
      const parsed = request.headers["content-type"]?.startsWith("application/json")
        ? responseSchema.safeParse(JSON.parse(body))
        : null;
      if (!parsed?.success) {
        wrong(`response_url: ${JSON.stringify(parsed?.error?.issues)}`);
        return [400, "invalid_payload"];
      }
      one.uses += 1;
      one.said.push(parsed.data);
      return [200, "ok"];
    },
  };
}
