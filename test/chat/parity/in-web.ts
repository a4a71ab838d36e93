import type { Answer } from "../../../src/core/answering/answer.ts";
import { serveChat } from "../web/serve-chat.ts";
import { inLanes, type Asked } from "./said.ts";

/** Every question in a conversation of its own, asked as the page asks it. */
export async function inWeb(questions: readonly Asked[]): Promise<Map<string, Answer>> {
  const chat = await serveChat();
  const answers = new Map<string, Answer>();
  try {
    await inLanes(questions, async ({ id, q }) => {
      const response = await fetch(`${chat.url}api/ask`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ text: q, thread: `parity-${id}` }),
      });
      if (response.status !== 200) throw new Error(`${response.status} for ${q}`);
      answers.set(id, (await response.json()) as Answer);
    });
  } finally {
    await chat.stop();
  }
  return answers;
}
