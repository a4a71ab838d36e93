import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { SCOPES } from "../../../src/chat/slack/names.ts";
import { METHODS } from "./fake-methods.ts";
import { fakeResponses } from "./fake-responses.ts";

export const TOKEN = "xoxb-1-test";
export const TEAM = "T0001";
export const BOT = "U0BOT";
/** `lost`: done, but the answer never arrives; `hang`: neither; a word is Slack's own error. */
export type Misbehaviour = { status: number; retryAfter?: number } | "lost" | "hang" | "html" | { error: string };
export type Call = { method: string; args: Record<string, unknown>; answer: unknown };
export type Posted = {
  channel: string;
  user: string | null;
  thread: string | null;
  ts: string;
  text: string;
  blocks: { type: string }[];
  key: string | null;
  oldest: number;
};

const TRIGGER_MS = 3000;

/** Slack's Web API on this machine: as strict as the real one in tokens, scopes, arguments, limits and triggers, and able to misbehave. */
export async function fakeSlack(scopes: readonly string[] = SCOPES) {
  const calls: Call[] = [];
  const posted: Posted[] = [];
  const views: { id: string; view: { callback_id?: string; blocks: unknown[] }; of: string }[] = [];
  const homes: { user: string; view: unknown }[] = [];
  const wrong: string[] = [];
  /** Every request by its method, whatever became of it. */
  const hits: string[] = [];
  const triggers = new Map<string, { made: number; used: boolean }>();
  /** What Slack shows below a thread while somebody works: gone with the next message there. */
  const statuses = new Map<string, string>();
  const prompts: { channel: string; prompts: { title: string; message: string }[] }[] = [];
  const responses = fakeResponses((what) => void wrong.push(what));
  const held = new Map<string, PromiseWithResolvers<void>>();
  const planned = new Map<string, Misbehaviour[]>();
  const state = { token: TOKEN as string, outOf: new Set<string>(), socketUrl: "", delayMs: 0, authTeam: TEAM };
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
    const body = Buffer.concat(chunks).toString("utf8");
    if (state.delayMs > 0) await new Promise((done) => setTimeout(done, state.delayMs));
    const path = request.url ?? "";
    const name = path.startsWith("/api/") ? path.slice(5) : (path.split("/")[1] ?? "");
    hits.push(name);
    await held.get(name)?.promise;
    const plan = planned.get(name)?.shift();
    if (plan === "hang") return;
    if (plan === "html")
      return void response.writeHead(200, { "Content-Type": "text/html" }).end("<h1>Frau CANARY</h1>");
    if (typeof plan === "object" && "status" in plan) {
      const headers = plan.retryAfter === undefined ? {} : { "Retry-After": String(plan.retryAfter) };
      return void response.writeHead(plan.status, headers).end("{}");
    }
    if (path.startsWith("/response/")) {
      const [status, text] = responses.respond(path, request, body);
      if (plan === "lost") return void request.socket.destroy();
      return void response.writeHead(status).end(text);
    }
    const answer = typeof plan === "object" ? { ok: false, error: plan.error } : called(name, request, body);
    if (plan === "lost") return void request.socket.destroy();
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(answer));
  }

  function called(method: string, request: IncomingMessage, body: string): object {
    const known = METHODS[method];
    if (!known) return failed(method, {}, "unknown_method");
    const token = (request.headers.authorization ?? "").replace("Bearer ", "");
    const expected = method === "apps.connections.open" ? "xapp-1-test" : state.token;
    if (token !== expected) return failed(method, {}, token === TOKEN ? "token_revoked" : "invalid_auth", false);
    if (known.scope && !scopes.includes(known.scope)) return failed(method, {}, "missing_scope", false);
    const parsed = known.schema.safeParse(Object.fromEntries(new URLSearchParams(body)));
    if (!parsed.success) return failed(method, {}, `invalid_arguments: ${JSON.stringify(parsed.error.issues)}`);
    const answer = perform(method, parsed.data);
    calls.push({ method, args: parsed.data, answer });
    return answer;
  }

  /** What a client of Slack never may cause is noted, and fails the test that looks. */
  function failed(method: string, args: Record<string, unknown>, error: string, unexpected = true): object {
    if (unexpected) wrong.push(`${method}: ${error}`);
    const answer = { ok: false, error: error.split(":", 1)[0] };
    calls.push({ method, args, answer });
    return answer;
  }

  function perform(method: string, args: Record<string, unknown>): Record<string, unknown> {
    const { channel, user, thread_ts: thread } = args as { channel?: string; user?: string; thread_ts?: string };
    switch (method) {
      case "auth.test":
        return { ok: true, team_id: state.authTeam, bot_id: "B0BOT", user_id: BOT };
      case "apps.connections.open":
        return { ok: true, url: state.socketUrl };
      case "chat.postMessage":
      case "chat.postEphemeral": {
        if (channel && state.outOf.has(channel))
          return { ok: false, error: channel.startsWith("C") ? "not_in_channel" : "channel_not_found" };
        const made = post(args as never, user ?? null, thread ?? null);
        return method === "chat.postMessage" ? { ok: true, ts: made.ts, channel } : { ok: true, message_ts: made.ts };
      }
      case "conversations.open":
        return { ok: true, channel: { id: directOf(String(args["users"])) } };
      case "conversations.history":
      case "conversations.replies": {
        if (!String(channel).startsWith("D")) return { ok: false, error: "missing_scope" };
        const seen = posted.filter(
          (one) =>
            one.channel === channel &&
            one.user === null &&
            (method === "conversations.history" ? one.thread === null : one.thread === args["ts"]),
        );
        return {
          ok: true,
          messages: seen.map((one) => ({
            ts: one.ts,
            text: one.text,
            metadata: one.key === null ? undefined : { event_payload: { k: one.key } },
          })),
        };
      }
      case "views.open": {
        const trigger = triggers.get(String(args["trigger_id"]));
        if (!trigger) return { ok: false, error: "invalid_trigger_id" };
        if (trigger.used) return { ok: false, error: "exchanged_trigger_id" };
        if (Date.now() - trigger.made > TRIGGER_MS) return { ok: false, error: "expired_trigger_id" };
        trigger.used = true;
        const id = `V${++count}`;
        views.push({ id, view: args["view"] as never, of: "open" });
        return { ok: true, view: { id, hash: `h${count}` } };
      }
      case "views.update": {
        const one = views.find(({ id }) => id === args["view_id"]);
        if (!one) return { ok: false, error: "not_found" };
        one.view = args["view"] as never;
        one.of = "update";
        return { ok: true, view: { id: one.id } };
      }
      case "assistant.threads.setStatus":
        statuses.set(`${String(args["channel_id"])}:${String(args["thread_ts"])}`, String(args["status"]));
        return { ok: true };
      case "assistant.threads.setSuggestedPrompts":
        prompts.push({ channel: String(args["channel_id"]), prompts: args["prompts"] as never });
        return { ok: true };
      case "views.publish":
        homes.push({ user: String(args["user_id"]), view: args["view"] });
        return { ok: true, view: { id: `V${++count}` } };
      default:
        return { ok: true };
    }
  }

  function post(
    args: { channel: string; text: string; blocks: { type: string }[]; metadata?: { event_payload: { k: string } } },
    user: string | null,
    thread: string | null,
  ): Posted {
    const ts = `${Math.floor(Date.now() / 1000)}.${String(++count).padStart(6, "0")}`;
    const made: Posted = {
      channel: args.channel,
      user,
      thread,
      ts,
      text: args.text,
      blocks: args.blocks,
      key: args.metadata?.event_payload.k ?? null,
      oldest: Date.now(),
    };
    posted.push(made);
    if (user === null && thread !== null) statuses.set(`${args.channel}:${thread}`, "");
    return made;
  }

  return {
    url,
    apiUrl: `${url}/api/`,
    calls,
    posted,
    views,
    homes,
    wrong,
    hits,
    prompts,
    state,
    /** What the next calls of a method get. */
    plan: (method: string, ...misbehaviours: Misbehaviour[]) =>
      void planned.set(method, [...(planned.get(method) ?? []), ...misbehaviours]),
    /** How many planned misbehaviours of a method nobody met yet. */
    left: (method: string) => planned.get(method)?.length ?? 0,
    /** Calls of a method wait until it is released. */
    hold: (method: string) => void held.set(method, Promise.withResolvers()),
    release(method: string): void {
      held.get(method)?.resolve();
      held.delete(method);
    },
    trigger(age = 0): string {
      const id = `trigger.${randomUUID()}`;
      triggers.set(id, { made: Date.now() - age, used: false });
      return id;
    },
    responseUrl: (gone = false): string => `${url}${responses.made(gone)}`,
    said: (responseUrl: string) => responses.said(new URL(responseUrl).pathname),
    /** What stands below a thread now. */
    statusIn: (channel: string, thread: string): string => statuses.get(`${channel}:${thread}`) ?? "",
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
export type FakeSlack = Awaited<ReturnType<typeof fakeSlack>>;

/** The direct message with somebody: one for each. */
export const directOf = (user: string): string => `D${user.slice(1)}`;
