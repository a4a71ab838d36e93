import type { IncomingHttpHeaders, ServerResponse } from "node:http";

export type Listed = { id: string; text: string };
/** A request as a model sees it. */
export type ModelRequest = {
  api: "chat" | "responses";
  model: string;
  system: string;
  user: string;
  showable: Listed[];
  citable: Listed[];
  body: Record<string, unknown>;
  /** Answers in the wire format that was asked in. */
  reply(response: ServerResponse, text: string): void;
};
type Body = Record<string, unknown> & { model?: unknown; messages?: { role: string; content: string }[] };

const FIELDS = {
  chat: ["model", "messages", "response_format", "max_tokens", "max_completion_tokens", "store", "temperature"],
  responses: ["model", "instructions", "input", "text", "max_output_tokens", "store", "temperature"],
};

/** Reads a request, or refuses it as a strict server would: key, path, unknown fields, a schema that is no strict schema. */
export function requestOf(
  path: string,
  headers: IncomingHttpHeaders,
  text: string,
  key: string,
): ModelRequest | { status: number; wrong: string } {
  if (headers.authorization !== `Bearer ${key}`) return { status: 401, wrong: "Incorrect API key provided" };
  const api = path === "/v1/chat/completions" ? "chat" : path === "/v1/responses" ? "responses" : null;
  if (!api) return { status: 404, wrong: "no such path" };
  const body = JSON.parse(text) as Body;
  const unknown = Object.keys(body).filter((field) => !FIELDS[api].includes(field));
  if (unknown.length > 0) return { status: 422, wrong: `Unrecognized fields: ${unknown.join()}` };
  if (typeof body.model !== "string") return { status: 400, wrong: "model is required" };
  const wrong = wrongSchema(api === "chat" ? body["response_format"] : (body["text"] as { format?: unknown })?.format);
  if (wrong) return { status: 400, wrong };
  const system = api === "chat" ? (body.messages?.[0]?.content ?? "") : String(body["instructions"]);
  const user = api === "chat" ? (body.messages?.[1]?.content ?? "") : String(body["input"]);
  if (system === "" || user === "") return { status: 400, wrong: "messages are required" };
  return { api, model: body.model, system, user, ...listsIn(user), body, reply: replier(api, body.model) };
}

/** What strict structured outputs demand: an object, every property required, nothing additional. */
function wrongSchema(format: unknown): string | null {
  if (format === undefined || (format as { type: string }).type === "json_object") return null;
  const given = format as { json_schema?: Record<string, unknown>; schema?: unknown; strict?: boolean };
  const { schema, strict } = (given.json_schema ?? given) as { schema: Schema; strict: boolean };
  if (strict !== true) return "strict has to be true";
  return lax(schema) ? "Invalid schema for response_format: every object is closed and requires all its keys" : null;
}
type Schema = {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: unknown;
  items?: Schema;
};
function lax(schema: Schema): boolean {
  const inner = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])];
  if (schema.type !== "object") return inner.some(lax);
  const keys = Object.keys(schema.properties ?? {});
  return (
    schema.additionalProperties !== false || keys.some((key) => !schema.required?.includes(key)) || inner.some(lax)
  );
}

/** The two lists of the prompt: `[id] text`, one a line; the second heading starts the second list. */
function listsIn(user: string): { showable: Listed[]; citable: Listed[] } {
  const second = user.search(/^(?:Zweite Liste|Second list)/m);
  const listed = (part: string): Listed[] =>
    [...part.matchAll(/^\[([^\]]+)\] (.+)$/gm)].map(([, id = "", text = ""]) => ({ id, text }));
  const showable = listed(user.slice(0, second));
  return { showable, citable: [...showable, ...listed(user.slice(second))] };
}

const USAGE = {
  chat: { prompt_tokens: 700, completion_tokens: 90 },
  responses: { input_tokens: 700, output_tokens: 90 },
};

/** A whole reply object; `changes` replaces parts of it. */
export function replyObject(
  { api, model }: Pick<ModelRequest, "api" | "model">,
  text: string | null,
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  if (api === "chat") {
    const message = { role: "assistant", content: text, refusal: null };
    const choices = [{ index: 0, finish_reason: "stop", message }];
    return { id: "chatcmpl-1", object: "chat.completion", created: 1, model, choices, usage: USAGE.chat, ...changes };
  }
  const content = text === null ? [] : [{ type: "output_text", text, annotations: [] }];
  const output = [
    { type: "reasoning", id: "rs_1", summary: [] },
    { type: "message", id: "msg_1", role: "assistant", status: "completed", content },
  ];
  return {
    id: "resp_1",
    object: "response",
    created_at: 1,
    model,
    status: "completed",
    output,
    usage: USAGE.responses,
    ...changes,
  };
}

const replier =
  (api: ModelRequest["api"], model: string) =>
  (response: ServerResponse, text: string): void =>
    void response
      .writeHead(200, { "Content-Type": "application/json" })
      .end(JSON.stringify(replyObject({ api, model }, text)));
