import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectTeams } from "../../../src/chat/teams/connect-teams.ts";
import { CHAT } from "../../../src/chat/teams/teams-address.ts";
import type { TeamsSettings } from "../../../src/chat/teams/teams-settings.ts";
import { RETENTION } from "../../../src/core/privacy/retention.ts";
import type { ModelSettings } from "../../../src/llm/model-settings.ts";
import { openAdvisor } from "../../../src/open-advisor.ts";
import type { CountedEvent } from "../../../src/ports/events.ts";
import { startServer } from "../../../src/server.ts";
import { APP, BOT, directOf, fakeConnector, newId, TENANT, type FakeConnector } from "./fake-connector.ts";

export type Answered = { status: number; body: string };
type Options = {
  settings?: Partial<TeamsSettings>;
  personPerMinute?: number;
  model?: ModelSettings | null;
  teams?: FakeConnector;
  address?: "du" | "sie" | null;
  companyFile?: string | null;
  redisUrl?: string;
};
type Activity = Record<string, unknown>;

/** Lotse with Teams as `npm start` runs it: real signatures, a real store, a real server, and a strict Teams on this machine. */
export async function runTeams(options: Options = {}) {
  const teams = options.teams ?? (await fakeConnector());
  const folder = mkdtempSync(join(tmpdir(), "lotse-teams-"));
  const seen: CountedEvent["name"][] = [];
  const notes: string[] = [];
  const note = (line: string): void => void notes.push(line);
  const advisor = await openAdvisor(
    {
      companyFile: options.companyFile ?? null,
      address: options.address ?? null,
      model: options.model ?? null,
      store: {
        kind: options.redisUrl === undefined ? "sqlite" : "redis",
        sqliteFile: join(folder, "lotse.sqlite"),
        sqliteFileNamed: true,
        redisUrl: options.redisUrl ?? null,
        redisUnsafe: false,
        dataKeys: options.redisUrl === undefined ? null : `k1:${Buffer.alloc(32, 7).toString("base64")}`,
        retention: RETENTION,
        limits: { personPerMinute: options.personPerMinute ?? 10_000, workspacePerMinute: 50_000 },
      },
    },
    { count: ({ name }) => void seen.push(name) },
    note,
  );
  if (!advisor.keeping) throw new Error("no store");
  const settings: TeamsSettings = {
    login: { kind: "SingleTenant", appId: APP, password: "password-of-the-tests", tenantId: TENANT },
    channelAnswers: "private",
    ...options.settings,
  };
  const connected = connectTeams(
    { settings, keeping: advisor.keeping, note, ...advisor.forChats(options.address ?? null) },
    teams.peer,
  );
  advisor.connect(CHAT, connected.courier);
  const errors: unknown[] = [];
  const server = await startServer({
    host: "127.0.0.1",
    port: 0,
    routes: connected.routes,
    onError: (error) => void errors.push(error),
    ready: advisor.ready,
  });
  const url = new URL("/api/messages", server.url).href;

  const send = async (body: string, authorization: string | null = `Bearer ${teams.sign()}`): Promise<Answered> => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...(authorization === null ? {} : { authorization }) },
      body,
    });
    return { status: response.status, body: await response.text() };
  };
  const activity = (made: Activity): Promise<Answered> => send(JSON.stringify(made));
  return {
    teams,
    advisor,
    keeping: advisor.keeping,
    connected,
    url,
    seen,
    notes,
    errors,
    send,
    activity,
    personal: (text: string, more: Activity = {}) => activity(personal(teams.url, text, more)),
    mention: (text: string, more: Activity = {}) => activity(mention(teams.url, text, more)),
    async stop() {
      await Promise.all([server.stop(), connected.stop()]);
      await advisor.close();
      if (!options.teams) await teams.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type RunningTeams = Awaited<ReturnType<typeof runTeams>>;

const common = (service: string, user: string): Activity => ({
  type: "message",
  id: newId(),
  timestamp: new Date().toISOString(),
  channelId: "msteams",
  serviceUrl: service,
  from: { id: user, name: "Anna Muster", aadObjectId: `aad-${user}` },
  recipient: { id: BOT, name: "Lotse" },
  locale: "de-DE",
  textFormat: "plain",
});

/** A message in the personal chat; `user` in `more` is who writes. */
export function personal(service: string, text: string, { user = "29:anna", ...more }: Activity = {}): Activity {
  return {
    ...common(service, String(user)),
    conversation: { id: directOf(String(user)), conversationType: "personal", tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    text,
    ...more,
  };
}

export const CHANNEL = "19:general@thread.tacv2";
/** A mention in a channel, at the root of a thread. */
export function mention(service: string, text: string, { user = "29:anna", ...more }: Activity = {}): Activity {
  const made = common(service, String(user));
  return {
    ...made,
    conversation: {
      id: `${CHANNEL};messageid=${String(made["id"])}`,
      conversationType: "channel",
      isGroup: true,
      tenantId: TENANT,
    },
    channelData: { tenant: { id: TENANT }, team: { id: CHANNEL }, channel: { id: CHANNEL } },
    text: `<at>Lotse</at> ${text}`,
    entities: [
      { type: "clientInfo", locale: "de-DE" },
      { type: "mention", mentioned: { id: BOT, name: "Lotse" }, text: "<at>Lotse</at>" },
    ],
    ...more,
  };
}

/** Waits until something is so, at most ten seconds where nothing else is said. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what = "never happened",
  most = 10_000,
): Promise<void> {
  const end = Date.now() + most;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(what);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
