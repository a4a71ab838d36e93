import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { StoreError } from "../../core/store-error.ts";
import type { Retention } from "../../core/privacy/retention.ts";
import type { Clock } from "../../ports/clock.ts";
import { settingsGate } from "./settings-gate.ts";
import { addressOf, makeClient, type Client } from "./client.ts";
import { explain, isFinal } from "./explain.ts";
import { prelude } from "./prelude.ts";

/** Every call ends within this time, whatever Redis and the network do. */
const DEADLINE_MS = 800;
/** While nothing answers, the next call waits only so long: a caller that needs several of them still hears in time. */
const SILENT_DEADLINE_MS = 200;
/** No answer at all for this long, and the connection is made anew: a network that swallows packets is not noticed otherwise. */
const SILENT_MS = 3000;

export type ConnectionOptions = {
  url: string;
  /** In braces before every key: all keys of an installation lie in one slot, so that each script is atomic on a Redis Cluster too. */
  name: string;
  clock: Clock;
  /** Whose time leases are measured by: several processes agree on Redis'. */
  leases: "redis" | "clock";
  retention: Retention;
  unsafe: boolean;
  note: (line: string) => void;
};
export type Argument = string | number;
/** A Lua script; `ARGV[1]` is always the time, the others follow. */
export type Script = { body: string };
export type Connection = {
  options: ConnectionOptions;
  client: Client;
  base: string;
  now(): number;
  key(...parts: Argument[]): string;
  run<T = unknown>(script: Script, ...args: Argument[]): Promise<T>;
  ask<T>(command: (client: Client) => Promise<T>): Promise<T>;
  /** Waits for the first connection, at most as long as a call; what keeps it from standing, or null. A StoreError where waiting mends nothing. */
  opened(): Promise<string | null>;
  close(): void;
};

/** The connection that all roles share: every answer comes in time or is a StoreError, and a Redis with unsafe settings answers nothing. */
export function connect(options: ConnectionOptions): Connection {
  const client = makeClient(options.url, "commands", options.name);
  const base = `{${options.name}}`;
  const texts = new Map<Script, { text: string; sha: string }>();
  const gate = settingsGate(client, options);
  const at = addressOf(options.url);
  let silentSince: number | null = null;
  /** The last fault of the connection itself, since it last stood. */
  let connecting: string | null = null;
  client.on("error", (error: Error) => {
    const { message } = rootOf(error);
    if (!/closed|writeable/.test(message)) connecting = message; // these only follow from another one
  });
  client.on("ready", () => (connecting = null));

  async function ask<T>(command: (client: Client) => Promise<T>): Promise<T> {
    const limit = new AbortController();
    const deadline = silentSince === null ? DEADLINE_MS : SILENT_DEADLINE_MS;
    const late = pause(deadline, undefined, { signal: limit.signal }).then(
      () => Promise.reject(new Error("Command timed out")),
      () => new Promise<never>(() => undefined),
    );
    const answer = gate.passed().then(() => command(client));
    answer.then(
      () => (silentSince = null), // also one that comes too late: Redis speaks again
      () => undefined,
    );
    try {
      return await Promise.race([answer, late]);
    } catch (error) {
      throw fault(error);
    } finally {
      limit.abort();
    }
  }

  function fault(error: unknown): StoreError {
    if (error instanceof StoreError) return error;
    const message = error instanceof Error ? error.message : "";
    const now = performance.now();
    silentSince = message.includes("timed out") ? (silentSince ?? now) : null;
    if (silentSince !== null && now - silentSince > SILENT_MS) {
      silentSince = null;
      client.disconnect(true);
    }
    return new StoreError(explain(message, at, connecting));
  }

  async function run<T>(script: Script, ...args: Argument[]): Promise<T> {
    const { text, sha } = textOf(script);
    const all = [base, options.clock.now().getTime(), ...args];
    const answer = await ask((client) =>
      client.evalsha(sha, 1, ...all).catch((error: unknown) => {
        if (error instanceof Error && error.message.startsWith("NOSCRIPT")) return client.eval(text, 1, ...all);
        throw error;
      }),
    );
    return answer as T;
  }

  function textOf(script: Script): { text: string; sha: string } {
    const known = texts.get(script);
    if (known) return known;
    const text = `${prelude(options)}\n${script.body}`;
    const made = { text, sha: createHash("sha1").update(text).digest("hex") };
    texts.set(script, made);
    return made;
  }

  return {
    options,
    client,
    base,
    now: () => options.clock.now().getTime(),
    key: (...parts) => [base, ...parts].join(":"),
    run,
    ask,
    async opened() {
      const stands = await Promise.race([gate.first.then(() => true), pause(DEADLINE_MS, false, { ref: false })]);
      if (stands) return null;
      const fault = explain("Connection is closed", at, connecting);
      if (connecting !== null && isFinal(connecting)) throw new StoreError(fault);
      return fault;
    },
    close: () => client.disconnect(),
  };
}

/** A cluster wraps what its nodes said. */
const rootOf = (error: Error): Error =>
  "lastNodeError" in error && error.lastNodeError instanceof Error ? error.lastNodeError : error;
