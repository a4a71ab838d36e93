import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

export type RouteRequest = { headers: IncomingHttpHeaders; body: Buffer };
export type RouteReply = { status: number; headers?: Readonly<Record<string, string>>; body: string | Buffer };
/** What a chat exports: one path and method, and what it answers. */
export type Route = {
  method: "GET" | "POST";
  path: string;
  handle(request: RouteRequest): RouteReply | Promise<RouteReply>;
  /** Its requests carry a signature of their own, so they may come by any name and from anywhere. */
  signed?: boolean;
  /** In bytes, where it is not the server's own limit. */
  maxBody?: number;
};
export type ServerParts = {
  host: string;
  port: number;
  routes: readonly Route[];
  onError: (error: unknown) => void;
  /** Rejects where questions could not be kept: then other machines should not send any. */
  ready?: () => Promise<void>;
};
export type RunningServer = { url: string; stop(): Promise<void> };

/** A server that cannot start; the message names the setting to change. */
export class ServerError extends Error {}

const MAX_BODY = 64 * 1024;
const GRACE_MS = 1000;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i;
const LOCAL_NAMES = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/** Sent with every answer; a route may replace one of them, e.g. the policy of a page. */
const SAFE_HEADERS = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
} as const;

/** Whether only this machine can reach a server bound to `host`. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(bare(host));
const bare = (host: string): string => host.replace(/^\[(.*)\]$/, "$1");

/** One server for every chat, with /healthz and /readyz. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const state = { stopping: false };
  const routes = [...parts.routes, ...healthRoutes(state, parts.ready ?? (async () => {}))];
  const local = isLoopback(parts.host);
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5000 },
    (request, response) => {
      void respond(request, response, { routes, local, onError: parts.onError });
    },
  );
  await listening(server, parts);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${parts.host.includes(":") ? `[${bare(parts.host)}]` : parts.host}:${port}/`,
    stop() {
      state.stopping = true;
      return stopped(server);
    },
  };
}

const healthRoutes = (state: { stopping: boolean }, ready: () => Promise<void>): Route[] => [
  { method: "GET", path: "/healthz", handle: () => json(200, { status: "ok" }) },
  {
    method: "GET",
    path: "/readyz",
    async handle() {
      if (state.stopping) return json(503, { status: "stopping" });
      return ready().then(
        () => json(200, { status: "ready" }),
        () => json(503, { status: "store" }),
      );
    },
  },
];

function listening(server: Server, { host, port }: ServerParts): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", (error: NodeJS.ErrnoException) => reject(new ServerError(whyNot(error, host, port))));
  server.listen(port, bare(host), resolve);
  return promise;
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === "EADDRINUSE")
    return `PORT=${port} ist schon belegt: anderen Port setzen, z. B. PORT=${port + 1} npm start (PORT ${port} is already in use: set another one)`;
  if (error.code === "EACCES")
    return `PORT=${port} ist diesem Benutzer nicht erlaubt: eine Zahl über 1023 setzen (PORT ${port} needs more rights: set a number above 1023)`;
  return `HOST=${host} ist auf diesem Rechner keine Adresse, an der Lotse antworten kann (HOST ${host} cannot be used: ${error.code ?? "unknown"})`;
}

/** Waits for what is under way, at most a moment, then closes every connection. */
async function stopped(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const patience = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  server.close(() => resolve());
  server.closeIdleConnections();
  await promise;
  clearTimeout(patience);
}

type Handling = { routes: readonly Route[]; local: boolean; onError: (error: unknown) => void };

/** Never rejects, and never shows what went wrong inside. */
async function respond(request: IncomingMessage, response: ServerResponse, handling: Handling): Promise<void> {
  try {
    send(request, response, await replyTo(request, handling));
  } catch (error) {
    if (request.destroyed && !request.complete) return; // the asker went away in the middle of the request
    handling.onError(error);
    send(
      request,
      response,
      problem(
        500,
        "internal",
        "Da ist etwas schiefgegangen. Bitte gleich noch mal versuchen.",
        "Something went wrong. Please try again in a moment.",
      ),
    );
  }
}

async function replyTo(request: IncomingMessage, { routes, local }: Handling): Promise<RouteReply> {
  const path = (request.url ?? "").split("?", 1)[0] ?? "";
  const here = routes.filter((route) => route.path === path);
  const signed = here.length > 0 && here.every((route) => route.signed === true);
  if (local && !signed && !LOCAL_NAMES.test(request.headers.host ?? "")) {
    return problem(
      421,
      "wrong_host",
      "Lotse antwortet hier nur unter localhost, 127.0.0.1 oder [::1].",
      "Lotse answers here only as localhost, 127.0.0.1 or [::1].",
    );
  }
  if (here.length === 0) return notFound(request);
  const method = request.method === "HEAD" ? "GET" : request.method;
  const route = here.find((candidate) => candidate.method === method);
  if (!route) {
    const allow = here.map((candidate) => (candidate.method === "GET" ? "GET, HEAD" : candidate.method)).join(", ");
    const refused = problem(405, "method", `Hier geht nur ${allow}.`, `Only ${allow} works here.`);
    return { ...refused, headers: { ...refused.headers, Allow: allow } };
  }
  if (method !== "POST") return route.handle({ headers: request.headers, body: Buffer.alloc(0) });
  if (!signed && crossSite(request))
    return problem(
      403,
      "cross_site",
      "Anfragen von anderen Webseiten nimmt Lotse nicht an.",
      "Lotse takes no requests from other websites.",
    );
  const most = route.maxBody ?? MAX_BODY;
  const body = await bodyOf(request, most);
  if (body === null)
    return problem(
      413,
      "too_large",
      `Das ist zu viel auf einmal: höchstens ${most / 1024} KiB pro Anfrage.`,
      `That is too much at once: at most ${most / 1024} KiB per request.`,
    );
  return route.handle({ headers: request.headers, body });
}

/** A browser names where a POST comes from; programs without a page do not. */
function crossSite({ headers }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  return headers.origin !== undefined && headers.origin !== `http://${headers.host ?? ""}`;
}

/** The body, or null where it is larger than allowed; what follows is then read and dropped, so that the answer arrives. */
function bodyOf(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer | null>();
  const chunks: Buffer[] = [];
  let size = 0;
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    else resolve(null);
  });
  request.on("end", () => resolve(Buffer.concat(chunks)));
  request.on("error", reject);
  return promise;
}

function notFound({ headers }: IncomingMessage): RouteReply {
  if (!headers.accept?.includes("text/html"))
    return problem(404, "not_found", "Diese Adresse gibt es hier nicht.", "There is nothing at this address.");
  const page = `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Lotse: Seite nicht gefunden</title></head>
<body><main><h1>Diese Seite gibt es nicht</h1><p>Zurück zu <a href="/">Lotse</a>.</p><p lang="en">There is no such page. Back to <a href="/">Lotse</a>.</p></main></body>
</html>
`;
  return { status: 404, headers: { "Content-Type": "text/html; charset=utf-8" }, body: page };
}

const json = (status: number, value: unknown): RouteReply => ({
  status,
  headers: { "Content-Type": "application/json; charset=utf-8" },
  body: JSON.stringify(value),
});
const problem = (status: number, error: string, de: string, en: string): RouteReply =>
  json(status, { error, message: { de, en } });

function send(request: IncomingMessage, response: ServerResponse, reply: RouteReply): void {
  if (response.headersSent || response.destroyed) return;
  const bodiless = reply.status === 304;
  response.writeHead(reply.status, {
    ...SAFE_HEADERS,
    ...reply.headers,
    ...(bodiless ? {} : { "Content-Length": String(Buffer.byteLength(reply.body)) }),
  });
  response.end(request.method === "HEAD" || bodiless ? undefined : reply.body);
}
