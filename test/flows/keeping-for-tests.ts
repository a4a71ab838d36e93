import { RETENTION } from "../../src/core/privacy/retention.ts";
import { precedence } from "../../src/flows/precedence.ts";
import type { Incoming } from "../../src/flows/accept.ts";
import type { Keeping } from "../../src/flows/keeping.ts";
import { reply, sorry } from "../../src/flows/reply.ts";
import type { WorkParts } from "../../src/flows/work.ts";
import { createAdvisor, type Advisor } from "../../src/advisor.ts";
import type { Courier, Found, Posted } from "../../src/ports/courier.ts";
import type { CountedEvent } from "../../src/ports/events.ts";
import { parseDataKeys } from "../../src/stores/data-keys.ts";
import type { Vault } from "../../src/ports/vault.ts";
import { openVault } from "../../src/stores/vault.ts";
import { stillClock, type Open, type Opened, type StillClock } from "../contracts/opened.ts";
import { openForTests } from "../stores/sqlite/open-for-tests.ts";

export const KEYS = parseDataKeys(`k1:${Buffer.alloc(32, 7).toString("base64")}`);
export type Kept = WorkParts & {
  clock: StillClock;
  opened: Opened;
  seen: CountedEvent["name"][];
  advisor: Advisor;
  chat: Chat;
};

/** A chat that shows what arrived there, and does next what it is told: everything arrives unless said otherwise. */
export type Chat = Courier & {
  posts: { address: string; body: string; key: string }[];
  next: Posted[];
  looks: Found[];
};

export function chatForTests(): Chat {
  const posts: Chat["posts"] = [];
  const next: Posted[] = [];
  const looks: Found[] = [];
  return {
    posts,
    next,
    looks,
    async post(address, body, key) {
      const told = next.shift() ?? { kind: "sent", message: `m-${posts.length + 1}` };
      if (told.kind === "sent" || (told.kind === "unclear" && told.reason === "response_lost"))
        posts.push({ address, body, key });
      return told;
    },
    async find(_address, key) {
      const told = looks.shift();
      if (told) return told;
      const at = posts.findIndex((post) => post.key === key);
      return at < 0 ? { kind: "absent" } : { kind: "found", message: `m-${at + 1}` };
    },
  };
}

/** All that the flows need, on a real store, with a clock that a test moves and a chat that does as it is told. */
export async function keepingForTests(open: Open = openForTests, vault?: () => Vault): Promise<Kept> {
  const clock = stillClock(Date.parse("2026-11-23T12:00:00Z"));
  const opened = await open(clock);
  const seen: CountedEvent["name"][] = [];
  const keeping: Keeping = {
    store: opened.store,
    vault: vault ? vault() : await openVault(opened.store.keys, KEYS),
    clock,
    events: { count: ({ name }) => void seen.push(name) },
    retention: RETENTION,
    precedence: precedence(),
    wait: async () => {},
  };
  const advisor = createAdvisor({ companyFile: null, address: null }, { keeping });
  const chat = chatForTests();
  return {
    ...keeping,
    clock,
    opened,
    seen,
    advisor,
    chat,
    couriers: { test: chat },
    leaseMs: 60_000,
    jobLeaseMs: 60_000,
    underWay: new Set(),
    reply: (question, owner) => reply(question, owner, advisor),
    sorry,
    concurrency: 4,
    attempts: 3,
    pauseMs: 1,
  };
}

export const incoming = (event: string, text: string, more: Partial<Incoming> = {}): Incoming => ({
  chat: "test",
  workspace: "T-CANARY-TEAM",
  person: "U-CANARY-PERSON",
  conversation: "C-CANARY-CHANNEL",
  events: [event],
  said: { text },
  language: null,
  address: { chat: "test", here: "C-CANARY-CHANNEL/1", apart: "D-CANARY-DIRECT" },
  ...more,
});

/** Runs the worker until nothing is left to do now. */
export async function settle(parts: Kept, run: () => { stop(): Promise<void> }): Promise<void> {
  const worker = run();
  for (let i = 0; i < 400; i++) {
    const left = await parts.store.jobs.counts().catch(() => null); // a machine that is busy lets Redis' answer come too late
    if (left && left.ready + left.running === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await worker.stop();
}
