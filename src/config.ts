import { z } from "zod";
import { readRetention, type Retention } from "./core/privacy/retention.ts";

const perMinute = (name: string) => z.coerce.number(`${name} is a number per minute`).int().min(1).max(60_000);
const retention = z.string().transform((text, context): Retention => {
  const read = readRetention(text);
  if (typeof read !== "string") return read;
  context.addIssue({ code: "custom", message: read });
  return z.NEVER;
});

/** Each name is documented in the README. */
const environment = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number("PORT is a number like 3978").int().min(0).max(65_535).default(3978),
  LOTSE_COMPANY_FILE: z.string().optional(),
  LOTSE_ADDRESS: z.enum(["du", "sie"], 'LOTSE_ADDRESS is "du" or "sie"').optional(),
  LOTSE_STORE: z.enum(["sqlite", "redis"], 'LOTSE_STORE is "sqlite" or "redis"').default("sqlite"),
  LOTSE_SQLITE_FILE: z.string().default("data/lotse.sqlite"),
  LOTSE_DATA_KEYS: z.string().optional(),
  LOTSE_KEEP: retention.prefault(""),
  LOTSE_LIMIT_PERSON: perMinute("LOTSE_LIMIT_PERSON").default(20),
  LOTSE_LIMIT_WORKSPACE: perMinute("LOTSE_LIMIT_WORKSPACE").default(600),
});

export type StoreConfig = {
  kind: "sqlite" | "redis";
  sqliteFile: string;
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
      sqliteFile: set.LOTSE_SQLITE_FILE,
      dataKeys: set.LOTSE_DATA_KEYS ?? null,
      retention: set.LOTSE_KEEP,
      limits: { personPerMinute: set.LOTSE_LIMIT_PERSON, workspacePerMinute: set.LOTSE_LIMIT_WORKSPACE },
    },
  };
}
