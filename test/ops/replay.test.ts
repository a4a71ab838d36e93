import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createAdvisor } from "../../src/advisor.ts";
import { replay } from "../../src/ops/replay.ts";
import { openForTests } from "../stores/sqlite/open-for-tests.ts";
import { keepingForTests } from "../flows/keeping-for-tests.ts";

const questions = ["dev.jsonl", "own-a.jsonl"].flatMap((file) =>
  readFileSync(join(import.meta.dirname, "..", "questions", file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { q?: string }).q)
    .filter((q) => q !== undefined),
);

describe("replay", () => {
  test("every recorded decision comes out the same from the kept knowledge", { timeout: 180_000 }, async () => {
    const parts = await keepingForTests(openForTests);
    const asked = questions.filter((_, i) => i % 3 === 0);
    for (const text of asked) await parts.advisor.ask({ text });
    const lines = await parts.store.journal.read(0, 10_000);
    expect(lines.length).toBeGreaterThan(asked.length / 3);
    expect(new Set(lines.map(({ outcome }) => outcome)).size).toBeGreaterThanOrEqual(4);
    const kept = (await parts.store.versions.get(lines[0]?.versions.knowledge ?? "")) ?? "";
    // the knowledge is read once for each line in the tool; here one line of each outcome and number of situations is enough
    const samples = new Map(lines.map((line) => [`${line.outcome} ${line.situations.length}`, line]));
    for (const line of samples.values()) expect(replay(line, kept), line.id).toMatchObject({ same: true });
    const [line] = samples.values();
    expect(line && replay({ ...line, outcome: "allowed", rules: ["A1"] }, kept).same).toBe(false);
    await parts.opened.close();
  });

  test("review dates of the recorded day count, and of the day of an answer however long the process runs", async () => {
    const parts = await keepingForTests(openForTests);
    const advisor = createAdvisor({ companyFile: null, address: null }, { keeping: parts });
    const text = "Darf ich Threema dienstlich mit Kollegen auf dem Diensthandy nutzen?";
    const now = await advisor.ask({ text });
    expect(now.outcome).toBe("conditional");
    parts.clock.pass(20 * 365 * 24 * 3_600_000); // everything is past its review date by then
    const later = await advisor.ask({ text });
    expect(later.outcome).toBe("ask_dpo");
    const kept = (await parts.store.versions.get(now.versions.knowledge)) ?? "";
    for (const { id } of [now, later]) {
      const line = await parts.store.journal.get(id);
      expect(line && replay(line, kept)).toMatchObject({ same: true, outcome: line?.outcome });
    }
    await parts.opened.close();
  });
});
