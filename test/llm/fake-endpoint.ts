import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { BEHAVIOURS } from "./behaviours.ts";
import { LIES } from "./lies.ts";
import { requestOf, type ModelRequest } from "./model-request.ts";

export type Received = { path: string; headers: IncomingHttpHeaders; body: string };
export type FakeEndpoint = {
  /** Ends in /v1, as OPENAI_BASE_URL wants it. */
  url: string;
  received: Received[];
  /** What arrived at the other host that the redirects point to. */
  strayed: Received[];
  /** What the model named "scripted" says; bytes are the whole body of the reply. */
  script(says: Scripted): void;
  stop(): Promise<void>;
};
type Scripted = (request: ModelRequest) => string | Uint8Array | Promise<string>;
export const KEY = "sk-test-key-that-must-not-leak";

/** An OpenAI-compatible endpoint over real HTTP, strict like the real one; the model name chooses how it misbehaves. */
export async function fakeEndpoint(): Promise<FakeEndpoint> {
  const received: Received[] = [];
  const strayed: Received[] = [];
  let scripted: Scripted = () => "{}";
  const other = await listening((path, headers, body, response) => {
    strayed.push({ path, headers, body });
    response.writeHead(200, { "Content-Type": "application/json" }).end("{}");
  });
  const main = await listening((path, headers, body, response) => {
    received.push({ path, headers, body });
    const request = requestOf(path, headers, body, KEY);
    if ("wrong" in request) {
      response
        .writeHead(request.status, { "Content-Type": "application/json" })
        .end(JSON.stringify({ error: { message: request.wrong, type: "invalid_request_error", code: null } }));
      return;
    }
    if (request.model === "scripted") {
      const said = scripted(request);
      if (said instanceof Promise) void said.then((text) => request.reply(response, text));
      else if (typeof said === "string") request.reply(response, said);
      else response.writeHead(200, { "Content-Type": "application/json" }).end(said);
      return;
    }
    const says = LIES[request.model];
    if (says) return request.reply(response, says(request));
    const behave = BEHAVIOURS[request.model];
    if (!behave) throw new Error(`the fake endpoint knows no behaviour "${request.model}"`);
    behave(request, response, { other: other.url, times: received.length });
  });
  return {
    url: `${main.url}/v1`,
    received,
    strayed,
    script: (says) => void (scripted = says),
    stop: async () => {
      await Promise.all([main.stop(), other.stop()]);
    },
  };
}

type Handler = (path: string, headers: IncomingHttpHeaders, body: string, response: ServerResponse) => void;

async function listening(handle: Handler): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("error", () => {});
    response.on("error", () => {});
    request.on("end", () =>
      handle(request.url ?? "", request.headers, Buffer.concat(chunks).toString("utf8"), response),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
