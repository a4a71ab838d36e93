import { APIError, OpenAI } from "openai";
import type { z } from "zod";
import type { ModelSettings } from "./model-settings.ts";
import type { Profile } from "./profiles.ts";
import { chatBody, responsesBody, type Prompt } from "./request-body.ts";

export type Call = {
  settings: ModelSettings;
  profile: Profile;
  prompt: Prompt;
  schema: z.ZodType;
  fetch: typeof fetch;
  timeout: number;
  signal: AbortSignal;
};

/** One request and the reply as it came; throws whatever the SDK throws. The SDK's own settings from the environment are all overridden. */
export function callEndpoint({ settings, profile, prompt, schema, fetch, timeout, signal }: Call): Promise<unknown> {
  const client = new OpenAI({
    apiKey: settings.apiKey,
    baseURL: settings.baseURL,
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    timeout,
    maxRetries: 1,
    logLevel: "off",
    fetch,
  });
  const wanted = { model: settings.model, prompt, schema, profile };
  return settings.api === "chat"
    ? client.chat.completions.create(chatBody(wanted), { signal })
    : client.responses.create(responsesBody(wanted), { signal });
}

/** What a 400 or 422 complains about, to find the name of a field in it and for nothing else. */
export function refusalOf(error: unknown): string {
  if (!(error instanceof APIError)) return "";
  const status = error.status as number | undefined;
  return status === 400 || status === 422 ? error.message.slice(0, 4000) : "";
}
