import { z } from "zod";
import { DIMENSIONS, VERDICTS } from "../knowledge/schemas.ts";

const dimension = z.enum(DIMENSIONS);
const verdict = z.enum(VERDICTS);
const values = z.array(z.string());
/** Dimension -> values that are stated; a missing dimension is silent. */
const stated = z.partialRecord(dimension, values);

export const OUTCOMES = [
  "forbidden",
  "ask_dpo",
  "conditional",
  "allowed",
  "depends",
  "info",
  "incident",
  "escalate",
  "smalltalk",
  "out_of_scope",
] as const;

/** What a click sends back: the situations to decide, as stated from then on. */
export const choiceSchema = z.strictObject({ situations: z.array(stated).min(1).max(8) });
export type Choice = z.infer<typeof choiceSchema>;

const branch = z.strictObject({
  values,
  verdict: verdict.nullable(),
  get depends(): z.ZodOptional<typeof split> {
    return split.optional();
  },
});
const split: z.ZodType<{
  on: z.infer<typeof dimension>;
  branches: { values: string[]; verdict: z.infer<typeof verdict> | null; depends?: unknown }[];
}> = z.strictObject({
  on: dimension,
  branches: z.array(z.lazy(() => branch)),
}) as never;

const decision = z.strictObject({
  situation: z.record(z.string(), values),
  messenger: z.string().nullable(),
  verdict: verdict.nullable(),
  rules: z.array(z.string()),
  conditions: z.array(z.strictObject({ id: z.string(), who: z.enum(["you", "company"]), text: z.string() })),
  instead: z.array(z.strictObject({ messenger: z.string(), verdict })),
  assumed: z.array(
    z.strictObject({
      dimension,
      value: z.string(),
      otherwise: z.strictObject({ value: z.string(), verdict }).nullable(),
    }),
  ),
  depends: split.nullable(),
  counterfactual: z
    .strictObject({
      change: z.strictObject({ messenger: z.string().optional(), device: z.string().optional() }),
      verdict,
    })
    .nullable(),
});

/** One line of the first view; `kind` says what it is, for layout and for screen readers. */
const line = z.strictObject({
  kind: z.enum([
    "why",
    "conditions",
    "company",
    "instead",
    "claim",
    "note",
    "also",
    "next",
    "step",
    "passage",
    "split",
    "example",
  ]),
  text: z.string(),
});
const option = z.strictObject({ label: z.string(), choice: choiceSchema });
const card = z.strictObject({
  symbol: z.string(),
  lines: z.array(line),
  /** One button per branch of a split; `verdict` null is a further question. */
  buttons: z.array(option.extend({ symbol: z.string(), verdict: verdict.nullable(), says: z.string() })),
  /** What was read and assumed, each with the other values it could have. */
  chips: z.array(
    z.strictObject({ dimension, title: z.string(), label: z.string(), assumed: z.boolean(), options: z.array(option) }),
  ),
  /** What "Warum?" unfolds. */
  proof: z.array(z.strictObject({ title: z.string(), lines: z.array(z.string()) })),
  /** The entries that `shown` can name, whether or not a model picks any. */
  passages: z.array(z.strictObject({ id: z.string(), title: z.string(), text: z.string() })),
  /** What `sources` names, as staff see it: for chats that show sources apart. */
  sources: z.array(z.strictObject({ id: z.string(), title: z.string(), text: z.string() })),
  /** Whom to ask, and a text to copy; null where nobody is needed. */
  contact: z.strictObject({ title: z.string(), lines: z.array(z.string()), copy: z.string() }).nullable(),
});

/** One answer, as every chat shows it and as `ask --json` prints it. */
export const answerSchema = z.strictObject({
  id: z.string(),
  outcome: z.enum(OUTCOMES),
  language: z.enum(["de", "en"]),
  headline: z.string(),
  /** The first view as plain text, at most 80 words (incident: 120). */
  text: z.string(),
  /** Ids of the entries it rests on, law and authority first. */
  sources: z.array(z.string()),
  topic: z.string().nullable(),
  incident: z.string().nullable(),
  decisions: z.array(decision),
  read: z.array(z.strictObject({ dimension, values, span: z.tuple([z.number(), z.number()]), text: z.string() })),
  /** A model sets these three and nothing else: who worded `prose`, its sentences, and the passages it picked. */
  worded: z.enum(["knowledge", "model"]),
  prose: z.array(z.string()),
  shown: z.array(z.string()),
  notices: z.array(z.string()),
  versions: z.strictObject({ knowledge: z.string(), rules: z.string(), prompts: z.string(), catalogue: z.string() }),
  card,
});
export type Answer = z.infer<typeof answerSchema>;
export type Card = Answer["card"];
export type CardLine = Card["lines"][number];
export type Button = Card["buttons"][number];
export type Chip = Card["chips"][number];
export type ProofSection = Card["proof"][number];
