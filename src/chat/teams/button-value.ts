import { z } from "zod";
import { choiceSchema, type Choice } from "../../core/answering/answer.ts";
import { VERBS, type Verb } from "./names.ts";

/** What a button carries: where its answer is kept, which rendering it stands on, and for a branch the choice itself or its place in the answer; never a text of the asker. */
export type Carried = {
  verb: Verb;
  ref: string;
  /** One for each card that was shown: the same press delivered twice does its work once. */
  nonce: string;
  choice?: Choice | undefined;
  branch?: number | undefined;
  page?: number | undefined;
  incident?: boolean | undefined;
  /** Which long text a page belongs to. */
  text?: "sent" | "json" | undefined;
};

const count = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number);
/** Teams wants strings; inputs of the card come in the same object, so other names are let through. */
const carried = z.object({
  verb: z.enum(VERBS),
  ref: z.string().min(1).max(64),
  nonce: z.string().min(1).max(64),
  choice: z
    .string()
    .max(20_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue("no JSON");
        return z.NEVER;
      }
    })
    .pipe(choiceSchema)
    .optional(),
  branch: count.optional(),
  page: count.optional(),
  incident: z
    .literal("true")
    .transform(() => true)
    .optional(),
  text: z.enum(["sent", "json"]).optional(),
});

export const writeValue = (value: Carried): Record<string, string> =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) =>
      one === undefined || one === false ? [] : [[name, typeof one === "string" ? one : JSON.stringify(one)]],
    ),
  );

/** Null for anything this version did not write: an old button is told to be expired. */
export function readValue(value: unknown): Carried | null {
  const read = carried.safeParse(value);
  return read.success ? read.data : null;
}
