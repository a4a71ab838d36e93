import { isDeepStrictEqual } from "node:util";
import type { Answer, Choice } from "../../../src/core/answering/answer.ts";
import { nextSteps } from "../../../src/core/answering/next-steps.ts";

export type Asked = { id: string; q: string };
/** What staff get in a chat for one question, read from what went over the wire. */
export type Said = {
  /** All of the first view in reading order. */
  first: string;
  /** Buttons of branches, with what a press of each sends back. */
  branches: { label: string; choice: Choice | undefined }[];
  /** What the other buttons do. */
  next: string[];
  /** Whether marks are asked for. */
  marks: boolean;
  /** What a press of "Warum?" shows; null where there is no such button. */
  why: string | null;
  /** Titles of the sources that the chat cites in its own way; null where it has none. */
  cited: string[] | null;
  /** The answer as it is kept for its buttons; null where there are none. */
  kept: Answer | null;
};

/** A text without what differs from chat to chat: marks of bold and lists, invisible characters, breaks. */
export const plain = (text: string): string =>
  text
    .replaceAll(/[\u2060\u200B\\*∗_ˍ~∼`ˋ•∖]/g, "")
    .replaceAll(/^\s*-\s/gm, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

/** An answer as every chat must have it: each has its own id. */
export const withoutId = ({ id: _id, ...answer }: Answer): Omit<Answer, "id"> => answer;

/** What a chat says differently from the answer that the web gives; empty where outcome, verdicts, sources, Auflagen and buttons are the same. */
export function differences(answer: Answer, said: Said): string[] {
  const { card, headline, notices, outcome } = answer;
  const wrong: string[] = [];
  const first = plain(said.first);
  const missing = (what: string, text: string, within: string): void => {
    if (!within.includes(plain(text))) wrong.push(`${what} is missing: ${text}`);
  };
  const same = (what: string, one: unknown, other: unknown): void => {
    if (!isDeepStrictEqual(one, other))
      wrong.push(`${what}: ${JSON.stringify(one)} instead of ${JSON.stringify(other)}`);
  };
  if (!first.startsWith(plain(`${card.symbol} ${headline}`))) wrong.push(`headline: ${first.slice(0, 80)}`);
  for (const { kind, text } of card.lines) {
    if (kind === "split" && card.buttons.length > 0) continue;
    for (const part of kind === "conditions" ? text.replace(/\.$/, "").split(" · ") : [text])
      missing(kind, part, first);
  }
  for (const { says } of card.buttons) missing("branch", says, first);
  missing("notice", notices.join(" "), first);
  same(
    "branches",
    said.branches,
    card.buttons.map(({ symbol, label, choice }) => ({ label: `${symbol} ${label}`, choice })),
  );
  same(
    "next",
    said.next,
    nextSteps(answer, { cut: false, sent: false }).map(({ does }) => does),
  );
  same("why", said.why !== null, card.proof.length > 0);
  for (const { title, lines } of card.proof)
    for (const line of [title, ...lines]) missing("proof", line, plain(said.why ?? ""));
  const titles = card.sources.map(({ title }) => title.slice(0, 78));
  if (said.cited)
    same(
      "cited",
      said.cited.map((title) => plain(title).slice(0, 78)),
      titles.map((title) => plain(title)),
    );
  same("marks", said.marks, !["incident", "escalate", "smalltalk"].includes(outcome));
  if (said.kept) {
    const [kept, given] = [withoutId(said.kept), withoutId(answer)] as Record<string, unknown>[];
    for (const part of new Set([...Object.keys(kept!), ...Object.keys(given!)])) same(part, kept![part], given![part]);
  } else same("buttons", [said.branches, said.next, said.marks], [[], [], false]);
  return wrong;
}

/** Some questions at a time, so that a chat is busy but nothing of it has to wait. */
export async function inLanes<T>(all: readonly T[], work: (one: T, index: number) => Promise<void>): Promise<void> {
  const left = all.entries();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const [index, one] of left) await work(one, index);
    }),
  );
}

/** Waits for so many, as long as more keep coming: a busy machine is no failure. */
export async function allOf(counted: () => number, wanted: number): Promise<void> {
  for (let [seen, since] = [counted(), Date.now()]; seen < wanted;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (counted() > seen) [seen, since] = [counted(), Date.now()];
    else if (Date.now() - since > 20_000) throw new Error(`${seen} answers of ${wanted}`);
  }
}
