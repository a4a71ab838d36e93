import type { Sent } from "../core/answering/last-answer-card.ts";
import type { Outcome } from "../core/answering/outcome.ts";
import type { Address } from "../core/answering/wording.ts";
import type { Language } from "../core/reading/language.ts";

/** Everything that can go wrong with a model, as closed codes: they are counted, texts never are. */
export type Fault =
  | "refused"
  | "cut_off"
  | "filtered"
  | "malformed"
  | "schema"
  | "timeout"
  | "unreachable"
  | "rejected"
  | "rate_limited"
  | "too_large"
  | "aborted"
  | "breaker_open";

export type Passage = { id: string; text: string };
/** All a model learns of an answer; `question` is redacted, and null unless LLM_INPUT=question. */
export type WordingRequest = {
  language: Language;
  address: Address;
  outcome: Outcome;
  headline: string;
  /** What was read or assumed, in the words of the knowledge: "Gerät: Diensthandy". */
  situation: readonly string[];
  topic: string | null;
  showable: readonly Passage[];
  citable: readonly Passage[];
  question: string | null;
};
/** The host and the exact bodies meant for it, one per attempt that differed. */
export type { Sent } from "../core/answering/last-answer-card.ts";
export type Usage = { input: number; output: number };
export type Attempt = { sent: Sent | null; usage: Usage | null; milliseconds: number };
export type WordingReply = ({ ok: true; value: unknown } | { ok: false; fault: Fault }) & Attempt;

/** A language model that words an answer; it never throws, and what it returns is not yet verified. */
export type Model = {
  word(request: WordingRequest): Promise<WordingReply>;
  /** What an answer must never repeat: the canary of the prompt, and the prompt's own words. */
  secretsOf(language: Language): { canary: string; prompt: string };
  close(): void;
};
