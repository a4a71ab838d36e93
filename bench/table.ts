/** One figure beside what it is compared with in the same run. */
export type Row = {
  what: string;
  ours: number;
  peer: number;
  /** What `peer` is a figure of. */
  against: string;
  unit: "" | "ms" | "us" | "s" | "MB" | "%" | "/s";
  better: "higher" | "lower";
  /** What this product promises on the machine the facts were measured on; null where the ratio alone counts. */
  goal: number | null;
};
export type Section = { title: string; notes: readonly string[]; rows: readonly Row[] };

/** A quality below its goal fails the bench, a cost only beyond twice its goal: machines differ. */
function state({ ours, goal, better }: Row): "" | "ok" | "over" | "FAILS" {
  if (goal === null) return "";
  if (better === "higher") return ours >= goal ? "ok" : "FAILS";
  if (ours <= goal) return "ok";
  return ours <= 2 * goal ? "over" : "FAILS";
}

/** What fails; costs do not count where other programs took the processor away. */
export const failures = (sections: readonly Section[], busy: boolean): string[] =>
  sections
    .flatMap(({ rows }) => rows)
    .filter((row) => state(row) === "FAILS" && !(busy && row.better === "lower"))
    .map((row) => row.what);

const HEAD = ["", "Lotse", "compared", "with", "ratio", "better", "goal", ""];

/** The sections as one aligned text table; the ratio is always Lotse divided by what it is compared with. */
export function table(sections: readonly Section[]): string {
  const body = sections.map(({ rows }) => rows.map(cells));
  const widths = HEAD.map((head, column) =>
    Math.max(head.length, ...body.flat().map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        NUMERIC.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return sections
    .flatMap(({ title, notes }, at) => [
      "",
      title,
      ...notes.map((note) => `  ${note}`),
      ...(body[at]?.length ? [line(HEAD), ...(body[at] ?? []).map(line)] : []),
    ])
    .join("\n");
}
const NUMERIC = new Set([1, 2, 4, 6]);

function cells(row: Row): string[] {
  const { what, ours, peer, against, unit, better, goal } = row;
  const ratio = peer === 0 ? "-" : `${shown(ours / peer)} x`;
  const wanted = goal === null ? "" : `${better === "higher" ? ">=" : "<="} ${shown(goal)}`;
  const label = unit === "" ? what : `${what} (${unit})`;
  return [`  ${label}`, shown(ours), shown(peer), against, ratio, better, wanted, state(row)];
}

function shown(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 100) return Math.round(value).toLocaleString("en");
  return value.toFixed(size >= 10 ? 1 : size >= 1 ? 2 : 4);
}
