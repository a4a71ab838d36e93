import { randomUUID } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { App, HTTPReceiver } from "@slack/bolt";
import { silent } from "../src/chat/slack/slack-api.ts";
import { TOKEN } from "../test/chat/slack/fake-slack.ts";
import {
  directMessage,
  runSlack,
  signed,
  SECRET,
  until,
  wrapped,
  type RunningSlack,
} from "../test/chat/slack/run-slack.ts";
import { quantile } from "./measure.ts";
import type { Row, Section } from "./table.ts";

const EVENTS = 400;
const LANES = 16;
const [PER_SECOND, SECONDS] = [50, 60];
const SLOW = 300;

/** Slack's side: how fast a signed event is acknowledged, beside a bare bolt app with one durable insert; answers under load; slow model calls. */
export async function slack(): Promise<Section[]> {
  const lotse = await runSlack();
  try {
    const bare = await bareBolt();
    const [ours, peer] = await alternating(lotse.url, bare.url);
    await bare.stop();
    await until(() => lotse.slack.posted.length >= EVENTS * 2, "answers are missing").catch(() => {});
    return [
      {
        title: `(j) Slack: signed event to acknowledgement, ${EVENTS} events over ${LANES} connections, real bolt, SQLite with synchronous=FULL`,
        notes: [],
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
      },
      await underLoad(lotse),
      await slowModel(lotse),
    ];
  } finally {
    await lotse.stop();
  }
}

/** Both in turn, so that the machine's moods count for both; the better half of each. */
async function alternating(ours: string, peer: string): Promise<[number, number]> {
  const rates: [number[], number[]] = [[], []];
  await rateOf(ours, EVENTS / 4);
  await rateOf(peer, EVENTS / 4);
  for (let round = 0; round < 3; round++) {
    rates[0].push(await rateOf(ours, EVENTS));
    rates[1].push(await rateOf(peer, EVENTS));
  }
  return [quantile(rates[0], 0.5), quantile(rates[1], 0.5)];
}

async function rateOf(url: string, events: number): Promise<number> {
  let left = events;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      while (left-- > 0) await send(url, event());
    }),
  );
  return events / ((performance.now() - began) / 1000);
}

const event = (user = `U0B${randomUUID().slice(0, 4).toUpperCase()}`): string =>
  JSON.stringify(wrapped(directMessage("Darf ich WhatsApp privat auf dem Diensthandy nutzen?", { user })));

async function send(url: string, body: string): Promise<void> {
  const headers = { ...signed(body), "Content-Type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body });
  await response.text();
  if (response.status !== 200) throw new Error(`status ${response.status}`);
}

/** What bolt alone costs where its acknowledgement waits for one durable insert. */
async function bareBolt(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "lotse-bench-bolt-"));
  const db = new DatabaseSync(join(folder, "bare.sqlite"));
  db.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE events (id TEXT PRIMARY KEY, body TEXT)");
  const insert = db.prepare("INSERT OR IGNORE INTO events VALUES (?, ?)");
  const receiver = new HTTPReceiver({ signingSecret: SECRET, endpoints: "/slack/events", logger: silent });
  const app = new App({
    token: TOKEN,
    botId: "B0BOT",
    botUserId: "U0BOT",
    receiver,
    logger: silent,
    convoStore: false,
  });
  const inner = app.processEvent.bind(app);
  receiver.init({
    processEvent: (event: Parameters<App["processEvent"]>[0]) =>
      inner({
        ...event,
        async ack(answer) {
          insert.run(String(event.body["event_id"]), JSON.stringify(event.body));
          await event.ack(answer as never);
        },
      }),
  } as App);
  app.event("message", async () => {});
  const server = createServer(receiver.requestListener as RequestListener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Questions at an even pace: from the request to the message in Slack. */
async function underLoad(lotse: RunningSlack): Promise<Section> {
  const before = lotse.slack.posted.length;
  const sent = new Map<string, number>();
  const flying: Promise<void>[] = [];
  const began = performance.now();
  for (let i = 0; i < PER_SECOND * SECONDS; i++) {
    const due = began + (i * 1000) / PER_SECOND;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const user = `U0L${i}`;
    sent.set(`D0L${i}`, Date.now());
    flying.push(send(lotse.url, event(user)));
  }
  await Promise.all(flying);
  await until(() => lotse.slack.posted.length >= before + sent.size, "answers are missing").catch(() => {});
  const answers = lotse.slack.posted.slice(before).filter(({ channel }) => sent.has(channel));
  const latencies = answers.map(({ channel, oldest }) => oldest - (sent.get(channel) ?? 0));
  const different = new Set(answers.map(({ channel }) => channel)).size;
  const row = (what: string, ours: number, goal: number): Row => ({
    what,
    ours,
    peer: goal,
    against: "what is promised",
    unit: "",
    better: "lower",
    goal,
  });
  return {
    title: `(k) Slack: ${PER_SECOND} questions a second for ${SECONDS} s, answered through the outbox over HTTP`,
    notes: [],
    rows: [
      { ...row("request to answer, median", quantile(latencies, 0.5), 1000), unit: "ms", goal: null },
      { ...row("request to answer, 99 of 100", quantile(latencies, 0.99), 1000), unit: "ms" },
      row("answers lost", sent.size - different, 0),
      row("answers twice", answers.length - different, 0),
    ],
  };
}

/** Acknowledgements while many calls to Slack, and so their workers, hang for seconds, as slow models make them. */
async function slowModel(lotse: RunningSlack): Promise<Section> {
  lotse.slack.state.delayMs = 2000;
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: SLOW }, async (_, i) => {
      const began = performance.now();
      await send(lotse.url, event(`U0M${i}`));
      times.push(performance.now() - began);
    }),
  );
  lotse.slack.state.delayMs = 0;
  return {
    title: `(l) Slack: ${SLOW} questions at once while everything behind them takes two seconds`,
    notes: [],
    rows: [
      {
        what: "slowest acknowledgement",
        ours: Math.max(...times),
        peer: 3000,
        against: "what Slack waits",
        unit: "ms",
        better: "lower",
        goal: 1000,
      },
    ],
  };
}
