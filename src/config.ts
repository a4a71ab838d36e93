import { z } from "zod";
import { modelSettings, type ModelSettings } from "./llm/model-settings.ts";
import { PROFILE_NAMES } from "./llm/profiles.ts";

/** The settings of this issue; each name is documented in the README. */
const environment = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number("PORT is a number like 3978").int().min(0).max(65_535).default(3978),
  LOTSE_COMPANY_FILE: z.string().optional(),
  LOTSE_ADDRESS: z.enum(["du", "sie"], 'LOTSE_ADDRESS is "du" or "sie"').optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_BASE_URL: z.string().optional(),
  LLM_PROFILE: z.enum(PROFILE_NAMES, `LLM_PROFILE is one of ${PROFILE_NAMES.join(", ")}`).optional(),
  LLM_API: z.enum(["chat", "responses"], 'LLM_API is "chat" or "responses"').default("chat"),
  LLM_INPUT: z.enum(["situation", "question"], 'LLM_INPUT is "situation" or "question"').default("situation"),
  LLM_PROSE: z.enum(["on", "off"], 'LLM_PROSE is "on" or "off"').default("on"),
});

export type Config = {
  host: string;
  port: number;
  companyFile: string | null;
  address: "du" | "sie" | null;
  /** Null unless a key and a model are set. */
  model: ModelSettings | null;
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
  const { HOST, PORT, LOTSE_COMPANY_FILE, LOTSE_ADDRESS } = result.data;
  return {
    host: HOST,
    port: PORT,
    companyFile: LOTSE_COMPANY_FILE ?? null,
    address: LOTSE_ADDRESS ?? null,
    model: modelIn(result.data),
    hint:
      result.data.OPENAI_MODEL !== undefined && result.data.OPENAI_API_KEY === undefined
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
