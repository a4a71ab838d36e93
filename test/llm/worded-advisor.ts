import { createAdvisor, type Advisor } from "../../src/advisor.ts";
import type { Answer } from "../../src/core/answering/answer.ts";
import { ask, type Asked } from "../../src/flows/ask.ts";
import type { Deadlines, ModelSettings } from "../../src/llm/model-settings.ts";
import { openaiModel } from "../../src/llm/openai-model.ts";
import { readPrompts } from "../../src/llm/prompts.ts";
import type { Payloads } from "../../src/ports/payloads.ts";
import { memoryEvents } from "../../src/stores/memory/events.ts";
import { memoryPayloads } from "../../src/stores/memory/payloads.ts";
import { memoryThreads } from "../../src/stores/memory/threads.ts";
import { KEY } from "./fake-endpoint.ts";

/** A clock that stands still and one id for all, so that answers can be compared byte by byte. */
const clock = { now: () => new Date("2026-11-23T12:00:00Z"), id: () => "id" };
const prompts = readPrompts();
const base = createAdvisor({ companyFile: null, address: null }, { clock });

export const settingsFor = (baseURL: string, model: string, more: Partial<ModelSettings> = {}): ModelSettings => ({
  apiKey: KEY,
  model,
  baseURL,
  profile: "custom",
  api: "chat",
  input: "situation",
  prose: true,
  ...more,
});

/** The advisor as if its model were silent, with conversations of its own. */
export function plainAdvisor(): Pick<Advisor, "ask"> {
  const threads = memoryThreads(clock);
  return { ask: (asked: Asked) => ask(asked, { ...base.parts, threads, besideModel: true }) };
}

/** The same with a model; the breaker never pauses it, since a minute passes with each look at the clock. */
export function wordedAdvisor(
  settings: ModelSettings,
  deadlines: Deadlines,
  payloads: Payloads = memoryPayloads(clock),
) {
  let now = 0;
  const events = memoryEvents();
  const threads = memoryThreads(clock);
  const model = openaiModel(settings, { prompts, now: () => (now += 61_000), deadlines });
  const wordParts = { model, input: settings.input, payloads, events, turn: async () => {} };
  return {
    ask: (asked: Asked) => ask(asked, { ...base.parts, threads, wordParts, besideModel: true }),
    sent: (answer: string, thread: string | null) => payloads.get(answer, thread),
    forget: (thread: string) => payloads.forget(thread),
    close: () => model.close(),
    events,
  };
}

/** An answer without the three things a model may set, as the bytes that every chat gets. */
export function bare({ prose: _prose, shown: _shown, worded: _worded, ...rest }: Answer): string {
  return JSON.stringify(rest);
}
