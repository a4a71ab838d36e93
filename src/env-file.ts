import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { fileFault, isFileFault } from "./core/file-fault.ts";

export const ENV_FILE = ".env";
/** Settings that nobody else on the machine may read. */
const SECRETS = [
  "LOTSE_DATA_KEYS",
  "OPENAI_API_KEY",
  "REDIS_URL",
  "SLACK_APP_TOKEN",
  "SLACK_BOT_TOKEN",
  "SLACK_SIGNING_SECRET",
  "TEAMS_APP_PASSWORD",
];

/** What `.env` sets, none where there is no such file; `wrong` where it cannot be read. A byte-order mark, which Windows editors put first, is no part of the first name. */
export function envFile(): { set: Readonly<Record<string, string | undefined>> } | { wrong: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(ENV_FILE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { set: {} };
    if (!isFileFault(error)) throw error;
    return { wrong: `${ENV_FILE}: ${fileFault(error)}` };
  }
  try {
    return { set: parseEnv(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return {
      wrong: `${ENV_FILE}: nicht als UTF-8 gespeichert, mit dieser Kodierung neu speichern (not saved as UTF-8: save it again with that encoding)`,
    };
  }
}

/** Whether `.env` holds what nobody else may read. */
export function holdsSecrets(): boolean {
  const read = envFile();
  return "set" in read && SECRETS.some((name) => read.set[name]);
}
