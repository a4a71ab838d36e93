import { ownerOf, threadOf, type Incoming } from "./accept.ts";
import type { Keeping } from "./keeping.ts";
import { recall } from "./recall.ts";

/** An answer that was given elsewhere than where it was asked: what follows there goes on from the same situation. `ref`: the outbox row that carried it. */
export async function carryOver(
  ref: string,
  to: Pick<Incoming, "chat" | "workspace" | "conversation" | "person">,
  keeping: Keeping,
): Promise<void> {
  const { threads } = keeping.store;
  const owner = ownerOf(to, keeping);
  const asked = async () => {
    const recalled = await recall(ref, owner, keeping);
    return recalled.kind === "answer" ? recalled.question : null;
  };
  const question = await asked();
  const thread = question && (await threads.get(question.thread));
  if (!thread) return;
  const there = threadOf(to, keeping.vault);
  await threads.put(there, thread, owner);
  if (!(await asked())) await threads.forget(there); // forgotten meanwhile
}
