import { zodResponseFormat, zodTextFormat } from "openai/helpers/zod";
import type { ChatCompletionCreateParamsNonStreaming } from "openai/resources/chat/completions";
import type { ResponseCreateParamsNonStreaming } from "openai/resources/responses/responses";
import type { z } from "zod";
import type { Profile } from "./profiles.ts";

/** What the model is told, rendered. */
export type Prompt = { system: string; user: string };
type Wanted = { model: string; prompt: Prompt; schema: z.ZodType; profile: Profile };

/** Three sentences need 300; the rest is for models that think first. Some endpoints cut at 16 where nothing is sent. */
const MOST_TOKENS = 1500;
const NAME = "answer";

/** The body for Chat Completions; no field names a person or a platform. */
export function chatBody({ model, prompt, schema, profile }: Wanted): ChatCompletionCreateParamsNonStreaming {
  const format = zodResponseFormat(schema, NAME);
  return {
    model,
    messages: [
      { role: "system", content: prompt.system },
      { role: "user", content: prompt.user },
    ],
    ...(profile.jsonMode === "json_schema" ? { response_format: format } : {}),
    ...(profile.jsonMode === "json_object" ? { response_format: { type: "json_object" as const } } : {}),
    ...(profile.tokenParam === "none" ? {} : { [profile.tokenParam]: MOST_TOKENS }),
    ...(profile.sendStore ? { store: false } : {}),
    ...(profile.sendTemperature ? { temperature: 0 } : {}),
  };
}

/** The body for the Responses API; it keeps what it is sent for 30 days unless `store` is false. */
export function responsesBody({ model, prompt, schema, profile }: Wanted): ResponseCreateParamsNonStreaming {
  return {
    model,
    instructions: prompt.system,
    input: prompt.user,
    ...(profile.jsonMode === "json_schema" ? { text: { format: zodTextFormat(schema, NAME) } } : {}),
    ...(profile.jsonMode === "json_object" ? { text: { format: { type: "json_object" as const } } } : {}),
    ...(profile.tokenParam === "none" ? {} : { max_output_tokens: MOST_TOKENS }),
    store: false,
    ...(profile.sendTemperature ? { temperature: 0 } : {}),
  };
}
