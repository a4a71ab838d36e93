import { createPrivateKey, createSign, generateKeyPairSync, randomUUID, type KeyObject } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { activitySchema, conversationSchema } from "./activity-schema.ts";

export const APP = "00000000-0000-4000-8000-00000000000a";
export const TENANT = "00000000-0000-4000-8000-00000000000b";
export const BOT = `28:${APP}`;
const TOKEN = "token-of-the-tests";
const MOST_BYTES = 28 * 1024;

/** `lost`: done, but the answer never arrives; `hang`: neither. */
export type Misbehaviour = { status: number; code?: string; retryAfter?: number } | "lost" | "hang" | "html";
export type Call = { method: string; path: string; body: unknown; status: number };
export type Posted = {
  conversation: string;
  id: string;
  targeted: boolean;
  recipient: string;
  type: string;
  text: string;
  summary: string;
  card: { body: unknown[]; actions?: unknown[] } | null;
  activity: Record<string, unknown>;
};

/** Microsoft on this machine: keys that sign requests to Lotse, and the REST API of conversations, as strict as the real one in tokens, shapes, recipients and sizes, and able to misbehave. */
export async function fakeConnector() {
  const calls: Call[] = [];
  const posted: Posted[] = [];
  const updated: Posted[] = [];
  const typing: string[] = [];
  const wrong: string[] = [];
  const planned = new Map<string, Misbehaviour[]>();
  const state = {
    token: TOKEN,
    issued: TOKEN,
    /** Conversations and people that do not let Lotse write. */
    blocked: new Set<string>(),
    /** Takes calls without a token, as a tool for trying out does. */
    open: false,
    keysDown: false,
    targetedRefused: false,
  };
  const signing = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const kid = "key-1";
  let count = 0;

  const server = createServer((request, response) => void serve(request, response));
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    const { pathname, searchParams } = new URL(request.url ?? "", url);
    if (pathname === "/meta" || pathname === "/keys") {
      if (state.keysDown) return void response.writeHead(503).end();
      return json(response, 200, pathname === "/meta" ? metadata() : { keys: [publicKey()] });
    }
    const method = request.method ?? "";
    const kind = kindOf(method, pathname);
    const plan = planned.get(kind)?.shift();
    if (plan === "hang") return;
    if (plan === "html") return void response.writeHead(200, { "Content-Type": "text/html" }).end("<h1>CANARY</h1>");
    if (typeof plan === "object") {
      calls.push({ method, path: pathname, body: null, status: plan.status });
      if (plan.retryAfter !== undefined) response.setHeader("Retry-After", String(plan.retryAfter));
      return json(response, plan.status, { error: { code: plan.code ?? "Trouble", message: "CANARY of Teams" } });
    }
    const { status, body } = answered(kind, request, pathname, searchParams, text);
    calls.push({ method, path: pathname, body: text === "" ? null : JSON.parse(text), status });
    if (plan === "lost") return void request.socket.destroy();
    json(response, status, body);
  }

  const json = (response: ServerResponse, status: number, body: object): void =>
    void response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  const failed = (status: number, code: string, unexpected = true) => {
    if (unexpected) wrong.push(code);
    return { status, body: { error: { code: code.split(":", 1)[0], message: "CANARY of Teams" } } };
  };

  function answered(kind: string, request: IncomingMessage, path: string, query: URLSearchParams, text: string) {
    if (!state.open && request.headers.authorization !== `Bearer ${state.token}`)
      return failed(401, "Unauthorized", false);
    if (text !== "" && !(request.headers["content-type"] ?? "").startsWith("application/json"))
      return failed(415, "MediaType");
    const [conversation = "", , last = ""] = path.split("/").slice(3).map(decodeURIComponent);
    switch (kind) {
      case "open": {
        const parsed = conversationSchema.safeParse(JSON.parse(text));
        if (!parsed.success) return failed(400, `BadArgument: ${JSON.stringify(parsed.error.issues)}`);
        const user = parsed.data.members[0]!.id;
        if (state.blocked.has(user)) return failed(403, "ForbiddenOperation", false);
        return { status: 201, body: { id: directOf(user) } };
      }
      case "member":
        return state.blocked.has(conversation)
          ? failed(404, "ConversationNotFound", false)
          : { status: 200, body: { id: last } };
      case "post":
      case "update":
        return written(kind, conversation, last, query.get("isTargetedActivity") === "true", text);
      default:
        return failed(404, `UnknownPath: ${request.method} ${path}`);
    }
  }

  function written(kind: "post" | "update", conversation: string, message: string, targeted: boolean, text: string) {
    if (Buffer.byteLength(text) > MOST_BYTES) return failed(413, "MessageSizeTooBig");
    const parsed = activitySchema.safeParse(JSON.parse(text));
    if (!parsed.success) return failed(400, `BadSyntax: ${JSON.stringify(parsed.error.issues)}`);
    const activity = parsed.data;
    if (state.blocked.has(conversation)) return failed(403, "MessageWritesBlocked", false);
    if (targeted && state.targetedRefused) return failed(400, "BadArgument", false);
    if (targeted && conversation.startsWith("a:")) return failed(400, "TargetedInPersonalChat");
    const recipient = activity.recipient?.id ?? "";
    if (targeted && recipient === "") return failed(400, "TargetedWithoutRecipient");
    if (activity.type === "typing") {
      typing.push(conversation);
      return { status: 201, body: { id: "" } };
    }
    const id = kind === "update" ? message : String(1_700_000_000_000 + ++count);
    const made: Posted = {
      conversation,
      id,
      targeted,
      recipient,
      type: activity.type,
      text: activity.text ?? "",
      summary: activity.summary ?? "",
      card: (activity.attachments?.[0]?.content as Posted["card"]) ?? null,
      activity: activity as Record<string, unknown>,
    };
    if (kind === "update" && !posted.some((one) => one.id === id)) return failed(404, "ActivityNotFound");
    (kind === "update" ? updated : posted).push(made);
    return { status: kind === "update" ? 200 : 201, body: { id } };
  }

  const metadata = () => ({ issuer: "https://api.botframework.com", jwks_uri: `${url}/keys` });
  const publicKey = () => ({ ...signing.publicKey.export({ format: "jwk" }), kid, endorsements: ["msteams"] });

  return {
    url,
    calls,
    posted,
    updated,
    typing,
    wrong,
    state,
    peer: { keysUrl: `${url}/meta`, token: async () => state.issued },
    /** What the next calls of a kind get: open, post, update, member. */
    plan: (kind: string, ...misbehaviours: Misbehaviour[]) =>
      void planned.set(kind, [...(planned.get(kind) ?? []), ...misbehaviours]),
    left: (kind: string) => planned.get(kind)?.length ?? 0,
    /** A token as Teams signs its requests; `claims` and `key` for forged ones. */
    sign(
      claims: Record<string, unknown> = {},
      { key = signing.privateKey, head = {} }: { key?: KeyObject; head?: object } = {},
    ) {
      const now = Math.floor(Date.now() / 1000);
      const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
      const payload = {
        iss: "https://api.botframework.com",
        aud: APP,
        serviceurl: url,
        nbf: now - 60,
        exp: now + 3600,
        ...claims,
      };
      const signed = `${part({ alg: "RS256", typ: "JWT", kid, ...head })}.${part(payload)}`;
      const signature = createSign("RSA-SHA256")
        .update(signed)
        .sign(createPrivateKey(key.export({ type: "pkcs8", format: "pem" }) as string));
      return `${signed}.${signature.toString("base64url")}`;
    },
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
export type FakeConnector = Awaited<ReturnType<typeof fakeConnector>>;

function kindOf(method: string, path: string): "open" | "post" | "update" | "member" | "unknown" {
  if (method === "POST" && path === "/v3/conversations") return "open";
  if (method === "POST" && /^\/v3\/conversations\/[^/]+\/activities$/.test(path)) return "post";
  if (method === "PUT" && /^\/v3\/conversations\/[^/]+\/activities\/[^/]+$/.test(path)) return "update";
  if (method === "GET" && /^\/v3\/conversations\/[^/]+\/members\/[^/]+$/.test(path)) return "member";
  return "unknown";
}

/** The personal chat with somebody: one for each. */
export const directOf = (user: string): string => `a:${user.replace("29:", "")}`;
export const newId = (): string => randomUUID();
