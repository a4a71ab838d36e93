import { isIP } from "node:net";
import { BLOCKED_PORTS } from "./blocked-ports.ts";
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
    return wrong(
      `LLM_PROFILE=${profile} braucht die Adresse des Endpunkts, sie endet auf /v1`,
      `LLM_PROFILE=${profile} needs the address of the endpoint, ending in /v1`,
    );
  if (!/^[\x21-\x7e]+$/.test(given.apiKey))
    return {
      wrong:
        "OPENAI_API_KEY: ein Schlüssel hat keine Leerzeichen, Zeilenumbrüche oder Sonderzeichen (a key has no spaces, line breaks or special characters)",
    };
  return wrongWith(baseURL) ?? { ...given, profile, baseURL };
}

/** What is odd about an address and yet may be right: told at the start. */
export function addressHint({ baseURL, profile }: ModelSettings): string | null {
  const { origin, pathname } = new URL(baseURL);
  const versioned = profile === "custom" ? pathname !== "/" : /\/v\d/.test(pathname);
  if (versioned) return null;
  const usual = `${origin}${pathname.replace(/\/$/, "")}${profile === "azure" ? "/openai/v1" : "/v1"}`;
  return `OPENAI_BASE_URL ohne Versionspfad: LLM_PROFILE=${profile} antwortet meist unter ${usual} (has no version path: ${usual} is usual)`;
}

const wrong = (de: string, en: string): { wrong: string } => ({ wrong: `OPENAI_BASE_URL: ${de} (${en})` });

function wrongWith(baseURL: string): { wrong: string } | null {
  const url = URL.canParse(baseURL) ? new URL(baseURL) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    return wrong(
      "eine ganze Adresse, z. B. https://llm.example.com/v1",
      "write a whole address, e.g. https://llm.example.com/v1",
    );
  if (url.username !== "" || url.password !== "")
    return wrong(
      "kein Name und kein Passwort in der Adresse, der Schlüssel gehört in OPENAI_API_KEY",
      "no name or password in the address, the key goes into OPENAI_API_KEY",
    );
  if (url.search !== "" || url.hash !== "")
    return wrong("die Adresse endet mit ihrem Pfad, ohne ? und #", "the address ends with its path, without ? or #");
  if (BLOCKED_PORTS.has(Number(url.port)))
    return wrong(
      `Port ${url.port} ist im Web gesperrt, kein Aufruf käme an: einen anderen nehmen`,
      `port ${url.port} is blocked for web requests, no call would arrive: take another one`,
    );
  if (url.protocol === "http:" && !isNear(url.hostname))
    return wrong(
      `${url.hostname} liegt im Internet, also https:// (http:// nur für diesen Rechner und private Netze)`,
      `${url.hostname} is reached over the internet, use https:// (http:// is for this machine and private networks)`,
    );
  return null;
}

/** This machine, a private network, or a name that only such a network knows. */
function isNear(hostname: string): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  if (isIP(host) === 4) return /^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\./.test(host);
  if (isIP(host) === 6) return /^(?:::1$|f[cd]|fe80:)/i.test(host);
  return !host.includes(".") || /\.(?:localhost|local|internal|lan|home\.arpa)$/i.test(host);
}
