export const PROFILE_NAMES = [
  "openai",
  "openai-eu",
  "azure",
  "ollama",
  "vllm",
  "llamacpp",
  "mistral",
  "ionos",
  "stackit",
  "custom",
] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

/** What an endpoint accepts; a refused field is stepped down once and remembered for the process. */
export type Profile = {
  jsonMode: "json_schema" | "json_object" | "prompt";
  tokenParam: "max_completion_tokens" | "max_tokens" | "none";
  sendStore: boolean;
  sendTemperature: boolean;
};
/** Where a provider answers, null where only the operator knows. */
type Provider = Profile & { baseURL: string | null };

const OPENAI: Profile = {
  jsonMode: "json_schema",
  tokenParam: "max_completion_tokens",
  sendStore: true, // `store: false`: nothing is kept beyond the abuse log
  sendTemperature: false, // reasoning models refuse it
};
/** The fields every compatible server has known for years; unknown ones make some answer 422. */
const COMPATIBLE: Profile = {
  jsonMode: "json_schema",
  tokenParam: "max_tokens",
  sendStore: false,
  sendTemperature: true,
};

export const PROVIDERS: Readonly<Record<ProfileName, Provider>> = {
  openai: { ...OPENAI, baseURL: "https://api.openai.com/v1" },
  "openai-eu": { ...OPENAI, baseURL: "https://eu.api.openai.com/v1" },
  azure: { ...OPENAI, baseURL: null },
  ollama: { ...COMPATIBLE, baseURL: "http://127.0.0.1:11434/v1" },
  vllm: { ...COMPATIBLE, baseURL: "http://127.0.0.1:8000/v1" },
  llamacpp: { ...COMPATIBLE, baseURL: "http://127.0.0.1:8080/v1" },
  mistral: { ...COMPATIBLE, baseURL: "https://api.mistral.ai/v1" },
  ionos: { ...COMPATIBLE, baseURL: "https://openai.inference.de-txl.ionos.com/v1" },
  stackit: { ...COMPATIBLE, baseURL: "https://api.openai-compat.model-serving.eu01.onstackit.cloud/v1" },
  custom: { ...COMPATIBLE, baseURL: null },
};

/** The field of the request that a refusal names, longest first: "max_tokens" is part of other names. */
const FIELDS = [
  "max_completion_tokens",
  "max_output_tokens",
  "response_format",
  "json_schema",
  "max_tokens",
  "temperature",
  "text.format",
  "store",
] as const;
type Field = (typeof FIELDS)[number];
const isNamed = (field: Field, text: string): boolean =>
  new RegExp(`(?<![a-z_])${field.replace(".", "\\.")}(?![a-z_])`).test(text);

/** The profile without the field that a 400 or 422 names, or null where it names none that was sent. */
export function stepDown(profile: Profile, refusal: string): Profile | null {
  for (const field of FIELDS) {
    const next = isNamed(field, refusal) ? without(field, profile) : null;
    if (next) return { ...profile, ...next };
  }
  return null;
}

const SIMPLER = { json_schema: "json_object", json_object: "prompt" } as const;

function without(field: Field, { jsonMode, tokenParam, sendStore, sendTemperature }: Profile): Partial<Profile> | null {
  if (field === "response_format" || field === "json_schema" || field === "text.format")
    return jsonMode === "prompt" ? null : { jsonMode: SIMPLER[jsonMode] };
  if (field === "store") return sendStore ? { sendStore: false } : null;
  if (field === "temperature") return sendTemperature ? { sendTemperature: false } : null;
  if (field === "max_output_tokens") return tokenParam === "none" ? null : { tokenParam: "none" };
  if (field !== tokenParam) return null;
  return { tokenParam: field === "max_tokens" ? "max_completion_tokens" : "max_tokens" };
}
