import { DOMAINS } from "../deciding/situation.ts";
import type { Company } from "./company.ts";
import type { Parsed, Problem } from "./parse.ts";
import type {
  Condition,
  DimensionText,
  Entry,
  Example,
  Incident,
  Invariant,
  Messenger,
  Obligation,
  Rule,
  Topic,
} from "./schemas.ts";

type Files = {
  entries: Parsed<Entry[]>;
  messengers: Parsed<Messenger[]>;
  topics: Parsed<Topic[]>;
  incidents: Parsed<Incident[]>;
  rules: Parsed<{ rules: Rule[]; conditions: Obligation[] }>;
  dimensions: Parsed<DimensionText[]>;
  invariants: Parsed<Invariant[]>;
  examples: Parsed<Example[]>;
  company: Parsed<Company> | null;
  companyFile: string;
  today: string;
};

/** What may stand there, where that is few enough to be read. */
const among = (known: ReadonlySet<string>): string =>
  known.size > 12 ? "" : `; bekannt sind (known are): ${[...known].join(", ")}`;

/** Worked out only where there is something to name. */
type Line = () => number;

/** What no single file can know: names that point nowhere, ids used twice, values that do not exist. */
export function crossCheck(files: Files): Problem[] {
  const problems: Problem[] = [];
  const entries = new Set(files.entries.value.map((entry) => entry.id));
  const messengers = new Set(files.messengers.value.map((messenger) => messenger.id));
  const obligations = new Set(files.rules.value.conditions.map((condition) => condition.id));
  const known = (
    file: string,
    line: Line,
    entry: string,
    what: string,
    ids: readonly string[],
    set: ReadonlySet<string>,
  ): void => {
    for (const id of ids) {
      if (!set.has(id))
        problems.push({
          file,
          line: line(),
          entry,
          message: `${what} "${id}" gibt es nicht, Schreibweise prüfen (does not exist: check the spelling)${among(set)}`,
        });
    }
  };
  const conditions = (file: string, line: Line, entry: string, when: Condition | readonly Condition[]): void => {
    for (const condition of [when].flat() as Condition[]) {
      known(
        file,
        line,
        entry,
        "messenger",
        [...(condition.messenger ?? []), ...(condition.messenger_not ?? [])],
        messengers,
      );
      for (const [dimension, values] of Object.entries(DOMAINS)) {
        known(
          file,
          line,
          entry,
          dimension,
          condition[dimension as keyof typeof DOMAINS] ?? [],
          new Set<string>(values),
        );
      }
    }
  };
  for (const [i, rule] of files.rules.value.rules.entries()) {
    const line = (): number => files.rules.lineOf(["rules", i]);
    known("rules.yaml", line, rule.id, "because", rule.because, entries);
    known("rules.yaml", line, rule.id, "conditions", rule.conditions, obligations);
    conditions("rules.yaml", line, rule.id, rule.when);
  }
  for (const [i, topic] of files.topics.value.entries())
    known("topics.yaml", () => files.topics.lineOf([i]), topic.id, "because", topic.because, entries);
  for (const [i, incident] of files.incidents.value.entries())
    known("incidents.yaml", () => files.incidents.lineOf([i]), incident.id, "because", incident.because, entries);
  for (const [i, messenger] of files.messengers.value.entries()) {
    const line = (): number => files.messengers.lineOf([i]);
    known("messengers.yaml", line, messenger.id, "alternatives", messenger.alternatives, messengers);
    known("messengers.yaml", line, messenger.id, "entry", messenger.entry ? [messenger.entry] : [], entries);
  }
  const named = {
    information: entries,
    topic: new Set([...files.topics.value.map((topic) => topic.id), "general"]),
    incident: new Set(files.incidents.value.map((incident) => incident.id)),
  } as Partial<Record<Example["says"], ReadonlySet<string>>>;
  for (const [i, { says, id }] of files.examples.value.entries()) {
    const ids = named[says];
    if (ids) known("examples.yaml", () => files.examples.lineOf([i]), says, "id", [id ?? ""], ids);
  }
  for (const [i, invariant] of files.invariants.value.entries())
    conditions("invariants.yaml", () => files.invariants.lineOf([i]), invariant.id, invariant.when ?? []);
  if (files.company) {
    const { value, lineOf } = files.company;
    const rules = new Set(files.rules.value.rules.map((rule) => rule.id));
    for (const list of ["released", "rules", "campaigns"] as const)
      for (const [i, one] of value[list].entries())
        if (one.on > files.today)
          problems.push({
            file: files.companyFile,
            line: lineOf([list, i]),
            entry: "",
            message: `"on: ${one.on}" liegt in der Zukunft: Es zählt ab diesem Tag, dann erst eintragen (is in the future: it counts from that day, enter it then)`,
          });
    for (const [i, release] of value.released.entries())
      known(
        files.companyFile,
        () => lineOf(["released", i]),
        release.messenger,
        "messenger",
        [release.messenger],
        messengers,
      );
    for (const [i, rule] of value.rules.entries()) {
      known(files.companyFile, () => lineOf(["rules", i]), rule.id, "replaces", rule.replaces, rules);
      conditions(files.companyFile, () => lineOf(["rules", i]), rule.id, rule.when);
    }
  }
  for (const id of ["other", "none", "sms"]) {
    if (!messengers.has(id))
      problems.push({
        file: "messengers.yaml",
        line: 1,
        entry: id,
        message: `der Messenger "${id}" fehlt, die Regeln für Ungesagtes brauchen ihn (is missing: the silence rules need it)`,
      });
  }
  const lists: [string, readonly { id: string }[], (i: number) => number][] = [
    ["entries.yaml", files.entries.value, (i) => files.entries.lineOf([i])],
    ["messengers.yaml", files.messengers.value, (i) => files.messengers.lineOf([i])],
    ["topics.yaml", files.topics.value, (i) => files.topics.lineOf([i])],
    ["incidents.yaml", files.incidents.value, (i) => files.incidents.lineOf([i])],
    ["rules.yaml", files.rules.value.rules, (i) => files.rules.lineOf(["rules", i])],
    ["rules.yaml", files.rules.value.conditions, (i) => files.rules.lineOf(["conditions", i])],
    ["invariants.yaml", files.invariants.value, (i) => files.invariants.lineOf([i])],
  ];
  for (const [file, list, lineOf] of lists) {
    for (const [i, item] of list.entries()) {
      const first = list.findIndex((other) => other.id === item.id);
      if (first < i)
        problems.push({
          file,
          line: lineOf(i),
          entry: item.id,
          message: `diese Kennung steht schon in Zeile ${lineOf(first)}, eine andere nehmen (this id stands already at line ${lineOf(first)}: give it another one)`,
        });
    }
  }
  return problems;
}
