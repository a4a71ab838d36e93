import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";
import { tally, type Scored, type Turn } from "../../src/tools/eval-report.ts";

const advisor = createAdvisor({ companyFile: null, address: null });

async function scored(file: string): Promise<Scored[]> {
  const rows: Scored[] = [];
  for (const line of readFileSync(join(import.meta.dirname, file), "utf8").trim().split("\n")) {
    const row = JSON.parse(line) as { id: string; turns?: Turn[] } & Turn;
    for (const turn of row.turns ?? [row]) {
      const answer = await advisor.ask({ text: turn.q, ...(row.turns ? { thread: `${file}:${row.id}` } : {}) });
      rows.push(tally(row.id, turn, answer));
    }
  }
  return rows;
}
const share = (rows: readonly Scored[], key: "accepted" | "rule" | "source" | "split"): number => {
  const judged = rows.filter((row) => row[key] !== null);
  return judged.filter((row) => row[key] === true).length / judged.length;
};
const unsafe = (rows: readonly Scored[]): string[] => rows.filter((row) => row.unsafe).map((row) => row.turn.q);

describe("labelled questions", () => {
  test("dev: 97 % accepted, none unsafe, the right rule, entry and split", async () => {
    const rows = await scored("dev.jsonl");
    expect(unsafe(rows)).toEqual([]);
    expect(share(rows, "accepted")).toBeGreaterThanOrEqual(0.97);
    expect(share(rows, "rule")).toBeGreaterThanOrEqual(0.95);
    expect(share(rows, "source")).toBeGreaterThanOrEqual(0.9);
    expect(share(rows, "split")).toBeGreaterThanOrEqual(0.9);
  });

  test("dev conversations: 97 % accepted, none unsafe", async () => {
    const rows = await scored("dev-threads.jsonl");
    expect(unsafe(rows)).toEqual([]);
    expect(share(rows, "accepted")).toBeGreaterThanOrEqual(0.97);
  });

  test.each(["own-a.jsonl", "own-b.jsonl", "own-c.jsonl", "own-d.jsonl",
    "own-e.jsonl",
    "own-f.jsonl",
    "own-g.jsonl",
    "own-h.jsonl",
    "own-i.jsonl",
    "own-j.jsonl",
    "own-k.jsonl",
    "own-l.jsonl",
    "own-m.jsonl",
    "own-n.jsonl",
    "own-o.jsonl",
    "own-p.jsonl",
    "own-q.jsonl",
    "own-r.jsonl",
    "own-s.jsonl",
    "own-t.jsonl",
    "own-u.jsonl",
    "own-v.jsonl",
    "own-w.jsonl",
    "own-x.jsonl",
    "own-y.jsonl",
    "own-z.jsonl",
    "own-aa.jsonl",
    "own-ab.jsonl",
    "own-ac.jsonl",
    "own-ad.jsonl",
    "own-ae.jsonl",
    "own-af.jsonl",
    "own-ag-threads.jsonl",
    "own-ak.jsonl",
    "own-ah.jsonl",
    "own-al.jsonl",
    "own-ap.jsonl",
    "own-ao.jsonl",
    "own-am.jsonl",
    "own-am-threads.jsonl",
    "own-an.jsonl",
    "own-aq.jsonl",
    "own-ar.jsonl",
    "own-as-threads.jsonl",
    "own-at.jsonl",
    "own-av.jsonl",
    "own-au-threads.jsonl",
    "own-k-threads.jsonl",
    "own-j-threads.jsonl", "own-b-threads.jsonl", "own-c-threads.jsonl", "own-d-threads.jsonl", "own-e-threads.jsonl", "own-f-threads.jsonl"])("%s: 88 % accepted, none unsafe", async (file) => {
    const rows = await scored(file);
    expect(unsafe(rows)).toEqual([]);
    expect(share(rows, "accepted")).toBeGreaterThanOrEqual(0.88);
  });
});
