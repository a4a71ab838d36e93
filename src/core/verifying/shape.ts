import { z } from "zod";

const MOST_SHOWN = 4;
const MOST_SENTENCES = 3;
const LONGEST_SENTENCE = 240;
const LONGEST_TOGETHER = 500;

/** What a model may return; nothing in it could carry a verdict. */
const outputSchema = z.strictObject({
  show: z.array(z.string().max(80)).max(MOST_SHOWN),
  sentences: z
    .array(
      z.strictObject({
        text: z.string().min(1).max(LONGEST_SENTENCE),
        cites: z.array(z.string().max(80)).max(2),
      }),
    )
    .max(MOST_SENTENCES)
    .default([]),
});
export type Output = z.infer<typeof outputSchema>;

/** The output as it is, or null where its shape is not exactly the one asked for. */
export function outputIn(raw: unknown): Output | null {
  const parsed = outputSchema.safeParse(raw);
  if (!parsed.success) return null;
  const together = parsed.data.sentences.reduce((sum, { text }) => sum + text.length, 0);
  return together > LONGEST_TOGETHER ? null : parsed.data;
}
