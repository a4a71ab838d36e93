import { keyOf } from "../core/privacy/sealed.ts";
import type { Job, Worker } from "../ports/jobs.ts";
import { AskError } from "./ask.ts";
import { deliver, type DeliveryParts } from "./deliver.ts";
import { eraseWorkspace, isErasure } from "./erase-workspace.ts";
import { RECORDS } from "./sealed-records.ts";
import { putMessage, type Message } from "./put-message.ts";
import type { Question } from "./question.ts";
import type { Draft } from "../ports/drafts.ts";
import { planSweep, sweep } from "./sweep.ts";
import type { Owner } from "../ports/people.ts";

export type WorkParts = DeliveryParts & {
  /** Answers a question; the message is what the courier of this chat understands. */
  reply(question: Question, owner: Owner): Promise<Message>;
  /** What an asker hears whose question failed for good. */
  sorry(question: Question): Message;
  concurrency: number;
  /** Longer than an answer may take, the model included. */
  jobLeaseMs: number;
  attempts: number;
  pauseMs: number;
};

/** Takes jobs until it is stopped; what a dead process held is taken over. */
export const work = (parts: WorkParts): Worker =>
  parts.store.jobs.work((job) => perform(job, parts), {
    concurrency: parts.concurrency,
    leaseMs: parts.jobLeaseMs,
    attempts: parts.attempts,
    pauseMs: parts.pauseMs,
  });

async function perform(job: Job, parts: WorkParts): Promise<void> {
  await parts.precedence.after(parts.clock.now().getTime() - job.due);
  switch (job.kind) {
    case "answer":
      if (await answerDraft(job, parts)) await deliver(job.subject, parts);
      return;
    case "deliver":
      return deliver(job.subject, parts);
    case "sweep":
      return isErasure(job.subject) ? eraseWorkspace(job.subject, parts) : sweep(job.subject, parts);
    case "remind":
      throw new TypeError("this version does not know reminders: a newer process has to take the job");
  }
}

/** The answer stands sealed in the outbox before anybody posts it; a repetition finds it there and asks no model again. False where there is nothing to say. */
async function answerDraft(job: Job, parts: WorkParts): Promise<boolean> {
  const { store, vault, events } = parts;
  if (await store.outbox.get(job.subject)) return true;
  const draft = await store.drafts.get(job.subject);
  const text = draft && (await vault.open(draft.owner, RECORDS.draft(draft.id), draft.sealed));
  if (!draft || text === null) return false; // forgotten meanwhile, or past its time
  const question = JSON.parse(text) as Question;
  try {
    await putReply(draft, question, await parts.reply(question, draft.owner), parts);
    events.count({ name: "answered" });
    return true;
  } catch (error) {
    events.count({ name: "answer_failed", numbers: { attempt: job.attempt } });
    if (error instanceof AskError) {
      await putReply(draft, question, parts.sorry(question), parts);
      return true; // an old button whose choice the knowledge no longer has: asking again would change nothing
    }
    if (job.attempt >= parts.attempts) await putReply(draft, question, parts.sorry(question), parts);
    throw error; // dead after the last attempt and visible, but its asker still hears something
  }
}

async function putReply(draft: Draft, question: Question, message: Message, parts: WorkParts): Promise<void> {
  const { id, owner } = draft;
  const { conversation, address } = question;
  if (message.thenForget) return putMessage({ id, owner, conversation, address, message }, parts);
  if (!(await parts.store.drafts.get(id))) return parts.store.threads.forget(question.thread); // forgotten while it was answered
  await putMessage({ id, owner, conversation, address, message, underKey: keyOf(draft.sealed) }, parts);
}

const PORTION = 100;

/** What no job wakes: leases that ran out, messages that are due again, the next hour's sweep. Called every second by each process. */
export async function pulse(parts: WorkParts): Promise<void> {
  const { store, clock } = parts;
  await store.outbox.expire(clock.now().getTime(), PORTION);
  const due = await store.outbox.pending(clock.now().getTime(), PORTION);
  for (let at = 0; at < due.length; at += parts.concurrency)
    await Promise.all(due.slice(at, at + parts.concurrency).map((id) => deliver(id, parts)));
  await planSweep(parts);
}
