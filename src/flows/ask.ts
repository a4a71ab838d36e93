import type { Answer, Choice } from "../core/answering/answer.ts";
import { compose, type Material } from "../core/answering/compose.ts";
import type { Examples } from "../core/answering/resembling.ts";
import { partnersIn } from "../core/answering/headline.ts";
import type { Passages } from "../core/answering/passages.ts";
import { addressOf, type Address, type Running, type Wording } from "../core/answering/wording.ts";
import { decide } from "../core/deciding/decide.ts";
import { wrongIn, type Stated } from "../core/deciding/situation.ts";
import type { Localized } from "../core/knowledge/schemas.ts";
import type { Knowledge } from "../core/knowledge/knowledge.ts";
import type { Language } from "../core/reading/language.ts";
import { MAX_TEXT, type Reader } from "../core/reading/read.ts";
import { remember, type Thread } from "../core/reading/thread.ts";
import type { Clock } from "../ports/clock.ts";
import type { Threads } from "../ports/threads.ts";
import { givenIn } from "./last-answer.ts";
import { materialOf } from "./material.ts";
import type { WordParts } from "./word.ts";

export type Asked = {
  text?: string;
  choice?: Choice;
  thread?: string;
  /** Where the question itself does not say. */
  language?: Language;
  /** What the asker set for themselves; null where they did not. */
  prefer?: Prefer;
};
export type Prefer = { language: Language | null; address: Address | null };
export type AskParts = {
  knowledge: Knowledge;
  reader: Reader;
  passages: Passages;
  examples: Examples;
  threads: Threads;
  clock: Clock;
  address: Address | null;
  versions: Answer["versions"];
  /** Null where no model is configured: then nothing of this leaves the process. */
  wordParts: WordParts | null;
  /** Whether one is configured: then answers say that its sentences are marked, else that there is none. */
  besideModel: boolean;
  running: Running;
};

/** A question or choice that cannot be answered as it is; `said` tells what to change, in both languages. */
export class AskError extends Error {
  readonly said: Localized;
  constructor(said: Localized) {
    super(`${said.de} (${said.en})`);
    this.said = said;
  }
}

/** Read, decide, answer; a choice skips the reading. Remembers the situation of the thread, never the text. */
export async function ask(asked: Asked, parts: AskParts): Promise<Answer> {
  const before = asked.thread === undefined ? null : await parts.threads.get(asked.thread);
  const { material, language, thread } = asked.choice
    ? chosen(asked.choice, asked.language ?? null, before, parts)
    : questioned(asked, before, parts);
  const { answer, wording } = composed(material, asked.prefer?.language ?? language, {
    ...parts,
    address: asked.prefer?.address ?? parts.address,
  });
  if (asked.thread !== undefined)
    await parts.threads.put(asked.thread, { ...thread, given: givenIn(answer.id, material) });
  if (parts.wordParts === null) return answer;
  const { word } = await import("./word.ts"); // the verifier and the search for personal data are loaded only where a model is on
  return await word({ answer, material, wording, thread: asked.thread ?? null }, parts.wordParts);
}

type Decided = { material: Material; language: Language; thread: Thread };

function questioned(asked: Asked, before: Thread | null, parts: AskParts): Decided {
  const text = asked.text ?? "";
  if (text.length > MAX_TEXT)
    throw new AskError({
      de: `Die Frage ist zu lang: höchstens ${MAX_TEXT} Zeichen.`,
      en: `The question is too long: at most ${MAX_TEXT} characters.`,
    });
  const { material, language, reading } = materialOf(text, before, asked.language ?? null, parts);
  return { material, language, thread: remember(reading, before) };
}

function chosen(choice: Choice, language: Language | null, before: Thread | null, parts: AskParts): Decided {
  const situations = choice.situations.map((stated) => checked(stated as Stated, parts.knowledge));
  const spoken = language ?? before?.language ?? "de"; // the language of the card that was clicked, whatever was asked since
  const material: Material = {
    reading: { intent: "permission", topic: null, asksUse: true, incident: null, smalltalk: null, entries: [] },
    claims: [],
    cases: situations.map((stated) => ({ stated, read: [] })),
    decisions: situations.map((stated) => decide(stated, parts.knowledge.space)),
    entries: [],
    question: null,
  };
  return {
    material,
    language: spoken,
    thread: { situations, language: spoken, last: "permission", incident: null },
  };
}

/** A click states facts, never consent: that comes from the company file alone. */
function checked(stated: Stated, knowledge: Knowledge): Stated {
  const wrong = wrongIn(stated, knowledge.space.domains.messenger);
  if (wrong) throw new AskError(wrong);
  const { consent: _consent, ...rest } = stated;
  return Object.fromEntries(Object.entries(rest).map(([dimension, values]) => [dimension, [...new Set(values)]]));
}

function composed(material: Material, language: Language, parts: AskParts): { answer: Answer; wording: Wording } {
  const { knowledge, clock, address, versions, besideModel, running } = parts;
  const partners = partnersIn(material.cases, knowledge);
  const wording = { knowledge, language, address: addressOf(address, knowledge.company), partners, running };
  return { answer: compose(material, wording, { id: clock.id(), versions, besideModel }), wording };
}
