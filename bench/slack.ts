import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fakeSlack, TOKEN, type FakeSlack } from "../test/chat/slack/fake-slack.ts";
import { SECRET, until } from "../test/chat/slack/run-slack.ts";
import { fakeEndpoint, KEY } from "../test/llm/fake-endpoint.ts";
import { LIES } from "../test/llm/lies.ts";
import { quantile } from "./measure.ts";
import { event, pace, rateOf, send } from "./slack-load.ts";
import { SERVER, started, type Started } from "./started.ts";
import type { Row, Section } from "./table.ts";

const EVENTS = 400;
const LANES = 16;
const ROUNDS = 5;
/** A service runs for weeks: both sides are measured once their code is compiled and everybody has asked before. */
const WARM_UP = 3;
const [PER_SECOND, SECONDS] = [50, 60];
const SLOW = 300;
const SLOW_MS = 8000;
const EVENTS_PATH = "slack/events";
const promised = { peer: 0, against: "what is promised", unit: "", better: "lower" } as const;

/** Slack's side, each program in a process of its own as in life: how fast a signed event is acknowledged, answers under load, slow model calls. */
export async function slack(only = "jklm"): Promise<Section[]> {
  const folder = mkdtempSync(join(tmpdir(), "lotse-bench-slack-"));
  const api = await fakeSlack();
  const lotse = await startLotse(join(folder, "lotse.sqlite"), api);
  try {
    const parts: Record<string, () => Promise<Section>> = {
      j: () => acknowledging(lotse, api, join(folder, "bare.sqlite")),
      k: () => underLoad(lotse, api),
      l: () => slowSlack(lotse, api),
      m: () => slowModel(join(folder, "model.sqlite"), api),
    };
    const sections: Section[] = [];
    for (const [name, part] of Object.entries(parts)) if (only.includes(name)) sections.push(await part());
    return sections;
  } finally {
    await lotse.end();
    await api.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As `npm start` runs it, over HTTP from Slack and back to it. */
async function startLotse(file: string, api: FakeSlack, more: Record<string, string> = {}): Promise<Started> {
  const before = api.calls.length;
  const lotse = await started(SERVER, {
    HOST: "127.0.0.1",
    PORT: "0",
    LOTSE_COMPANY_FILE: "",
    LOTSE_SQLITE_FILE: file,
    LOTSE_LIMIT_PERSON: "60000",
    LOTSE_LIMIT_WORKSPACE: "60000",
    SLACK_BOT_TOKEN: TOKEN,
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: api.apiUrl,
    ...more,
  });
  await until(() => api.calls.length > before, "Slack was not asked who we are");
  const acknowledged = (): Promise<boolean> =>
    send(lotse.url + EVENTS_PATH, event()).then(
      () => true,
      () => false,
    );
  await until(acknowledged, "nothing is acknowledged");
  return lotse;
}

/** Both in turn, so that the machine's moods count for both, each alone on the machine; the median of each. */
async function acknowledging(lotse: Started, api: FakeSlack, file: string): Promise<Section> {
  const bare = await started([join(import.meta.dirname, "bare-bolt.ts"), file, SECRET], {});
  const rates: [number[], number[]] = [[], []];
  const usedMs: [number, number] = [0, 0];
  const both = [lotse, bare] as const;
  const quiet = (): Promise<void> => answered(api);
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [i, one] of both.entries()) {
      const began = one.processorMs();
      const rate = await rateOf(one.url + EVENTS_PATH, EVENTS, LANES);
      if (round >= WARM_UP) {
        rates[i]?.push(rate);
        usedMs[i] = (usedMs[i] ?? 0) + one.processorMs() - began;
      }
      await quiet();
    }
  }
  await bare.end();
  const [ours, peer] = [quantile(rates[0], 0.5), quantile(rates[1], 0.5)];
  return {
    title: `(j) Slack: signed event to acknowledgement, ${EVENTS} events over ${LANES} connections, answers going out meanwhile, SQLite with synchronous=FULL`,
    notes: [
      `rounds: ${rates.map((each) => each.map((rate) => rate.toFixed(0)).join(" ")).join(" beside ")}`,
      `processor time of an event: ${usedMs.map((used) => (used / ROUNDS / EVENTS).toFixed(2)).join(" beside ")} ms`,
    ],
    rows: [
      {
        what: "events acknowledged",
        ours,
        peer,
        against: "bare bolt, one durable insert, same settings",
        unit: "/s",
        better: "higher",
        goal: 0.8 * peer,
      },
    ],
  };
}

/** Waits until no more answers come. */
async function answered(api: FakeSlack): Promise<void> {
  for (let before = -1; before !== api.posted.length; await new Promise((resolve) => setTimeout(resolve, 400)))
    before = api.posted.length;
}

/** Questions at an even pace: from the request to the message in Slack. */
async function underLoad(lotse: Started, api: FakeSlack): Promise<Section> {
  const before = api.posted.length;
  const used = lotse.processorMs();
  const sent = await pace(lotse.url + EVENTS_PATH, PER_SECOND * SECONDS, PER_SECOND);
  await until(() => api.posted.length >= before + sent.size, "answers are missing").catch(() => {});
  await answered(api);
  const answers = api.posted.slice(before).filter(({ channel }) => sent.has(channel));
  const latencies = answers.map(({ channel, oldest }) => oldest - (sent.get(channel) ?? 0));
  const different = new Set(answers.map(({ channel }) => channel)).size;
  return {
    title: `(k) Slack: ${PER_SECOND} questions a second for ${SECONDS} s, answered through the outbox over HTTP`,
    notes: [`processor time of a question: ${((lotse.processorMs() - used) / sent.size).toFixed(1)} ms`],
    rows: [
      { ...promised, what: "request to answer, median", ours: quantile(latencies, 0.5), unit: "ms", goal: null },
      { ...promised, what: "request to answer, 99 of 100", ours: quantile(latencies, 0.99), unit: "ms", goal: 1000 },
      { ...promised, what: "answers lost", ours: sent.size - different, goal: 0 },
      { ...promised, what: "answers twice", ours: answers.length - different, goal: 0 },
    ],
  };
}

const slowest = (what: string, times: readonly number[]): Row => ({
  what,
  ours: Math.max(...times),
  peer: 3000,
  against: "what Slack waits",
  unit: "ms",
  better: "lower",
  goal: 1000,
});
const atOnce = (url: string): Promise<number[]> =>
  Promise.all(Array.from({ length: SLOW }, async (_, i) => send(url + EVENTS_PATH, event(`U0M${i}`))));

/** Acknowledgements while every call to Slack hangs for seconds. */
async function slowSlack(lotse: Started, api: FakeSlack): Promise<Section> {
  api.state.delayMs = 2000;
  const times = await atOnce(lotse.url);
  api.state.delayMs = 0;
  await answered(api);
  return {
    title: `(l) Slack: ${SLOW} questions at once while every call to Slack takes two seconds`,
    notes: [],
    rows: [slowest("slowest acknowledgement", times)],
  };
}

/** Acknowledgements while as many calls to a model hang: from the web chat, which asks at once, and from Slack's own questions. */
async function slowModel(file: string, api: FakeSlack): Promise<Section> {
  const endpoint = await fakeEndpoint();
  const calls = { now: 0, most: 0 };
  endpoint.script(async (request) => {
    calls.most = Math.max(calls.most, (calls.now += 1));
    await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    calls.now -= 1;
    return LIES["good"]?.(request) ?? "";
  });
  const model = { OPENAI_API_KEY: KEY, OPENAI_MODEL: "scripted", OPENAI_BASE_URL: endpoint.url };
  const lotse = await startLotse(file, api, model);
  const chats = Array.from({ length: SLOW }, async (_, i) => askOnTheWeb(lotse.url, `thread-of-the-bench-${i}`));
  await until(() => calls.now >= SLOW, "fewer calls to the model than questions").catch(() => {});
  const before = calls.now;
  const times = await atOnce(lotse.url);
  const replies = await Promise.all(chats);
  await lotse.end();
  await endpoint.stop();
  return {
    title: `(m) Slack: ${SLOW} questions at once while ${SLOW} calls to a model, over HTTP, take ${SLOW_MS / 1000} seconds each`,
    notes: [`calls to the model when they arrived: ${before}, at most: ${calls.most}`],
    rows: [
      slowest("slowest acknowledgement", times),
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
  const body = JSON.stringify({ text: "Darf ich WhatsApp privat auf dem Diensthandy nutzen?", thread });
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`${url}api/ask`, { method: "POST", headers, body });
  await response.text();
  return response.status;
}
