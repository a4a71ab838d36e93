import { createHash, randomUUID } from "node:crypto";
import type { Answer } from "./core/answering/answer.ts";
import { catalogueHtml } from "./core/answering/catalogue.ts";
import { createPassages, entryPassages, type Passages } from "./core/answering/passages.ts";
import { createReader } from "./core/reading/read.ts";
import type { Config } from "./config.ts";
import { ask, type AskParts, type Asked } from "./flows/ask.ts";
import type { WordParts } from "./flows/word.ts";
import type { ModelSettings } from "./llm/model-settings.ts";
import { openaiModel } from "./llm/openai-model.ts";
import { readPrompts } from "./llm/prompts.ts";
import { loadKnowledge, SHIPPED } from "./ops/knowledge-files.ts";
import type { Clock } from "./ports/clock.ts";
import type { Events } from "./ports/events.ts";
import type { Model, Sent } from "./ports/model.ts";
import type { Payloads } from "./ports/payloads.ts";
import type { Threads } from "./ports/threads.ts";
import { memoryPayloads } from "./stores/memory/payloads.ts";
import { memoryThreads } from "./stores/memory/threads.ts";

export type Advisor = {
  ask(asked: Asked): Promise<Answer>;
  /** What went to a model for an answer of this conversation; null where nothing did. */
  sent(answer: string, thread: string | null): Promise<Sent | null>;
  /** Erases what a conversation remembers. */
  forget(thread: string): Promise<void>;
  close(): Promise<void>;
  /** Which host learns what; null where nothing leaves. */
  model: ModelInUse | null;
  /** What answers are composed from, for the tools. */
  parts: AskParts;
};
export type ModelInUse = { host: string; input: ModelSettings["input"] };
/** What a test or tool may replace. */
export type Parts = {
  threads?: Threads;
  clock?: Clock;
  knowledgeFolder?: string;
  payloads?: Payloads;
  events?: Events;
  /** In place of the configured endpoint. */
  model?: Model;
};
type Needed = Pick<Config, "companyFile" | "address"> & Partial<Pick<Config, "model">>;

const systemClock: Clock = { now: () => new Date(), id: () => randomUUID() };

/** Composition root: everything an answer needs, each part replaceable. */
export function createAdvisor(config: Needed, parts: Parts = {}): Advisor {
  const clock = parts.clock ?? systemClock;
  const { knowledge, versions: loaded } = loadKnowledge(
    parts.knowledgeFolder ?? SHIPPED,
    config.companyFile,
    clock.now().toISOString().slice(0, 10),
  );
  let catalogue: string | null = null;
  let passages: Passages | null = null; // indexed when first searched, like the catalogue
  const prompts = readPrompts();
  const versions = {
    ...loaded,
    /** The same with and without a model: it says what a model would be told. */
    prompts: prompts.hash,
    /** Rendered when first asked for: a start should not wait for a page nobody has opened. */
    get catalogue(): string {
      catalogue ??= createHash("sha256").update(catalogueHtml(knowledge)).digest("hex").slice(0, 16);
      return catalogue;
    },
  };
  const threads = parts.threads ?? memoryThreads(clock);
  const payloads = parts.payloads ?? memoryPayloads(clock);
  const settings = config.model ?? null;
  const model = settings && (parts.model ?? openaiModel(settings, { prompts, now: () => performance.now() }));
  const wordParts: WordParts | null =
    settings && model ? { model, input: settings.input, payloads, events: parts.events ?? { count() {} } } : null;
  const askParts: AskParts = {
    knowledge,
    reader: createReader(knowledge),
    passages: {
      search: (query, limit) => {
        passages ??= createPassages(entryPassages([...knowledge.entries.values()]));
        return passages.search(query, limit);
      },
    },
    threads,
    clock,
    address: config.address,
    versions,
    wordParts,
  };
  return {
    ask: (asked) => ask(asked, askParts),
    sent: (answer, thread) => payloads.get(answer, thread),
    forget: async (thread) => {
      await Promise.all([threads.forget(thread), payloads.forget(thread)]);
    },
    close: async () => model?.close(),
    model: settings && { host: new URL(settings.baseURL).host, input: settings.input },
    parts: askParts,
  };
}
