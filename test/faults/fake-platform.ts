import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { dice } from "./dice.ts";

export type Message = { address: string; body: string; key: string };
export type FakePlatform = {
  url: string;
  messages: Message[];
  /** How often each misbehaviour happened. */
  faults: Record<string, number>;
  stop(): Promise<void>;
};
export type Misbehaviour = { dropAfter: number; failAfter: number; failBefore: number; slow: number; limited: number };

/** Longer than a courier waits. */
export const SLOW_MS = 900;
const TOKEN = "Bearer platform-for-tests";

/** A chat platform over HTTP that takes messages, can be asked for them by key, and misbehaves by the dice as real ones do. */
export async function fakePlatform(seed: number, shares: Misbehaviour): Promise<FakePlatform> {
  const { chance } = dice(seed);
  const messages: Message[] = [];
  const faults: Record<string, number> = {};
  const happens = (what: keyof Misbehaviour): boolean => {
    if (!chance(shares[what])) return false;
    faults[what] = (faults[what] ?? 0) + 1;
    return true;
  };
  const commit = (message: Message): string => `m-${messages.push(message)}`;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const message = JSON.parse(await textOf(request)) as Message;
    if (!message.address || !message.body || !message.key) return reply(response, 400, { error: "invalid_arguments" });
    if (happens("limited")) return reply(response, 429, { error: "ratelimited" }, { "Retry-After": "2" });
    if (happens("failBefore")) return reply(response, 500, { error: "internal" });
    const id = commit(message);
    if (happens("dropAfter")) return void response.socket?.destroy();
    if (happens("failAfter")) return reply(response, 502, { error: "gateway" });
    if (happens("slow")) await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    reply(response, 200, { id });
  }

  function look(url: URL, response: ServerResponse): void {
    if (happens("failBefore")) return reply(response, 500, { error: "internal" });
    const [address, key] = [url.searchParams.get("address"), url.searchParams.get("key")];
    const at = messages.findIndex((message) => message.address === address && message.key === key);
    reply(response, 200, at < 0 ? { found: null } : { found: `m-${at + 1}` });
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://platform");
    if (request.headers.authorization !== TOKEN) return reply(response, 401, { error: "invalid_auth" });
    if (request.method === "GET" && url.pathname === "/messages") return look(url, response);
    if (request.method === "POST" && url.pathname === "/messages") return void take(request, response);
    return reply(response, 404, { error: "not_found" });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages,
    faults,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function reply(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  if (response.destroyed) return;
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}
