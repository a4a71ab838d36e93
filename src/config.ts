import { z } from "zod";

/** The settings of this issue; each name is documented in the README. */
const environment = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number("PORT is a number like 3978").int().min(0).max(65_535).default(3978),
  LOTSE_COMPANY_FILE: z.string().optional(),
  LOTSE_ADDRESS: z.enum(["du", "sie"], 'LOTSE_ADDRESS is "du" or "sie"').optional(),
});

export type Config = { host: string; port: number; companyFile: string | null; address: "du" | "sie" | null };

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
  return { host: HOST, port: PORT, companyFile: LOTSE_COMPANY_FILE ?? null, address: LOTSE_ADDRESS ?? null };
}
