import type { Answer } from "../core/answering/answer.ts";
import { commandCard, type Done } from "../core/answering/command-card.ts";
import { addressOf, type Wording } from "../core/answering/wording.ts";
import { RETENTION } from "../core/privacy/retention.ts";
import { commandIn, type Command } from "../core/reading/commands.ts";
import type { Payloads } from "../ports/payloads.ts";
import type { Owner } from "../ports/people.ts";
import type { Threads } from "../ports/threads.ts";
import { ask, type Asked, type AskParts } from "./ask.ts";
import { exportData } from "./export-data.ts";
import { forget } from "./forget.ts";
import { keptPayload, keptPayloads } from "./kept-payloads.ts";
import type { Keeping } from "./keeping.ts";
import { answerAgain } from "./last-answer.ts";
import { recordDecision } from "./record-decision.ts";

/** `keeping` is null where nothing is written down (the terminal). */
export type RespondParts = AskParts & {
  keeping: Keeping | null;
  /** Keeps the knowledge that is answered from, so that a decision can be made again. */
  keepVersion(): Promise<void>;
  payloads: Payloads;
};
/** Whose question it is; `delivered` where the answer goes through the outbox and is kept until then. */
export type Asker = { owner: Owner; delivered: boolean };

/** A command, or else a question: asked, remembered for its asker, and recorded without text and person. */
export async function respond(asked: Asked, asker: Asker | null, parts: RespondParts): Promise<Answer> {
  const found = asked.text === undefined ? null : commandIn(asked.text);
  const prefer = asker && parts.keeping ? await parts.keeping.store.preferences.get(asker.owner) : null;
  if (found) {
    const { knowledge, address, versions, clock, running } = parts;
    const language = prefer?.language ?? found.language;
    const spoken = prefer?.address ?? addressOf(address, knowledge.company);
    const wording = { knowledge, language, address: spoken, running };
    const done = await perform(found.command, asked.thread ?? null, asker, wording, parts);
    return commandCard(done, parts.keeping?.retention ?? RETENTION, wording, { id: clock.id(), versions });
  }
  const threads = asker ? ownedThreads(parts.threads, asker.owner) : parts.threads;
  const own = { threads, wordParts: wordPartsFor(asker, parts) };
  const answer = await ask({ ...asked, ...(prefer ? { prefer } : {}) }, { ...parts, ...own });
  if (parts.keeping) await recordDecision(answer, parts.keeping, parts.keepVersion);
  return answer;
}

/** Whether this text erases its asker: the reply to it must not bring them back. */
export const isForgetting = (text: string): boolean => commandIn(text)?.command === "forget";

const ownedThreads = (threads: Threads, owner: Owner): Threads => ({
  get: (id) => threads.get(id),
  put: (id, thread) => threads.put(id, thread, owner),
  forget: (id) => threads.forget(id),
});

/** Where things are written down, what a model was sent for somebody is theirs. */
const wordPartsFor = (asker: Asker | null, { wordParts, keeping }: RespondParts): AskParts["wordParts"] =>
  wordParts && keeping && asker ? { ...wordParts, payloads: keptPayloads(asker.owner, keeping) } : wordParts;

async function perform(
  command: Command,
  thread: string | null,
  asker: Asker | null,
  wording: Wording,
  parts: RespondParts,
): Promise<Done> {
  const { keeping, threads, payloads } = parts;
  const owner = asker?.owner;
  switch (command) {
    case "help":
      return { command };
    case "tickets":
      return { command, tickets: keeping && owner ? await keeping.store.tickets.listOf(owner) : [] };
    case "why":
    case "sent":
      return asker?.delivered ? { command, here: "button" } : await lastAnswer(command, thread, wording, parts);
    case "data": {
      if (!keeping || !owner) return { command, here: null };
      const exported = await exportData(owner, keeping);
      return { command, here: { counts: exported.counts, json: JSON.stringify(exported, null, 2) } };
    }
    case "forget": {
      if (!keeping || !owner) {
        if (thread !== null) await Promise.all([threads.forget(thread), payloads.forget(thread)]);
        return { command, here: null };
      }
      return { command, here: { ...(await forget(owner, keeping)), delivered: asker.delivered } };
    }
  }
}

async function lastAnswer(
  command: "why" | "sent",
  thread: string | null,
  wording: Wording,
  { threads, keeping, payloads, versions, wordParts }: RespondParts,
): Promise<Done> {
  const given = thread === null ? undefined : (await threads.get(thread))?.given;
  if (!given) return { command, here: "none" };
  if (command === "sent")
    return {
      command,
      here: {
        model: wordParts !== null,
        sent: await (keeping ? keptPayload(given.answer, thread, keeping) : payloads.get(given.answer, thread)),
      },
    };
  return { command, here: answerAgain(given, wording, versions) ?? "none" };
}
