import { z } from "zod";
import { VERBS } from "../../../src/chat/teams/names.ts";

/** The Adaptive Cards 1.5 in use, strictly: a property or value that is not here is one that Teams has not been asked to show. */
const text = z.string().min(1).max(4000);
const spacing = z.enum(["None", "Small", "Default", "Medium"]).optional();
const run = z.strictObject({
  type: z.literal("TextRun"),
  text,
  weight: z.literal("Bolder").optional(),
  size: z.enum(["Small", "Medium"]).optional(),
  isSubtle: z.literal(true).optional(),
  fontType: z.literal("Monospace").optional(),
});
const richText = z.strictObject({ type: z.literal("RichTextBlock"), spacing, inlines: z.array(run).min(1) });
const heading = z.strictObject({
  type: z.literal("TextBlock"),
  text,
  style: z.literal("heading"),
  weight: z.literal("Bolder"),
  size: z.literal("Medium"),
  wrap: z.literal(true),
});

/** Teams wants every value of `data` to be a string, and no key of its own in it. */
const data = z
  .record(z.string().regex(/^[a-z]{1,20}$/), z.string())
  .refine((values) => (VERBS as readonly string[]).includes(values["verb"] ?? ""));
const common = {
  title: text.max(75),
  style: z.enum(["positive", "destructive"]).optional(),
  associatedInputs: z.literal("none").optional(),
  data,
};
const submit = z.strictObject({ type: z.literal("Action.Submit"), ...common });
const execute = z
  .strictObject({ type: z.literal("Action.Execute"), ...common, verb: z.enum(VERBS), fallback: submit })
  .refine(
    ({ fallback: { type: _submit, ...other }, type: _type, verb, ...own }) =>
      verb === own.data["verb"] && JSON.stringify(other) === JSON.stringify(own),
    "the fallback sends the same",
  );
const actionSet = z.strictObject({
  type: z.literal("ActionSet"),
  spacing,
  actions: z
    .array(z.union([execute, submit]))
    .min(1)
    .max(3),
});

const id = z.string().regex(/^[a-z_\d]{1,60}$/);
const textInput = z.strictObject({
  type: z.literal("Input.Text"),
  id,
  label: text.max(100),
  isMultiline: z.literal(true),
  isRequired: z.literal(true).optional(),
  errorMessage: text.max(200).optional(),
  maxLength: z.literal(3000).optional(),
  value: z.string().min(1).max(3000).optional(),
});
const choiceSet = z
  .strictObject({
    type: z.literal("Input.ChoiceSet"),
    id,
    style: z.literal("compact"),
    label: text.max(100),
    placeholder: text.max(100).optional(),
    value: z.string().optional(),
    choices: z
      .array(z.strictObject({ title: text.max(75), value: z.string().regex(/^(\d{1,3}|[a-z]{2,4})$/) }))
      .min(1)
      .max(101),
  })
  .refine(
    ({ value, choices }) => value === undefined || choices.some((one) => one.value === value),
    "the value is a choice",
  )
  .refine(({ choices }) => new Set(choices.map((one) => one.value)).size === choices.length, "choices differ");

const container = z.strictObject({
  type: z.literal("Container"),
  spacing,
  style: z.enum(["emphasis", "good", "attention", "warning", "accent"]).optional(),
  separator: z.literal(true).optional(),
  selectAction: execute.optional(),
  get items(): z.ZodArray<z.ZodType> {
    return z.array(element).min(1);
  },
});
const element: z.ZodType = z.union([richText, heading, actionSet, textInput, choiceSet, container]);

export const cardSchema = z
  .strictObject({
    type: z.literal("AdaptiveCard"),
    $schema: z.literal("http://adaptivecards.io/schemas/adaptive-card.json"),
    version: z.literal("1.5"),
    msteams: z.strictObject({ width: z.literal("Full") }),
    body: z.array(element).min(1),
  })
  .refine((card) => {
    const ids = [...JSON.stringify(card).matchAll(/"id":"([^"]*)"/g)].map(([, one]) => one);
    return new Set(ids).size === ids.length;
  }, "ids of inputs differ");

export const renderedSchema = z.strictObject({
  text: text.max(5000),
  entities: z.array(z.unknown()).max(1),
  card: cardSchema.nullable(),
  feedback: z.boolean(),
  summary: text.max(1000),
});
