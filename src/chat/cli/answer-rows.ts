import { z } from "zod";
import type { Answer } from "../../core/answering/answer.ts";
import type { Asked } from "../../flows/ask.ts";
import type { Line } from "./lines-of.ts";

export type RowParts = {
  ask: (asked: Asked) => Promise<Answer>;
  decide: (situation: unknown) => Answer;
  forget: (thread: string) => Promise<void>;
};

const id = z.union([z.string(), z.number()], 'say which row it is: "id" is a text or a number');
const q = z
  .string('"q" is the question, a text')
  .refine((text) => text.trim() !== "", '"q" is empty, the question is missing');
const rowSchema = z
  .looseObject({
    id,
    q: q.optional(),
    turns: z
      .array(
        z.looseObject({ q }, 'a turn is {"q":"question"}'),
        '"turns" is a list like [{"q":"first question"},{"q":"second question"}]',
      )
      .min(1, '"turns" needs at least one {"q":"question"}')
      .optional(),
    situation: z.unknown().optional(),
  })
  .refine(
    (row) => [row.q, row.turns, row.situation].filter((part) => part !== undefined).length === 1,
    'give exactly one of "q", "turns" and "situation"',
  );
type Row = z.infer<typeof rowSchema>;

/** A row that cannot be answered; `id` as far as it could be read. */
class RowError extends Error {
  readonly id: string | number | null;
  constructor(message: string, rowId: string | number | null) {
    super(message);
    this.id = rowId;
  }
}

/** One JSON line per row, in order; a bad row becomes an error line in its place and the rest goes on. Returns how many were bad. */
export async function answerRows(
  lines: AsyncIterable<Line>,
  write: (text: string) => Promise<void>,
  parts: RowParts,
): Promise<number> {
  let bad = 0;
  for await (const line of lines) {
    if (line.text?.replace(/^\uFEFF/, "").trim() === "") continue;
    try {
      const row = rowIn(line);
      await write(`${JSON.stringify(await answered(row, line.number, parts))}\n`);
    } catch (error) {
      if (!(error instanceof RowError)) throw error;
      bad += 1;
      await write(`${JSON.stringify({ id: error.id, error: `line ${line.number}: ${error.message}` })}\n`);
    }
  }
  return bad;
}

const EXAMPLE = 'write {"id":"1","q":"your question"}';

function rowIn({ text }: Line): Row {
  if (text === null)
    throw new RowError("this is not UTF-8 text of a usable length: save the file as UTF-8, one row per line", null);
  const plain = parsed(text.replace(/^\uFEFF/, ""));
  const result = rowSchema.safeParse(plain);
  if (result.success) return result.data;
  const rowId = id.safeParse((plain as { id?: unknown } | null)?.id);
  const [issue] = result.error.issues;
  const what =
    issue?.path.length === 0 && issue.code === "invalid_type"
      ? "a row is a JSON object"
      : (issue?.message ?? "this is no row");
  throw new RowError(`${what}: ${EXAMPLE}`, rowId.success ? rowId.data : null);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RowError(`this is not JSON (${(error as Error).message}): ${EXAMPLE}`, null);
  }
}

async function answered(row: Row, number: number, parts: RowParts): Promise<unknown> {
  try {
    if (row.turns) return { id: row.id, turns: await conversation(row.turns, `row-${number}`, parts) };
    return { ...(row.q === undefined ? parts.decide(row.situation) : await parts.ask({ text: row.q })), id: row.id };
  } catch (error) {
    throw new RowError((error as Error).message, row.id);
  }
}

/** Turns share one thread, which nothing else can reach and which is gone afterwards. */
async function conversation(turns: readonly { q: string }[], thread: string, parts: RowParts): Promise<Answer[]> {
  const answers: Answer[] = [];
  try {
    for (const turn of turns) answers.push(await parts.ask({ text: turn.q, thread }));
  } finally {
    await parts.forget(thread);
  }
  return answers;
}
