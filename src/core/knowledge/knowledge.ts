import { z } from "zod";
import { ruleSpace, type ActiveRule, type RuleSpace } from "../deciding/rules.ts";
import { companySchema, companyShapeless, type Company } from "./company.ts";
import { activeRules } from "./active-rules.ts";
import { crossCheck } from "./cross-check.ts";
import { lexiconSchema, type Lexicon } from "./lexicon.ts";
import { silentlyLost, tooMuch, unreachable } from "./limits.ts";
import { KnowledgeError, parseFile } from "./parse.ts";
import * as s from "./schemas.ts";
import { unsafe } from "./unsafe.ts";

/** The YAML texts of `knowledge/`, by file name, and the company file where there is one. */
export type KnowledgeFiles = Readonly<Record<string, string>>;
export const KNOWLEDGE_FILES = [
  "entries.yaml",
  "messengers.yaml",
  "rules.yaml",
  "topics.yaml",
  "incidents.yaml",
  "dimensions.yaml",
  "invariants.yaml",
  "lexicon.de.yaml",
  "lexicon.en.yaml",
  "examples.yaml",
] as const;

export type Knowledge = {
  entries: ReadonlyMap<string, s.Entry>;
  messengers: readonly s.Messenger[];
  topics: ReadonlyMap<string, s.Topic>;
  incidents: ReadonlyMap<string, s.Incident>;
  rules: ReadonlyMap<string, s.Rule>;
  obligations: ReadonlyMap<string, s.Obligation>;
  invariants: readonly s.Invariant[];
  dimensions: ReadonlyMap<s.Dimension, s.DimensionText>;
  lexicons: { de: Lexicon; en: Lexicon };
  examples: readonly s.Example[];
  company: Company | null;
  active: readonly ActiveRule[];
  space: RuleSpace;
  /** Entries past their review date on the day of loading. */
  stale: ReadonlySet<string>;
};

/** Knowledge kept from before there were examples decides the same without them. */
const NO_EXAMPLES = { value: [], lineOf: () => 0 };
const rulesFile = z.strictObject({ rules: z.array(s.ruleSchema), conditions: z.array(s.obligationSchema) });

/**
 * Reads and cross-checks the whole knowledge. `today` is YYYY-MM-DD. Throws a KnowledgeError that lists every mistake.
 * `kept` reads what was decided with on some day as it stands, whatever has come to be refused since;
 * `proved` also keeps an edit to the limits of SOURCE.md.
 */
export function parseKnowledge(
  files: KnowledgeFiles,
  company: { file: string; text: string } | null,
  today: string,
  as: "checked" | "kept" | "proved" = "checked",
): Knowledge {
  const problems: KnowledgeError["problems"][number][] = [];
  const read = <T>(
    file: string,
    schema: z.ZodType<T>,
  ): { value: T; lineOf: (path: readonly PropertyKey[]) => number } | null => {
    const text = files[file];
    try {
      if (text === undefined)
        throw new KnowledgeError([
          { file, line: 0, entry: "", message: "diese Datei fehlt in knowledge/ (this file is missing in knowledge/)" },
        ]);
      return parseFile(file, text, schema);
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      problems.push(...error.problems);
      return null;
    }
  };
  const parsed = {
    entries: read("entries.yaml", z.array(s.entrySchema)),
    messengers: read("messengers.yaml", z.array(s.messengerSchema)),
    topics: read("topics.yaml", z.array(s.topicSchema)),
    incidents: read("incidents.yaml", z.array(s.incidentSchema)),
    rules: read("rules.yaml", rulesFile),
    dimensions: read("dimensions.yaml", z.array(s.dimensionSchema)),
    invariants: read("invariants.yaml", z.array(s.invariantSchema)),
    de: read("lexicon.de.yaml", lexiconSchema),
    en: read("lexicon.en.yaml", lexiconSchema),
    examples: files["examples.yaml"] === undefined ? NO_EXAMPLES : read("examples.yaml", z.array(s.exampleSchema)),
  };
  const own = readCompany(company, problems);
  const { entries, messengers, topics, incidents, rules, dimensions, invariants, de, en, examples } = parsed;
  if (
    !entries ||
    !messengers ||
    !topics ||
    !incidents ||
    !rules ||
    !dimensions ||
    !invariants ||
    !de ||
    !en ||
    !examples
  )
    throw new KnowledgeError(problems);
  problems.push(
    ...crossCheck({
      entries,
      messengers,
      topics,
      incidents,
      rules,
      dimensions,
      invariants,
      examples,
      company: own,
      companyFile: company?.file ?? "",
      today,
    }),
  );
  if (problems.length > 0) throw new KnowledgeError(problems);
  const stale = new Set(entries.value.filter((entry) => entry.review_by < today).map((entry) => entry.id));
  const active = activeRules(rules.value.rules, own?.value ?? null, stale);
  const space = ruleSpace(active, messengers.value);
  const byId = <T extends { id: K }, K>(list: readonly T[]): ReadonlyMap<K, T> =>
    new Map(list.map((item) => [item.id, item]));
  const knowledge: Knowledge = {
    entries: byId(entries.value),
    messengers: messengers.value,
    topics: byId(topics.value),
    incidents: byId(incidents.value),
    rules: byId(rules.value.rules),
    obligations: byId(rules.value.conditions),
    invariants: invariants.value,
    dimensions: byId(dimensions.value),
    lexicons: { de: de.value, en: en.value },
    examples: examples.value,
    company: own?.value ?? null,
    active,
    space,
    stale,
  };
  if (as !== "kept")
    problems.push(
      ...unsafe({ knowledge, rules, company: own, companyFile: company?.file ?? "" }),
      ...silentlyLost(entries, { de, en }),
      ...(own && company ? unreachable(own, company.file) : []),
    );
  if (as === "proved") problems.push(...tooMuch(entries, today));
  if (problems.length > 0) throw new KnowledgeError(problems);
  return knowledge;
}

function readCompany(company: { file: string; text: string } | null, problems: KnowledgeError["problems"][number][]) {
  if (!company) return null;
  try {
    return parseFile(company.file, company.text, companySchema, companyShapeless);
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    problems.push(...error.problems);
    return null;
  }
}
