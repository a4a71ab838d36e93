import { isIP } from "node:net";
import { PROVIDERS, type ProfileName } from "./profiles.ts";

/** Where the model is and what it may learn; exists only where a key and a model are set. */
export type ModelSettings = {
  apiKey: string;
  model: string;
  baseURL: string;
  profile: ProfileName;
  api: "chat" | "responses";
  /** What of a question the model gets: the situation alone, or also the redacted text. */
  input: "situation" | "question";
  prose: boolean;
};
/** Milliseconds for one call and for all attempts together. */
export type Deadlines = { call: number; whole: number };
export const DEADLINES: Deadlines = { call: 12_000, whole: 15_000 };

type Given = Omit<ModelSettings, "baseURL" | "profile"> & { baseURL: string | null; profile: ProfileName | null };

/** Completes the settings with what the profile knows, or says which setting to change. */
export function modelSettings(given: Given): ModelSettings | { wrong: string } {
  const profile = given.profile ?? (given.baseURL === null ? "openai" : "custom");
  const baseURL = given.baseURL ?? PROVIDERS[profile].baseURL;
  if (baseURL === null)
    return { wrong: `OPENAI_BASE_URL: LLM_PROFILE=${profile} needs the address of the endpoint, ending in /v1` };
  const wrong = wrongWith(baseURL) ?? (/^[\x21-\x7e]+$/.test(given.apiKey) ? null : KEY);
  return wrong ? { wrong } : { ...given, profile, baseURL };
}

const KEY = "OPENAI_API_KEY: a key has no spaces, line breaks or special characters";

function wrongWith(baseURL: string): string | null {
  const url = URL.canParse(baseURL) ? new URL(baseURL) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    return "OPENAI_BASE_URL: write a whole address, e.g. https://llm.example.com/v1";
  if (url.username !== "" || url.password !== "")
    return "OPENAI_BASE_URL: no name or password in the address, the key goes into OPENAI_API_KEY";
  if (url.search !== "" || url.hash !== "") return "OPENAI_BASE_URL: the address ends with its path, without ? or #";
  if (url.protocol === "http:" && !isNear(url.hostname))
    return `OPENAI_BASE_URL: ${url.hostname} is reached over the internet, use https:// (http:// is for this machine and private networks)`;
  return null;
}

/** This machine, a private network, or a name that only such a network knows. */
function isNear(hostname: string): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  if (isIP(host) === 4) return /^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\./.test(host);
  if (isIP(host) === 6) return /^(?:::1$|f[cd]|fe80:)/i.test(host);
  return !host.includes(".") || /\.(?:localhost|local|internal|lan|home\.arpa)$/i.test(host);
}
