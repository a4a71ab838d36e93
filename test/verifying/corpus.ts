import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../src/core/reading/language.ts";
import type { VerifyContext } from "../../src/core/answering/verify-context.ts";
import { askedFor } from "../core/answering/material-for-tests.ts";

export type Said = { text: string; cites: string[] };
/** One answer a model might give to a question: honest, or a lie (`kind` says which sort). */
export type Row = { q: string; sie?: boolean; language?: Language; kind?: string; sentences: Said[] };
export type Case = Row & { context: VerifyContext };

const contexts = new Map<string, VerifyContext>();
/** The context the real advisor makes of a question; made once per question. */
export function contextFor(q: string, sie = false): VerifyContext {
  const key = `${q}|${sie}`;
  const known = contexts.get(key) ?? askedFor(q, sie ? "sie" : "du").context;
  contexts.set(key, known);
  return known;
}

export function corpus(file: string): Case[] {
  return readFileSync(join(import.meta.dirname, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row)
    .map((row) => ({ ...row, context: contextFor(row.q, row.sie) }));
}
