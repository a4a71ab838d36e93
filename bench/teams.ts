import { randomUUID } from "node:crypto";
import { directOf } from "../test/chat/teams/fake-connector.ts";
import { personal, runTeams, until, type RunningTeams } from "../test/chat/teams/run-teams.ts";
import { bareBotbuilder } from "./bare-botbuilder.ts";
import { quantile } from "./measure.ts";
import type { Row, Section } from "./table.ts";

const EVENTS = 400;
const LANES = 16;
const ROUNDS = 3;
const [PER_SECOND, SECONDS] = [50, 60];
const SLOW = 300;
const QUESTION = "Darf ich WhatsApp privat auf dem Diensthandy nutzen?";

/** Teams' side: how fast a signed activity is acknowledged, beside botbuilder's echo bot with one durable insert; answers under load; slow calls behind it. */
export async function teams(): Promise<Section[]> {
  const lotse = await runTeams();
  try {
    return [await accepting(lotse), await underLoad(lotse), await slowBehind(lotse)];
  } finally {
    await lotse.stop();
  }
}

type Bot = { url: string; service: string; bearer: string };

async function accepting({ teams, url }: RunningTeams): Promise<Section> {
  const bare = [await bareBotbuilder(teams, true), await bareBotbuilder(teams, false)];
  const bots = [{ url, service: teams.url }, ...bare].map((bot): Bot => ({
    ...bot,
    bearer: `Bearer ${teams.sign({ serviceurl: bot.service })}`,
  }));
  const [ours = 0, echo = 0, silent = 0] = await inTurn(bots);
  await Promise.all(bare.map((bot) => bot.stop()));
  await until(() => teams.posted.length >= EVENTS * ROUNDS, "answers are missing").catch(() => {});
  const row = { what: "activities acknowledged", ours, unit: "/s", better: "higher" } as const;
  return {
    title: `(m) Teams: signed activity to acknowledgement, ${EVENTS} over ${LANES} connections, SQLite with synchronous=FULL`,
    notes: [
      "Lotse answers them all meanwhile, in the same process; the echo bot sends its echo before it acknowledges",
    ],
    rows: [
      { ...row, peer: echo, against: "botbuilder echo bot, one durable insert", goal: 0.8 * echo },
      { ...row, peer: silent, against: "the same without the echo", goal: null },
    ],
  };
}

/** All in turn, so that the machine's moods count for each; the middle one of the rounds. */
async function inTurn(bots: readonly Bot[]): Promise<number[]> {
  const rates = bots.map((): number[] => []);
  for (const bot of bots) await rateOf(bot, EVENTS / 4);
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, bot] of bots.entries()) rates[at]?.push(await rateOf(bot, EVENTS));
  return rates.map((found) => quantile(found, 0.5));
}

async function rateOf({ url, service, bearer }: Bot, events: number): Promise<number> {
  let left = events;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      while (left-- > 0) await send(url, activity(service, `29:${randomUUID()}`), bearer);
    }),
  );
  return events / ((performance.now() - began) / 1000);
}

const activity = (service: string, user: string): string => JSON.stringify(personal(service, QUESTION, { user }));

async function send(url: string, body: string, authorization: string): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", authorization },
    body,
  });
  await response.text();
  if (response.status !== 200) throw new Error(`status ${response.status}`);
}

/** Questions at an even pace: from the request to the message in Teams. */
async function underLoad({ teams, url }: RunningTeams): Promise<Section> {
  const bearer = `Bearer ${teams.sign()}`;
  const sent = new Map<string, number>();
  const before = teams.posted.length;
  const flying: Promise<void>[] = [];
  const began = performance.now();
  for (let i = 0; i < PER_SECOND * SECONDS; i++) {
    const wait = began + (i * 1000) / PER_SECOND - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const user = `29:load-${i}`;
    sent.set(directOf(user), Date.now());
    flying.push(send(url, activity(teams.url, user), bearer));
  }
  await Promise.all(flying);
  const answers = () => teams.posted.slice(before).filter(({ conversation }) => sent.has(conversation));
  await until(() => answers().length >= sent.size, "answers are missing").catch(() => {});
  const latencies = answers().map(({ conversation, at }) => at - (sent.get(conversation) ?? 0));
  const different = new Set(answers().map(({ conversation }) => conversation)).size;
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
    title: `(n) Teams: ${PER_SECOND} questions a second for ${SECONDS} s, answered through the outbox over HTTP`,
    notes: [],
    rows: [
      { ...row("request to answer, median", quantile(latencies, 0.5), 1000), unit: "ms", goal: null },
      { ...row("request to answer, 99 of 100", quantile(latencies, 0.99), 1000), unit: "ms" },
      row("answers lost", sent.size - different, 0),
      row("answers twice", answers().length - different, 0),
    ],
  };
}

/** Acknowledgements while many calls to Teams, and so their workers, hang for seconds, as slow models make them. */
async function slowBehind({ teams, url }: RunningTeams): Promise<Section> {
  const bearer = `Bearer ${teams.sign()}`;
  teams.state.delayMs = 2000;
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: SLOW }, async (_, i) => {
      const began = performance.now();
      await send(url, activity(teams.url, `29:slow-${i}`), bearer);
      times.push(performance.now() - began);
    }),
  );
  teams.state.delayMs = 0;
  return {
    title: `(o) Teams: ${SLOW} questions at once while everything behind them takes two seconds`,
    notes: [],
    rows: [
      {
        what: "slowest acknowledgement",
        ours: Math.max(...times),
        peer: 10_000,
        against: "what Teams waits",
        unit: "ms",
        better: "lower",
        goal: 1000,
      },
    ],
  };
}
