import { createHash, randomUUID } from "node:crypto";
import type { Answer } from "./core/answering/answer.ts";
import { catalogueHtml } from "./core/answering/catalogue.ts";
import { createPassages, entryPassages, type Passages } from "./core/answering/passages.ts";
import { resembling } from "./core/answering/resembling.ts";
import { whomToTell } from "./core/answering/contact.ts";
import { addressOf, type Address } from "./core/answering/wording.ts";
import type { Language } from "./core/reading/language.ts";
import type { Knowledge } from "./core/knowledge/knowledge.ts";
import { StoreError } from "./core/store-error.ts";
import { createReader } from "./core/reading/read.ts";
import type { Config } from "./config.ts";
import type { AskParts, Asked } from "./flows/ask.ts";
import type { Keeping } from "./flows/keeping.ts";
import { keptPayload, keptPayloads } from "./flows/kept-payloads.ts";
import { localAsker } from "./flows/local-asker.ts";
import { respond, type Asker } from "./flows/respond.ts";
import type { WordParts } from "./flows/word.ts";
import type { ModelSettings } from "./llm/model-settings.ts";
import { openaiModel } from "./llm/openai-model.ts";
import { readPrompts } from "./llm/prompts.ts";
import { parseTexts, readTexts, SHIPPED, textsToKeep, type KnowledgeTexts } from "./ops/knowledge-files.ts";
import type { Clock } from "./ports/clock.ts";
import type { Events } from "./ports/events.ts";
import type { Model, Sent } from "./ports/model.ts";
import type { Payloads } from "./ports/payloads.ts";
import type { Threads } from "./ports/threads.ts";
import { memoryPayloads } from "./stores/memory/payloads.ts";
import { memoryThreads } from "./stores/memory/threads.ts";

export type Advisor = {
  /** Asked on this machine: whoever holds the thread's id is its asker. */
  ask(asked: Asked): Promise<Answer>;
  /** Asked in a chat that knows who asks. */
  respond(asked: Asked, asker: Asker): Promise<Answer>;
  /** What went to a model for an answer of this conversation on this machine; null where nothing did. */
  sent(answer: string, thread: string | null): Promise<Sent | null>;
  /** The same for a conversation in a chat, by its pseudonym. */
  sentIn(answer: string, thread: string): Promise<Sent | null>;
  /** Erases what a conversation on this machine remembers. */
  forget(thread: string): Promise<void>;
  close(): Promise<void>;
  /** Which host learns what; null where nothing leaves. */
  model: ModelInUse | null;
  /** What chats say beside answers rests on. */
  forChats(address: Config["address"]): ForChats;
  /** What answers are composed from, for the tools. */
  readonly parts: AskParts;
};
export type ForChats = {
  address: Address;
  /** Whom to ask oneself, or to tell of an incident, from the company file; where nobody is entered, how to find out. */
  contacts(language: Language, incident: boolean): readonly string[];
  languageOf(text: string): Language | null;
  model: "situation" | "question" | null;
  sentIn: Advisor["sentIn"];
};
export type ModelInUse = { host: string; input: ModelSettings["input"] };
/** What a test or tool may replace; without `keeping` nothing is written down. */
export type Parts = {
  threads?: Threads;
  clock?: Clock;
  texts?: KnowledgeTexts;
  keeping?: Keeping;
  payloads?: Payloads;
  events?: Events;
  /** In place of the configured endpoint. */
  model?: Model;
  /** What answers say of a model, where that is not told by the settings: beside a model's answers for comparison. */
  besideModel?: boolean;
};
type Needed = Pick<Config, "companyFile" | "address"> & Partial<Pick<Config, "model">>;

export const systemClock: Clock = { now: () => new Date(), id: () => randomUUID() };

/** Composition root: everything an answer needs, each part replaceable. */
export function createAdvisor(config: Needed, parts: Parts = {}): Advisor {
  const keeping = parts.keeping ?? null;
  const clock = parts.clock ?? keeping?.clock ?? systemClock;
  const threads = parts.threads ?? keeping?.store.threads ?? memoryThreads(clock);
  const texts = parts.texts ?? readTexts(SHIPPED, config.companyFile);
  const prompts = readPrompts();
  const payloads = parts.payloads ?? memoryPayloads(clock);
  const settings = config.model ?? null;
  const model = settings && (parts.model ?? openaiModel(settings, { prompts, now: () => performance.now() }));
  const inUse = settings && { host: new URL(settings.baseURL).host, input: settings.input };
  const events = parts.events ?? keeping?.events ?? { count() {} };
  const turn = async (): Promise<void> => keeping?.precedence.after(0);
  const wordParts: WordParts | null =
    settings && model ? { model, input: settings.input, payloads, events, turn } : null;
  let today = partsOn(dayNumber(clock));
  /** Review dates count on the day of the answer, however long this process runs. */
  const current = (): AskParts => {
    const day = dayNumber(clock);
    if (day !== today.day) today = partsOn(day);
    return today.parts;
  };

  function partsOn(day: number): { day: number; parts: AskParts } {
    const { knowledge, versions } = parseTexts(texts, dateOf(day));
    return {
      day,
      parts: {
        knowledge,
        reader: createReader(knowledge),
        passages: passagesWhenSearched(knowledge),
        examples: resembling(knowledge.examples),
        threads,
        clock,
        address: config.address,
        /** The prompts' hash is the same with and without a model: it says what a model would be told. */
        versions: withCatalogue({ ...versions, prompts: prompts.hash }, knowledge),
        wordParts,
        besideModel: parts.besideModel ?? wordParts !== null,
        running: { model: inUse, kept: keeping?.retention ?? null },
      },
    };
  }
  let versionKept = false;
  async function keepVersion(): Promise<void> {
    if (versionKept || !keeping) return;
    await keeping.store.versions.keep(today.parts.versions.knowledge, textsToKeep(texts), dateOf(dayNumber(clock)));
    versionKept = true;
  }
  const answer = (asked: Asked, asker: Asker | null): Promise<Answer> =>
    respond(asked, asker, { ...current(), keeping, keepVersion, payloads });
  const local = async (asked: Asked): Promise<Answer> => {
    if (!keeping || asked.thread === undefined) return answer(asked, null);
    await turn();
    const { asker, thread } = localAsker(asked.thread, keeping.vault);
    try {
      return await answer({ ...asked, thread }, asker);
    } catch (error) {
      return firstSteps(error, asked);
    }
  };
  /** What to do after a mishap needs no store; everything else is said to be not stored. */
  async function firstSteps(error: unknown, asked: Asked): Promise<Answer> {
    if (!(error instanceof StoreError)) throw error;
    const { thread: _thread, ...alone } = asked;
    const said = await respond(alone, null, { ...current(), keeping: null, keepVersion, payloads, wordParts: null });
    if (said.outcome !== "incident") throw error;
    return said;
  }
  const sentIn = (id: string, thread: string | null): Promise<Sent | null> =>
    keeping ? keptPayload(id, thread, keeping) : payloads.get(id, thread);
  /** As a conversation on this machine is kept. */
  const kept = (thread: string): string => (keeping ? localAsker(thread, keeping.vault).thread : thread);
  return {
    ask: local,
    respond: answer,
    sent: (id, thread) => sentIn(id, thread === null ? null : kept(thread)),
    sentIn,
    forget: async (thread) => {
      const sent = keeping ? keptPayloads(localAsker(thread, keeping.vault).asker.owner, keeping) : payloads;
      await Promise.all([threads.forget(kept(thread)), sent.forget(kept(thread))]);
    },
    close: async () => {
      model?.close();
      await keeping?.store.close();
    },
    model: inUse,
    forChats: (address) => ({
      address: addressOf(address, current().knowledge.company),
      contacts(language, incident) {
        const { knowledge } = current();
        return whomToTell(incident, { knowledge, language, address: addressOf(address, knowledge.company) });
      },
      languageOf: (text) => current().reader.read(text.slice(0, LANGUAGE_SHOWS)).language,
      model: settings?.input ?? null,
      sentIn,
    }),
    get parts() {
      return current();
    },
  };
}

/** Characters that show a language; more would only take time. */
const LANGUAGE_SHOWS = 300;
const DAY_MS = 24 * 60 * 60 * 1000;
const dayNumber = (clock: Clock): number => Math.floor(clock.now().getTime() / DAY_MS);
/** Today, YYYY-MM-DD in UTC, as review dates count it. */
export const dayOf = (clock: Clock): string => dateOf(dayNumber(clock));
const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The catalogue is rendered when first asked for: a start should not wait for a page nobody has opened. */
function withCatalogue(versions: Omit<Answer["versions"], "catalogue">, knowledge: Knowledge): Answer["versions"] {
  let catalogue: string | null = null;
  return {
    ...versions,
    get catalogue(): string {
      catalogue ??= createHash("sha256").update(catalogueHtml(knowledge)).digest("hex").slice(0, 16);
      return catalogue;
    },
  };
}

/** Indexed when first searched, for the same reason. */
function passagesWhenSearched(knowledge: Knowledge): Passages {
  let made: Passages | null = null;
  return {
    search(query, limit) {
      made ??= createPassages(entryPassages([...knowledge.entries.values()]));
      return made.search(query, limit);
    },
  };
}
