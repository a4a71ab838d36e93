import type { Answer } from "../core/answering/answer.ts";

export type Turn = {
  q: string;
  lang?: string;
  expected: string;
  accept: string[];
  rules?: string[];
  on?: string;
  sources?: string[];
};
type Check = boolean | null;
/** One labelled question and what was right about its answer; null where the label does not say. */
export type Scored = {
  id: string;
  turn: Turn;
  answer: Answer;
  accepted: boolean;
  strict: boolean;
  unsafe: boolean;
  rule: Check;
  source: Check;
  split: Check;
};

const VERDICTS = new Set(["forbidden", "ask_dpo", "conditional", "allowed"]);
const permits = (outcome: string): boolean => outcome === "conditional" || outcome === "allowed";

export function tally(id: string, turn: Turn, answer: Answer): Scored {
  const accepted = turn.accept.includes(answer.outcome);
  const rules = answer.decisions.flatMap((decision) => decision.rules);
  return {
    id,
    turn,
    answer,
    accepted,
    strict: answer.outcome === turn.expected,
    unsafe: permits(answer.outcome) && !turn.accept.some(permits),
    rule:
      accepted && VERDICTS.has(answer.outcome) && turn.rules?.length
        ? turn.rules.some((rule) => rules.includes(rule))
        : null,
    source:
      turn.expected === "info" && turn.sources?.length
        ? answer.outcome === "info" && turn.sources.some((entry) => answer.sources.includes(entry))
        : null,
    split: turn.expected === "depends" && turn.on && answer.outcome === "depends" ? splitsOn(answer, turn.on) : null,
  };
}

/** Side by side by messenger is a split by messenger. */
const splitsOn = (answer: Answer, on: string): boolean =>
  answer.decisions.length > 1 ? on === "messenger" : answer.decisions.some((decision) => decision.depends?.on === on);

/** The share with its 95 % Wilson interval. */
export function wilson(hits: number, all: number): string {
  if (all === 0) return "-";
  const z = 1.96;
  const p = hits / all;
  const centre = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all);
  const percent = (value: number): string => (100 * value).toFixed(1);
  return `${hits}/${all} ${percent(p)} % [${percent(Math.max(0, centre - half))}, ${percent(Math.min(1, centre + half))}]`;
}

const rate = (rows: readonly Scored[], test: (row: Scored) => Check): string => {
  const judged = rows.filter((row) => test(row) !== null);
  return wilson(judged.filter((row) => test(row) === true).length, judged.length);
};

export function report(file: string, rows: readonly Scored[], quiet: boolean): string {
  const lines = [
    `${file}: ${rows.length} questions`,
    `  accepted     ${rate(rows, (row) => row.accepted)}`,
    `  strict       ${rate(rows, (row) => row.strict)}`,
    `  unsafe       ${rows.filter((row) => row.unsafe).length}`,
    `  right rule   ${rate(rows, (row) => row.rule)}`,
    `  right source ${rate(rows, (row) => row.source)}`,
    `  right split  ${rate(rows, (row) => row.split)}`,
  ];
  for (const [name, key] of [
    ["outcome", (row: Scored) => row.turn.expected],
    ["language", (row: Scored) => row.turn.lang ?? "?"],
  ] as const) {
    for (const value of [...new Set(rows.map(key))].toSorted())
      lines.push(
        `  ${name} ${value.padEnd(14)} accepted ${rate(
          rows.filter((row) => key(row) === value),
          (row) => row.accepted,
        )}`,
      );
  }
  if (!quiet) {
    for (const row of rows.filter(
      (one) => !one.accepted || one.rule === false || one.source === false || one.split === false,
    ))
      lines.push(missed(row));
  }
  return lines.join("\n");
}

function missed({ id, turn, answer, accepted, unsafe, rule, source, split }: Scored): string {
  const what = [
    accepted ? "" : `${unsafe ? "UNSAFE " : ""}${answer.outcome}, accepted: ${turn.accept.join(" or ")}`,
    rule === false
      ? `rules ${answer.decisions.flatMap((decision) => decision.rules).join()}, label ${turn.rules?.join()}`
      : "",
    source === false ? `sources ${answer.sources.join()}, label ${turn.sources?.join()}` : "",
    split === false ? `splits on ${answer.decisions[0]?.depends?.on}, label ${turn.on}` : "",
  ];
  return `  miss ${id}: ${turn.q}\n       ${what.filter((part) => part !== "").join("; ")}`;
}
