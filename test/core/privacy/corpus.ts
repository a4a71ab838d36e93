import { readFileSync } from "node:fs";
import type { Kind } from "../../../src/core/privacy/kinds.ts";

export type Labelled = { q: string; spans: { kind: Kind; text: string }[] };

const lines = (path: string): unknown[] =>
  readFileSync(new URL(path, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

export const corpus = (name: string): Labelled[] => lines(`../../privacy/${name}.jsonl`) as Labelled[];

/** The questions of a labelled set, threads turn by turn. */
export const questions = (name: string): string[] =>
  (lines(`../../questions/${name}.jsonl`) as { q?: string; text?: string; turns?: { q: string }[] }[]).flatMap((row) =>
    row.turns ? row.turns.map(({ q }) => q) : [row.q ?? row.text ?? ""],
  );
