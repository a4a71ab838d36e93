import { createAdvisor, dayOf, systemClock, type Advisor } from "./advisor.ts";
import type { Config } from "./config.ts";
import { StoreError } from "./core/store-error.ts";
import type { Keeping } from "./flows/keeping.ts";
import { reply, sorry } from "./flows/reply.ts";
import { precedence } from "./flows/precedence.ts";
import { pulse, work, type WorkParts } from "./flows/work.ts";
import { beat } from "./ops/beat.ts";
import { readPrompts } from "./llm/prompts.ts";
import { parseTexts, readTexts, SHIPPED } from "./ops/knowledge-files.ts";
import type { Courier } from "./ports/courier.ts";
import type { Events } from "./ports/events.ts";
import { openStore } from "./stores/open-store.ts";

export type OpenedAdvisor = Advisor & {
  /** Rejects where the store takes no write. */
  ready(): Promise<void>;
  /** Where nothing can be written and nobody named a file: everything is in memory, said in one line. */
  inMemory: string | null;
  /** For chats that know their people; null where nothing can be written. */
  keeping: Keeping | null;
  /** From now on answers to this chat are delivered by this courier. */
  connect(chat: string, courier: Courier): void;
};

const SECOND = 1000;
const WORK = { concurrency: 32, leaseMs: 60 * SECOND, jobLeaseMs: 60 * SECOND, attempts: 12, pauseMs: 500 };
/** No folder or disk to write to; anything else (another process, a wrong key) is a mistake to mend. */
const UNWRITABLE = ["EACCES", "EROFS", "EPERM", "ENOTDIR", "ENOENT", "EEXIST", "ENOSPC", "EDQUOT"];

/** The advisor on the store that is set, with a worker for what is due. */
export async function openAdvisor(
  config: Pick<Config, "companyFile" | "address" | "store"> & Partial<Pick<Config, "model">>,
  events: Events,
  note: (line: string) => void,
): Promise<OpenedAdvisor> {
  const texts = readTexts(SHIPPED, config.companyFile);
  parseTexts(texts, dayOf(systemClock)); // a mistake in them, or in the prompts, ends the start before there is a database
  readPrompts();
  const opened = await openStore(config.store, { clock: systemClock, note }).catch((error: unknown) => {
    if (config.store.sqliteFileNamed || !isUnwritable(error)) throw error;
    return error;
  });
  if (opened instanceof StoreError)
    return {
      ...createAdvisor(config, { texts, events }),
      ready: async () => {},
      keeping: null,
      connect() {},
      inMemory: `Nichts wird gespeichert, Gespräche stehen nur im Arbeitsspeicher: LOTSE_SQLITE_FILE auf eine Datei setzen, die geschrieben werden kann (nothing is stored, conversations are in memory only: set LOTSE_SQLITE_FILE to a file that can be written). ${opened.message}`,
    };
  const keeping: Keeping = {
    ...opened,
    clock: systemClock,
    events,
    retention: config.store.retention,
    precedence: precedence(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
  const advisor = createAdvisor(config, { texts, keeping });
  const { store } = keeping;
  const couriers: Record<string, Courier> = {};
  const parts: WorkParts = {
    ...keeping,
    ...WORK,
    couriers,
    underWay: new Set(),
    reply: (question, owner) => reply(question, owner, advisor),
    sorry,
  };
  const worker = work(parts);
  let failing = false;
  const pulsing = beat(
    async () => {
      await pulse(parts);
      failing = false;
    },
    SECOND,
    () => {
      if (!failing) events.count({ name: "store_failed" }); // once for each outage, not each second
      failing = true;
    },
  );
  return {
    ...advisor,
    get parts() {
      return advisor.parts;
    },
    ready: () => store.ready(),
    keeping,
    connect: (chat, courier) => void (couriers[chat] = courier),
    inMemory: null,
    async close() {
      await Promise.all([pulsing.stop(), worker.stop()]);
      await advisor.close();
    },
  };
}

function isUnwritable(error: unknown): error is StoreError {
  const cause = error instanceof StoreError ? (error.cause as NodeJS.ErrnoException | undefined) : undefined;
  return cause?.code !== undefined && UNWRITABLE.includes(cause.code);
}
