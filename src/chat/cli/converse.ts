import type { Answer } from "../../core/answering/answer.ts";
import { MAX_TEXT } from "../../core/reading/read.ts";
import type { Language } from "../../core/reading/language.ts";
import { AskError, type Asked } from "../../flows/ask.ts";
import type { Sent } from "../../ports/model.ts";
import { renderAnswer, renderCopy, renderProof, renderSent } from "./render-answer.ts";
import { wrap, type Terminal } from "./terminal.ts";
import { commandIn, word, type Command } from "./words.ts";

export type ConversationParts = {
  lines: AsyncIterable<string>;
  /** Called before each line is awaited. */
  prompt: () => void;
  write: (text: string) => Promise<void>;
  ask: (asked: Asked) => Promise<Answer>;
  sent: (answer: string, thread: string) => Promise<Sent | null>;
  forget: (thread: string) => Promise<void>;
  thread: string;
  /** Where the language of a text cannot be told. */
  language: Language | null;
  /** Asked anew for every answer: a window can change its size. */
  terminal: () => Terminal;
};

/** Questions and answers in one thread until the lines end or "ende". */
export async function converse(parts: ConversationParts): Promise<void> {
  const { prompt, thread, language } = parts;
  let last = null as Answer | null; // not narrowed to null before the first line
  prompt();
  for await (const line of parts.lines) {
    if (line.trim() === "") {
      prompt();
      continue;
    }
    const command = commandIn(line);
    if (command === "exit") break;
    if (command === "new") {
      await parts.forget(thread);
      last = null;
    }
    const spoken: Language = last?.language ?? language ?? "de";
    if (command === "sent") {
      const sent = last ? await parts.sent(last.id, thread) : null;
      await parts.write(`${renderSent(sent, spoken)}\n\n`);
    } else if (command) await parts.write(`${ran(command, last, spoken, parts.terminal())}\n\n`);
    else last = (await answered(line, last, spoken, parts)) ?? last;
    prompt();
  }
  await parts.forget(thread);
}

function ran(
  command: Exclude<Command, "exit" | "sent">,
  last: Answer | null,
  language: Language,
  terminal: Terminal,
): string {
  if (command === "new") return word("forgotten", language);
  if (command === "help") return wrap(word("help", language), terminal.width).join("\n");
  if (!last) return word("noAnswer", language);
  return command === "why" ? renderProof(last, terminal) : renderCopy(last);
}

/** A number picks a branch of the last answer; everything else is a question. */
async function answered(
  line: string,
  last: Answer | null,
  spoken: Language,
  parts: ConversationParts,
): Promise<Answer | null> {
  const { thread, language } = parts;
  const buttons = last?.card.buttons ?? [];
  const number = /^\s*\d{1,3}\s*[).]?\s*$/.test(line) ? Number.parseInt(line.trim(), 10) : null;
  const button = number === null ? undefined : buttons[number - 1];
  if (number !== null && !button) {
    const none = buttons.length === 0;
    await parts.write(`${none ? word("noChoices", spoken) : word("noSuch", spoken, { last: buttons.length })}\n\n`);
    return null;
  }
  try {
    const answer = await parts.ask({
      ...(button ? { choice: button.choice } : { text: line }),
      thread,
      ...(button ? { language: spoken } : language ? { language } : {}),
    });
    await parts.write(`${renderAnswer(answer, parts.terminal(), true)}\n\n`);
    return answer;
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    await parts.write(
      `${line.length > MAX_TEXT ? word("tooLong", spoken, { most: MAX_TEXT }) : error.said[spoken]}\n\n`,
    );
    return null;
  }
}
