import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createPassages, stemsOf, type Passage } from "../src/core/answering/passages.ts";
import { fold } from "../src/core/reading/normalise.ts";
import { fastest, quantile, seeded, timed } from "./measure.ts";
import type { Row, Section } from "./table.ts";

/** German part of XQuAD (CC BY-SA 4.0); it is no part of the product and is read only where it lies beside it. */
const FILE = join(import.meta.dirname, "..", "..", "shared", "questions", "xquad.de.json");
const SEEDS = [1, 2, 3, 4, 5];
const MANY = 10_000;
const ROUNDS = 2;

type Question = { text: string; gold: string };
type Search = (query: string) => string[];
type MiniSearch = { addAll(passages: readonly Passage[]): void; search(query: string): { id: string }[] };
type MiniSearchOptions = {
  fields: string[];
  tokenize(text: string): string[];
  processTerm(term: string): string | null;
  searchOptions: { fuzzy: number };
};

/** Quality and speed of retrieval beside MiniSearch, which gets the same words, stop words and stems as ours, and fuzzy 0.2. */
export async function retrieval(): Promise<Section[]> {
  const title = "(a) Retrieval: XQuAD-de, 240 passages, 1190 questions";
  if (!existsSync(FILE)) return [{ title, notes: [`skipped: ${FILE} is not there`], rows: [] }];
  const { passages, questions } = xquad();
  return [
    {
      title,
      notes: ["typo: one edit in the longest word, never its first letter; mean of 5 seeds"],
      rows: await small(passages, questions),
    },
    {
      title: `(b) Retrieval among ${MANY.toLocaleString("en")} entries`,
      notes: [
        `${(MANY - passages.length).toLocaleString("en")} of them are made of sentences of the 240, drawn with a fixed seed. They repeat the very sentences that are asked for,`,
        "so MRR is far lower than among real texts and only its ratio says something.",
      ],
      rows: await large([...passages, ...recombined(passages)], questions),
    },
  ];
}

async function small(passages: readonly Passage[], questions: readonly Question[]): Promise<Row[]> {
  const clean = questions.map((question) => question.text);
  const wrong = SEEDS.map((seed) => {
    const random = seeded(seed);
    return clean.map((text) => typo(text, random));
  });
  const of = async (search: Search) => ({
    clean: meanReciprocalRank(search, clean, questions),
    typo: wrong.reduce((sum, texts) => sum + meanReciprocalRank(search, texts, questions), 0) / SEEDS.length,
    ascii: meanReciprocalRank(
      search,
      clean.map((text) => fold(text).text),
      questions,
    ),
    ...(await speed(search, clean)),
  });
  const [built, ours] = build(() => own(passages));
  const [peerBuilt, mini] = build(() => miniSearch(passages));
  const [us, peer, stems] = [await of(ours), await of(mini), await of(own(passages, 0))];
  const quality = { unit: "", better: "higher" } as const;
  const cost = { unit: "ms", better: "lower", against: "MiniSearch" } as const;
  return [
    { what: "MRR@10, clean", ours: us.clean, peer: peer.clean, against: "MiniSearch", goal: 0.952, ...quality },
    {
      what: "MRR@10, clean",
      ours: us.clean,
      peer: stems.clean,
      against: "own index, stems alone",
      goal: null,
      ...quality,
    },
    { what: "MRR@10, typo", ours: us.typo, peer: peer.typo, against: "MiniSearch", goal: 0.93, ...quality },
    {
      what: "MRR@10, typo",
      ours: us.typo,
      peer: stems.typo,
      against: "own index, stems alone",
      goal: null,
      ...quality,
    },
    {
      what: "MRR@10, umlauts as ae oe ue",
      ours: us.ascii,
      peer: peer.ascii,
      against: "MiniSearch",
      goal: 0.952,
      ...quality,
    },
    { what: "query p50", ours: us.p50, peer: peer.p50, goal: null, ...cost },
    { what: "query p99", ours: us.p99, peer: peer.p99, goal: null, ...cost },
    { what: "build", ours: built, peer: peerBuilt, goal: null, ...cost },
  ];
}

async function large(passages: readonly Passage[], questions: readonly Question[]): Promise<Row[]> {
  const clean = questions.map((question) => question.text);
  const [built, ours] = build(() => own(passages));
  const us = { mrr: meanReciprocalRank(ours, clean, questions), ...(await speed(ours, clean)) };
  const [peerBuilt, mini] = build(() => miniSearch(passages));
  const peer = { mrr: meanReciprocalRank(mini, clean, questions), ...(await speed(mini, clean)) };
  const cost = { unit: "ms", better: "lower", against: "MiniSearch" } as const;
  return [
    { what: "query p50", ours: us.p50, peer: peer.p50, goal: 0.6, ...cost },
    { what: "query p99", ours: us.p99, peer: peer.p99, goal: 2, ...cost },
    { what: "build", ours: built, peer: peerBuilt, goal: 4000, ...cost },
    {
      what: "MRR@10, clean",
      ours: us.mrr,
      peer: peer.mrr,
      against: "MiniSearch",
      unit: "",
      better: "higher",
      goal: null,
    },
  ];
}

function own(passages: readonly Passage[], gramWeight?: number): Search {
  const index = createPassages(passages, gramWeight === undefined ? {} : { gramWeight });
  return (query) => index.search(query, 10).map((hit) => hit.id);
}

function miniSearch(passages: readonly Passage[]): Search {
  const Peer = createRequire(import.meta.url)("minisearch") as new (options: MiniSearchOptions) => MiniSearch;
  const index = new Peer({
    fields: ["text"],
    tokenize: (text) => fold(text).text.match(/[\p{L}\p{N}]+/gu) ?? [],
    processTerm: (term) => stemsOf(term)[0] ?? null,
    searchOptions: { fuzzy: 0.2 },
  });
  index.addAll(passages);
  return (query) =>
    index
      .search(query)
      .slice(0, 10)
      .map((hit) => hit.id);
}

function build(make: () => Search): [number, Search] {
  let made: Search = () => [];
  const ms = timed(() => (made = make()));
  return [ms, made];
}

function meanReciprocalRank(search: Search, texts: readonly string[], questions: readonly Question[]): number {
  const ranks = texts.map((text, at) => search(text).indexOf(questions[at]?.gold ?? "") + 1);
  return ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / texts.length;
}

async function speed(search: Search, texts: readonly string[]): Promise<{ p50: number; p99: number }> {
  const times = await fastest(texts, ROUNDS, search);
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** Inserts, deletes, replaces or swaps one letter of the longest word, never the first. */
function typo(text: string, random: () => number): string {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const longest = words.reduce((best, word) => (word[0].length > (best?.[0].length ?? 0) ? word : best), words[0]);
  if (!longest || longest[0].length < 3) return text;
  const letters = longest[0].split("");
  const kind = Math.floor(random() * 4);
  const at = 1 + Math.floor(random() * (letters.length - (kind === 3 ? 2 : 1)));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  if (kind === 0) letters.splice(at, 0, letter);
  else if (kind === 1) letters.splice(at, 1);
  else if (kind === 2) letters[at] = letter;
  else letters.splice(at, 2, letters[at + 1] ?? "", letters[at] ?? "");
  return text.slice(0, longest.index) + letters.join("") + text.slice(longest.index + longest[0].length);
}

/** Paragraphs of 3 to 7 sentences drawn from all passages. */
function recombined(passages: readonly Passage[]): Passage[] {
  const sentences = passages.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/));
  const random = seeded(7);
  const sentence = (): string => sentences[Math.floor(random() * sentences.length)] ?? "";
  return Array.from({ length: MANY - passages.length }, (_, at) => ({
    id: `made-${at}`,
    text: Array.from({ length: 3 + Math.floor(random() * 5) }, sentence).join(" "),
  }));
}

type Xquad = { data: { paragraphs: { context: string; qas: { question: string }[] }[] }[] };
function xquad(): { passages: Passage[]; questions: Question[] } {
  const paragraphs = (JSON.parse(readFileSync(FILE, "utf8")) as Xquad).data.flatMap((article) => article.paragraphs);
  return {
    passages: paragraphs.map(({ context }, at) => ({ id: `p${at}`, text: context })),
    questions: paragraphs.flatMap(({ qas }, at) => qas.map(({ question }) => ({ text: question, gold: `p${at}` }))),
  };
}
