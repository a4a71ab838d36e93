import { z } from "zod";
import { readRetention, type Retention } from "./core/privacy/retention.ts";
import type { SlackSettings } from "./chat/slack/slack-settings.ts";
import type { TeamsSettings } from "./chat/teams/teams-settings.ts";
import { modelSettings, type ModelSettings } from "./llm/model-settings.ts";
import { PROFILE_NAMES } from "./llm/profiles.ts";

const perMinute = (name: string) => z.coerce.number(`${name} is a number per minute`).int().min(1).max(60_000);
const retention = z.string().transform((text, context): Retention => {
  const read = readRetention(text);
  if (typeof read !== "string") return read;
  context.addIssue({ code: "custom", message: read });
  return z.NEVER;
});

const command = z
  .string()
  .regex(/^\/[a-z0-9äöüß_-]{1,31}$/, "a command reads like /datenschutz: small letters, digits, - and _");

const entraId = (name: string) =>
  z.guid(`${name} is an id like 00000000-0000-4000-8000-000000000000`).transform((id) => id.toLowerCase());

/** Each name is documented in the README. */
const environment = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number("PORT is a number like 3978").int().min(0).max(65_535).default(3978),
  LOTSE_COMPANY_FILE: z.string().optional(),
  LOTSE_ADDRESS: z.enum(["du", "sie"], 'LOTSE_ADDRESS is "du" or "sie"').optional(),
  LOTSE_STORE: z.enum(["sqlite", "redis"], 'LOTSE_STORE is "sqlite" or "redis"').default("sqlite"),
  LOTSE_SQLITE_FILE: z.string().optional(),
  REDIS_URL: z.string().optional(),
  LOTSE_REDIS_UNSAFE: z.enum(["1"], "LOTSE_REDIS_UNSAFE is 1 or not set").optional(),
  LOTSE_DATA_KEYS: z.string().optional(),
  LOTSE_KEEP: retention.prefault(""),
  LOTSE_LIMIT_PERSON: perMinute("LOTSE_LIMIT_PERSON").default(20),
  LOTSE_LIMIT_WORKSPACE: perMinute("LOTSE_LIMIT_WORKSPACE").default(600),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_BASE_URL: z.string().optional(),
  LLM_PROFILE: z.enum(PROFILE_NAMES, `LLM_PROFILE is one of ${PROFILE_NAMES.join(", ")}`).optional(),
  LLM_API: z.enum(["chat", "responses"], 'LLM_API is "chat" or "responses"').default("chat"),
  LLM_INPUT: z.enum(["situation", "question"], 'LLM_INPUT is "situation" or "question"').default("situation"),
  LLM_PROSE: z.enum(["on", "off"], 'LLM_PROSE is "on" or "off"').default("on"),
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-\S+$/, "SLACK_BOT_TOKEN begins with xoxb-")
    .optional(),
  SLACK_SIGNING_SECRET: z.string().min(8, "SLACK_SIGNING_SECRET is too short").optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-\S+$/, "SLACK_APP_TOKEN begins with xapp-")
    .optional(),
  SLACK_CHANNEL_ANSWERS: z
    .enum(["private", "thread"], 'SLACK_CHANNEL_ANSWERS is "private" or "thread"')
    .default("private"),
  SLACK_COMMAND_ASK: command.default("/datenschutz"),
  SLACK_COMMAND_DPO: command.default("/dsb"),
  SLACK_API_URL: z
    .url("SLACK_API_URL is an address that ends in /api/")
    .endsWith("/api/")
    .default("https://slack.com/api/"),
  SLACK_ERASE_AFTER: z
    .string()
    .regex(/^\d{1,4}[hd]$/, "SLACK_ERASE_AFTER reads like 30d or 0h")
    .default("30d"),
  TEAMS_APP_ID: entraId("TEAMS_APP_ID").optional(),
  TEAMS_APP_PASSWORD: z.string().min(8, "TEAMS_APP_PASSWORD is too short").optional(),
  TEAMS_TENANT_ID: entraId("TEAMS_TENANT_ID").optional(),
  TEAMS_APP_TYPE: z
    .enum(["SingleTenant", "UserAssignedMSI"], 'TEAMS_APP_TYPE is "SingleTenant" or "UserAssignedMSI"')
    .default("SingleTenant"),
  TEAMS_CHANNEL_ANSWERS: z
    .enum(["private", "thread"], 'TEAMS_CHANNEL_ANSWERS is "private" or "thread"')
    .default("private"),
  TEAMS_DEV: z.enum(["1"], "TEAMS_DEV is 1 or not set").optional(),
});

export type StoreConfig = {
  kind: "sqlite" | "redis";
  sqliteFile: string;
  /** Whether the file was named: then it must be usable; where the default one cannot be written, everything stays in memory. */
  sqliteFileNamed: boolean;
  redisUrl: string | null;
  /** Starts on a Redis that may lose data, and says so. */
  redisUnsafe: boolean;
  dataKeys: string | null;
  retention: Retention;
  limits: { personPerMinute: number; workspacePerMinute: number };
};

export type Config = {
  host: string;
  port: number;
  companyFile: string | null;
  address: "du" | "sie" | null;
  store: StoreConfig;
  /** Null unless a key and a model are set. */
  model: ModelSettings | null;
  /** Null unless a bot token is set. */
  slack: SlackSettings | null;
  /** Null unless an app id is set, or TEAMS_DEV. */
  teams: TeamsSettings | null;
  /** What was set in vain, to be told at the start. */
  hint: string | null;
};

/** A setting that cannot be used; the message names it. */
export class ConfigError extends Error {}

/** Reads the environment (and a `.env` file where one exists); the only place that knows variable names. */
export function readConfig(): Config {
  try {
    process.loadEnvFile();
  } catch {
    // no .env file: the environment alone counts
  }
  const present = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = environment.safeParse(present);
  if (!result.success) {
    throw new ConfigError(result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
  }
  const set = result.data;
  return {
    host: set.HOST,
    port: set.PORT,
    companyFile: set.LOTSE_COMPANY_FILE ?? null,
    address: set.LOTSE_ADDRESS ?? null,
    store: {
      kind: set.LOTSE_STORE,
      sqliteFile: set.LOTSE_SQLITE_FILE ?? "data/lotse.sqlite",
      sqliteFileNamed: set.LOTSE_SQLITE_FILE !== undefined,
      redisUrl: set.REDIS_URL ?? null,
      redisUnsafe: set.LOTSE_REDIS_UNSAFE === "1",
      dataKeys: set.LOTSE_DATA_KEYS ?? null,
      retention: set.LOTSE_KEEP,
      limits: { personPerMinute: set.LOTSE_LIMIT_PERSON, workspacePerMinute: set.LOTSE_LIMIT_WORKSPACE },
    },
    model: modelIn(set),
    slack: slackIn(set),
    teams: teamsIn(set),
    hint:
      set.OPENAI_MODEL !== undefined && set.OPENAI_API_KEY === undefined
        ? "OPENAI_MODEL ohne OPENAI_API_KEY: Lotse antwortet ohne KI (OPENAI_MODEL is set without OPENAI_API_KEY: no model is used; a server that needs no key takes any word)"
        : null,
  };
}

/** A key alone turns nothing on: many machines have one for other programs. */
function modelIn(set: z.infer<typeof environment>): ModelSettings | null {
  if (set.OPENAI_API_KEY === undefined || set.OPENAI_MODEL === undefined) return null;
  const result = modelSettings({
    apiKey: set.OPENAI_API_KEY,
    model: set.OPENAI_MODEL,
    baseURL: set.OPENAI_BASE_URL ?? null,
    profile: set.LLM_PROFILE ?? null,
    api: set.LLM_API,
    input: set.LLM_INPUT,
    prose: set.LLM_PROSE === "on",
  });
  if ("wrong" in result) throw new ConfigError(result.wrong);
  return result;
}

const HOUR = 60 * 60 * 1000;
/** A bot token turns Slack on; it needs one of two ways to be reached. */
function slackIn(set: z.infer<typeof environment>): SlackSettings | null {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: secret, SLACK_APP_TOKEN: appToken } = set;
  if (botToken === undefined) {
    if (secret === undefined && appToken === undefined) return null;
    throw new ConfigError("SLACK_BOT_TOKEN: Slack needs the bot token too (api.slack.com/apps -> OAuth & Permissions)");
  }
  const way: SlackSettings["way"] | null = appToken
    ? { kind: "socket", appToken }
    : secret
      ? { kind: "http", signingSecret: secret }
      : null;
  if (!way)
    throw new ConfigError(
      "SLACK_BOT_TOKEN alone is not enough: set SLACK_APP_TOKEN (Socket Mode, no public address) or SLACK_SIGNING_SECRET (HTTP)",
    );
  const commands = { ask: set.SLACK_COMMAND_ASK, dpo: set.SLACK_COMMAND_DPO };
  if (commands.ask === commands.dpo)
    throw new ConfigError("SLACK_COMMAND_ASK and SLACK_COMMAND_DPO must be two different commands");
  const span = set.SLACK_ERASE_AFTER;
  return {
    botToken,
    way,
    channelAnswers: set.SLACK_CHANNEL_ANSWERS,
    commands,
    apiUrl: set.SLACK_API_URL,
    eraseAfterMs: Number(span.slice(0, -1)) * HOUR * (span.endsWith("d") ? 24 : 1),
  };
}

/** An app id turns Teams on; without a login it answers this machine alone. */
function teamsIn(set: z.infer<typeof environment>): TeamsSettings | null {
  const { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: password, TEAMS_TENANT_ID: tenantId, TEAMS_APP_TYPE: kind } = set;
  const channelAnswers = set.TEAMS_CHANNEL_ANSWERS;
  if (set.TEAMS_DEV !== undefined) {
    if (appId === undefined) return { login: { kind: "none" }, channelAnswers };
    throw new ConfigError(
      "TEAMS_DEV: it turns the login off and is for trying things out on this machine; unset it, or unset TEAMS_APP_ID",
    );
  }
  if (appId === undefined) {
    if (password === undefined && tenantId === undefined) return null;
    throw new ConfigError(
      "TEAMS_APP_ID: Teams needs the app id too (entra.microsoft.com -> App registrations -> Overview -> Application (client) ID)",
    );
  }
  if (tenantId === undefined)
    throw new ConfigError(
      "TEAMS_TENANT_ID: Teams needs the id of your company's tenant (entra.microsoft.com -> Overview -> Tenant ID)",
    );
  if (kind === "UserAssignedMSI") return { login: { kind, appId, tenantId }, channelAnswers };
  if (password === undefined)
    throw new ConfigError(
      "TEAMS_APP_PASSWORD: Teams needs a client secret (entra.microsoft.com -> App registrations -> Certificates & secrets), or TEAMS_APP_TYPE=UserAssignedMSI",
    );
  return { login: { kind, appId, password, tenantId }, channelAnswers };
}
