import type { z } from "zod";
import type { Fault, Model, Usage, WordingReply, WordingRequest } from "../ports/model.ts";
import { breaker } from "./breaker.ts";
import { DEADLINES, type Deadlines, type ModelSettings } from "./model-settings.ts";
import { pinnedFetch, type Wire } from "./pinned-fetch.ts";
import { PROVIDERS, stepDown, type Profile } from "./profiles.ts";
import type { Prompts } from "./prompts.ts";
import { jsonIn, readChat, readResponses } from "./read-reply.ts";
import { renderPrompt, secretsOf } from "./render-prompt.ts";
import { replySchema } from "./reply-schema.ts";
import type { Prompt } from "./request-body.ts";

const MOST_BYTES = 256 * 1024;
/** A Retry-After beyond this share of the deadline is not waited for. */
const PATIENCE = 1 / 5;

export type ModelParts = {
  prompts: Prompts;
  /** Monotonic milliseconds. */
  now: () => number;
  deadlines?: Deadlines;
};
type Answered = { usage: Usage | null } & ({ value: unknown } | { fault: Fault });

/** A model behind any OpenAI-compatible endpoint. Every failure is a value; the SDK is loaded with the first call. */
export function openaiModel(settings: ModelSettings, { prompts, now, deadlines = DEADLINES }: ModelParts): Model {
  const base = new URL(settings.baseURL);
  const stopping = new AbortController();
  const pause = breaker(now);
  let profile: Profile = PROVIDERS[settings.profile];

  async function word(request: WordingRequest): Promise<WordingReply> {
    const from = now();
    const wire: Wire = { bodies: [], arrived: "no", tooLarge: false, quota: false };
    const answered = await attempt(request, wire).catch((): Answered => ({ usage: null, fault: "malformed" }));
    const sent = wire.bodies.length > 0 ? { host: base.host, bodies: wire.bodies, arrived: wire.arrived } : null;
    const about = { sent, usage: answered.usage, milliseconds: Math.round(now() - from) };
    return "value" in answered
      ? { ok: true, value: answered.value, ...about }
      : { ok: false, fault: answered.fault, ...about };
  }

  async function attempt(request: WordingRequest, wire: Wire): Promise<Answered> {
    if (stopping.signal.aborted) return { usage: null, fault: "aborted" };
    if (!pause.allows()) return { usage: null, fault: "breaker_open" };
    const schema = replySchema(request, settings.prose);
    const answered = await called(renderPrompt(prompts, request, settings.prose), schema, wire);
    if ("fault" in answered) pause.failed(answered.fault, wire.quota);
    else pause.worked();
    return answered;
  }

  /** One call, and a second one where the endpoint refused a field by name; what it refused is remembered. */
  async function called(prompt: Prompt, schema: z.ZodType, wire: Wire): Promise<Answered> {
    const { callEndpoint, refusalOf, faultOf } = await endpoint();
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(deadlines.whole)]);
    const pin = { base, apiKey: settings.apiKey, mostBytes: MOST_BYTES, patience: deadlines.whole * PATIENCE };
    const fetch = pinnedFetch(pin, wire);
    const once = (): Promise<unknown> =>
      callEndpoint({ settings, profile, prompt, schema, fetch, timeout: deadlines.call, signal });
    try {
      const reply = await once().catch((error: unknown) => {
        const next = stepDown(profile, refusalOf(error));
        if (!next) throw error;
        profile = next;
        return once();
      });
      return checked(reply, schema);
    } catch (error) {
      return { usage: null, fault: faultOf(error, wire, stopping.signal) };
    }
  }

  function checked(reply: unknown, schema: z.ZodType): Answered {
    const read = settings.api === "chat" ? readChat(reply) : readResponses(reply);
    if ("fault" in read) return read;
    const json = jsonIn(read.text);
    if (!json) return { usage: read.usage, fault: "malformed" };
    const { success, data } = schema.safeParse(json.value);
    return success ? { usage: read.usage, value: data } : { usage: read.usage, fault: "schema" };
  }

  return { word, secretsOf: (language) => secretsOf(prompts, language), close: () => stopping.abort() };
}

/** What needs the SDK: loaded where a model is on, and only then. */
async function endpoint() {
  const [{ callEndpoint, refusalOf }, { faultOf }] = await Promise.all([
    import("./call-endpoint.ts"),
    import("./fault-of.ts"),
  ]);
  return { callEndpoint, refusalOf, faultOf };
}
