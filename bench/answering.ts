import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Advisor } from "../src/advisor.ts";
import { checkSound, checkTotalAndLive } from "../src/core/deciding/check.ts";
import { checkInvariants } from "../src/core/deciding/invariants.ts";
import { decide } from "../src/core/deciding/decide.ts";
import { completions, ruleSpace } from "../src/core/deciding/rules.ts";
import type { Stated } from "../src/core/deciding/situation.ts";
import { MAX_TEXT } from "../src/core/reading/read.ts";
import { KNOWLEDGE_FILES } from "../src/core/knowledge/knowledge.ts";
import { loadKnowledge, SHIPPED } from "../src/ops/knowledge-files.ts";
import { matching, reference } from "../test/reference/brute-force.ts";
import type { PeerTimes } from "./reading.ts";
import { fastest, processorTime, quantile, seeded, timed } from "./measure.ts";
import type { Row, Section } from "./table.ts";

const ROUNDS = 15;
const LENGTHS = [20, 100, 500, 2_000, 5_000, 10_000];
const MEGABYTE = 1_000_000;
const LOWER = { unit: "ms", better: "lower" } as const;

/** What a whole answer costs, question by question and by length of the text, and what loading and proving cost. */
export async function answering(advisor: Advisor, texts: readonly string[]): Promise<(peer: PeerTimes) => Section[]> {
  const times = await fastest(texts, ROUNDS, (text) => advisor.ask({ text }));
  const sections = [await byLength(advisor, texts), await proving(advisor, texts)];
  return (peer) => [answers(times, texts.length, peer), ...sections];
}

function answers(times: readonly number[], questions: number, peer: PeerTimes): Section {
  const perSecond = (1000 * times.length) / times.reduce((sum, time) => sum + time, 0);
  const against = "nlp.js, reading alone";
  const cost = { against, ...LOWER };
  return {
    title: `(c) Read, decide and answer: ${questions} questions, each the best of ${ROUNDS} rounds`,
    notes: [],
    rows: [
      { what: "answer p50", ours: quantile(times, 0.5), peer: peer.p50, goal: 0.15, ...cost },
      { what: "answer p99", ours: quantile(times, 0.99), peer: peer.p99, goal: 0.6, ...cost },
      { what: "one core", ours: perSecond, peer: 1000 / peer.p50, against, unit: "/s", better: "higher", goal: null },
    ],
  };
}

async function byLength(advisor: Advisor, texts: readonly string[]): Promise<Section> {
  const random = seeded(11);
  const shuffled = texts.map((text) => ({ text, at: random() })).toSorted((a, b) => a.at - b.at);
  const all = shuffled.map(({ text }) => text).join(" ");
  const prose = (length: number): string => all.repeat(Math.ceil(length / Math.max(1, all.length))).slice(0, length);
  const noise = (): string => String.fromCodePoint(32 + Math.floor(random() * 900));
  const garbage = Array.from({ length: MEGABYTE }, noise).join("");
  const cost = (text: string): Promise<number> => processorTime(() => advisor.ask({ text }));
  const thousand = await cost(prose(1_000));
  /** The same text as pieces of 1,000 characters, each asked alone; shorter texts as their part of one piece. */
  const inPieces = async (text: string): Promise<number> => {
    if (text.length < 1_000) return (thousand * text.length) / 1_000;
    const pieces = text.match(/[^]{1,1000}/gu) ?? [];
    let sum = 0;
    for (const piece of pieces) sum += await cost(piece);
    return sum;
  };
  const row = async (what: string, text: string): Promise<Row> => {
    const peer = await inPieces(text);
    const goal = text.length > 1_000 ? 1.5 * peer : null;
    return { what, ours: await cost(text), peer, against: "its pieces of 1,000 characters, summed", goal, ...LOWER };
  };
  const rows: Row[] = [];
  for (const length of LENGTHS) rows.push(await row(`${length.toLocaleString("en")} characters`, prose(length)));
  rows.push(await row(`${MAX_TEXT.toLocaleString("en")} characters of garbage`, garbage.slice(0, MAX_TEXT)));
  const { ms, error } = await refusal(advisor, garbage);
  const refused = { what: "1 MB of garbage, refused", ours: ms, peer: thousand, goal: 5, ...LOWER };
  rows.push({ ...refused, against: "answer to 1,000 characters" });
  const title = "(d) Cost by length of the text (questions one after another), processor time";
  return { title, notes: [`1 MB of garbage is refused with "${error}"`], rows };
}

async function refusal(advisor: Advisor, text: string): Promise<{ ms: number; error: string }> {
  const start = performance.now();
  const error = await advisor.ask({ text }).then(
    () => null,
    (reason: Error) => reason.message,
  );
  if (error === null) throw new Error("1 MB of garbage was answered instead of refused: MAX_TEXT is not checked");
  return { ms: performance.now() - start, error };
}

const SUBSETS = 100_000;
const SEED = 20_260_101;

async function proving({ parts }: Advisor, texts: readonly string[]): Promise<Section> {
  const today = new Date().toISOString().slice(0, 10);
  const best = (call: () => unknown): number => Math.min(...Array.from({ length: 5 }, () => timed(call)));
  const files = KNOWLEDGE_FILES.map((file) => readFileSync(join(SHIPPED, file), "utf8"));
  const parsing = best(() => files.map((file) => parse(file) as unknown));
  const loading = best(() => loadKnowledge(SHIPPED, null, today));
  const { space, invariants, active } = parts.knowledge;
  const company = new Set(active.filter((rule) => rule.company).map((rule) => rule.id));
  const proof = await processorTime(() => {
    const fresh = ruleSpace([...active], parts.knowledge.messengers); // nothing judged yet
    return [checkTotalAndLive(fresh), checkSound(fresh, SUBSETS, SEED), checkInvariants(invariants, fresh, company)];
  });
  const complete = [...completions(space.domains)];
  const once = await processorTime(() => complete.forEach((situation) => matching(situation)));
  const stated = texts.flatMap((text) => parts.reader.read(text).cases.map((one): Stated => one.stated));
  const each = (call: (one: Stated) => unknown): number =>
    (1000 * best(() => stated.forEach((one) => call(one)))) / Math.max(1, stated.length);
  const [ours, peer] = [each((one) => decide(one, space)), each((one) => reference(one))];
  const load = { what: "load: parse, check, compile", ours: loading, peer: parsing, goal: 500 };
  const prove = { what: "proof of every property", ours: proof, peer: once, goal: 1_000 };
  const decision = { what: "one decision, mean", ours, peer, goal: null };
  return {
    title: "(e) Loading and proving the shipped knowledge",
    notes: [
      `brute force: the independent reference in test/reference; ${complete.length.toLocaleString("en")} complete situations`,
      "the proof is processor time, from a fresh table each time (nothing judged before); the rest is the best of 5",
    ],
    rows: [
      { ...load, against: "parsing the YAML alone", ...LOWER },
      { ...prove, against: "brute force, every situation once", ...LOWER },
      { ...decision, against: "brute force, verdict alone", ...LOWER, unit: "us" },
    ],
  };
}
