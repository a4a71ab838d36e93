import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Knowledge } from "../src/core/knowledge/knowledge.ts";
import { createReader, type Reading } from "../src/core/reading/read.ts";
import { trained, UTTERANCES, type Intent, type Understood } from "./nlp-js.ts";
import { fastest, quantile } from "./measure.ts";
import type { Row, Section } from "./table.ts";

export type Question = {
  q: string;
  lang: string;
  situation: Record<string, string | string[]>;
  expected: string;
  accept: string[];
};

const SHARED = join(import.meta.dirname, "..", "..", "shared", "questions", "dev-questions.jsonl");
const OWN = join(import.meta.dirname, "..", "test", "questions");

/** The labelled questions: the development set where it lies beside the product, else those of test/questions. */
export function labelled(): Question[] {
  const own = (): string[] => (existsSync(OWN) ? readdirSync(OWN).filter((name) => name.endsWith(".jsonl")) : []);
  const files = existsSync(SHARED) ? [SHARED] : own().map((name) => join(OWN, name));
  const lines = files.flatMap((file) => readFileSync(file, "utf8").split("\n"));
  const rows = lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as Partial<Question>);
  return rows.flatMap(({ q, lang = "de", situation = {}, expected, accept = [] }) =>
    q === undefined || expected === undefined ? [] : [{ q, lang, situation, expected, accept: [expected, ...accept] }],
  );
}

const SLOTS = ["messenger", "device", "purpose"] as const;

/** What both readers got right on the same German questions, and what a reading costs. */
export type PeerTimes = { p50: number; p99: number };
export async function reading(knowledge: Knowledge, all: readonly Question[]): Promise<Section & { peer: PeerTimes }> {
  const questions = all.filter((question) => question.lang === "de");
  const reader = createReader(knowledge);
  const us = await score(questions, (text) => Promise.resolve(understood(reader.read(text))), ROUNDS);
  const process = await trained(knowledge);
  const peer = await score(questions, process, PEER_ROUNDS);
  const against = "nlp.js";
  const shares = [...SLOTS, "all slots", "intent", "all slots and intent"].map((what): Row => {
    const share = (of: Score): number =>
      (100 * (of.right.get(what) ?? 0)) / (what === "intent" ? questions.length : us.decided);
    return {
      what: `${what} exact`,
      ours: share(us),
      peer: share(peer),
      against,
      unit: "%",
      better: "higher",
      goal: GOALS[what] ?? null,
    };
  });
  const cost = { against, better: "lower" } as const;
  return {
    title: `(g) Reading: ${questions.length} German questions, messenger, device, purpose and intent`,
    notes: [
      "Our lexicon was written with questions like these in view, nlp.js sees them for the first time: judge on held-out ones.",
      `Intent is scored on all, slots on the ${us.decided} with something to decide; several values must all be read.`,
      `nlp.js: ${UTTERANCES.length} utterances over 6 intents, every spelling of the catalogue, threshold 0.8, each question the best of ${PEER_ROUNDS} rounds (Lotse: ${ROUNDS}).`,
    ],
    rows: [
      ...shares,
      {
        what: "wrong slot values",
        ours: (100 * us.wrong) / us.given,
        peer: (100 * peer.wrong) / peer.given,
        unit: "%",
        goal: null,
        ...cost,
      },
      {
        what: "missing slot values",
        ours: (100 * us.missing) / us.given,
        peer: (100 * peer.missing) / peer.given,
        unit: "%",
        goal: null,
        ...cost,
      },
      {
        what: "reading p50",
        ours: quantile(us.times, 0.5),
        peer: quantile(peer.times, 0.5),
        unit: "ms",
        goal: null,
        ...cost,
      },
      {
        what: "reading p99",
        ours: quantile(us.times, 0.99),
        peer: quantile(peer.times, 0.99),
        unit: "ms",
        goal: 0.2,
        ...cost,
      },
    ],
    peer: { p50: quantile(peer.times, 0.5), p99: quantile(peer.times, 0.99) },
  };
}
/** nlp.js takes a hundred times as long: noise is a smaller part of it, and many rounds take minutes. */
const ROUNDS = 8;
const PEER_ROUNDS = 2;
const GOALS: Readonly<Record<string, number>> = { "all slots": 90, intent: 80 };

/** Slots are scored where a decision is expected: elsewhere nothing depends on them. */
type Score = {
  right: Map<string, number>;
  decided: number;
  wrong: number;
  missing: number;
  given: number;
  times: number[];
};
async function score(
  questions: readonly Question[],
  read: (text: string) => Promise<Understood>,
  rounds: number,
): Promise<Score> {
  const result: Score = { right: new Map(), decided: 0, wrong: 0, missing: 0, given: 0, times: [] };
  const count = (what: string, right: boolean): void =>
    void result.right.set(what, (result.right.get(what) ?? 0) + Number(right));
  for (const { q, situation, expected, accept } of questions) {
    const { intent, slots } = await read(q);
    const meant = accept.some((outcome) => (INTENTS[outcome] ?? "decide") === intent);
    count("intent", meant);
    if (INTENTS[expected] !== undefined) continue;
    result.decided++;
    const exact = SLOTS.map((slot) => {
      const gold = new Set([situation[slot] ?? []].flat());
      const [missing, wrong] = [gold.difference(slots[slot]).size, slots[slot].difference(gold).size];
      result.given += gold.size;
      result.missing += missing;
      result.wrong += wrong;
      count(slot, missing + wrong === 0);
      return missing + wrong === 0;
    });
    count("all slots", !exact.includes(false));
    count("all slots and intent", meant && !exact.includes(false));
  }
  result.times = await fastest(
    questions.map(({ q }) => q),
    rounds,
    read,
  );
  return result;
}
/** Outcomes that are an intent of their own; the verdicts are all one: something to decide. */
const INTENTS: Readonly<Record<string, Intent>> = {
  info: "info",
  incident: "incident",
  escalate: "escalate",
  smalltalk: "smalltalk",
  out_of_scope: "out_of_scope",
};

function understood({ intent, cases }: Reading): Understood {
  const values = (slot: (typeof SLOTS)[number]): ReadonlySet<string> =>
    new Set(cases.flatMap(({ stated }) => stated[slot] ?? []));
  const names: Readonly<Record<string, string>> = { permission: "decide", topic: "decide", information: "info" };
  return {
    intent: names[intent] ?? intent,
    slots: { messenger: values("messenger"), device: values("device"), purpose: values("purpose") },
  };
}
