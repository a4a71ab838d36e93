import { createAdvisor, type Advisor, type Parts } from "../../src/advisor.ts";
import { openaiModel } from "../../src/llm/openai-model.ts";
import type { Deadlines, ModelSettings } from "../../src/llm/model-settings.ts";
import { readPrompts } from "../../src/llm/prompts.ts";
import type { Answer } from "../../src/core/answering/answer.ts";
import { memoryEvents } from "../../src/stores/memory/events.ts";
import { KEY } from "./fake-endpoint.ts";

const COMPANY = { companyFile: null, address: null } as const;

/** A clock that stands still and ids that count, so that two advisors can be compared byte by byte. */
const clock = () => {
  let count = 0;
  return { now: () => new Date("2026-11-23T12:00:00Z"), id: () => `id-${++count}` };
};
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

export const plainAdvisor = (): Advisor => createAdvisor(COMPANY, { clock: clock() });

/** An advisor with a model; the endpoint may pause between faults, which tests about each single fault must not. */
export function wordedAdvisor(settings: ModelSettings, deadlines: Deadlines, parts: Parts = {}) {
  let now = 0;
  const everLater = (): number => (now += 61_000);
  const events = memoryEvents();
  const model = openaiModel(settings, { prompts: readPrompts(), now: everLater, deadlines });
  const advisor = createAdvisor({ ...COMPANY, model: settings }, { clock: clock(), events, model, ...parts });
  return { ...advisor, events };
}

/** An answer without the three things a model may set, as the bytes that every chat gets. */
export function bare({ prose: _prose, shown: _shown, worded: _worded, ...rest }: Answer): string {
  return JSON.stringify(rest);
}
