import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { LIES } from "./lies.ts";
import { replyObject, type ModelRequest } from "./model-request.ts";

type Around = { other: string; times: number };
type Behaves = (request: ModelRequest, response: ServerResponse, around: Around) => void;

const JSON_TYPE = { "Content-Type": "application/json" };
const good = (request: ModelRequest): string => LIES["good"]?.(request) ?? "";
const send =
  (status: number, headers: Record<string, string>, body: string | Buffer): Behaves =>
  (_, response) =>
    void response.writeHead(status, { ...JSON_TYPE, ...headers }).end(body);
const error = (status: number, message: string, headers: Record<string, string> = {}, code: string | null = null) =>
  send(status, headers, JSON.stringify({ error: { message, type: "error", code } }));
const object =
  (change: (request: ModelRequest) => Record<string, unknown>): Behaves =>
  (request, response, around) =>
    send(200, {}, JSON.stringify(change(request)))(request, response, around);
const finish = (finish_reason: string, text: string | null, refusal: string | null = null) => ({
  choices: [{ index: 0, finish_reason, message: { role: "assistant", content: text, refusal } }],
});
const incomplete = (reason: string) => ({ status: "incomplete", incomplete_details: { reason } });
/** Both wire formats of one mishap. */
const either = (
  text: (request: ModelRequest) => string | null,
  chat: (text: string | null) => Record<string, unknown>,
  responses: Record<string, unknown>,
): Behaves =>
  object((request) => replyObject(request, text(request), request.api === "chat" ? chat(text(request)) : responses));
/** Refuses a field by name until it is no longer sent. */
const refuses =
  (field: string, status = 400): Behaves =>
  (request, response, around) => {
    const sent = JSON.stringify(request.body).includes(`"${field}"`);
    if (!sent) return request.reply(response, good(request));
    error(status, `Unsupported parameter: '${field}' is not supported with this model.`)(request, response, around);
  };
const HTML = "<!doctype html><html><body><h1>502 Bad Gateway</h1><script>alert(1)</script></body></html>";
const MB = Buffer.alloc(1024 * 1024, 0x20);

/** How an endpoint behaves, by the name of the model; what a well-behaved endpoint's model says is in lies.ts. */
export const BEHAVIOURS: Readonly<Record<string, Behaves>> = {
  refusal: either(
    () => null,
    () => finish("stop", null, "Das kann ich nicht."),
    {
      output: [{ type: "message", content: [{ type: "refusal", refusal: "Das kann ich nicht." }] }],
    },
  ),
  length: either(
    (request) => good(request).slice(0, 40),
    (text) => finish("length", text),
    incomplete("max_output_tokens"),
  ),
  filter: either(
    (request) => good(request),
    (text) => finish("content_filter", text),
    incomplete("content_filter"),
  ),
  "null-content": either(
    () => null,
    () => finish("stop", null),
    {},
  ),
  "empty-choices": object((request) => replyObject(request, null, { choices: [], output: [] })),
  "no-choices": object(() => ({ id: "x", object: "error" })),
  failed: object((request) =>
    request.api === "chat"
      ? { error: { message: "boom" } }
      : replyObject(request, null, { status: "failed", error: { code: "server_error", message: "boom" } }),
  ),
  "tool-calls": either(
    () => null,
    () => ({
      choices: [
        {
          index: 0,
          finish_reason: "tool_calls",
          message: {
            role: "assistant",
            content: null,
            tool_calls: [{ id: "1", type: "function", function: { name: "rm", arguments: "{}" } }],
          },
        },
      ],
    }),
    {
      output: [{ type: "function_call", name: "rm", arguments: "{}" }],
    },
  ),
  "content-parts": either(
    (request) => good(request),
    (text) => ({
      choices: [
        {
          index: 0,
          finish_reason: "stop",
          message: {
            role: "assistant",
            content: [
              { type: "thinking", thinking: [] },
              { type: "text", text },
            ],
          },
        },
      ],
    }),
    {},
  ),
  "reply-null": send(200, {}, "null"),
  "reply-number": send(200, {}, "7"),
  "reply-array": send(200, {}, "[]"),
  "hung-headers": () => {},
  "hung-body": (_, response) => void response.writeHead(200, JSON_TYPE).write('{"choices":['),
  drip: (_, response) => {
    response.writeHead(200, JSON_TYPE);
    const timer = setInterval(() => response.write(" "), 20);
    response.on("close", () => clearInterval(timer));
  },
  "cut-body": (request, response) => {
    response.writeHead(200, { ...JSON_TYPE, "Content-Length": "5000" });
    response.write(JSON.stringify(replyObject(request, good(request))).slice(0, 90), () => response.destroy());
  },
  "half-json": (request, response) =>
    void response.writeHead(200, JSON_TYPE).end(JSON.stringify(replyObject(request, good(request))).slice(0, 90)),
  "closed-socket": (_, response) => void response.destroy(),
  "bad-http": (_, response) => void response.socket?.end("not http at all\r\n\r\n"),
  "fifty-mb": (_, response) => {
    response.writeHead(200, JSON_TYPE);
    let left = 50;
    const more = (): void => {
      while (left-- > 0) if (!response.write(MB)) return void response.once("drain", more);
      response.end("{}");
    };
    more();
  },
  "gzip-bomb": send(200, { "Content-Encoding": "gzip" }, gzipSync(Buffer.alloc(20 * 1024 * 1024, 0x20))),
  "bad-utf8": send(200, {}, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])),
  "event-stream": send(
    200,
    { "Content-Type": "text/event-stream" },
    'data: {"choices":[{"delta":{"content":"Ja"}}]}\n\ndata: [DONE]\n\n',
  ),
  "html-200": send(200, { "Content-Type": "text/html" }, HTML),
  "empty-200": send(200, {}, ""),
  "status-204": (_, response) => void response.writeHead(204).end(),
  "redirect-other": (_, response, { other }) =>
    void response.writeHead(307, { Location: `${other}/v1/chat/completions` }).end(),
  "redirect-301": (_, response, { other }) => void response.writeHead(301, { Location: `${other}/` }).end(),
  "redirect-loop": (_, response) => void response.writeHead(308, { Location: "/v1/chat/completions" }).end(),
  "no-json-schema": refuses("json_schema"),
  "no-response-format": refuses(JSON.stringify("response_format").slice(1, -1)),
  "no-max-tokens": refuses("max_tokens", 422),
  "no-temperature": refuses("temperature"),
  "refuses-everything": error(
    400,
    "response_format, store, temperature, max_tokens and whatever else is not supported",
  ),
  "echoes-key": (request, response, around) =>
    error(401, `Incorrect API key provided: sk-test-key-that-must-not-leak. ${request.user}`)(
      request,
      response,
      around,
    ),
  forbidden: error(403, "Country not supported"),
  "no-such-model": error(404, "The model does not exist"),
  conflict: error(409, "lock timeout"),
  "context-too-long": error(400, "maximum context length is 10 tokens", {}, "context_length_exceeded"),
  "rate-seconds": error(429, "slow down", { "Retry-After": "1" }),
  "rate-milliseconds": error(429, "slow down", { "retry-after-ms": "30" }),
  "rate-date": error(429, "slow down", { "Retry-After": new Date(Date.now() + 3_600_000).toUTCString() }),
  "rate-59": error(429, "slow down", { "Retry-After": "59" }),
  "rate-3600": error(429, "slow down", { "Retry-After": "3600" }),
  "rate-nonsense": error(429, "slow down", { "Retry-After": "bald" }),
  quota: error(429, "You exceeded your current quota", {}, "insufficient_quota"),
  "error-500": error(500, "boom"),
  "html-502": send(502, { "Content-Type": "text/html" }, HTML),
  "html-503": send(503, { "Content-Type": "text/html" }, HTML),
  "retry-never": error(503, "down", { "x-should-retry": "false" }),
  "retry-always": error(400, "again", { "x-should-retry": "true" }),
  "fails-once": (request, response, around) =>
    around.times % 2 === 1
      ? error(503, "down", { "retry-after-ms": "5" })(request, response, around)
      : request.reply(response, good(request)),
  "cookies-and-headers": send(
    200,
    { "Set-Cookie": "a=b", "Content-Security-Policy": "x", Link: "<https://evil.example>; rel=preload" },
    '{"choices":[]}',
  ),
};
