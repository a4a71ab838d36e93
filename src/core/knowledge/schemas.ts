import { z } from "zod";

/** German text may hold both registers inline: `{du form|Sie form}`; `{name}` without a bar is a placeholder. */
const braces = z
  .string()
  .min(1)
  .refine(
    (text) => !/[{}]/.test(text.replaceAll(/\{[^{}|]*\|[^{}]*\}|\{(?:messenger|name|names|verdict|list|month)\}/g, "")),
    {
      message:
        "in Klammern stehen beide Anreden, {du|Sie}, oder der Platzhalter {messenger}; prüfen, ob beide da sind und die Klammer zu ist (braces hold both forms of address, {du|Sie}, or the placeholder {messenger}; check that both stand and that it is closed)",
    },
  );
export const localized = z.strictObject({ de: braces, en: braces });
const words = z.strictObject({ de: z.array(z.string()), en: z.array(z.string()) });
const id = z
  .string()
  .regex(
    /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/,
    "eine Kennung hat Kleinbuchstaben, Ziffern, - und _ (an id has lower-case letters, digits, - and _)",
  );
/** A day of the calendar, written YYYY-MM-DD. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, {
    error: "ein Tag heißt JJJJ-MM-TT, z. B. 2026-11-24 (a day is written YYYY-MM-DD)",
    abort: true,
  })
  .refine((text) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false, {
    message: "diesen Tag gibt es im Kalender nicht (this day is not in the calendar)",
  });

export const DIMENSIONS = ["messenger", "purpose", "device", "action", "contacts", "data", "consent"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Strictest first. */
export const VERDICTS = ["forbidden", "ask_dpo", "conditional", "allowed"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const RATINGS = ["suitable", "api_only", "unsuitable", "ended", "unrated"] as const;
export const BASES = ["law", "authority", "line", "should"] as const;

/** One statement of the knowledge, restated in own words, with what a careful DPO adds or corrects. */
export const entrySchema = z.strictObject({
  id,
  title: localized,
  source: z.enum(["article", "law", "authority"]),
  /** Heading of the article's section; where the source is law or an authority, its name and date. */
  section: z.string().min(1),
  says: localized,
  /** The correction, date or limit; staff never see `says` without it. */
  note: localized.nullable(),
  /** One short clause for "Warum:", at most 14 words. */
  reason: localized,
  status: z.enum(["confirmed", "simplified", "outdated", "wrong", "disputed"]),
  /** Decisions beside which a model may show it; without any, information questions only: a true passage can soften a ban. */
  shown_with: z.array(z.enum([...VERDICTS, "depends"])).default([]),
  legal_basis: z.array(z.string()),
  reviewed: day,
  review_by: day,
  questions: words,
  synonyms: words,
});

const criterion = z.strictObject({
  value: z.enum(["yes", "no", "partly", "unverified"]),
  source: z.enum(["article", "other", "unverified"]),
});

export const messengerSchema = z.strictObject({
  id,
  name: z.string().min(1),
  /** The German article before the name in a sentence; a name without one stands alone. */
  article: z.enum(["der", "die", "das"]).optional(),
  rating: z.enum(RATINGS).nullable(),
  /** Spellings, matched after folding case and umlauts. */
  names: z.array(z.string()),
  /** Everyday words that are also a name: they need a messenger-like context ("Signal", "Wire", "Teams"). */
  ambiguous: z.array(z.string()).default([]),
  operator: z.string(),
  seat: z.string(),
  criteria: z.strictObject({
    address_book_not_read: criterion,
    end_to_end_encrypted: criterion,
    servers_in_eu: criterion,
    no_advertising: criterion,
    local_storage: criterion,
  }),
  processing_agreement: z.strictObject({
    value: z.enum(["yes", "none_found", "unverified"]),
    source: z.enum(["article", "other", "unverified"]),
  }),
  alternatives: z.array(id),
  /** Entry that describes it, shown for "what about X?". */
  entry: id.nullable(),
});

/** Questions as staff ask them and what they want; `id` names the entry, topic, incident or kind of small talk. */
export const exampleSchema = z.strictObject({
  says: z.enum(["permission", "information", "topic", "incident", "escalate", "smalltalk", "out_of_scope"]),
  id: id.optional(),
  questions: z.array(z.string().min(1)).min(1),
});

export const topicSchema = z.strictObject({
  /** What stands beside a stricter verdict on the use itself. */
  beside: localized.optional(),
  id,
  title: localized,
  /** Headline, names the matter and that it is for the DPO; at most 12 words. */
  headline: localized,
  /** What is certain, with its source; one or two sentences. */
  certain: localized,
  /** What must be decided, and by whom. */
  decides: localized,
  /** What to do until then. */
  until: localized,
  because: z.array(id),
  legal_basis: z.array(z.string()),
  /** Who helps, where that is not the DPO: then nothing goes to the DPO's form or to a model, and no use is decided beside it. */
  helps: localized.optional(),
  /** Contacts of the company file that help, the DPO first. */
  contacts: z.array(z.enum(["dpo", "deputy", "it", "works_council", "hr", "reporting"])),
});

export const incidentSchema = z.strictObject({
  id,
  title: localized,
  headline: localized,
  /** Numbered first steps, in order. */
  steps: z.array(localized).min(2).max(4),
  because: z.array(id),
  contacts: z.array(z.enum(["dpo", "deputy", "it", "works_council", "hr", "reporting"])),
});

const values = z.array(z.string()).min(1);
/** A conjunction: dimension (or attribute of the messenger) -> values that match; `messenger_not` excludes. */
export const conditionSchema = z.strictObject({
  messenger: values.optional(),
  messenger_not: values.optional(),
  "messenger.rating": z.array(z.enum(RATINGS)).min(1).optional(),
  purpose: values.optional(),
  device: values.optional(),
  action: values.optional(),
  contacts: values.optional(),
  data: values.optional(),
  consent: values.optional(),
});
export type Condition = z.infer<typeof conditionSchema>;

export const ruleSchema = z.strictObject({
  id: z
    .string()
    .regex(
      /^[A-Z][A-Za-z0-9_-]*$/,
      "die Kennung einer Regel beginnt mit einem Großbuchstaben (a rule id starts with a capital letter)",
    ),
  title: localized,
  /** One conjunction, or several of which any matches. */
  when: z.union([conditionSchema, z.array(conditionSchema).min(1)]),
  verdict: z.enum(VERDICTS),
  basis: z.enum(BASES),
  because: z
    .array(id)
    .min(
      1,
      "eine Regel ohne Quelle lädt nicht, mindestens einen Eintrag nennen (a rule without a source does not load: name at least one entry)",
    ),
  /** One sentence for "Warum:"; it needs no rule id and no entry id. */
  reason: localized,
  conditions: z.array(id).default([]),
  instead: z.enum(["suitable", "api_for_customers", "none"]).default("none"),
});

/** An Auflage: what has to be done for a permission to hold. */
export const obligationSchema = z.strictObject({ id, who: z.enum(["you", "company"]), text: localized });

export const invariantSchema = z.strictObject({
  id,
  title: localized,
  /** `fixed` holds with any company file; `line` may be replaced by a company rule that names its document. */
  kind: z.enum(["fixed", "line"]),
  when: z.union([conditionSchema, z.array(conditionSchema).min(1)]).optional(),
  /** Verdicts that no situation of `when` may have. */
  never: z.array(z.enum(VERDICTS)).optional(),
  /** Every situation with the first value is at least as strict as the same situation with the second. */
  at_least_as_strict: z.strictObject({ dimension: z.enum(DIMENSIONS), value: z.string(), than: z.string() }).optional(),
});

export const dimensionSchema = z.strictObject({
  id: z.enum(DIMENSIONS),
  title: localized,
  /** The question a split by this dimension asks. */
  question: localized,
  values: z.array(
    z.strictObject({
      id,
      label: localized,
      /** Use in a headline, e.g. "auf dem Diensthandy". */
      phrase: localized,
      /** Narrower words for the value, said where the question itself named them ("mit Bewerbern"). */
      groups: z.array(z.strictObject({ words: z.array(z.string()).min(1), phrase: localized })).optional(),
    }),
  ),
});

export type Entry = z.infer<typeof entrySchema>;
export type Messenger = z.infer<typeof messengerSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Example = z.infer<typeof exampleSchema>;
export type Incident = z.infer<typeof incidentSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type Obligation = z.infer<typeof obligationSchema>;
export type Invariant = z.infer<typeof invariantSchema>;
export type DimensionText = z.infer<typeof dimensionSchema>;
export type Localized = z.infer<typeof localized>;
