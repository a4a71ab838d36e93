import { createAdvisor, type Advisor } from "../advisor.ts";
import type { Config } from "../config.ts";
import type { Answer } from "../core/answering/answer.ts";
import { openaiModel } from "../llm/openai-model.ts";
import { readPrompts } from "../llm/prompts.ts";
import type { Model, WordingReply } from "../ports/model.ts";
import { memoryEvents } from "../stores/memory/events.ts";
import { wilson } from "./eval-report.ts";

/** Euro (or any other money) per million tokens. */
export type Prices = { input: number; output: number } | null;
export type ModelRun = {
  advisor: Advisor;
  /** Compares an answer with the one that the same question gets without a model. */
  compare(id: string, worded: Answer, plain: Answer): void;
  report(prices: Prices): string;
};

/** The configured endpoint, watched: what it changed, what of its sentences stood, how long it took and what it cost. */
export function modelRun(config: Config & { model: NonNullable<Config["model"]> }): ModelRun {
  const events = memoryEvents();
  const replies: WordingReply[] = [];
  const endpoint = openaiModel(config.model, { prompts: readPrompts(), now: () => performance.now() });
  const model: Model = {
    ...endpoint,
    async word(request) {
      const reply = await endpoint.word(request);
      replies.push(reply);
      return reply;
    },
  };
  const differing: string[] = [];
  let compared = 0;
  let worded = 0;
  return {
    advisor: createAdvisor(config, { model, events }),
    compare(id, answer, plain) {
      compared++;
      if (answer.worded === "model") worded++;
      if (bare(answer) !== bare(plain)) differing.push(id);
    },
    report(prices) {
      const { model: name, profile, api, input, prose, baseURL } = config.model;
      const sentences = events.total("model_sentences");
      const kept = sentences.get("kept") ?? 0;
      const all = [...sentences.values()].reduce((sum, count) => sum + count, 0);
      return [
        `model ${name} at ${new URL(baseURL).host} (${profile}, ${api}, input ${input}, prose ${prose ? "on" : "off"})`,
        `  same without a model ${wilson(compared - differing.length, compared)}${differing.length > 0 ? `; not: ${differing.join(", ")}` : ""}`,
        `  worded answers       ${wilson(worded, compared)}`,
        `  calls                ${replies.length}: ${counts(events.total("model_calls"))}`,
        `  not called           ${counts(events.total("model_skipped")) || "only where no model ever words"}`,
        `  sentences kept       ${wilson(kept, all)}`,
        `  dropped              ${counts(new Map([...sentences].filter(([code]) => code !== "kept"))) || "none"}`,
        `  latency              ${latency(replies)}`,
        ...tokens(replies, prices),
      ].join("\n");
    },
  };
}

/** An answer without what a model may set and without its id. */
const bare = ({ id: _id, prose: _prose, shown: _shown, worded: _worded, ...rest }: Answer): string =>
  JSON.stringify(rest);

const counts = (codes: ReadonlyMap<string, number>): string =>
  [...codes]
    .toSorted((a, b) => b[1] - a[1])
    .map(([code, count]) => `${code} ${count}`)
    .join(", ");

function latency(replies: readonly WordingReply[]): string {
  const times = replies.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return times.length === 0 ? "-" : `median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, most ${times.at(-1)} ms`;
}

function tokens(replies: readonly WordingReply[], prices: Prices): string[] {
  const used = replies.flatMap(({ usage }) => usage ?? []);
  if (used.length === 0) return ["  tokens               not reported by this endpoint"];
  const sum = (pick: (one: (typeof used)[number]) => number): number =>
    used.reduce((total, one) => total + pick(one), 0);
  const [input, output] = [sum((one) => one.input), sum((one) => one.output)];
  const each = (total: number): number => Math.round(total / used.length);
  const cost = prices ? (input * prices.input + output * prices.output) / 1_000_000 : null;
  return [
    `  tokens               ${input} in, ${output} out; per answer ${each(input)} in, ${each(output)} out`,
    cost === null
      ? "  cost                 give --price-in and --price-out, per million tokens"
      : `  cost                 ${cost.toFixed(4)} in all, ${((1000 * cost) / used.length).toFixed(2)} per 1000 calls`,
  ];
}
