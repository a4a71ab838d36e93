import { z } from "zod";
import type { Retention } from "./core/privacy/retention.ts";
import { slackSettings, type SlackSettings } from "./chat/slack/slack-settings.ts";
import { teamsSettings, type TeamsSettings } from "./chat/teams/teams-settings.ts";
import { envFile } from "./env-file.ts";
import { addressHint, modelSettings, type ModelSettings } from "./llm/model-settings.ts";
import { PROFILE_NAMES } from "./llm/profiles.ts";
import { choice, command, entraId, retention, slackApi, span, whole } from "./setting-shapes.ts";
import { unknownSettings } from "./unknown-settings.ts";

/** Each name is documented in the README. */
const environment = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: whole(0, 65_535, 3978).default(3978),
  LOTSE_COMPANY_FILE: z.string().optional(),
  LOTSE_ADDRESS: choice("du", "sie").optional(),
  LOTSE_STORE: choice("sqlite", "redis").default("sqlite"),
  LOTSE_SQLITE_FILE: z.string().optional(),
  REDIS_URL: z.string().optional(),
  LOTSE_REDIS_UNSAFE: z.enum(["1"], "1 oder gar nicht gesetzt (1 or not set)").optional(),
  LOTSE_DATA_KEYS: z.string().optional(),
  LOTSE_KEEP: retention.prefault(""),
  LOTSE_LIMIT_PERSON: whole(1, 60_000, 20).default(20),
  LOTSE_LIMIT_WORKSPACE: whole(1, 60_000, 600).default(600),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_BASE_URL: z.string().optional(),
  LLM_PROFILE: z.enum(PROFILE_NAMES, `eines von ${PROFILE_NAMES.join(", ")} (one of these)`).optional(),
  LLM_API: choice("chat", "responses").default("chat"),
  LLM_INPUT: choice("situation", "question").default("situation"),
  LLM_PROSE: choice("on", "off").default("on"),
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-\S+$/, "beginnt mit xoxb- (begins with xoxb-)")
    .optional(),
  SLACK_SIGNING_SECRET: z.string().min(8, "zu kurz, es steht unter „Basic Information“ der App (too short)").optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-\S+$/, "beginnt mit xapp- (begins with xapp-)")
    .optional(),
  SLACK_CHANNEL_ANSWERS: choice("private", "thread").default("private"),
  SLACK_COMMAND_ASK: command.default("/datenschutz"),
  SLACK_COMMAND_DPO: command.default("/dsb"),
  SLACK_API_URL: slackApi.default("https://slack.com/api/"),
  SLACK_ERASE_AFTER: span.prefault("30d"),
  TEAMS_APP_ID: entraId.optional(),
  TEAMS_APP_PASSWORD: z
    .string()
    .min(
      8,
      "zu kurz, es ist der Wert des Geheimnisses, nicht seine Kennung (too short: the value of the secret, not its id)",
    )
    .optional(),
  TEAMS_TENANT_ID: entraId.optional(),
  TEAMS_APP_TYPE: choice("SingleTenant", "UserAssignedMSI").optional(),
  TEAMS_CHANNEL_ANSWERS: choice("private", "thread").default("private"),
  TEAMS_DEV: z.enum(["1"], "1 oder gar nicht gesetzt (1 or not set)").optional(),
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
  /** What was set in vain or looks wrong, to be told at the start; nothing of it stops the start. */
  hints: readonly string[];
};

/** A setting that cannot be used; the message names it. */
export class ConfigError extends Error {}

/** Reads the environment (and a `.env` file where one exists); the only place that knows variable names. */
export function readConfig(): Config {
  const present = presentSettings();
  const set = checked(environment, present);
  const model = modelIn(set);
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
    model,
    slack: slackIn(set),
    teams: teamsIn(set),
    hints: hintsOn(set, model, Object.keys(present)),
  };
}

/** The app that a package for Teams is made for; nothing else has to be set for that. */
export const readTeamsApp = (): string | null =>
  checked(environment.pick({ TEAMS_APP_ID: true }), presentSettings()).TEAMS_APP_ID ?? null;

function presentSettings(): Record<string, string | undefined> {
  const read = envFile();
  if ("wrong" in read) throw new ConfigError(read.wrong);
  for (const [name, value] of Object.entries(read.set)) process.env[name] ??= value; // the environment wins
  return Object.fromEntries(Object.entries(process.env).filter(([, value]) => value));
}

function checked<T extends z.ZodType>(shape: T, present: Readonly<Record<string, string | undefined>>): z.infer<T> {
  const result = shape.safeParse(present);
  if (result.success) return result.data;
  throw new ConfigError(result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
}

function hintsOn(
  { OPENAI_MODEL, OPENAI_API_KEY }: z.infer<typeof environment>,
  model: ModelSettings | null,
  names: readonly string[],
): string[] {
  const keyless =
    OPENAI_MODEL !== undefined && OPENAI_API_KEY === undefined
      ? "OPENAI_MODEL ohne OPENAI_API_KEY: Lotse antwortet ohne KI (OPENAI_MODEL is set without OPENAI_API_KEY: no model is used; a server that needs no key takes any word)"
      : null;
  const hints = [keyless, model && addressHint(model), unknownSettings(names, Object.keys(environment.shape))];
  return hints.filter((hint) => hint !== null);
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

/** A bot token turns Slack on. */
function slackIn(set: z.infer<typeof environment>): SlackSettings | null {
  const result = slackSettings({
    botToken: set.SLACK_BOT_TOKEN ?? null,
    signingSecret: set.SLACK_SIGNING_SECRET ?? null,
    appToken: set.SLACK_APP_TOKEN ?? null,
    channelAnswers: set.SLACK_CHANNEL_ANSWERS,
    commands: { ask: set.SLACK_COMMAND_ASK, dpo: set.SLACK_COMMAND_DPO },
    apiUrl: set.SLACK_API_URL,
    eraseAfterMs: set.SLACK_ERASE_AFTER,
  });
  if (result && "wrong" in result) throw new ConfigError(result.wrong);
  return result;
}

/** An app id turns Teams on. */
function teamsIn(set: z.infer<typeof environment>): TeamsSettings | null {
  const result = teamsSettings({
    dev: set.TEAMS_DEV !== undefined,
    appId: set.TEAMS_APP_ID ?? null,
    password: set.TEAMS_APP_PASSWORD ?? null,
    tenantId: set.TEAMS_TENANT_ID ?? null,
    kind: set.TEAMS_APP_TYPE ?? null,
    channelAnswers: set.TEAMS_CHANNEL_ANSWERS,
  });
  if (result && "wrong" in result) throw new ConfigError(result.wrong);
  return result;
}
