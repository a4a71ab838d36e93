import { renderAnswer, renderProof } from "../../../src/chat/cli/render-answer.ts";
import type { Answer } from "../../../src/core/answering/answer.ts";
import { runTool } from "../../tools/run-tool.ts";
import type { Asked } from "./said.ts";

/** All questions through `npm run ask -- --json --batch -`, one process. */
export async function inTerminal(questions: readonly Asked[]): Promise<Map<string, Answer>> {
  const stdin = questions.map(({ id, q }) => JSON.stringify({ id, q })).join("\n");
  const { code, out, err } = await runTool("ask", { args: ["--json", "--batch", "-"], stdin });
  if (code !== 0) throw new Error(`ask ended with ${code}: ${err}`);
  const answers = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Answer);
  return new Map(answers.map((answer) => [answer.id, answer]));
}

const WIDE = { width: 100_000, style: (_format: unknown, text: string): string => text };
/** What the terminal prints for it, and what it prints for "warum". */
export const printed = (answer: Answer): { first: string; why: string } => ({
  first: renderAnswer(answer, WIDE),
  why: renderProof(answer, WIDE),
});
