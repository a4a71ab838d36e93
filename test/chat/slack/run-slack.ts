import { createHmac, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectSlack } from "../../../src/chat/slack/connect-slack.ts";
import { CHAT } from "../../../src/chat/slack/slack-address.ts";
import type { SlackSettings } from "../../../src/chat/slack/slack-settings.ts";
import { RETENTION } from "../../../src/core/privacy/retention.ts";
import type { ModelSettings } from "../../../src/llm/model-settings.ts";
import { openAdvisor } from "../../../src/open-advisor.ts";
import type { CountedEvent } from "../../../src/ports/events.ts";
import { startServer } from "../../../src/server.ts";
import { directOf, fakeSlack, TEAM, TOKEN, type FakeSlack } from "./fake-slack.ts";

export const SECRET = "signing-secret-of-the-tests";
export type Answered = { status: number; body: string };
type Options = {
  settings?: Partial<SlackSettings>;
  scopes?: readonly string[];
  personPerMinute?: number;
  model?: ModelSettings | null;
  slack?: FakeSlack;
  address?: "du" | "sie" | null;
  companyFile?: string | null;
  /** Nothing is written to a disk, for what asks much and says nothing about durability. */
  inMemory?: true;
  beforeConnecting?: (slack: FakeSlack) => void;
};

/** Lotse with Slack as `npm start` runs it: real bolt, real SQLite, a real server, and a strict Slack on this machine. */
export async function runSlack(options: Options = {}) {
  const slack = options.slack ?? (await fakeSlack(options.scopes));
  options.beforeConnecting?.(slack);
  const folder = mkdtempSync(join(tmpdir(), "lotse-slack-"));
  const seen: CountedEvent["name"][] = [];
  const notes: string[] = [];
  const note = (line: string): void => void notes.push(line);
  const advisor = await openAdvisor(
    {
      companyFile: options.companyFile ?? null,
      address: options.address ?? null,
      model: options.model ?? null,
      store: {
        kind: "sqlite",
        sqliteFile: options.inMemory ? ":memory:" : join(folder, "lotse.sqlite"),
        sqliteFileNamed: true,
        redisUrl: null,
        redisUnsafe: false,
        dataKeys: null,
        retention: RETENTION,
        limits: { personPerMinute: options.personPerMinute ?? 10_000, workspacePerMinute: 50_000 },
      },
    },
    { count: ({ name }) => void seen.push(name) },
    note,
  );
  if (!advisor.keeping) throw new Error("no store");
  const settings: SlackSettings = {
    botToken: TOKEN,
    way: { kind: "http", signingSecret: SECRET },
    channelAnswers: "private",
    commands: { ask: "/datenschutz", dpo: "/dsb" },
    apiUrl: slack.apiUrl,
    eraseAfterMs: 0,
    ...options.settings,
  };
  const connected = connectSlack({
    settings,
    keeping: advisor.keeping,
    note,
    ...advisor.forChats(options.address ?? null),
  });
  advisor.connect(CHAT, connected.courier);
  const errors: unknown[] = [];
  const server = await startServer({
    host: "127.0.0.1",
    port: 0,
    routes: connected.routes,
    onError: (error) => void errors.push(error),
    ready: advisor.ready,
  });
  const url = new URL("/slack/events", server.url).href;

  const send = async (
    body: string,
    type: string,
    more: Record<string, string> = {},
    at = Date.now(),
  ): Promise<Answered> => {
    const response = await fetch(url, {
      method: "POST",
      headers: { ...signed(body, at), "Content-Type": type, ...more },
      body,
    });
    return { status: response.status, body: await response.text() };
  };
  const form = (fields: Record<string, string>): Promise<Answered> =>
    send(new URLSearchParams(fields).toString(), "application/x-www-form-urlencoded");
  const interact = (payload: object): Promise<Answered> => form({ payload: JSON.stringify(payload) });

  const running = {
    slack,
    advisor,
    keeping: advisor.keeping,
    url,
    seen,
    notes,
    errors,
    send,
    form,
    interact,
    event: (event: object, more: object = {}): Promise<Answered> =>
      send(JSON.stringify(wrapped(event, more)), "application/json"),
    direct: (text: string, more: Partial<Record<string, unknown>> = {}): Promise<Answered> =>
      running.event(directMessage(text, more)),
    command: (command: string, text: string, more: Record<string, string> = {}) => {
      const responseUrl = more["response_url"] ?? slack.responseUrl();
      const fields = {
        command,
        text,
        user_id: "U0ANNA",
        channel_id: "C0ALL",
        team_id: TEAM,
        trigger_id: slack.trigger(),
        response_url: responseUrl,
        api_app_id: "A1",
        ...more,
      };
      return form(fields).then((answered) => ({ ...answered, responseUrl }));
    },
    async stop() {
      await Promise.all([server.stop(), connected.stop()]);
      await advisor.close();
      if (!options.slack) await slack.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await until(() => slack.calls.some(({ method }) => method === "auth.test") || notes.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 20));
  return running;
}
export type RunningSlack = Awaited<ReturnType<typeof runSlack>>;

export function signed(body: string, at = Date.now(), secret = SECRET): Record<string, string> {
  const stamp = String(Math.floor(at / 1000));
  const signature = createHmac("sha256", secret).update(`v0:${stamp}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": stamp, "x-slack-signature": `v0=${signature}` };
}
let count = 0;
export const ts = (): string => `${Math.floor(Date.now() / 1000)}.${String(++count).padStart(6, "0")}`;
export const wrapped = (event: object, more: object = {}): object => ({
  type: "event_callback",
  event_id: `Ev${randomUUID()}`,
  team_id: TEAM,
  api_app_id: "A1",
  authorizations: [{ team_id: TEAM, user_id: "U0BOT", is_bot: true }],
  event,
  ...more,
});
export const directMessage = (text: string, more: Partial<Record<string, unknown>> = {}): Record<string, unknown> => {
  const user = typeof more["user"] === "string" ? more["user"] : "U0ANNA";
  return { type: "message", channel_type: "im", channel: directOf(user), user, text, ts: ts(), ...more };
};
export const mention = (text: string, more: Partial<Record<string, unknown>> = {}): Record<string, unknown> => ({
  type: "app_mention",
  channel: "C0ALL",
  user: "U0ANNA",
  text: `<@U0BOT> ${text}`,
  ts: ts(),
  ...more,
});

/** A press of a button below a posted message. */
export const press = (
  running: RunningSlack,
  action: Record<string, unknown>,
  message: { channel: string; ts: string; ephemeral?: boolean; thread?: string | null },
  more: Record<string, unknown> = {},
): Record<string, unknown> & { response_url: string; trigger_id: string } => ({
  type: "block_actions",
  user: { id: "U0ANNA", team_id: TEAM },
  team: { id: TEAM },
  api_app_id: "A1",
  trigger_id: running.slack.trigger(),
  response_url: running.slack.responseUrl(),
  channel: { id: message.channel },
  container: {
    type: "message",
    channel_id: message.channel,
    message_ts: message.ts,
    is_ephemeral: message.ephemeral ?? false,
    ...(message.thread ? { thread_ts: message.thread } : {}),
  },
  actions: [{ type: "button", block_id: "b", action_ts: ts(), ...action }],
  ...more,
});

/** Waits until something is so, at most ten seconds. */
export async function until(condition: () => boolean | Promise<boolean>, what = "never happened"): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(what);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
