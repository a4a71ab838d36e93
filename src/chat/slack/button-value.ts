import { z } from "zod";
import { choiceSchema } from "../../core/answering/answer.ts";

/** What a button carries: where its answer is kept and, for a branch, the choice itself or its place in the answer; never a text of the asker. */
const carried = z.strictObject({
  ref: z.string().max(64),
  choice: choiceSchema.optional(),
  branch: z.int().min(0).max(999).optional(),
  page: z.int().min(0).max(999).optional(),
  incident: z.literal(true).optional(),
  helpful: z.boolean().optional(),
  text: z.enum(["sent", "json"]).optional(),
});
export type Carried = z.infer<typeof carried>;

export const writeValue = (value: Carried): string => JSON.stringify(value);

/** Null for anything this version did not write: an old button is told to be expired. */
export function readValue(text: string | undefined): Carried | null {
  try {
    const read = carried.safeParse(JSON.parse(text ?? ""));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
