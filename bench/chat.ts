import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "../test/chat/slack/run-slack.ts";
import { fakeEndpoint, KEY } from "../test/llm/fake-endpoint.ts";
import { LIES } from "../test/llm/lies.ts";
import { pace, rateOf, send, type Request } from "./chat-load.ts";
import { quantile } from "./measure.ts";
import { started, type Started } from "./started.ts";
import type { Row, Section } from "./table.ts";

const EVENTS = 400;
const LANES = 16;
const ROUNDS = 5;
/** A service runs for weeks: all sides are measured once their code is compiled and everybody has asked before. */
const WARM_UP = 3;
/** Staff who ask now and again, as in life: a first question makes its asker's key, which the warm-up pays. */
const PEOPLE = 200;
const [PER_SECOND, SECONDS] = [50, 60];
const SLOW = 300;
const SLOW_MS = 8000;
export const QUESTION = "Darf ich WhatsApp privat auf dem Diensthandy nutzen?";
const promised = { peer: 0, against: "what is promised", unit: "", better: "lower" } as const;

/** One chat as the bench sees it: the service behind it on this machine, and the programs that speak with it. */
export type Chat = {
  name: string;
  /** Where its events go, below a program's address. */
  path: string;
  /** Somebody who has not asked yet. */
  person(): string;
  /** Whether the same words of the same person count again at once; otherwise everybody asks once. */
  again: boolean;
  /** The question of a person, as the chat signs it. */
  question(person: string): Request;
  /** What has been posted so far: to whom, and when it came. */
  answers(): readonly { person: string; at: number }[];
  /** How long its service takes for each call. */
  slow(ms: number): void;
  /** What a process of Lotse needs: node's arguments and settings. */
  lotse: { args: readonly string[]; env: Readonly<Record<string, string>> };
  /** Bare programs to compare the acknowledgement with; `file` is for what they keep. */
  bare: readonly { against: string; part: number | null; start(file: string): Promise<Started> }[];
  /** How long it waits for an acknowledgement. */
  patienceMs: number;
};

/** Four figures of a chat, each program in a process of its own as in life: acknowledging, answering under load, a slow chat, a slow model. */
export async function measureChat(chat: Chat, letters: string, only = letters): Promise<Section[]> {
  const folder = mkdtempSync(join(tmpdir(), "lotse-bench-chat-"));
  const lotse = await startLotse(chat, join(folder, "lotse.sqlite"));
  try {
    const parts = [
      () => acknowledging(lotse, chat, folder),
      () => underLoad(lotse, chat),
      () => slowChat(lotse, chat),
      () => slowModel(join(folder, "model.sqlite"), chat),
    ];
    const sections: Section[] = [];
    for (const [at, part] of parts.entries()) {
      const letter = letters[at] ?? "";
      if (!only.includes(letter)) continue;
      const section = await part();
      sections.push({ ...section, title: `(${letter}) ${chat.name}: ${section.title}` });
    }
    return sections;
  } finally {
    await lotse.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As `npm start` runs it, over HTTP from the chat and back to it. */
async function startLotse(chat: Chat, file: string, more: Record<string, string> = {}): Promise<Started> {
  const { args, env } = chat.lotse;
  const lotse = await started(args, {
    HOST: "127.0.0.1",
    PORT: "0",
    LOTSE_COMPANY_FILE: "",
    LOTSE_SQLITE_FILE: file,
    LOTSE_LIMIT_PERSON: "60000",
    LOTSE_LIMIT_WORKSPACE: "60000",
    ...env,
    ...more,
  });
  const acknowledged = (): Promise<boolean> =>
    send(lotse.url + chat.path, chat.question(chat.person())).then(
      () => true,
      () => false,
    );
  await until(acknowledged, "nothing is acknowledged");
  await quiet(chat);
  return lotse;
}

/** Waits until no more answers come. */
async function quiet(chat: Chat): Promise<void> {
  for (let before = -1; before !== chat.answers().length; await new Promise((resolve) => setTimeout(resolve, 400)))
    before = chat.answers().length;
}

/** All in turn, so that the machine's moods count for each, each alone on the machine; the median of each. */
async function acknowledging(lotse: Started, chat: Chat, folder: string): Promise<Section> {
  const bare = await Promise.all(chat.bare.map(({ start }, at) => start(join(folder, `bare-${at}.sqlite`))));
  const rates = [lotse, ...bare].map((): number[] => []);
  const usedMs = rates.map(() => 0);
  const regulars = chat.again ? Array.from({ length: PEOPLE }, () => chat.person()) : [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [i, one] of [lotse, ...bare].entries()) {
      const requests = Array.from({ length: EVENTS }, (_, at) => chat.question(regulars[at % PEOPLE] ?? chat.person()));
      const began = one.processorMs();
      const rate = await rateOf(one.url + chat.path, requests, LANES);
      if (round >= WARM_UP) {
        rates[i]?.push(rate);
        usedMs[i] = (usedMs[i] ?? 0) + one.processorMs() - began;
      }
      await quiet(chat);
    }
  }
  await Promise.all(bare.map((one) => one.end()));
  const [ours = 0, ...peers] = rates.map((each) => quantile(each, 0.5));
  return {
    title: `signed event to acknowledgement, ${EVENTS} events over ${LANES} connections, answers going out meanwhile, SQLite with synchronous=FULL`,
    notes: [
      `rounds: ${rates.map((each) => each.map((rate) => rate.toFixed(0)).join(" ")).join(" beside ")}`,
      `processor time of an event: ${usedMs.map((used) => (used / ROUNDS / EVENTS).toFixed(2)).join(" beside ")} ms`,
    ],
    rows: chat.bare.map(({ against, part }, at): Row => {
      const peer = peers[at] ?? 0;
      const goal = part === null ? null : part * peer;
      return { what: "events acknowledged", ours, peer, against, unit: "/s", better: "higher", goal };
    }),
  };
}

/** Questions at an even pace: from the request to the message in the chat. */
async function underLoad(lotse: Started, chat: Chat): Promise<Section> {
  const before = chat.answers().length;
  const used = lotse.processorMs();
  const people = Array.from({ length: PER_SECOND * SECONDS }, () => chat.person());
  const sent = await pace(lotse.url + chat.path, people, PER_SECOND, (person) => chat.question(person));
  await until(() => chat.answers().length >= before + sent.size, "answers are missing").catch(() => {});
  await quiet(chat);
  const answers = chat
    .answers()
    .slice(before)
    .filter(({ person }) => sent.has(person));
  const latencies = answers.map(({ person, at }) => at - (sent.get(person) ?? 0));
  const different = new Set(answers.map(({ person }) => person)).size;
  return {
    title: `${PER_SECOND} questions a second for ${SECONDS} s, answered through the outbox over HTTP`,
    notes: [`processor time of a question: ${((lotse.processorMs() - used) / sent.size).toFixed(1)} ms`],
    rows: [
      { ...promised, what: "request to answer, median", ours: quantile(latencies, 0.5), unit: "ms", goal: null },
      { ...promised, what: "request to answer, 99 of 100", ours: quantile(latencies, 0.99), unit: "ms", goal: 1000 },
      { ...promised, what: "answers lost", ours: sent.size - different, goal: 0 },
      { ...promised, what: "answers twice", ours: answers.length - different, goal: 0 },
    ],
  };
}

const slowest = ({ name, patienceMs }: Chat, times: readonly number[]): Row => ({
  what: "slowest acknowledgement",
  ours: Math.max(...times),
  peer: patienceMs,
  against: `what ${name} waits`,
  unit: "ms",
  better: "lower",
  goal: 1000,
});
const atOnce = (url: string, chat: Chat): Promise<number[]> =>
  Promise.all(Array.from({ length: SLOW }, async () => send(url + chat.path, chat.question(chat.person()))));

/** Acknowledgements while every call to the chat hangs for seconds. */
async function slowChat(lotse: Started, chat: Chat): Promise<Section> {
  chat.slow(2000);
  const times = await atOnce(lotse.url, chat);
  chat.slow(0);
  await quiet(chat);
  return {
    title: `${SLOW} questions at once while every call to ${chat.name} takes two seconds`,
    notes: [],
    rows: [slowest(chat, times)],
  };
}

/** Acknowledgements while as many calls to a model hang: from the web chat, which asks at once, and from the chat's own questions. */
async function slowModel(file: string, chat: Chat): Promise<Section> {
  const endpoint = await fakeEndpoint();
  const calls = { now: 0, most: 0 };
  endpoint.script(async (request) => {
    calls.most = Math.max(calls.most, (calls.now += 1));
    await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    calls.now -= 1;
    return LIES["good"]?.(request) ?? "";
  });
  const model = { OPENAI_API_KEY: KEY, OPENAI_MODEL: "scripted", OPENAI_BASE_URL: endpoint.url };
  const lotse = await startLotse(chat, file, model);
  const chats = Array.from({ length: SLOW }, async (_, i) => askOnTheWeb(lotse.url, `thread-of-the-bench-${i}`));
  await until(() => calls.now >= SLOW, "fewer calls to the model than questions").catch(() => {});
  const before = calls.now;
  const times = await atOnce(lotse.url, chat);
  const replies = await Promise.all(chats);
  await lotse.end();
  await endpoint.stop();
  return {
    title: `${SLOW} questions at once while ${SLOW} calls to a model, over HTTP, take ${SLOW_MS / 1000} seconds each`,
    notes: [`calls to the model when they arrived: ${before}, at most: ${calls.most}`],
    rows: [
      slowest(chat, times),
      {
        ...promised,
        what: "answers of the model lost meanwhile",
        ours: replies.filter((status) => status !== 200).length,
        goal: 0,
      },
    ],
  };
}

async function askOnTheWeb(url: string, thread: string): Promise<number> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`${url}api/ask`, {
    method: "POST",
    headers,
    body: JSON.stringify({ text: QUESTION, thread }),
  });
  await response.text();
  return response.status;
}
