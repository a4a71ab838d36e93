import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Advisor } from "../src/advisor.ts";
import { checkInvariants, checkSound, checkTotalAndLive } from "../src/core/deciding/check.ts";
import { decide } from "../src/core/deciding/decide.ts";
import { completions } from "../src/core/deciding/rules.ts";
import type { Stated } from "../src/core/deciding/situation.ts";
import { MAX_TEXT } from "../src/core/reading/read.ts";
import { KNOWLEDGE_FILES } from "../src/core/knowledge/knowledge.ts";
import { loadKnowledge, SHIPPED } from "../src/ops/knowledge-files.ts";
import { matching, reference } from "../test/reference/brute-force.ts";
import type { PeerTimes } from "./reading.ts";
import { quantile, seeded, timed, type Row, type Section } from "./table.ts";

const ROUNDS = 3;
const LENGTHS = [20, 100, 500, 2_000, 5_000, 10_000];
const MEGABYTE = 1_000_000;
const SCALED = "cost of 1,000 characters, scaled";

/** What a whole answer costs, question by question and by length of the text, and what loading and proving cost. */
export async function answering(advisor: Advisor, texts: readonly string[]): Promise<(peer: PeerTimes) => Section[]> {
  const times = await answerTimes(advisor, texts);
  const sections = [await byLength(advisor, texts), proving(advisor, texts)];
  return (peer) => [answers(times, texts.length, peer), ...sections];
}

async function answerTimes(advisor: Advisor, texts: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const text of texts) {
      const took = await askTime(advisor, text);
      if (round > 0) times.push(took); // the first round warms up
    }
  }
  return times;
}

async function askTime(advisor: Advisor, text: string): Promise<number> {
  const start = performance.now();
  await advisor.ask({ text });
  return performance.now() - start;
}

function answers(times: readonly number[], questions: number, peer: PeerTimes): Section {
  const perSecond = (1000 * times.length) / times.reduce((sum, time) => sum + time, 0);
  const against = "nlp.js, reading alone";
  return {
    title: `(c) Read, decide and answer: ${questions} questions, ${ROUNDS} rounds`,
    notes: [],
    rows: [
      {
        what: "answer p50",
        ours: quantile(times, 0.5),
        peer: peer.p50,
        against,
        unit: "ms",
        better: "lower",
        goal: 0.15,
      },
      {
        what: "answer p99",
        ours: quantile(times, 0.99),
        peer: peer.p99,
        against,
        unit: "ms",
        better: "lower",
        goal: 0.6,
      },
      {
        what: "answers, one core",
        ours: perSecond,
        peer: 1000 / peer.p50,
        against,
        unit: "/s",
        better: "higher",
        goal: null,
      },
    ],
  };
}

async function byLength(advisor: Advisor, texts: readonly string[]): Promise<Section> {
  const random = seeded(11);
  const shuffled = texts.map((text) => ({ text, at: random() })).toSorted((a, b) => a.at - b.at);
  const all = shuffled.map(({ text }) => text).join(" ");
  const prose = (length: number): string => all.repeat(Math.ceil(length / Math.max(1, all.length))).slice(0, length);
  const cost = async (text: string): Promise<number> => {
    const taken: number[] = [];
    for (let round = 0; round < 60; round++) taken.push(await askTime(advisor, text));
    return quantile(taken.slice(20), 0.5);
  };
  const thousand = await cost(prose(1_000));
  const rows: Row[] = [];
  for (const length of LENGTHS) {
    const linear = (thousand * length) / 1_000;
    const goal = length > 1_000 ? 1.5 * linear : null;
    const what = `${length.toLocaleString("en")} characters, p50`;
    rows.push({
      what,
      ours: await cost(prose(length)),
      peer: linear,
      against: SCALED,
      unit: "ms",
      better: "lower",
      goal,
    });
  }
  const garbage = Array.from({ length: MEGABYTE }, () => String.fromCodePoint(32 + Math.floor(random() * 900))).join(
    "",
  );
  const allowed = (thousand * MAX_TEXT) / 1_000;
  rows.push({
    what: `${MAX_TEXT.toLocaleString("en")} characters of garbage, p50`,
    ours: await cost(garbage.slice(0, MAX_TEXT)),
    peer: allowed,
    against: SCALED,
    unit: "ms",
    better: "lower",
    goal: 1.5 * allowed,
  });
  const refused = await refusal(advisor, garbage);
  const short = await cost(prose(1_000));
  const note = refused.error ? `1 MB of garbage: refused with "${refused.error}"` : "1 MB of garbage: NOT refused";
  rows.push({
    what: "1 MB of garbage, refused",
    ours: refused.ms,
    peer: short,
    against: "answer to 1,000 characters",
    unit: "ms",
    better: "lower",
    goal: refused.error ? 5 : 0,
  });
  return { title: "(d) Cost by length of the text (questions one after another)", notes: [note], rows };
}

async function refusal(advisor: Advisor, text: string): Promise<{ ms: number; error: string | null }> {
  const start = performance.now();
  try {
    await advisor.ask({ text });
    return { ms: performance.now() - start, error: null };
  } catch (error) {
    return { ms: performance.now() - start, error: (error as Error).message };
  }
}

const SUBSETS = 100_000;
const SEED = 20_260_101;

function proving({ parts }: Advisor, texts: readonly string[]): Section {
  const today = new Date().toISOString().slice(0, 10);
  const median = (call: () => unknown): number =>
    quantile(
      [1, 2, 3, 4, 5].map(() => timed(call)),
      0.5,
    );
  const files = KNOWLEDGE_FILES.map((file) => readFileSync(join(SHIPPED, file), "utf8"));
  const parsing = median(() => files.map((file) => parse(file) as unknown));
  const loading = median(() => loadKnowledge(SHIPPED, null, today));
  const { space, invariants, active } = parts.knowledge;
  const company = new Set(active.filter((rule) => rule.company).map((rule) => rule.id));
  const proof = timed(() => [
    checkTotalAndLive(space),
    checkSound(space, SUBSETS, SEED),
    checkInvariants(invariants, space, company),
  ]);
  const complete = [...completions(space.domains)];
  const once = median(() => complete.forEach((situation) => matching(situation)));
  const stated = texts.flatMap((text) => parts.reader.read(text).cases.map((one): Stated => one.stated));
  const each = (call: (one: Stated) => unknown): number =>
    (1000 * median(() => stated.forEach(call))) / Math.max(1, stated.length);
  const lower = { better: "lower" } as const;
  return {
    title: "(e) Loading and proving the shipped knowledge",
    notes: [
      `brute force: the independent reference of test/reference; ${complete.length.toLocaleString("en")} complete situations`,
    ],
    rows: [
      {
        what: "load: parse, check, compile",
        ours: loading,
        peer: parsing,
        against: "parsing the YAML alone",
        unit: "ms",
        goal: 500,
        ...lower,
      },
      {
        what: "proof of every property",
        ours: proof,
        peer: once,
        against: "brute force, rules of every situation once",
        unit: "ms",
        goal: 1_000,
        ...lower,
      },
      {
        what: "one decision, mean",
        ours: each((one) => decide(one, space)),
        peer: each((one) => reference(one)),
        against: "brute force, verdict alone",
        unit: "us",
        goal: null,
        ...lower,
      },
    ],
  };
}
