import { createHash, randomUUID } from "node:crypto";
import type { Answer } from "./core/answering/answer.ts";
import { catalogueHtml } from "./core/answering/catalogue.ts";
import { createPassages, entryPassages, type Passages } from "./core/answering/passages.ts";
import { createReader } from "./core/reading/read.ts";
import type { Config } from "./config.ts";
import { ask, type AskParts, type Asked } from "./flows/ask.ts";
import { loadKnowledge, SHIPPED } from "./ops/knowledge-files.ts";
import type { Clock } from "./ports/clock.ts";
import type { Threads } from "./ports/threads.ts";
import { memoryThreads } from "./stores/memory/threads.ts";

export type Advisor = {
  ask(asked: Asked): Promise<Answer>;
  /** Erases what a conversation remembers. */
  forget(thread: string): Promise<void>;
  close(): Promise<void>;
  /** What answers are composed from, for the tools. */
  parts: AskParts;
};
/** What a test or tool may replace. */
export type Parts = { threads?: Threads; clock?: Clock; knowledgeFolder?: string };

const systemClock: Clock = { now: () => new Date(), id: () => randomUUID() };

/** Composition root: everything an answer needs, each part replaceable. */
export function createAdvisor(config: Pick<Config, "companyFile" | "address">, parts: Parts = {}): Advisor {
  const clock = parts.clock ?? systemClock;
  const { knowledge, versions: loaded } = loadKnowledge(
    parts.knowledgeFolder ?? SHIPPED,
    config.companyFile,
    clock.now().toISOString().slice(0, 10),
  );
  let catalogue: string | null = null;
  let passages: Passages | null = null; // indexed when first searched, like the catalogue
  const versions = {
    ...loaded,
    /** Rendered when first asked for: a start should not wait for a page nobody has opened. */
    get catalogue(): string {
      catalogue ??= createHash("sha256").update(catalogueHtml(knowledge)).digest("hex").slice(0, 16);
      return catalogue;
    },
  };
  const threads = parts.threads ?? memoryThreads(clock);
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
  };
  return {
    ask: (asked) => ask(asked, askParts),
    forget: (thread) => threads.forget(thread),
    close: async () => {},
    parts: askParts,
  };
}
